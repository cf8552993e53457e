// Cards: one's own, those of others, the number that tells whose they are; and files that are not taken in.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { accessible } from "./support/axe.mjs";
import { begin, heading, lock, open, reload, started, unlock } from "./support/app.mjs";
import { launched } from "./support/devices.mjs";
import { expect, test } from "./support/test.mjs";

/** Goes to a page by the main menu. */
const people = async (page) => {
  await page.locator(".top-links").getByRole("link", { name: "Kontakter" }).click();
  await expect(heading(page, "Kontakter")).toBeFocused();
};

/** The worker's own card, as its text stands on the page. */
async function ownCard(page) {
  const text = page.getByLabel("Kortet som text").and(page.locator("[readonly]"));
  if ((await text.count()) === 0) await page.getByText("Kortet som text", { exact: true }).first().click();
  return text.inputValue();
}

/** Pastes a card and has it read. */
async function paste(page, text) {
  await page.locator("#card-text").fill(text);
  await page.getByRole("button", { name: "Läs kortet" }).click();
}

/** Takes a card of somebody who is not known yet. */
async function take(page, text, name) {
  await paste(page, text);
  await expect(page.locator("#card-came")).toHaveText(name);
  await page.getByRole("button", { name: "Spara kontakten" }).click();
  await expect(page.getByText("finns bland kontakterna")).toBeVisible();
}

const contact = (page, name) => page.locator(".contact").filter({ hasText: name });

/** The number of the contact's card and one's own. */
async function number(page, name) {
  await contact(page, name).getByRole("button", { name: "Jämför numret" }).click();
  await expect(contact(page, name).locator(".compare-number span")).toHaveCount(5);
  return (await contact(page, name).locator(".compare-number").innerText()).trim().split(/\s+/).join(" ");
}

test("the own card is a code, a text to copy and a file to save", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await begin(page);
  await page.getByRole("link", { name: "Inställningar" }).click();
  await page.getByLabel("Organisation").fill("Provkommun");
  await page.getByLabel("Sektor").selectOption("ecec");
  await people(page);
  await expect(page.getByText("Provkommun, Småbarnspedagogik")).toBeVisible();
  await expect(page.getByRole("img", { name: "QR-kod med ditt kort" })).toBeVisible();
  await accessible(page, "own card");
  const text = await ownCard(page);
  expect(text).toMatch(/^SAMPLAN[A-Z2-7]{200,}$/);
  await page.getByRole("button", { name: "Kopiera kortet" }).click();
  await expect(page.getByText("Kortet är kopierat.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Spara kortet som fil" }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/\.samplan-card\.txt$/);
  expect(readFileSync(await file.path(), "utf8")).toBe(text);
  await paste(page, text);
  await expect(page.getByRole("alert").filter({ hasText: "ditt eget kort" })).toBeVisible();
  await accessible(page, "refused");
});

test("two workers exchange cards, read the same number, and the mark stays", async ({ page, browser, baseURL }) => {
  await begin(page, "Anna Lind");
  await people(page);
  const device = await launched(browser, baseURL);
  const other = device.page;
  await begin(other, "Berit Öst");
  await people(other);
  const [mine, theirs] = [await ownCard(page), await ownCard(other)];
  // Mail programs break lines.
  await take(page, theirs.replace(/(.{60})/g, "$1\n"), "Berit Öst");
  await other.locator("#card-file").setInputFiles({ name: "x.samplan-card.txt", mimeType: "text/plain", buffer: Buffer.from(mine) });
  await expect(other.locator("#card-came")).toHaveText("Anna Lind");
  await accessible(other, "a card that came");
  await other.getByRole("button", { name: "Spara kontakten" }).click();
  await expect(contact(page, "Berit Öst").getByText("Inte verifierad")).toBeVisible();
  const read = await number(page, "Berit Öst");
  expect(read).toMatch(/^\d{5}( \d{5}){4}$/);
  expect(await number(other, "Anna Lind")).toBe(read);
  await accessible(page, "comparing");
  await page.getByRole("button", { name: "Det är samma nummer" }).click();
  await expect(contact(page, "Berit Öst").getByText(/^Verifierad \d/)).toBeVisible();
  await other.getByRole("button", { name: "Det är ett annat nummer" }).click();
  await expect(other.getByText("Dela inget med den här kontakten")).toBeVisible();
  await accessible(other, "another number");
  await device.close();

  await page.reload();
  await started(page);
  await expect(lock(page)).toBeFocused();
  expect(await page.content()).not.toContain("Berit");
  await unlock(page);
  await expect(contact(page, "Berit Öst").getByText(/^Verifierad \d/)).toBeVisible();
  await paste(page, theirs);
  await expect(page.getByText("Du har redan det här kortet, och det är verifierat.")).toBeVisible();
  await page.getByRole("button", { name: "Stäng" }).click();
  await contact(page, "Berit Öst").getByRole("button", { name: "Ta tillbaka verifieringen" }).click();
  await expect(contact(page, "Berit Öst").getByText("Inte verifierad")).toBeVisible();
  await contact(page, "Berit Öst").getByRole("button", { name: "Glöm kontakten" }).click();
  await expect(page.getByText("rätten till det upphör inte")).toBeVisible();
  await accessible(page, "forgetting");
  await contact(page, "Berit Öst").getByRole("button", { name: "Glöm kontakten" }).click();
  await expect(contact(page, "Berit Öst")).toHaveCount(0);
  await reload(page);
  await expect(page.getByText("Ingen än.")).toBeVisible();
});

