// What opens the device and what locks it.
import { accessible } from "./support/axe.mjs";
import {
  PASSPHRASE,
  addMember,
  begin,
  choosePassphrase,
  heading,
  individual,
  lock,
  newFamily,
  noteCode,
  open,
  practise,
  saved,
  started,
  unlock,
} from "./support/app.mjs";
import { expect, test } from "./support/test.mjs";

const OTHER = "kastrull regnbåge snickare lavendel dragspel";

const locked = (page) => expect(heading(page, "Planerna är låsta")).toBeVisible();

/** Loads the page again; the device is then locked. */
async function reloadLocked(page) {
  await page.reload();
  await started(page);
  await locked(page);
}

/** Opens the device with a code in place of the forgotten passphrase. */
async function unlockByCode(page, code) {
  await page.getByRole("button", { name: "Glömt lösenfrasen?" }).click();
  await page.getByLabel("Återställningskod").fill(code);
  await page.getByRole("button", { name: "Öppna", exact: true }).click();
}

test("a first start asks for a passphrase that holds and for the code, and keeps nothing before", async ({ page }) => {
  await open(page);
  await page.getByLabel("Ditt namn").fill("Anna Lind");
  await page.getByRole("button", { name: "Börja", exact: true }).click();
  await expect(heading(page, "Välj en lösenfras")).toBeFocused();
  await accessible(page, "passphrase");
  const field = page.getByLabel("Ny lösenfras", { exact: true });
  await expect(field).toHaveAttribute("type", "password");
  await field.fill("Anna Lind 1985");
  await expect(page.getByText("För svag.")).toBeVisible();
  await field.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "skulle gissas" })).toBeVisible();
  await expect(field).toBeFocused();
  await page.getByRole("button", { name: "Föreslå en lösenfras" }).click();
  await expect(field).toHaveAttribute("type", "text");
  await expect(field).toHaveValue(/^([hjklmnprstv][aeiou]){3}( ([hjklmnprstv][aeiou]){3}){3}$/);
  await expect(page.getByText("Stark.")).toBeVisible();
  await accessible(page, "suggested");
  const suggested = await field.inputValue();
  await field.press("Enter");
  await expect(heading(page, "Skriv upp återställningskoden")).toBeFocused();
  await accessible(page, "code");
  const html = await page.content();
  expect(html).not.toContain(suggested);
  // Back and forth: what was typed stays, but for the passphrase.
  await page.getByRole("button", { name: "Tillbaka" }).click();
  await expect(field).toHaveValue("");
  await page.getByRole("button", { name: "Tillbaka" }).click();
  await expect(page.getByLabel("Ditt namn")).toHaveValue("Anna Lind");
  await page.getByRole("button", { name: "Börja", exact: true }).click();
  await page.getByRole("button", { name: "Behåll den valda" }).click();
  const code = await noteCode(page);
  expect(await page.content()).not.toContain(code.slice(0, 4));
  const confirm = page.getByLabel("Återställningskod");
  await confirm.fill(code.slice(0, -4));
  await confirm.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "Något tecken är fel" })).toBeVisible();
  await expect(confirm).toBeFocused();
  await accessible(page, "confirm");
  // A code of another device, whole.
  await confirm.fill("0000-0000-0000-0000-0000-0000-0000-0D");
  await confirm.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: /tecken är fel|annan återställningskod/ })).toBeVisible();
  // Nothing is kept so far.
  const stores = await page.evaluate(() => Object.keys(localStorage));
  expect(stores).not.toContain("samplan.has-data");
  await confirm.fill(code.toLowerCase().replaceAll("-", " "));
  await confirm.press("Enter");
  await expect(heading(page, "Familjer")).toBeFocused();
  await reloadLocked(page);
  await unlock(page, suggested);
  await expect(heading(page, "Familjer")).toBeFocused();
});

test("a reload asks for the passphrase, and the same page comes back", async ({ page }) => {
  await begin(page);
  const family = await newFamily(page, "Rahimi");
  const member = await addMember(page, { name: "Maryam Rahimi" });
  await page.goto(individual({ family, member }, "goals"));
  await started(page);
  await locked(page);
  await expect(lock(page)).toBeFocused();
  await expect(page).toHaveTitle("Planerna är låsta – Samplan");
  expect(await page.content()).not.toContain("Rahimi");
  await accessible(page, "locked");
  await page.getByRole("button", { name: "Suomi" }).click();
  await expect(heading(page, "Suunnitelmat on lukittu")).toBeVisible();
  await page.getByRole("button", { name: "Svenska" }).click();
  await page.getByRole("link", { name: "Tillgänglighetsutlåtande" }).click();
  await expect(heading(page, "Tillgänglighetsutlåtande")).toBeVisible();
  await page.goBack();
  await locked(page);
  await unlock(page);
  await expect(page.locator("main h1")).toBeFocused();
  expect(new URL(page.url()).pathname).toBe(individual({ family, member }, "goals"));
});

