// Two agencies on two devices: who may only read a part reads it, and learns nothing of what was not shared; who has the
// family hides where it lives.
import { addMember, begin, chapter, field, heading, newFamily, open, saved } from "./support/app.mjs";
import { accessible } from "./support/axe.mjs";
import { launched } from "./support/devices.mjs";
import { go } from "./support/pages.mjs";
import { expectNowhere, printed } from "./support/paper.mjs";
import { expect, test } from "./support/test.mjs";

test("who may only read a part cannot write in it, is told so, and learns of no other part", async ({ browser, page, baseURL }, info) => {
  test.setTimeout(240_000);
  const { page: other, close } = await launched(browser, baseURL);
  await begin(page, "Anna Lind");
  await begin(other, "Daga Daghem");
  await exchangeCards(page, other);

  await open(page);
  const family = await newFamily(page, "Rahimi");
  const mother = await addMember(page, { name: "Maryam Rahimi" });
  const child = await addMember(page, { name: "Ali Rahimi", role: "Barn eller ung", born: "3.2.2021" });
  const view = chapter(family, "child", child, "view");
  await go(page, chapter(family, "situation", "violence", "situation"));
  await write(page, "hotfull stämning hemma");
  await done(page).check();
  await saved(page);
  await go(page, `/family/${family}/form/individual/${mother}/person`);
  await page.getByRole("group", { name: "Spärrmarkering" }).getByLabel("Ja").check();
  await saved(page);
  await go(page, view);
  await write(page, "leker mest med Ella");
  await done(page).check();
  await saved(page);

  const file = info.outputPath("first.samplan.age");
  const tomorrow = new Date(Date.now() + 24 * 3_600_000);
  await share(page, family, { who: "Daga Daghem", parts: [/^Barnets sida.*Ali/], until: new Date() }, file);
  await take(other, file);

  await test.step("nothing that came tells of the violence section", async () => {
    await go(other, "/");
    await expect(other.getByText(/1 klart tills vidare/)).toBeVisible();
  });

  await test.step("the child's page is text, with one line that says so", async () => {
    await go(other, view);
    // The child's name and languages are the family's, and may be written.
    await expect(other.getByRole("note")).toContainText("En del av frågorna får du läsa men inte skriva i.");
    await expect(other.getByText("leker mest med Ella")).toBeVisible();
    await expect(other.locator(".fields textarea")).toHaveCount(0);
    await expect(other.getByRole("button", { name: /avvikande åsikt/ })).toHaveCount(0);
    await expect(done(other)).toBeHidden();
    await go(other, chapter(family, "child", child, "wellbeing"));
    await expect(other.getByRole("note")).toContainText("Du får läsa det här, inte skriva.");
    await expect(other.getByRole("note")).toContainText("Anna Lind");
    await expect(other.getByText("Inget svar").first()).toBeVisible();
    await expect(other.locator(".fields").locator("input, textarea, select, button")).toHaveCount(0);
    await accessible(other, "a part that may only be read");
  });

  await test.step("the family, which may be written, is written", async () => {
    await go(other, chapter(family, "family", "all", "network"));
    await expect(other.getByRole("note")).toHaveCount(0);
    await field(other, "Ansvarig arbetstagare").fill("Linnea Holmfors");
    await saved(other);
  });

  await test.step("spärrmarkering has come with the family, and hides an address that is written anew", async () => {
    await go(other, chapter(family, "contact", "all", "people"));
    const row = other.locator(".rows-list > .row").first();
    await expect(row.getByRole("group", { name: "Spärrmarkering" }).getByLabel("Ja")).toBeChecked();
    await field(row, "Adress").fill("Storgatan 5 B 12");
    await saved(other);
    await go(other, `/family/${family}/paper`);
    for (const part of await other.locator("[data-left-out]").getByRole("checkbox", { name: /^Kontaktuppgifter/ }).all()) await part.click();
    await expect(other.getByRole("heading", { name: "Utelämnat på grund av spärrmarkering" })).toBeVisible();
    expectNowhere(await printed(other), ["Storgatan"]);
  });

  await test.step("after the last day it is said when the right ended, and what is here stays", async () => {
    await other.clock.setFixedTime(tomorrow);
    await open(other, view);
    await expect(other.getByRole("note")).toContainText("Din rätt till den här delen tog slut");
    await expect(other.getByText("leker mest med Ella")).toBeVisible();
    await expect(other.locator(".fields").locator("input, textarea, select")).toHaveCount(0);
  });
  await close();
});