test("a card that was changed, cut or is none is refused, and nothing is kept", async ({ page, browser, baseURL }) => {
  await begin(page);
  await people(page);
  const device = await launched(browser, baseURL);
  await begin(device.page, "Berit Öst");
  await people(device.page);
  const card = await ownCard(device.page);
  await device.close();
  const refused = (words) => expect(page.getByRole("alert").filter({ hasText: words })).toBeVisible();
  const at = card.length - 40;
  await paste(page, card.slice(0, at) + (card[at] === "A" ? "B" : "A") + card.slice(at + 1));
  await refused(/har ändrats på vägen/);
  await expect(page.locator("#card-text")).toBeFocused();
  await paste(page, card.slice(0, 60));
  await refused("inte ett helt kort");
  await paste(page, "Hej Anna!");
  await refused("inte ett helt kort");
  await paste(page, " ");
  await refused("Klistra först in kortet");
  await paste(page, "SAMPLAN" + "A".repeat(5000));
  await refused("för långt");
  await expect(page.getByText("Ingen än.")).toBeVisible();
});

test("a known name with other keys warns, and is never taken by itself", async ({ page, browser, baseURL }) => {
  await begin(page);
  await people(page);
  const cards = [];
  for (let device = 0; device < 2; device += 1) {
    const { page: other, close } = await launched(browser, baseURL);
    await begin(other, "Berit Öst");
    await people(other);
    cards.push(await ownCard(other));
    await close();
  }
  await take(page, cards[0], "Berit Öst");
  const first = await number(page, "Berit Öst");
  await page.getByRole("button", { name: "Det är samma nummer" }).click();
  await expect(contact(page, "Berit Öst").getByText(/^Verifierad \d/)).toBeVisible();
  await paste(page, cards[1]);
  await expect(page.getByRole("alert").filter({ hasText: "Samma namn, andra nycklar" })).toBeVisible();
  await expect(page.getByText(/på ett nummer som du redan känner till, inte ett som kom med kortet/)).toBeVisible();
  await accessible(page, "other keys");
  await page.getByRole("button", { name: "Behåll bara det tidigare kortet" }).click();
  await expect(contact(page, "Berit Öst").getByText(/^Verifierad \d/)).toBeVisible();
  await paste(page, cards[1]);
  await page.getByRole("button", { name: "Jag har ringt och kontrollerat" }).click();
  await expect(contact(page, "Berit Öst")).toHaveCount(1);
  await expect(contact(page, "Berit Öst").getByText("Inte verifierad")).toBeVisible();
  expect(await number(page, "Berit Öst")).not.toBe(first);
});

test("files that cannot be taken in are told apart, and change nothing", async ({ page }) => {
  await begin(page);
  await page.getByRole("link", { name: "Ta emot" }).click();
  await expect(heading(page, "Ta emot")).toBeFocused();
  await accessible(page, "receive");
  const choose = (buffer, name = "x.samplan.age") =>
    page.locator("#file").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  const says = async (words) => {
    await expect(page.getByRole("alert").filter({ hasText: words })).toBeVisible();
    await expect(page.locator("#file")).toBeFocused();
  };
  const fixture = (name) => readFileSync(new URL(`../fixtures/age/${name}`, import.meta.url));
  await choose(Buffer.alloc(0));
  await says("Filen är tom.");
  await choose(Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Array(2000).fill(7)]), "foto.jpg");
  await says("inte en fil från Samplan");
  const foreign = fixture("for-somebody-else.age");
  await choose(foreign);
  await says("krypterad för någon annan");
  await choose(foreign.subarray(0, 90));
  await says("Filen är skadad");
  await accessible(page, "refused");
  const sealed = fixture("with-passphrase.age");
  await choose(sealed);
  const field = page.getByLabel("Filens lösenfras", { exact: true });
  await expect(heading(page, "Ta emot")).toBeVisible();
  await accessible(page, "a passphrase");
  await field.fill("fel");
  await field.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "öppnades inte med den lösenfrasen" })).toBeVisible({ timeout: 60_000 });
  // Opens, and holds something else.
  await field.fill("kanel tupp regn sten");
  await field.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "Filen är skadad" })).toBeVisible({ timeout: 60_000 });
  await open(page, "/");
  await expect(page.locator(".family")).toHaveCount(0);
});

