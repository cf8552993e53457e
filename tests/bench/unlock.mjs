// What a worker does at every start: type the passphrase.

const FIELD = "#unlock-passphrase";

/** Types the passphrase; gives the page's time when the key was pressed that opens the device. */
export async function unlock(page, { passphrase }) {
  await page.locator(FIELD).fill(passphrase);
  const pressed = await page.evaluate(() => performance.now());
  await page.keyboard.press("Enter");
  await page.locator(FIELD).waitFor({ state: "detached" });
  return pressed;
}

/** When the passphrase can be typed, by the page's time. */
export function ready(page) {
  return page.evaluate((field) => globalThis.probe.shown(field), FIELD);
}