test("wrong passphrases slow down, also over a reload, and destroy nothing", async ({ page }) => {
  await begin(page);
  await newFamily(page, "Rahimi");
  await page.goto("/");
  await started(page);
  for (const wrong of ["fel", "också fel", "ännu fel"]) {
    await unlock(page, wrong);
    await expect(page.getByRole("alert").filter({ hasText: "Det var inte lösenfrasen" })).toBeVisible();
    await expect(lock(page)).toBeFocused();
  }
  await expect(page.getByText(/Vänta \d s/)).toBeVisible();
  await accessible(page, "waiting");
  await expect(page.getByText("Du kan försöka igen.")).toBeVisible();
  await unlock(page, "fjärde felet");
  await expect(page.getByText(/Vänta \d s/)).toBeVisible();
  await reloadLocked(page);
  await expect(page.getByText(/Vänta \d s/)).toBeVisible();
  await unlock(page);
  await expect(page.getByRole("alert").filter({ hasText: "Det prövades inte" })).toBeVisible();
  await expect(page.getByText("Du kan försöka igen.")).toBeVisible();
  await unlock(page);
  await expect(heading(page, "Familjer")).toBeFocused();
  await expect(page.getByRole("link", { name: "Rahimi" })).toBeVisible();
});

test("the recovery code opens and asks for a new passphrase; the forgotten one no longer opens", async ({ page }) => {
  await page.clock.install();
  const code = await begin(page);
  await newFamily(page, "Rahimi");
  await page.goto("/");
  await started(page);
  await unlockByCode(page, "0000");
  await expect(page.getByRole("alert").filter({ hasText: "Något tecken är fel" })).toBeVisible();
  await page.getByLabel("Återställningskod").fill(code.toLowerCase());
  await page.keyboard.press("Enter");
  await expect(heading(page, "Välj en ny lösenfras")).toBeFocused();
  expect(await page.content()).not.toContain("Rahimi");
  await accessible(page, "renew");
  await choosePassphrase(page, OTHER);
  await expect(heading(page, "Lösenfrasen är bytt")).toBeFocused();
  await page.getByRole("button", { name: "Fortsätt till planerna" }).click();
  await expect(heading(page, "Familjer")).toBeFocused();
  // What watched over the page before has gone with it.
  await page.clock.runFor(25_000);
  await expect(page.getByRole("link", { name: "Rahimi" })).toBeVisible();
  await page.getByRole("link", { name: "Inställningar" }).click();
  await expect(heading(page, "Inställningar")).toBeFocused();
  await page.locator(".top-links").getByRole("link", { name: "Familjer" }).click();
  await expect(heading(page, "Familjer")).toBeFocused();
  await reloadLocked(page);
  await unlock(page);
  await expect(page.getByRole("alert").filter({ hasText: "Det var inte lösenfrasen" })).toBeVisible();
  await unlock(page, OTHER);
  await expect(heading(page, "Familjer")).toBeFocused();
});

test("the settings change the passphrase, and ask for the present one first", async ({ page }) => {
  await begin(page);
  await page.getByRole("link", { name: "Inställningar" }).click();
  await page.getByRole("button", { name: "Byt lösenfras" }).click();
  const present = page.getByLabel("Nuvarande lösenfras", { exact: true });
  await expect(present).toBeFocused();
  await present.fill("fel");
  await present.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "Det var inte lösenfrasen" })).toBeVisible();
  await present.fill(PASSPHRASE);
  await present.press("Enter");
  await choosePassphrase(page, OTHER);
  await expect(page.getByText("Lösenfrasen är bytt.")).toBeVisible();
  await accessible(page, "changed");
  await reloadLocked(page);
  await unlock(page);
  await expect(page.getByRole("alert").filter({ hasText: "Det var inte lösenfrasen" })).toBeVisible();
  await unlock(page, OTHER);
  await expect(heading(page, "Inställningar")).toBeFocused();
});

test("a new recovery code holds once it is confirmed, and then alone", async ({ page }) => {
  const before = await begin(page);
  await page.getByRole("link", { name: "Inställningar" }).click();
  await page.getByRole("button", { name: "Ny återställningskod" }).click();
  await page.getByLabel("Nuvarande lösenfras", { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press("Enter");
  await expect(page.locator(".recovery-code")).toBeVisible();
  await accessible(page, "new code");
  const code = await noteCode(page);
  expect(code).not.toBe(before);
  // An older paper is told from a slip.
  await page.getByLabel("Återställningskod").fill(before);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "annan återställningskod" })).toBeVisible();
  await page.getByLabel("Återställningskod").fill(code);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Den nya återställningskoden gäller.")).toBeVisible();
  await reloadLocked(page);
  await unlockByCode(page, before);
  await expect(page.getByRole("alert").filter({ hasText: "inte den som gäller" })).toBeVisible();
  await page.getByLabel("Återställningskod").fill(code);
  await page.keyboard.press("Enter");
  await expect(heading(page, "Välj en ny lösenfras")).toBeFocused();
});

