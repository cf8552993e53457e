// Sharing a family with a partner who opens the file by a passphrase: what may leave, what is shown before, taking back.
import { readFileSync } from "node:fs";
import { addMember, addRow, begin, chapter, field, heading, individual, newFamily, open, practise, reload, saved } from "./support/app.mjs";
import { accessible } from "./support/axe.mjs";
import { go } from "./support/pages.mjs";
import { expect, test } from "./support/test.mjs";

const PARTNER = "Daghemmet Solgläntan, Strandby";

/** A family of a mother and a child, with notes; the page is that of sharing. */
async function familyToShare(page, { protect = false } = {}) {
  await begin(page);
  const family = await newFamily(page, "Haidari");
  const member = await addMember(page, { name: "Maryam Haidari" });
  await addMember(page, { name: "Laleh Haidari", role: "Barn eller ung", born: "3.2.2021" });
  await go(page, chapter(family, "notes", "all", "notes"));
  await field(await addRow(page, "Lägg till en anteckning"), "Anteckning").fill("Ring på måndag.");
  if (protect) {
    await go(page, individual({ family, member }, "person"));
    await page.getByRole("group", { name: "Spärrmarkering" }).getByLabel("Ja").check();
  }
  await saved(page);
  await go(page, `/family/${family}/share`);
  return family;
}

const row = (page, name) => page.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });

async function choosePartner(page) {
  await page.getByRole("button", { name: "Dela med någon" }).click();
  await expect(heading(page, "Med vem, och vad?")).toBeFocused();
  await page.getByRole("button", { name: "Fortsätt" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Välj minst en mottagare och en del." })).toBeVisible();
  await page.getByLabel("Någon annan, som öppnar filen med en lösenfras").fill(PARTNER);
}

async function giveGround(page, { child } = {}) {
  await page.getByRole("button", { name: "Fortsätt" }).click();
  await expect(heading(page, "Varför, och med vilken rätt?")).toBeFocused();
  await field(page, "Vad delningen är till för").fill("Småbarnspedagogik från januari");
  await field(page, "Vem har gett samtycket?").fill("Maryam Haidari");
  await field(page, "Hur gavs det?").fill("muntligt vid hembesök");
  if (child) await page.getByLabel(child, { exact: true }).check();
}

/** What axe finds on a tablet and on a telephone: nothing. */
async function accessibleEverywhere(page, step) {
  await accessible(page, `${step}, on a tablet`);
  await page.setViewportSize({ width: 360, height: 740 });
  await accessible(page, `${step}, on a telephone`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide, step).toBeLessThanOrEqual(360);
  await page.setViewportSize({ width: 768, height: 1024 });
}

test("the practice family cannot be shared, and the page says so", async ({ page }) => {
  await practise(page);
  await go(page, "/family/practice/share");
  await expect(page.getByText("Övningsfamiljen kan inte delas.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Dela med någon" })).toHaveCount(0);
  await accessibleEverywhere(page, "practice");
});

test("a partner gets the family plan as an age file, after it was shown what leaves and what does not", async ({ page }) => {
  test.setTimeout(180_000);
  await familyToShare(page);
  await expect(page.getByText("Ingen annan har något av den här familjen.")).toBeVisible();
  await accessibleEverywhere(page, "who has what");

  await choosePartner(page);
  await expect(row(page, "Egna anteckningar")).toContainText("Delas aldrig.");
  await expect(row(page, "Egna anteckningar").getByRole("combobox")).toHaveCount(0);
  // Without the app's keys nobody's writing can be known as theirs.
  await expect(row(page, "Integrationsplan för en familj").getByRole("option")).toHaveText(["Delas inte", "Får läsa"]);
  await expect(row(page, "Integrationsplan för en familj").getByRole("combobox")).toHaveValue("read");
  await expect(row(page, "Kontaktuppgifter").getByRole("combobox")).toHaveValue("");
  await expect(page.getByRole("alert").filter({ hasText: "Välj minst" })).toHaveCount(0);
  await accessibleEverywhere(page, "with whom and what");

  await page.getByRole("button", { name: "Fortsätt" }).click();
  await page.getByRole("button", { name: "Fortsätt" }).click();
  await expect(page.getByRole("alert")).toBeFocused();
  await expect(page.getByRole("alert").getByRole("listitem")).toHaveCount(3);
  // Where no part is about a child, no child is asked.
  await expect(page.getByRole("group", { name: "Barnets egen vilja" })).toHaveCount(0);
  await accessibleEverywhere(page, "what is missing");
  await page.getByRole("button", { name: "Tillbaka", exact: true }).click();
  await expect(row(page, "Integrationsplan för en familj").getByRole("combobox")).toHaveValue("read");
  await giveGround(page);
  await accessibleEverywhere(page, "the ground");

  await page.getByRole("button", { name: "Fortsätt" }).click();
  await expect(heading(page, "Det här lämnas ut")).toBeFocused();
  const part = page.locator(".sheet-part").filter({ has: page.getByRole("heading", { level: 2, name: `Till ${PARTNER}` }) });
  await expect(part.getByRole("list").first().getByRole("listitem")).toHaveText([/– får läsa$/, /– får läsa$/]);
  // Of what stays, what is written is named; what is empty is counted.
  await expect(part.getByRole("list").last().getByRole("listitem")).toHaveText(["Egna anteckningar", /^och \d+ delar som är tomma$/]);
  await expect(part).toContainText("vem som har eller har haft delen (namn och arbetsplats, om du har kortet), varför, på vilken grund och till när");
  await expect(field(page, "Lösenfras för filen")).toHaveValue(/^\S+( \S+){3,}$/);
  await accessibleEverywhere(page, "what leaves");

  await page.getByRole("button", { name: "Gör filerna" }).click();
  await expect(heading(page, "Filen är klar")).toBeFocused({ timeout: 60_000 });
  await expect(page.getByText(/^Med i filen: .+ · Integrationsplan för en familj$/)).toBeVisible();
  await accessibleEverywhere(page, "the files");
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Spara filen" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.samplan\.age$/);
  expect(download.suggestedFilename()).not.toMatch(/Haidari|Solgl/i);
  const file = readFileSync(await download.path());
  expect(file.subarray(0, 29).toString()).toBe("age-encryption.org/v1\n-> scry");
  await expect(page.getByText("Webbläsaren har tagit filen.")).toBeVisible();

  await page.getByRole("button", { name: "Klart" }).click();
  const holdings = page.locator(".share-holding");
  await expect(holdings).toHaveCount(2);
  await expect(holdings.first()).toContainText(`${PARTNER}: får läsa`);
  await expect(holdings.first()).toContainText("Småbarnspedagogik från januari. Samtycke av Maryam Haidari, muntligt vid hembesök");
  await accessibleEverywhere(page, "who has what now");

  // Where the file went lost it is made again, with a passphrase of its own.
  const again = page.waitForEvent("download", { timeout: 60_000 });
  await page.getByRole("button", { name: `Ny fil till ${PARTNER}` }).click();
  expect(readFileSync(await (await again).path()).subarray(0, 29).toString()).toBe("age-encryption.org/v1\n-> scry");
  await expect(page.getByText("Filens lösenfras", { exact: true })).toBeVisible();

  await holdings.first().getByRole("button", { name: "Ta tillbaka" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Det som redan är läst, sparat eller utskrivet finns kvar hos mottagaren.");
  await expect(dialog.getByRole("button", { name: "Behåll rätten" })).toBeFocused();
  await accessibleEverywhere(page, "taking back");
  await field(dialog, "Varför, med några ord (frivilligt)").fill("Modern ändrade sig");
  await dialog.getByRole("button", { name: "Ta tillbaka" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator(".sheet-part:has(.share-holding) h2").first()).toBeFocused();
  await expect(holdings.filter({ hasText: /Rätten togs tillbaka \d+\.\d+\.\d{4}; det som är läst är läst/ })).toHaveCount(1);
  await expect(page.getByRole("button", { name: "Ta tillbaka" })).toHaveCount(1);
  await accessibleEverywhere(page, "taken back");
});

test("contact details are not offered under spärrmarkering, and the page says why", async ({ page }) => {
  await familyToShare(page, { protect: true });
  await choosePartner(page);
  await expect(row(page, "Kontaktuppgifter")).toContainText("någon i familjen har spärrmarkering, och adressen får inte spridas.");
  await expect(row(page, "Kontaktuppgifter").getByRole("combobox")).toHaveCount(0);
  await accessibleEverywhere(page, "under spärrmarkering");
});

test("a partner's name can be written and changed and what was chosen stays, and the passphrase must hold", async ({ page }) => {
  test.setTimeout(180_000);
  await familyToShare(page);
  await choosePartner(page);
  const contact = row(page, "Kontaktuppgifter").getByRole("combobox");
  await contact.selectOption("read");
  await row(page, "Integrationsplan för en familj").getByRole("combobox").selectOption("");
  const name = page.getByLabel("Någon annan, som öppnar filen med en lösenfras");
  await name.press("End");
  await name.pressSequentially(" 2");
  await expect(page.getByRole("columnheader", { name: `${PARTNER} 2` })).toBeVisible();
  await expect(contact).toHaveValue("read");
  await expect(row(page, "Integrationsplan för en familj").getByRole("combobox")).toHaveValue("");
  await name.fill("");
  await name.pressSequentially("Tolken");
  await expect(contact).toHaveValue("read");
  await expect(row(page, "Integrationsplan för en familj").getByRole("combobox")).toHaveValue("");

  await giveGround(page);
  await page.getByRole("button", { name: "Fortsätt" }).click();
  const phrase = field(page, "Lösenfras för filen");
  for (const weak of ["", "   ", "hemligt"]) {
    await phrase.fill(weak);
    await page.getByRole("button", { name: "Gör filerna" }).click();
    await expect(phrase).toBeFocused();
    await expect(phrase).toHaveAttribute("aria-invalid", "true");
    await expect(phrase).toHaveAccessibleDescription(/Lösenfrasen är för svag/);
  }
  await accessible(page, "a phrase that is too weak");
  await page.getByRole("button", { name: "Föreslå en ny" }).click();
  await expect(phrase).toHaveValue(/^\S+( \S+){3}$/);
  await expect(phrase).not.toHaveAttribute("aria-invalid", "true");
  const suggested = await phrase.inputValue();
  await page.getByRole("button", { name: "Gör filerna" }).click();
  await expect(heading(page, "Filen är klar")).toBeFocused({ timeout: 60_000 });
  await expect(page.locator("main")).toContainText(suggested);
  // Neither the button nor a link nor going back loses a file that was not saved.
  const dialog = page.getByRole("dialog");
  for (const leave of [page.getByRole("button", { name: "Klart" }), page.getByRole("link", { name: "Inställningar" })]) {
    await leave.click();
    await expect(dialog).toContainText("Filen till Tolken är inte sparad");
    await expect(dialog.getByRole("button", { name: "Stanna här" })).toBeFocused();
    await accessible(page, "a file that is not saved");
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  }
  await page.goBack();
  await expect(page.locator("main")).toContainText(suggested);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Spara filen" }).click();
  await downloading;
  await page.getByRole("button", { name: "Klart" }).click();
  await expect(heading(page, "Delning")).toBeFocused();
  await expect(page.locator("main")).not.toContainText(suggested);

  await page.getByRole("button", { name: "Dela med någon" }).click();
  await name.fill("Skolan");
  await page.getByRole("button", { name: "Fortsätt" }).click();
  await page.getByRole("button", { name: "Fortsätt" }).click();
  await expect(phrase).toHaveValue(/^\S+( \S+){3,}$/);
  expect(await phrase.inputValue()).not.toBe(suggested);
});

test("consent to a child's page is not given without the child, and all that was recorded of it shows", async ({ page }) => {
  test.setTimeout(180_000);
  const family = await familyToShare(page);
  await choosePartner(page);
  await page.getByRole("row", { name: /^Barnets sida.*Laleh/ }).getByRole("combobox").selectOption("read");
  await giveGround(page);
  await expect(page.getByText("Gäller allt som du har valt.")).toBeVisible();
  const child = page.getByRole("group", { name: "Barnets egen vilja" });
  await expect(child.getByRole("radio")).toHaveCount(4);
  await expect(child.getByRole("radio", { checked: true })).toHaveCount(0);
  const missing = page.locator("#share-missing");
  const goOn = () => page.getByRole("button", { name: "Fortsätt" }).click();
  await goOn();
  await expect(missing).toBeFocused();
  await expect(missing.getByRole("listitem")).toHaveText([/^Svara vad barnet självt vill/]);
  await accessibleEverywhere(page, "the child was not asked");
  await missing.getByRole("link").click();
  await expect(child.getByRole("radio").first()).toBeFocused();
  await child.getByLabel("Barnet förbjuder det").check();
  await goOn();
  await expect(missing.getByRole("listitem")).toHaveText([/^Barnet förbjuder det/]);
  await child.getByLabel("Barnet samtycker").check();
  await field(page, "Barnets ord").fill("okej om Ella får veta");
  await field(page, "På vilket språk?").fill("dari");

  // Days that are past, and a consent that is to come, are refused at their fields.
  const [date, consentUntil, until] = ["#share-date", "#share-consent-until", "#share-until"].map((id) => page.locator(id));
  const given = await date.inputValue();
  await date.fill("1.1.2200");
  await consentUntil.fill("1.1.2020");
  await until.fill("1.1.2020");
  await goOn();
  await expect(missing.getByRole("listitem")).toHaveText([/^Samtycket ska vara gett/, /^Samtyckets sista dag har redan varit/, /^Delningens sista dag har redan varit/]);
  for (const at of [date, consentUntil, until]) await expect(at).toHaveAttribute("aria-invalid", "true");
  await expect(until).toHaveAccessibleDescription(/Delningens sista dag har redan varit/);
  await missing.getByRole("link", { name: /^Delningens sista dag/ }).click();
  await expect(until).toBeFocused();
  await date.fill(given);
  await consentUntil.fill("31.12.2199");
  await until.fill("");
  await goOn();
  await expect(heading(page, "Det här lämnas ut")).toBeFocused();
  await expect(page.locator("main")).toContainText("Barnet samtycker: okej om Ella får veta");
  await page.getByRole("button", { name: "Gör filerna" }).click();
  await expect(heading(page, "Filen är klar")).toBeFocused({ timeout: 60_000 });
  await page.getByRole("button", { name: "Klart" }).click();
  await page.getByRole("button", { name: "Gå vidare ändå" }).click();

  const part = (name) => page.locator(".sheet-part").filter({ has: page.getByRole("heading", { level: 2, name }) });
  await expect(part(/^Barnets sida/)).toContainText("Språk: dari. Samtycket gavs för tiden till och med 31.12.2199. Barnet samtycker: okej om Ella får veta");
  // A child's words go with no other part.
  await expect(part(/^Integrationsplan/)).toContainText("Språk: dari");
  await expect(part(/^Integrationsplan/)).not.toContainText("Barnet samtycker");
  // The next sharing asks the child anew.
  await page.getByRole("button", { name: "Dela med någon" }).click();
  await page.getByLabel("Någon annan, som öppnar filen med en lösenfras").fill("Skolan");
  await page.getByRole("row", { name: /^Barnets sida.*Laleh/ }).getByRole("combobox").selectOption("read");
  await goOn();
  await expect(child.getByRole("radio", { checked: true })).toHaveCount(0);

  await go(page, `/family/${family}`);
  await page.getByRole("button", { name: "Ta bort familjen från den här enheten" }).click();
  await expect(page.getByRole("dialog")).toContainText("Listan över vem som har fått delarna försvinner också härifrån.");
});

test("what was shared of a member who was removed goes along only where the worker lets it", async ({ page }) => {
  test.setTimeout(180_000);
  const family = await familyToShare(page);
  await choosePartner(page);
  await page.getByRole("row", { name: /^Barnets sida.*Laleh/ }).getByRole("combobox").selectOption("read");
  await giveGround(page, { child: "Barnet är tillfrågat och säger varken ja eller nej" });
  await page.getByRole("button", { name: "Fortsätt" }).click();
  await page.getByRole("button", { name: "Gör filerna" }).click();
  await expect(heading(page, "Filen är klar")).toBeFocused({ timeout: 60_000 });

  await page.getByRole("link", { name: "Tillbaka till familjen" }).click();
  await page.getByRole("button", { name: "Gå vidare ändå" }).click();
  await expect(heading(page, "Haidari")).toBeFocused();
  await page.getByRole("link", { name: /Laleh Haidari/ }).first().click();
  await page.getByRole("button", { name: /Ta bort .Laleh Haidari. ur familjen/ }).click();
  await saved(page);

  await go(page, `/family/${family}/share`);
  await expect(page.getByRole("heading", { level: 2, name: /Laleh.*del för en person som tagits bort/ })).toBeVisible();
  await choosePartner(page);
  await row(page, "Kontaktuppgifter").getByRole("combobox").selectOption("read");
  await giveGround(page);
  await page.getByRole("button", { name: "Fortsätt" }).click();
  const removed = page.getByRole("listitem").filter({ hasText: /del för en person som tagits bort ur familjen/ });
  await expect(removed).toHaveCount(1);
  await accessibleEverywhere(page, "somebody removed goes along");
  await removed.getByRole("checkbox").uncheck();
  await page.getByRole("button", { name: "Gör filerna" }).click();
  await expect(heading(page, "Filen är klar")).toBeFocused({ timeout: 60_000 });
  await page.getByRole("button", { name: "Klart" }).click();
  await page.getByRole("button", { name: "Gå vidare ändå" }).click();
  await page.locator("summary", { hasText: "Logg på den här enheten" }).click();
  const shared = page.locator(".log li").filter({ hasText: "utlämnad" });
  await expect(shared).toHaveCount(2);
  await expect(shared.first()).toContainText("Kontaktuppgifter");
  await expect(shared.first()).not.toContainText("Barnets sida");
  await expect(shared.last()).toContainText("Barnets sida");
});

test("the browser's Back and Forward walk through the steps and lose nothing, and after a reload the overview stands", async ({ page }) => {
  const family = await familyToShare(page);
  await choosePartner(page);
  await giveGround(page);
  const at = (step) => expect(page).toHaveURL(new RegExp(`/family/${family}/share${step ? `\\?step=${step}` : ""}$`));
  await at("ground");
  await page.goBack();
  await expect(heading(page, "Med vem, och vad?")).toBeFocused();
  await expect(page.getByLabel("Någon annan, som öppnar filen med en lösenfras")).toHaveValue(PARTNER);
  await expect(row(page, "Integrationsplan för en familj").getByRole("combobox")).toHaveValue("read");
  await page.goBack();
  await expect(heading(page, "Delning")).toBeFocused();
  await at("");
  await page.goForward();
  await page.goForward();
  await expect(heading(page, "Varför, och med vilken rätt?")).toBeFocused();
  await expect(field(page, "Vem har gett samtycket?")).toHaveValue("Maryam Haidari");
  await page.getByRole("button", { name: "Fortsätt" }).click();
  await expect(heading(page, "Det här lämnas ut")).toBeFocused();
  await at("confirm");
  await page.goBack();
  await expect(heading(page, "Varför, och med vilken rätt?")).toBeFocused();

  await reload(page);
  await expect(heading(page, "Delning")).toBeVisible();
  await at("");
});
