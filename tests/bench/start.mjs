// From the address to the list of families, everything already on the device.

const TIMES = 20;
const FAMILY = 'main a[href^="/family/"]';

export async function measureStart(tablet, fixture, report) {
  await keepForOffline(tablet);
  const interactive = [];
  const list = [];
  for (let time = 0; time < TIMES; time++) {
    const page = await tablet.page("/");
    const { started, usable } = await page.evaluate(async (family) => {
      const usable = await globalThis.probe.shown(family);
      return { started: globalThis.probe.started, usable };
    }, FAMILY);
    interactive.push(usable);
    list.push(usable - started);
    await page.close();
  }
  report("start", interactive);
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
  await page.locator(FAMILY).first().waitFor();
  await page.getByRole("searchbox").focus();
  // As it is searched the name has no accents, so that a keyboard has its letters.
  const { search } = JSON.parse(fixture.families.at(-1).summaries.family);
  for (const letter of search.split(" ").slice(0, 3).join(" ")) {
    await page.keyboard.type(letter);
    await page.waitForTimeout(100);
  }
  const found = await page.locator(FAMILY).count();
  if (found !== 1) throw new Error(`searching for one family found ${found}`);
  const keys = await page.evaluate(() => globalThis.probe.keys);
  await page.close();
  return keys.map(({ painted }) => painted);
}
