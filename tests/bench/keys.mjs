// From a key press to the letter on the screen, and to the letter on the disk, in a plan with much history.
import { life } from "./opening.mjs";
import { unlock } from "./unlock.mjs";

/** Letters of every keyboard, since Playwright presses no others. */
const WORDS =
  "Familjen vill hitta andra familjer i byn, och vi kom fram till att vi ska hitta en plats dit alla kan komma " +
  "tillsammans varje vecka. Kuraattori soittaa perheelle huomenna ja kertoo kaiken.";

export async function measureKeys(tablet, fixture, report) {
  const { typed } = fixture;
  const page = await tablet.page(life(typed.family, typed.section));
  await unlock(page, fixture);
  const text = page.locator("main textarea").first();
  await text.click();
  await page.keyboard.press("Control+End");
  // The first keys after a start warm things up, here as on a tablet.
  await type(page, WORDS.slice(0, 10));
  await page.evaluate(() => (globalThis.probe.keys.length = 0));
  await type(page, WORDS);
  await page.locator("[data-save=saved]").waitFor();
  const { keys, writes } = await page.evaluate(() => globalThis.probe);
  await isKept(fixture, page, await text.inputValue());
  await page.close();

  report("key.painted", keys.map(({ painted }) => painted));
  // A letter goes with the first write that begins after it.
  const saved = ({ pressed }) => writes.find(({ begun }) => begun > pressed).complete - pressed;
  report("key.saved", keys.map(saved));
}

/** Types at the pace of a quick writer: about eight letters a second, in no step with the screen. */
async function type(page, words) {
  let step = 0;
  for (const letter of words) {
    await page.keyboard.type(letter);
    await page.waitForTimeout(80 + ((step += 37) % 80));
  }
}

/** A figure of saving counts for nothing where the text is not there afterwards. */
async function isKept(fixture, page, written) {
  await page.reload();
  await unlock(page, fixture);
  const text = page.locator("main textarea").first();
  await text.waitFor();
  if ((await text.inputValue()) !== written) throw new Error("what was saved did not come back after a reload");
}
