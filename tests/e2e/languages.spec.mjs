// Three languages: chosen from the browser's, switched without losing input or place, each with its own ways of writing.
import { addRow, beginWithMember, field, heading, individual, open, practise, reload, saved } from "./support/app.mjs";
import { expect, test } from "./support/test.mjs";

for (const [locale, lang, welcome] of [
  ["fi-FI", "fi", "Tervetuloa"],
  ["en-GB", "en", "Welcome"],
  ["sv-FI", "sv", "Välkommen"],
  ["de-DE", "sv", "Välkommen"],
]) {
  test.describe(`a browser in ${locale}`, () => {
    test.use({ locale });

    test(`opens the app in ${lang} on the first visit`, async ({ page }) => {
      await open(page);
      await expect(heading(page, welcome)).toBeVisible();
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
    });
  });
}

test("the language that was chosen on the first page stays", async ({ page }) => {
  await open(page);
  await page.getByLabel("Ditt namn").fill("Anna");
  await page.getByRole("button", { name: "Suomi" }).click();
  await expect(heading(page, "Tervetuloa")).toBeVisible();
  await expect(page.getByLabel("Oma nimi")).toHaveValue("Anna");
  await reload(page);
  await expect(heading(page, "Tervetuloa")).toBeVisible();
});

test("switching in the middle of a chapter keeps what is written and the place on the page", async ({ page }) => {
  const ids = await beginWithMember(page);
  await open(page, individual(ids, "closing"));
  await field(page, "Mötets datum").fill("15.4.2027");
  await field(page, "Mötets klockslag").fill("13.30");
  await field(page, "Av kunden förväntas följande:").fill("Delta i kursen.");
  await saved(page);
  const language = page.getByRole("combobox", { name: /^(Språk|Kieli|Language)$/ });
  await page.evaluate(() => (document.querySelector("textarea").samePage = true));
  for (const [lang, title, duties, date, time] of [
    ["fi", "Sovitut asiat ja seuraava tapaaminen", "Asiakkaalta odotetaan seuraavaa:", "Tapaamisen päivämäärä", "Tapaamisen kellonaika"],
    ["en", "Agreement and next meeting", "The client is expected to do the following:", "Date of the meeting", "Time of the meeting"],
    ["sv", "Överenskommelse och nästa möte", "Av kunden förväntas följande:", "Mötets datum", "Mötets klockslag"],
  ]) {
    await language.selectOption(lang);
    await expect(heading(page, title)).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(page).toHaveTitle(`${title} – Samplan`);
    await expect(field(page, duties)).toHaveValue("Delta i kursen.");
    await expect(field(page, date)).toHaveValue("15.4.2027");
    await expect(field(page, time)).toHaveValue("13.30");
  }
  // Nothing was drawn anew, so nobody lost a caret or the place on the page.
  expect(await page.evaluate(() => document.querySelector("textarea").samePage)).toBe(true);
});

test("a language that is chosen in the settings holds on the page that one comes back to", async ({ page }) => {
  const ids = await beginWithMember(page);
  await open(page, individual(ids, "life"));
  await page.getByRole("link", { name: "Inställningar" }).click();
  await page.getByLabel("Suomi", { exact: true }).check();
  await expect(heading(page, "Asetukset")).toBeVisible();
  await page.goBack();
  await expect(heading(page, "Elämäntilanne")).toBeVisible();
});

test("dates, times, lists and names of languages are written as each language writes them", async ({ page }) => {
  await practise(page);
  const ways = {
    sv: { languages: "dari och svenska", time: /kl\. 13\.00/, child: "9 år", saved: /Sparat på den här enheten kl\. \d/ },
    fi: { languages: "dari ja ruotsi", time: /klo 13\.00/, child: "9-vuotias", saved: /Tallennettu tähän laitteeseen klo \d/ },
    en: { languages: "Dari and Swedish", time: /13:00/, child: "9 years", saved: /Saved on this device at \d/ },
  };
  for (const [lang, way] of Object.entries(ways)) {
    await page.getByRole("combobox", { name: /^(Språk|Kieli|Language)$/ }).selectOption(lang);
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(page.locator(".meetings")).toContainText(way.time);
    await expect(page.locator(".people")).toContainText(way.child);
    await open(page, "/family/practice/member/practice5");
    await expect(page.locator(".facts")).toContainText(way.languages);
    await open(page, "/family/practice/form/notes/all/notes");
    await page.locator("textarea").first().press("End");
    await page.keyboard.type("!");
    await saved(page);
    await expect(page.locator(".status")).toContainText(way.saved);
    await open(page, "/family/practice");
  }
});

test("the undo of a change speaks the language of the screen", async ({ page }) => {
  const ids = await beginWithMember(page);
  await open(page, individual(ids, "measures"));
  const goal = await addRow(page, "Lägg till ett delmål");
  await field(goal, "Delmål").fill("Hitta till biblioteket");
  await page.getByRole("combobox", { name: "Språk" }).selectOption("fi");
  await page.getByRole("button", { name: "Kumoa: Osatavoite" }).click();
  await expect(field(page, "Osatavoite")).toHaveValue("");
});

test("a client's own words carry the language that is said beside them", async ({ page }) => {
  const ids = await beginWithMember(page);
  await open(page, individual(ids, "goals"));
  const [words, translation] = [page.locator("textarea").nth(0), page.locator("textarea").nth(1)];
  await expect(words).not.toHaveAttribute("lang");
  const language = field(page, "Språk som önskan är skriven på");
  for (const [name, code] of [["persiska", "fa"], ["somaliska", undefined]]) {
    await language.fill(name);
    await language.press("Enter");
    await expect(page.locator(".chip", { hasText: name })).toBeVisible();
    // Of two languages nobody knows which words are in which.
    await (code ? expect(words).toHaveAttribute("lang", code) : expect(words).not.toHaveAttribute("lang"));
  }
  await expect(translation).not.toHaveAttribute("lang");
});