test("the paper of the code holds the code, what it is for, and nothing else", async ({ page }) => {
  await open(page);
  await page.getByLabel("Ditt namn").fill("Anna Lind");
  await page.getByRole("button", { name: "Börja", exact: true }).click();
  await choosePassphrase(page, PASSPHRASE);
  await expect(page.locator(".recovery-code")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  const words = (await page.locator("body").innerText()).replace(/\s+/g, " ").trim();
  expect(words).toMatch(/^Återställningskod för Samplan Öppnar planerna .* läsa allt\. ([0-9A-Z]{4} ?){8}$/);
});

test("the button and the keys lock at once, and what was typed in the same moment is there after", async ({ page }) => {
  await begin(page);
  const family = await newFamily(page, "Rahimi");
  const member = await addMember(page, { name: "Maryam Rahimi" });
  await page.getByRole("link", { name: "Familjer" }).click();
  await open(page, individual({ family, member }, "goals"));
  const wish = page.getByLabel("Framtidens önskan med egna ord", { exact: false }).first();
  await wish.fill("Första");
  await saved(page);
  for (const [words, press] of [
    ["Ett eget hem", () => page.getByRole("button", { name: "Lås", exact: true }).click()],
    ["Ett eget hem och ett arbete", () => page.keyboard.press("Control+Shift+L")],
  ]) {
    await wish.fill(words);
    await press();
    await expect(wish).toHaveCount(0, { timeout: 1_000 });
    await locked(page);
    await unlock(page);
    await expect(wish).toHaveValue(words);
  }
});

test("locks in every tab", async ({ page, context }) => {
  await begin(page);
  const second = await context.newPage();
  await open(second, "/settings");
  await second.getByLabel("Roll").fill("koordinator");
  await page.getByRole("button", { name: "Lås", exact: true }).click();
  await locked(page);
  await locked(second);
  await unlock(second);
  await expect(second.getByLabel("Roll")).toHaveValue("koordinator");
  await locked(page);
});

test("says that something could not be saved, stays open for it, and locks once it is", async ({ page }) => {
  await begin(page);
  await newFamily(page, "Rahimi");
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    window.hasRoom = () => (IDBObjectStore.prototype.put = put);
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
  });
  await page.getByLabel("Familjens namn", { exact: true }).fill("Rahimi Karimi");
  await page.getByRole("button", { name: "Lås", exact: true }).click();
  await expect(page.getByText("Samplan är inte låst ännu")).toBeVisible();
  await expect(page.getByText("Frigör utrymme")).toBeVisible();
  await accessible(page, "closing");
  await page.evaluate(() => window.hasRoom());
  await locked(page);
  await unlock(page);
  await expect(page.getByLabel("Familjens namn", { exact: true })).toHaveValue("Rahimi Karimi");
});

test("locks by itself, says so before, and stays open at a touch", async ({ page }) => {
  await page.clock.install();
  await begin(page);
  const soon = page.getByRole("complementary", { name: "Låser snart" });
  await page.clock.fastForward("04:20");
  await expect(soon).toBeHidden();
  await page.clock.runFor(15_000);
  await expect(soon).toBeVisible();
  await accessible(page, "locking soon");
  await page.keyboard.press("Shift");
  await expect(soon).toBeHidden();
  await page.clock.fastForward("04:20");
  await page.clock.runFor(15_000);
  await expect(soon).toBeVisible();
  await page.clock.runFor(40_000);
  await locked(page);
});

test("a device that slept for longer is locked when it wakes", async ({ page }) => {
  await page.clock.install();
  await begin(page);
  await page.getByRole("link", { name: "Inställningar" }).click();
  await page.getByLabel("1 minut", { exact: true }).check();
  await page.clock.setSystemTime(Date.now() + 3_600_000);
  await page.keyboard.press("Shift");
  await locked(page);
});

test("practice needs no passphrase, and families of one's own lead to one", async ({ page }) => {
  await practise(page);
  await expect(page.getByRole("button", { name: "Lås", exact: true })).toHaveCount(0);
  await page.reload();
  await started(page);
  await expect(heading(page, "Rahimi")).toBeVisible();
  await page.locator(".top-links").getByRole("link", { name: "Familjer" }).click();
  await expect(page.getByText("Innan du skriver om egna familjer")).toBeVisible();
  await accessible(page, "practising");
  await page.getByRole("button", { name: "Ny familj" }).click();
  await expect(heading(page, "Välkommen")).toBeFocused();
  await page.getByRole("link", { name: "Inställningar" }).click();
  await page.getByRole("link", { name: "Börja" }).click();
  await page.getByLabel("Ditt namn").fill("Anna Lind");
  await page.getByRole("button", { name: "Börja", exact: true }).click();
  await choosePassphrase(page, PASSPHRASE);
  const code = await noteCode(page);
  await page.getByLabel("Återställningskod").fill(code);
  await page.keyboard.press("Enter");
  await expect(heading(page, "Familjer")).toBeFocused();
  await expect(page).toHaveURL("/");
  await expect(page.getByRole("link", { name: "Rahimi" })).toBeVisible();
  await newFamily(page, "Karimi");
});