test("contact details that were granted before spärrmarkering are left out of the file, and it is said", async ({ browser, page, baseURL }, info) => {
  test.setTimeout(240_000);
  const { page: other, close } = await launched(browser, baseURL);
  await begin(page, "Anna Lind");
  await begin(other, "Daga Daghem");
  await exchangeCards(page, other);
  await open(page);
  const family = await newFamily(page, "Rahimi");
  const mother = await addMember(page, { name: "Maryam Rahimi" });
  const contact = chapter(family, "contact", "all", "people");
  await go(page, contact);
  await field(page, "Adress").fill("Storgatan 5 B 12");
  await saved(page);
  await share(page, family, { who: "Daga Daghem", parts: [/^Kontaktuppgifter/] }, info.outputPath("first.samplan.age"));

  await go(page, `/family/${family}/form/individual/${mother}/person`);
  await page.getByRole("group", { name: "Spärrmarkering" }).getByLabel("Ja").check();
  await saved(page);
  const words = "Kontaktuppgifterna delas inte när någon har spärrmarkering.";
  await choose(page, family, { who: "Daga Daghem", parts: [/^Individuell|^Integrationsplan.*Maryam/] });
  await expect(page.locator("main")).toContainText(words);
  const second = info.outputPath("second.samplan.age");
  await make(page, second);
  await expect(page.locator("main")).toContainText(words);
  await take(other, second);
  await go(other, contact);
  await expect(field(other, "Adress")).toHaveValue("");
  await close();
});

test("a part that was begun on both devices is not taken in, and there is a way on", async ({ browser, page, baseURL }, info) => {
  test.setTimeout(240_000);
  const { page: other, close } = await launched(browser, baseURL);
  await begin(page, "Anna Lind");
  await begin(other, "Daga Daghem");
  await exchangeCards(page, other);
  await open(page);
  const family = await newFamily(page, "Rahimi");
  const child = await addMember(page, { name: "Ali Rahimi", role: "Barn eller ung" });
  const wellbeing = chapter(family, "child", child, "wellbeing");
  const first = info.outputPath("first.samplan.age");
  await share(page, family, { who: "Daga Daghem", parts: [] }, first);
  await take(other, first);
  await go(other, wellbeing);
  await write(other, "simmar på tisdagar");
  await go(page, wellbeing);
  await write(page, "spelar fotboll");
  const second = info.outputPath("second.samplan.age");
  await share(page, family, { who: "Daga Daghem", parts: [/^Barnets sida.*Ali/] }, second);
  await receive(other, second);
  await expect(other.locator("main")).toContainText("Du har själv börjat på den här delen.");
  await expect(other.getByRole("link", { name: "Exportera eller kopiera det egna" })).toBeVisible();

  await test.step("the family is removed here, and then all of the file is taken", async () => {
    await go(other, `/family/${family}`);
    await other.getByRole("button", { name: "Ta bort familjen från den här enheten" }).click();
    await other.getByRole("dialog").getByRole("button", { name: "Ta bort familjen" }).click();
    await expect(heading(other, "Familjer")).toBeFocused();
    await take(other, second);
    await go(other, wellbeing);
    await expect(other.getByText("spelar fotboll")).toBeVisible();
  });
  await close();
});

function done(page) {
  return page.getByRole("checkbox", { name: /^Klar tills vidare/ });
}

/** Each takes the other's card. */
async function exchangeCards(one, other) {
  const [first, second] = [await cardOf(one), await cardOf(other)];
  for (const [page, card] of [[one, second], [other, first]]) {
    await page.locator("main form textarea").fill(card);
    await page.getByRole("button", { name: "Läs kortet" }).click();
    await page.getByRole("button", { name: "Spara kontakten" }).click();
  }
}

async function cardOf(page) {
  await go(page, "/people");
  await page.locator("summary", { hasText: "Kortet som text" }).click();
  return page.locator("main textarea[readonly]").inputValue();
}

/** Shares parts with somebody, to be read, and keeps the file. */
async function share(page, family, wish, path) {
  await choose(page, family, wish);
  await make(page, path);
}

/** Goes as far as the page that says what leaves. */
async function choose(page, family, { who, parts, until }) {
  await go(page, `/family/${family}/share`);
  await page.getByRole("button", { name: "Dela med någon" }).click();
  await page.getByLabel(new RegExp(who)).first().check();
  for (const part of parts) {
    await page.getByRole("row", { name: part }).getByRole("combobox").selectOption("read");
  }
  await page.getByRole("button", { name: "Fortsätt" }).click();
  await field(page, "Vad delningen är till för").fill("Gemensam planering");
  if (until) await page.locator("#share-until").fill(`${until.getDate()}.${until.getMonth() + 1}.${until.getFullYear()}`);
  await field(page, "Vem har gett samtycket?").fill("Maryam Rahimi");
  await field(page, "Hur gavs det?").fill("muntligt");
  await page.getByRole("button", { name: "Fortsätt" }).click();
  await expect(heading(page, "Det här lämnas ut")).toBeFocused();
}

async function make(page, path) {
  await page.getByRole("button", { name: "Gör filerna" }).click();
  await expect(heading(page, "Filerna är klara")).toBeVisible({ timeout: 30_000 });
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Spara filen" }).click();
  await (await download).saveAs(path);
}

async function receive(page, file) {
  await go(page, "/receive");
  await page.locator("main input[type=file]").setInputFiles(file);
  await expect(page.locator("main h2, main [role=alert]").first()).toBeVisible();
}

/** Receives a file and takes in all of it. */
async function take(page, file) {
  await receive(page, file);
  await page.getByRole("button", { name: "Ta in det valda" }).click();
  await expect(page.getByRole("heading", { name: "Det här är taget in" })).toBeVisible();
}

/** Writes in the first long text of the page. */
async function write(page, words) {
  await page.locator("main textarea").first().fill(words);
  await saved(page);
}
