// From the address to the list of families, everything already on the device.
import { ready, unlock } from "./unlock.mjs";

const TIMES = 20;
const FAMILY = 'main a[href^="/family/"]';

export async function measureStart(tablet, fixture, report) {
  await keepForOffline(tablet);
  const asked = [];
  const opened = [];
  const list = [];
  for (let time = 0; time < TIMES; time++) {
    const page = await tablet.page("/");
    asked.push(await ready(page));
    const pressed = await unlock(page, fixture);
    const usable = await page.evaluate((family) => globalThis.probe.shown(family), FAMILY);
    opened.push(usable - pressed);
    // The first that is asked for once the passphrase was found right, behind the slot itself.
    const [, found] = await page.evaluate((pressed) => globalThis.probe.asked.filter((at) => at > pressed), pressed);
    list.push(usable - found);
    await page.close();
  }
  report("start", asked);
  report("unlock", opened);
  report("list", list);
  report("search", await search(tablet, fixture));
}

/** From now on the app comes out of the browser's own store, as on every day but the first. */
async function keepForOffline(tablet) {
  const page = await tablet.page("/");
  await page.locator("html[data-offline=ready]").waitFor();
  await page.close();
}

/** From a key press in the search field to the families found. */
async function search(tablet, fixture) {
  const page = await tablet.page("/");
  await unlock(page, fixture);
  await page.locator(FAMILY).first().waitFor();
  await page.getByRole("searchbox").focus();
  await page.evaluate(() => (globalThis.probe.keys.length = 0));
  // As it is searched the name has no accents, so that a keyboard has its letters.
  for (const letter of fixture.search.split(" ").slice(0, 3).join(" ")) {
    await page.keyboard.type(letter);
    await page.waitForTimeout(100);
  }
  const found = await page.locator(FAMILY).count();
  if (found !== 1) throw new Error(`searching for one family found ${found}`);
  const keys = await page.evaluate(() => globalThis.probe.keys);
  await page.close();
  return keys.map(({ painted }) => painted);
}
