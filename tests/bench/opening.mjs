// From a click on a link in the family's overview to the questions of a plan.

import { unlock } from "./unlock.mjs";

const TIMES = 20;

export async function measureOpening(tablet, fixture, report) {
  const { family, section } = fixture.typed;
  report("open.typed", await open(tablet, fixture, family, section));
  report("open.filled", await open(tablet, fixture, fixture.filled, section));
}

async function open(tablet, fixture, family, section) {
  const samples = [];
  for (let time = 0; time < TIMES; time++) {
    const page = await tablet.page(`/family/${family}`);
    await unlock(page, fixture);
    await page.locator("main h1").waitFor();
    await page.waitForTimeout(300);
    samples.push(await page.evaluate(follow, life(family, section)));
    await page.close();
  }
  return samples;
}

/** The chapter that asks for the life situation: one long text. */
export function life(family, section) {
  return `/family/${family}/form/individual/${section.split("/")[1]}/life`;
}

/** Follows a link that the app's own router takes up, wherever the overview has its own. */
async function follow(address) {
  const link = Object.assign(document.createElement("a"), { href: address, textContent: "·" });
  document.body.append(link);
  const clicked = performance.now();
  link.click();
  return (await globalThis.probe.shown("main textarea")) - clicked;
}
