// What two workers on two devices do with each other's cards and files.
import { expect } from "@playwright/test";
import { begin, field, heading, saved } from "./app.mjs";
import { launched } from "./devices.mjs";
import { go } from "./pages.mjs";

/** The name of the worker on the other device. */
export const OTHER = "Daga Daghem";
/** The name of the worker on the test's own device. */
export const OWN = "Anna Lind";

/** A second device beside the test's own; on both somebody has begun, and each has the other's card. */
export async function acquainted(browser, page, baseURL, how) {
  const device = await launched(browser, baseURL);
  await begin(page, OWN);
  await begin(device.page, OTHER);
  await exchangeCards(page, device.page, how);
  return device;
}

/** Each takes the other's card; where it is asked for, both compare the number. */
export async function exchangeCards(one, other, { compare = false } = {}) {
  const [first, second] = [await cardOf(one), await cardOf(other)];
  const numbers = [];
  for (const [page, card] of [[one, second], [other, first]]) {
    await page.locator("main form textarea").fill(card);
    await page.getByRole("button", { name: "Läs kortet" }).click();
    await page.getByRole("button", { name: "Spara kontakten" }).click();
    if (!compare) continue;
    await page.getByRole("button", { name: /^Jämför/ }).first().click();
    numbers.push((await page.locator("main").innerText()).match(/(\d{5}\s*){5}/)[0].replace(/\s+/g, " ").trim());
    await page.getByRole("button", { name: "Det är samma nummer" }).click();
  }
  expect(numbers[0]).toBe(numbers[1]);
}

async function cardOf(page) {
  await go(page, "/people");
  await page.locator("summary", { hasText: "Kortet som text" }).click();
  return page.locator("main textarea[readonly]").inputValue();
}

/** Shares parts with somebody beside what is proposed, and keeps the file. */
export async function share(page, family, wish, path) {
  await choose(page, family, wish);
  await make(page, path);
}

/** Goes as far as the page that says what leaves. `parts` are the names of their rows, `right` is "read" or "write". */
export async function choose(page, family, { who = OTHER, parts = [], right = "read", until }) {
  await go(page, `/family/${family}/share`);
  await page.getByRole("button", { name: "Dela med någon" }).click();
  await page.getByLabel(new RegExp(who)).first().check();
  for (const part of parts) {
    await page.getByRole("row", { name: part }).getByRole("combobox").selectOption(right);
  }
  await giveGround(page, until);
}

/** Says what the sharing is for, who has agreed to it, and until when. */
export async function giveGround(page, until) {
  await page.getByRole("button", { name: "Fortsätt" }).click();
  await field(page, "Vad delningen är till för").fill("Gemensam planering");
  if (until) await page.locator("#share-until").fill(`${until.getDate()}.${until.getMonth() + 1}.${until.getFullYear()}`);
  await field(page, "Vem har gett samtycket?").fill("Maryam Rahimi");
  await field(page, "Hur gavs det?").fill("muntligt");
  const asked = page.getByLabel("Barnet är tillfrågat");
  if ((await asked.count()) > 0) await asked.check();
  await page.getByRole("button", { name: "Fortsätt" }).click();
  await expect(heading(page, "Det här lämnas ut")).toBeFocused();
}

/** From the page that says what leaves: makes the file, and keeps it. */
export async function make(page, path) {
  await page.getByRole("button", { name: "Gör filerna" }).click();
  await expect(heading(page, /^File(n är klar|rna är klara)$/)).toBeVisible({ timeout: 30_000 });
  await kept(page, path, () => page.getByRole("button", { name: "Spara filen" }).click());
}

/** Makes a file with what is new for somebody who has something already, or with a notice, and keeps it. */
export async function newFile(page, family, who, path, words = "Ny fil till") {
  await go(page, `/family/${family}/share`);
  await kept(page, path, () => page.getByRole("button", { name: new RegExp(`${words} ${who}`) }).first().click());
}

async function kept(page, path, press) {
  const download = page.waitForEvent("download");
  await press();
  await (await download).saveAs(path);
}

/** Opens a file and looks at what it would bring. */
export async function receive(page, file) {
  // By way of another page, so that what was looked at before is gone.
  await go(page, "/people");
  await go(page, "/receive");
  await page.locator("main input[type=file]").setInputFiles(file);
  await expect(page.locator("main h2, main [role=alert]").first()).toBeVisible();
}

/** Receives a file and takes in all of it. */
export async function take(page, file) {
  await receive(page, file);
  await takeIn(page);
}

/** Takes in what is chosen of a file that is being looked at. */
export async function takeIn(page) {
  await page.getByRole("button", { name: /^Ta in (det valda|och radera)$/ }).click();
  await expect(page.getByRole("heading", { name: "Det här är taget in" })).toBeFocused();
}

/** Writes in the first long text of the page. */
export async function write(page, words) {
  await page.locator("main textarea").first().fill(words);
  await saved(page);
}
