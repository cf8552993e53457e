// What a worker does in nearly every test, in the app's own words.
import { expect } from "@playwright/test";

/** What every test's worker opens the device with. */
export const PASSPHRASE = "fönster korgstol lampan paraply skridsko";

/** Opens an address and waits until the app has started and shows the page, unlocked where somebody has begun. */
export async function open(page, address = "/") {
  await page.goto(address);
  await started(page);
  await unlockIfLocked(page);
}

/** Waits until the app has taken the loading screen's place and shows a page. */
export async function started(page) {
  await expect(page.locator("#start")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** Loads the page again and waits until it is there, unlocked where somebody has begun. */
export async function reload(page) {
  await page.reload();
  await started(page);
  await unlockIfLocked(page);
}

/** The field of the page that unlocks, in any language. */
export function lock(page) {
  return page.locator("#unlock-passphrase");
}

/** Opens the device by its passphrase. */
export async function unlock(page, passphrase = PASSPHRASE) {
  await lock(page).fill(passphrase);
  await lock(page).press("Enter");
}

/** Unlocks where somebody has begun and the device is locked. */
export async function unlockIfLocked(page) {
  if ((await lock(page).count()) === 0) return;
  await unlock(page);
  await expect(lock(page)).toHaveCount(0);
  // The heading, or the question that the address points to.
  await expect(page.locator("main :focus")).toHaveCount(1);
}

/** Waits until everything that was written lies on the disk. */
export async function saved(page) {
  await expect(page.locator(".status")).toHaveAttribute("data-save", "saved");
}

/** The page's heading. */
export function heading(page, name) {
  return page.getByRole("heading", { level: 1, name });
}

/** The input of a question, by the question's whole words. */
export function field(within, label) {
  return within.getByLabel(label, { exact: true });
}

/** Begins as a new user on a new device, and gives the recovery code. */
export async function begin(page, name = "Anna Lind", passphrase = PASSPHRASE) {
  await open(page);
  await page.getByLabel("Ditt namn").fill(name);
  await page.getByRole("button", { name: "Börja", exact: true }).click();
  return protect(page, passphrase);
}

/** Goes through the steps from the passphrase to the families, and gives the recovery code. */
export async function protect(page, passphrase = PASSPHRASE) {
  await choosePassphrase(page, passphrase);
  const code = await noteCode(page);
  await page.getByLabel("Återställningskod").fill(code);
  await page.getByRole("button", { name: "Bekräfta och börja" }).click();
  await expect(heading(page, "Familjer")).toBeFocused();
  return code;
}

/** Chooses a passphrase where a new one is asked for. */
export async function choosePassphrase(page, passphrase) {
  const field = page.getByLabel("Ny lösenfras", { exact: true });
  await field.fill(passphrase);
  await field.press("Enter");
}

/** Reads the recovery code that is shown, and says that it is written down. */
export async function noteCode(page) {
  const code = (await page.locator(".recovery-code").innerText()).trim().split(/\s+/).join("-");
  await page.getByRole("button", { name: "Jag har skrivit upp koden" }).click();
  return code;
}

/** Makes a family from the list of families, and gives its id. The page is then that of its members. */
export async function newFamily(page, name) {
  await page.getByRole("button", { name: "Ny familj" }).click();
  const field = page.getByLabel("Familjens namn", { exact: true });
  await expect(field).toBeFocused();
  await field.fill(name);
  await saved(page);
  return familyOf(page);
}

/** Writes a member on the page of the members, and gives the member's id. */
export async function addMember(page, { name, role = "Förälder", born }) {
  const rows = page.locator(".rows-list > .row");
  const row = rows.nth(await rows.count());
  await page.getByRole("button", { name: "Lägg till en familjemedlem" }).click();
  const field = row.getByLabel("Namn", { exact: true });
  await expect(field).toBeFocused();
  await field.fill(name);
  await row.getByLabel(role, { exact: true }).check();
  if (born) {
    await row.getByLabel("Födelsedatum", { exact: true }).fill(born);
    await page.keyboard.press("Tab");
  }
  await saved(page);
  return (await field.getAttribute("id")).match(/members-([0-9a-f]+)-name$/)[1];
}

/** A new user with a family of one member; the page is that of the members. */
export async function beginWithMember(page, { family = "Rahimi", name = "Maryam Rahimi", role } = {}) {
  await begin(page);
  const id = await newFamily(page, family);
  return { family: id, member: await addMember(page, { name, role }) };
}

/** The practice family, made from the first page; the page is its overview. */
export async function practise(page) {
  await open(page);
  await page.getByRole("button", { name: "Öva med en påhittad familj" }).click();
  await expect(heading(page, "Rahimi")).toBeVisible({ timeout: 30_000 });
}

/** The id of the family that the page is about. */
export function familyOf(page) {
  return new URL(page.url()).pathname.match(/^\/family\/([^/]+)/)[1];
}

/** The address of a chapter. */
export function chapter(family, form, about, id) {
  return `/family/${family}/form/${form}/${about}/${id}`;
}

/** The address of a chapter of a member's individual plan. */
export function individual({ family, member }, id) {
  return chapter(family, "individual", member, id);
}

/** Says a language before the app is first opened, as its settings would have kept it. */
export async function speak(context, lang) {
  await context.addInitScript((lang) => {
    if (localStorage.getItem("samplan.lang") === null) localStorage.setItem("samplan.lang", JSON.stringify(lang));
  }, lang);
}

/** Adds a row to the table of a button with these words, and gives the row, of which the first input has the focus. */
export async function addRow(within, words) {
  const button = within.getByRole("button", { name: words, exact: true });
  const rows = button.locator("xpath=../ol/li");
  const row = rows.nth(await rows.count());
  await button.click();
  await expect(row.locator(":focus")).toHaveCount(1);
  return row;
}

/** Goes on to the next chapter by the link at the foot of the page. */
export async function nextChapter(page, title) {
  await page.locator("a[rel=next]").click();
  await expect(heading(page, title)).toBeFocused();
}
