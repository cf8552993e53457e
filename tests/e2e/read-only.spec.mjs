// Two agencies on two devices: who may only read a part reads it, and learns nothing of what was not shared; who has the
// family hides where it lives.
import { addMember, chapter, field, heading, newFamily, open, saved } from "./support/app.mjs";
import { accessible } from "./support/axe.mjs";
import { go } from "./support/pages.mjs";
import { expectNowhere, printed } from "./support/paper.mjs";
import { acquainted, choose, make, receive, share, take, write } from "./support/sharing.mjs";
import { expect, test } from "./support/test.mjs";

test("who may only read a part cannot write in it, is told so, and learns of no other part", async ({ browser, page, baseURL }, info) => {
  test.setTimeout(240_000);
  const { page: other, close } = await acquainted(browser, page, baseURL);

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
  await share(page, family, { parts: [/^Barnets sida.*Ali/], until: new Date() }, file);
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
  const { page: other, close } = await acquainted(browser, page, baseURL);
  await open(page);
  const family = await newFamily(page, "Rahimi");
  const mother = await addMember(page, { name: "Maryam Rahimi" });
  const contact = chapter(family, "contact", "all", "people");
  await go(page, contact);
  await field(page, "Adress").fill("Storgatan 5 B 12");
  await saved(page);
  await share(page, family, { parts: [/^Kontaktuppgifter/] }, info.outputPath("first.samplan.age"));

  await go(page, `/family/${family}/form/individual/${mother}/person`);
  await page.getByRole("group", { name: "Spärrmarkering" }).getByLabel("Ja").check();
  await saved(page);
  const words = "Kontaktuppgifterna delas inte när någon har spärrmarkering.";
  await choose(page, family, { parts: [/^Individuell|^Integrationsplan.*Maryam/] });
  await expect(page.locator("main")).toContainText(words);
  const second = info.outputPath("second.samplan.age");
  await make(page, second);
  await expect(page.locator("main")).toContainText(words);
  await take(other, second);
  await go(other, contact);
  await expect(other.getByRole("group", { name: "Adress", exact: true })).toContainText("Inget svar");
  await expect(other.locator("main")).not.toContainText("Storgatan");
  await close();
});

test("a part that was begun on both devices is not taken in, and there is a way on", async ({ browser, page, baseURL }, info) => {
  test.setTimeout(240_000);
  const { page: other, close } = await acquainted(browser, page, baseURL);
  await open(page);
  const family = await newFamily(page, "Rahimi");
  const child = await addMember(page, { name: "Ali Rahimi", role: "Barn eller ung" });
  const wellbeing = chapter(family, "child", child, "wellbeing");
  const first = info.outputPath("first.samplan.age");
  await share(page, family, {}, first);
  await take(other, first);
  await go(other, wellbeing);
  await write(other, "simmar på tisdagar");
  await go(page, wellbeing);
  await write(page, "spelar fotboll");
  const second = info.outputPath("second.samplan.age");
  await share(page, family, { parts: [/^Barnets sida.*Ali/] }, second);
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
