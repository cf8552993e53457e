// axe finds nothing: on any page, in any language, in any state.
import {
  PASSPHRASE,
  addMember,
  addRow,
  begin,
  beginWithMember,
  choosePassphrase,
  familyOf,
  field,
  heading,
  individual,
  newFamily,
  noteCode,
  open,
  practise,
  saved,
  speak,
} from "./support/app.mjs";
import { accessible } from "./support/axe.mjs";
import { everyPage, switchLanguage, unfold, withPractice } from "./support/pages.mjs";
import { expect, test } from "./support/test.mjs";
import { damagePractice, failWrites } from "./support/trouble.mjs";

// Colours are looked at as they are in the end, not half-way there.
test.use({ contextOptions: { reducedMotion: "reduce" } });

const LANGUAGES = ["fi", "en", "sv"];

for (const lang of LANGUAGES) {
  test(`axe finds nothing on any page in ${lang}`, async ({ page, context }) => {
    test.setTimeout(180_000);
    await speak(context, lang);
    await withPractice(page);
    await everyPage(page, (address) => accessible(page, address));
  });
}

/** Looks at the page as it stands, in each language, ending in Swedish. */
async function inEachLanguage(page, what) {
  for (const lang of LANGUAGES) {
    await switchLanguage(page, lang);
    await accessible(page, `${what} in ${lang}`);
  }
}

test("axe finds nothing before anything is written", async ({ page }) => {
  await open(page);
  for (const name of ["Suomi", "English", "Svenska"]) {
    await page.getByRole("button", { name }).click();
    await accessible(page, `the start in ${name}`);
  }
  await begin(page);
  await inEachLanguage(page, "no families");
  await page.getByRole("button", { name: "Ny familj" }).click();
  await expect(heading(page, "Familjemedlemmar")).toBeVisible();
  const family = familyOf(page);
  await inEachLanguage(page, "no members");
  await page.locator("a.top-family").click();
  await expect(heading(page, "Familj utan namn")).toBeFocused();
  await inEachLanguage(page, "an empty family");
  await open(page, `/family/${family}/paper`);
  await inEachLanguage(page, "an empty paper");
});

test("axe finds nothing on the way to the first family, nor before a locked device", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Börja", exact: true }).click();
  await inEachLanguage(page, "an empty passphrase");
  await choosePassphrase(page, "hej");
  await inEachLanguage(page, "a weak passphrase");
  await choosePassphrase(page, PASSPHRASE);
  await expect(page.locator(".recovery-code")).toBeVisible();
  await inEachLanguage(page, "the recovery code");
  const code = await noteCode(page);
  await page.getByLabel("Återställningskod").fill("0");
  await page.keyboard.press("Enter");
  await inEachLanguage(page, "a slip in the code");
  await page.getByLabel("Återställningskod").fill(code);
  await page.keyboard.press("Enter");
  await expect(heading(page, "Familjer")).toBeFocused();
  await page.getByRole("button", { name: "Lås", exact: true }).click();
  await expect(heading(page, "Planerna är låsta")).toBeVisible();
  for (const name of ["Suomi", "English", "Svenska"]) {
    await page.getByRole("button", { name }).click();
    await accessible(page, `locked in ${name}`);
  }
  await page.getByRole("button", { name: "Glömt lösenfrasen?" }).click();
  for (const name of ["Suomi", "English", "Svenska"]) {
    await page.getByRole("button", { name }).click();
    await accessible(page, `forgotten in ${name}`);
  }
});