test("a file is looked through before it is taken in, and the same file brings nothing twice", async ({ page }) => {
  test.setTimeout(180_000);
  await begin(page, "Tolk Tolksson");
  await page.getByRole("link", { name: "Ta emot" }).click();
  const choose = async (number) => {
    await page.locator("#file").setInputFiles(
      fileURLToPath(new URL(`../fixtures/age/for-partner-${number}.samplan.age`, import.meta.url)),
    );
    await page.getByLabel("Filens lösenfras", { exact: true }).fill("kanel tupp regn sten");
    await page.getByLabel("Filens lösenfras", { exact: true }).press("Enter");
    await expect(page.getByRole("heading", { name: "Det här är filen" })).toBeFocused({ timeout: 60_000 });
  };
  const incoming = page.locator(".incoming");
  await choose(1);
  await expect(page.getByText("Finns inte på den här enheten.")).toBeVisible();
  await expect(page.getByText("Du har inget kort från personen.")).toBeVisible();
  await expect(incoming).toHaveCount(2);
  await expect(incoming.getByRole("checkbox", { checked: true })).toHaveCount(2);
  const plan = incoming.filter({ hasText: "Integrationsplan" });
  for (const words of [
    "Du får läsa, men inte ändra.",
    "1 ändring av \u2068Arbetare 5\u2069",
    "Också hos: \u2068Arbetare 5\u2069 och någon vars kort du inte har",
    "Framtidens önskan med egna ord",
  ]) {
    await expect(plan).toContainText(words);
  }
  // What is the same of all parts is told once.
  const consent = "Samtycke av \u2068Amina\u2069 22.11.2026: \u2068muntligt\u2069. Språk: \u2068somaliska\u2069";
  await expect(page.getByRole("list", { name: "Gäller alla delar" })).toContainText(consent);
  await expect(page.getByText("Samtycke av")).toHaveCount(1);
  await accessible(page, "looking");
  // Nothing is taken in before it is said, nor where it is refused.
  await page.getByRole("button", { name: "Ta inte in något" }).click();
  await expect(page.getByRole("heading", { name: "Inget är taget in" })).toBeFocused();
  await page.locator(".top-links").getByRole("link", { name: "Familjer" }).click();
  await expect(page.getByText("Inga familjer på den här enheten")).toBeVisible();

  await page.getByRole("link", { name: "Ta emot" }).click();
  await choose(1);
  await plan.getByRole("checkbox").uncheck();
  await page.getByRole("button", { name: "Ta in det valda" }).click();
  await expect(page.getByRole("heading", { name: "Det här är taget in" })).toBeFocused();
  await accessible(page, "taken");
  await page.getByRole("button", { name: "Välj en annan fil" }).click();
  await choose(2);
  await expect(page.getByText("Kvistgren", { exact: true })).toBeVisible();
  await expect(page.getByText("men ni har inte jämfört numret")).toBeVisible();
  await expect(incoming).toHaveCount(1);
  await expect(plan).toContainText("Törnrosa Kvistgren");
  await expect(plan).toContainText("2 ändringar av");
  await page.getByRole("button", { name: "Ta in det valda" }).click();
  await page.getByRole("button", { name: "Välj en annan fil" }).click();
  // The older file after the newer one.
  await choose(1);
  await expect(page.getByText("Det finns inget nytt att ta in.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Ta in det valda" })).toHaveCount(0);
  await accessible(page, "nothing new");
  await page.locator(".top-links").getByRole("link", { name: "Familjer" }).click();
  await page.getByRole("link", { name: "Kvistgren" }).click();
  await expect(heading(page, "Kvistgren")).toBeVisible();
  await people(page);
  await expect(contact(page, "Arbetare 5").getByText("Inte verifierad")).toBeVisible();
});

test("practice leads to a passphrase before anything is shared", async ({ page }) => {
  await open(page, "/people");
  await expect(page.getByText("Övningsfamiljen kan inte delas.")).toBeVisible();
  await expect(page.locator(".top-links").getByRole("link", { name: "Kontakter" })).toHaveCount(0);
  await accessible(page, "people");
  await open(page, "/receive");
  await expect(page.getByRole("link", { name: "Välj en lösenfras" })).toBeVisible();
  await accessible(page, "receive");
});
