// Spärrmarkering: address, postal code, post office and municipality leave the device on no paper and in no file.
import { readFileSync } from "node:fs";
import { addMember, addRow, begin, chapter, field, individual, newFamily, open, saved } from "./support/app.mjs";
import { expectNowhere, expectNumbers, expectTexts, inLanguage, printed } from "./support/paper.mjs";
import { expect, test } from "./support/test.mjs";

const SECRETS = ["Storgatan", "65230", "Vasa", "Korsholm"];
const INSTEAD = "PB 77, 00101 Helsingfors";

/** A family under spärrmarkering, with everything written that tells where it lives. */
async function protectedFamily(page) {
  await begin(page);
  const family = await newFamily(page, "Haidari");
  const member = await addMember(page, { name: "Maryam Haidari" });
  await open(page, chapter(family, "family", "all", "network"));
  await field(page, "Ansvarig kommun").fill("Korsholm");
  await open(page, individual({ family, member }, "person"));
  await page.getByRole("group", { name: "Spärrmarkering" }).getByLabel("Ja").check();
  await field(page, "Kontaktadress").fill(INSTEAD);
  await field(page, "Adress").fill("Storgatan 5 B 12");
  await field(page, "Postnummer och postanstalt").fill("65230 VASA");
  await field(page, "Telefonnummer").fill("040 123 4567");
  await saved(page);
  await open(page, individual({ family, member }, "start"));
  await field(await addRow(page, "Lägg till en deltagare"), "Namn").fill("Ilkka Rantavesi");
  await saved(page);
  return { family, member };
}

test("no paper tells where the family lives, in any language", async ({ page }) => {
  const { family, member } = await protectedFamily(page);
  for (const [address, expected] of [
    [`/family/${family}/paper/individual/${member}`, [INSTEAD, "040 123 4567", "Maryam Haidari", "Ilkka Rantavesi"]],
    [`/family/${family}/paper`, ["Maryam Haidari"]],
  ]) {
    await open(page, address);
    // Whatever can be on the family's paper is on it.
    for (const name of [/^Integrationsplan för invandrare.*Maryam/, /^Kontaktuppgifter/]) {
      const part = page.locator("[data-left-out]").getByRole("checkbox", { name });
      if ((await part.count()) > 0) await part.click();
    }
    if (!address.includes("individual")) await expect(page.locator(".paper")).toContainText(INSTEAD);
    await expect(page.getByRole("heading", { name: "Utelämnat på grund av spärrmarkering" })).toBeVisible();
    for (const [lang, name] of [["sv", "Svenska"], ["fi", "Suomi"], ["en", "English"]]) {
      await inLanguage(page, name, lang);
      const pages = await printed(page);
      expectNowhere(pages, SECRETS);
      expectTexts(pages, expected);
      expectNumbers(pages);
    }
  }
});

test("the exported file and the copied chapters hold the contact address instead", async ({ page, context }) => {
  const { family } = await protectedFamily(page);
  await open(page, `/family/${family}/export`);
  for (const box of await page.getByRole("group", { name: "Med i filen" }).getByRole("checkbox").all()) await box.check();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Spara filen" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^samplan-\d{4}-\d\d-\d\d\.json$/);
  const file = readFileSync(await download.path(), "utf8");
  const exported = JSON.parse(file);
  expectNowhere([file], SECRETS);
  expect(exported.protection).toEqual({ protected: true, contact_address: INSTEAD });
  expectTexts([file], ["Maryam Haidari", "040 123 4567"]);

  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const chapters = page.locator("section", { has: page.getByRole("heading", { name: "Kopiera ett kapitel" }) });
  const copied = [];
  for (const button of await chapters.getByRole("button").all()) {
    await button.click();
    await expect(chapters.getByText("Kopierat")).not.toHaveCount(copied.length);
    copied.push(await page.evaluate(() => navigator.clipboard.readText()));
  }
  expect(copied.length).toBeGreaterThan(5);
  expectTexts(copied, ["Maryam Haidari", INSTEAD]);
  expectNowhere(copied, SECRETS);
});

test("an answer that seems to repeat the address is pointed out before printing, and the link leads to it", async ({ page }) => {
  const { family, member } = await protectedFamily(page);
  await open(page, individual({ family, member }, "closing"));
  await field(page, "Mötets plats").fill("biblioteket i Vasa");
  await saved(page);
  await open(page, `/family/${family}/paper/individual/${member}`);
  const leaks = page.getByRole("status").filter({ hasText: "Kontrollera: de här svaren ser ut att avslöja det som är utelämnat" });
  await expect(leaks.getByRole("listitem")).toHaveCount(1);
  await expect(leaks).toContainText("Postnummer och postanstalt");
  await leaks.getByRole("link", { name: "Mötets plats" }).click();
  await expect(field(page, "Mötets plats")).toBeFocused();
  await field(page, "Mötets plats").fill("biblioteket");
  await saved(page);
  await open(page, `/family/${family}/paper/individual/${member}`);
  await expect(page.getByText("Kontrollera: de här svaren")).toHaveCount(0);
});

test("without spärrmarkering the address is on the paper", async ({ page }) => {
  const { family, member } = await protectedFamily(page);
  await open(page, individual({ family, member }, "person"));
  await page.getByRole("group", { name: "Spärrmarkering" }).getByLabel("Nej").check();
  await saved(page);
  await open(page, `/family/${family}/paper/individual/${member}`);
  expectTexts(await printed(page), ["Storgatan 5 B 12", "65230 VASA"]);
});