test("axe finds nothing where something is wrong, answers differ, and nothing can be saved", async ({ page, context }) => {
  const ids = await beginWithMember(page);
  await open(page, individual(ids, "closing"));
  const other = await context.newPage();
  await open(other, individual(ids, "closing"));

  // Neither hears of the other before both have written.
  const troubles = [await failWrites(page, "abort"), await failWrites(other, "abort")];
  await field(page, "Mötets plats").fill("Biblioteket");
  await field(other, "Mötets plats").fill("Hemma hos kunden");
  for (const tab of [page, other]) await expect(tab.locator(".status")).toHaveAttribute("data-save", "failed");
  for (const trouble of troubles) await trouble.end();
  for (const tab of [page, other]) await saved(tab);
  const answers = page.locator(".notice-answer");
  await expect(answers).toHaveText([/Biblioteket|Hemma/, /Biblioteket|Hemma/]);

  await field(page, "Mötets datum").fill("31.2.2027");
  await field(page, "Mötets datum").blur();
  await expect(field(page, "Mötets datum")).toHaveAttribute("aria-invalid", "true");
  await saved(page);
  await failWrites(page, "abort");
  await field(page, "Mötets klockslag").fill("halv två");
  await field(page, "Mötets klockslag").blur();
  await page.evaluate(() => dispatchEvent(new Event("samplan:update-ready")));
  await expect(page.locator(".banner")).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByRole("button", { name: "Försök igen" })).toBeVisible();
  await expect(page.getByText("Utan nät – allt fungerar")).toBeVisible();
  await inEachLanguage(page, "everything wrong");
  await expect(answers).toHaveCount(2);
  await page.setViewportSize({ width: 360, height: 740 });
  await accessible(page, "everything wrong, on a telephone");
  await page.emulateMedia({ forcedColors: "active" });
  await accessible(page, "everything wrong, in forced colours");
});

test("axe finds nothing where something was taken away, or is about to be", async ({ page }) => {
  await begin(page);
  const family = await newFamily(page, "Rahimi");
  const member = await addMember(page, { name: "Maryam Rahimi" });
  await addMember(page, { name: "Karim Rahimi" });
  await open(page, individual({ family, member }, "measures"));
  const goal = await addRow(page, "Lägg till ett delmål");
  await field(goal, "Delmål").fill("Klara vardagen");
  await goal.getByRole("button", { name: "Ta bort: Klara vardagen" }).click();
  await addRow(page, "Lägg till ett delmål");
  await expect(page.locator(".row--removed")).toBeVisible();
  await inEachLanguage(page, "a removed row");
  await page.emulateMedia({ forcedColors: "active" });
  await accessible(page, "a removed row, in forced colours");
  await page.emulateMedia({ forcedColors: "none" });

  await open(page, `/family/${family}/member/${member}`);
  await page.getByRole("button", { name: /Ta bort .Maryam Rahimi. ur familjen/ }).click();
  await expect(page.getByRole("status").filter({ hasText: "är borttagen ur familjen" })).toBeVisible();
  await inEachLanguage(page, "a removed member");
  await page.locator("a.top-family").click();
  await expect(heading(page, "Rahimi")).toBeFocused();
  await unfold(page);
  await expect(page.getByRole("button", { name: /Ta tillbaka.*Maryam/ })).toBeVisible();
  // The choice of language is out of reach while the dialog asks.
  for (const lang of LANGUAGES) {
    await switchLanguage(page, lang);
    await page.locator(".button--leave").click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await accessible(page, `the dialog in ${lang}`);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
  }
});

test("axe finds nothing where plans are damaged or cannot be reached", async ({ page, watch }) => {
  watch.allow(/SecurityError/);
  await practise(page);
  await damagePractice(page, "individual/practice2");
  await open(page, "/family/practice/form/individual/practice2/goals");
  await expect(page.getByRole("alert", { name: "Skadade uppgifter" })).toBeVisible();
  await inEachLanguage(page, "damaged data");

  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
  });
  await open(page);
  await expect(heading(page, "Webbläsaren låter inte Samplan spara")).toBeVisible();
  await accessible(page, "storage refused");
});

test.describe("a start that fails", () => {
  // The program may not come from the offline copy.
  test.use({ serviceWorkers: "block" });

  test("axe finds nothing where the app does not start", async ({ page, watch }) => {
    watch.allow(/./);
    await page.route("**/*.wasm", (route) => route.abort());
    await page.goto("/");
    await expect(page.locator("#failure").getByRole("heading", { level: 1 })).toBeFocused();
    await accessible(page);
  });
});
