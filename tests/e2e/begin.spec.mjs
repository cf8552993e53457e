// The first page, the practice family and the settings.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PASSPHRASE, begin, choosePassphrase, heading, noteCode, open, reload, saved } from "./support/app.mjs";
import { expect, test } from "./support/test.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** From now on the device has no room, until `hasRoom(page)`. */
const isFull = (page) =>
  page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    window.hasRoom = () => (IDBObjectStore.prototype.put = put);
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
  });
const hasRoom = (page) => page.evaluate(() => window.hasRoom());

async function accessible(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  expect(found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target).join(" ")}`)).toEqual([]);
}

test("says in three languages what it is, and both ways to begin are in sight on an upright tablet", async ({ page }) => {
  await open(page);
  for (const [language, begin, practise] of [
    ["Svenska", "Börja", "Öva med en påhittad familj"],
    ["Suomi", "Aloita", "Harjoittele keksityllä perheellä"],
    ["English", "Begin", "Practise with an invented family"],
  ]) {
    await page.getByRole("button", { name: language }).click();
    for (const tag of ["sv", "fi", "en"]) {
      const words = page.locator(`main :lang(${tag})`).filter({ hasText: /integrationsplan|kotoutumissuunnitelma|integration plan/ });
      await expect(words.first()).toBeVisible();
    }
    // Nothing is kept yet, so that nothing is told at the foot.
    await expect(page.locator(".status")).toBeHidden();
    const { height } = page.viewportSize();
    for (const name of [begin, practise]) {
      const button = await page.getByRole("button", { name }).boundingBox();
      expect(button.y + button.height, name).toBeLessThanOrEqual(height);
    }
    await accessible(page);
  }
});

test("a change of language keeps what is typed, and the place", async ({ page }) => {
  await open(page);
  await page.getByLabel("Ditt namn").fill("Anna Lind");
  await page.getByRole("button", { name: "English" }).press("Enter");
  await expect(page.getByLabel("Your name")).toHaveValue("Anna Lind");
  await expect(page.getByRole("button", { name: "English" })).toBeFocused();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page).toHaveTitle("Welcome – Samplan");
});

test("begins with a name alone, and remembers it", async ({ page }) => {
  await begin(page, "Anna Lind");
  await open(page, "/settings");
  await expect(page.getByLabel("Ditt namn")).toHaveValue("Anna Lind");
  await page.getByLabel("Roll").pressSequentially("koordinator");
  await saved(page);
  await reload(page);
  await expect(page.getByLabel("Roll")).toHaveValue("koordinator");
});

test("says why it cannot begin, and begins once it can", async ({ page }) => {
  await open(page);
  const told = page.getByRole("alert").filter({ hasText: "Frigör utrymme" });
  await page.getByLabel("Ditt namn").fill("Anna Lind");
  await isFull(page);
  await page.getByRole("button", { name: "Öva med" }).click();
  await expect(told).toBeVisible();
  await page.getByRole("button", { name: "Börja", exact: true }).click();
  await choosePassphrase(page, PASSPHRASE);
  const code = await noteCode(page);
  await page.getByLabel("Återställningskod").fill(code);
  const confirm = page.getByRole("button", { name: "Bekräfta och börja" });
  await confirm.click();
  await expect(told).toBeVisible();
  await expect(page.getByLabel("Återställningskod")).toHaveValue(code);
  await accessible(page);
  await hasRoom(page);
  await confirm.click();
  await expect(heading(page, "Familjer")).toBeVisible();
});

test("what a worker writes about themselves is tried again until it is kept", async ({ page }) => {
  await begin(page, "Anna");
  await open(page, "/settings");
  await isFull(page);
  await page.getByLabel("Ditt namn").fill("Anna Lind");
  await expect(page.locator(".status")).toContainText("Inte sparat: enheten är full");
  await hasRoom(page);
  await saved(page);
  await reload(page);
  await expect(page.getByLabel("Ditt namn")).toHaveValue("Anna Lind");
});

test("a family to practise with: whole, marked on every page, and gone in one step", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Öva med" }).click();
  await expect(heading(page, "Rahimi")).toBeFocused();
  const band = page.getByRole("complementary", { name: "Övning" });
  for (const address of ["", "/form/individual/practice1/goals", "/form/child/practice6/ecec", "/paper"]) {
    await open(page, `/family/practice${address}`);
    await expect(band).toBeVisible();
    await expect(page.locator(".status .practice-word")).toBeVisible();
  }
  await open(page, "/family/practice/form/individual/practice1/goals");
  await expect(page.getByLabel("Framtidens önskan med egna ord", { exact: false }).first()).toHaveValue(/کودکستان/);
  // Who only practises has families too.
  await open(page);
  await expect(heading(page, "Familjer")).toBeVisible();
  await open(page, "/family/practice");
  await band.getByRole("button", { name: "Ta bort övningen" }).click();
  await expect(heading(page, "Välkommen")).toBeFocused();
  await expect(page.getByText("Övningsfamiljen är borttagen.")).toBeVisible();
  await reload(page);
  await expect(heading(page, "Välkommen")).toBeVisible();
});

test("the practice family can be made, taken away and made again in the settings", async ({ page }) => {
  await open(page, "/settings");
  for (const lang of ["Svenska", "Suomi"]) {
    await page.getByLabel(lang).check();
    await page.getByRole("button", { name: /^(Öva med|Harjoittele)/ }).click();
    await expect(heading(page, "Rahimi")).toBeVisible();
    await expect(page.getByText(lang === "Suomi" ? "Rantalan koulu" : "Strandby skola").first()).toBeVisible();
    await open(page, "/settings");
    await page.getByRole("button", { name: /^(Ta bort övningen|Poista harjoitus)/ }).click();
    await expect(page.getByRole("heading", { name: /^(Övning|Harjoittelu)$/ })).toBeFocused();
  }
});

test("language and text size are taken at once, and kept", async ({ page }) => {
  await open(page, "/settings");
  await page.getByLabel("Suomi").check();
  await expect(heading(page, "Asetukset")).toBeVisible();
  await page.getByLabel("Suurempi").check();
  await expect(page.locator("html")).toHaveAttribute("data-text-size", "larger");
  await reload(page);
  await expect(heading(page, "Asetukset")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-text-size", "larger");
  await accessible(page);
});

test("tells how the browser keeps the plans, also when it will not promise anything", async ({ page }) => {
  await page.addInitScript(() => {
    const answers = { persisted: false, persist: false };
    for (const name of Object.keys(answers)) StorageManager.prototype[name] = () => Promise.resolve(answers[name]);
    StorageManager.prototype.estimate = () => Promise.resolve({ usage: 2_345_678, quota: 1_200_000_000 });
    window.agree = () => Object.assign(answers, { persisted: true, persist: true });
  });
  await open(page, "/settings");
  await expect(page.getByText("2,3 MB av ungefär 1,2 GB används")).toBeVisible();
  await expect(page.getByText("Webbläsaren kan ta bort planerna")).toBeVisible();
  await page.getByRole("button", { name: "Skydda lagringen" }).click();
  await expect(page.getByText("Webbläsaren sade nej den här gången.")).toBeVisible();
  await accessible(page);
  await page.evaluate(() => window.agree());
  await page.getByRole("button", { name: "Skydda lagringen" }).click();
  await expect(page.getByText("Webbläsaren tar inte bort planerna av sig själv.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Skydda lagringen" })).toBeHidden();
});

test("the accessibility statement is one step from every page, also without a network", async ({ page, context }) => {
  await open(page);
  await expect(page.locator("html")).toHaveAttribute("data-offline", "ready");
  await context.setOffline(true);
  for (const address of ["/", "/settings", "/nowhere"]) {
    await open(page, address);
    await page.getByRole("link", { name: "Tillgänglighetsutlåtande" }).click();
    await expect(heading(page, "Tillgänglighetsutlåtande")).toBeFocused();
    await expect(page.getByText("Transport- och kommunikationsverket Traficom, enheten")).toBeVisible();
  }
  await accessible(page);
});

test("says that the browser has removed the plans, and starts afresh with the heading in focus", async ({ page }) => {
  await page.addInitScript(() => sessionStorage.before ?? localStorage.setItem((sessionStorage.before = "samplan.has-data"), '"1"'));
  await open(page);
  await expect(heading(page, "Planerna som fanns på den här enheten är borta")).toBeVisible();
  await accessible(page);
  await page.getByRole("button", { name: "Börja på nytt" }).click();
  await expect(heading(page, "Välkommen")).toBeFocused();
});

test("the browser asks before a page is left on which a recovery code waits to be confirmed", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Börja", exact: true }).click();
  await choosePassphrase(page, PASSPHRASE);
  await expect(page.getByText("först då gäller den")).toBeVisible();
  const asked = [];
  page.on("dialog", (dialog) => (asked.push(dialog.type()), dialog.dismiss()));
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(["beforeunload"]);
  const code = await noteCode(page);
  await page.getByLabel("Återställningskod").fill(code);
  await page.getByRole("button", { name: "Bekräfta och börja" }).click();
  await expect(heading(page, "Familjer")).toBeFocused();
  const closed = page.waitForEvent("close");
  await page.close({ runBeforeUnload: true });
  await closed;
  expect(asked).toEqual(["beforeunload"]);
});
