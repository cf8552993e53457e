// The list of families, a family's overview and a member's page.
import { addMember, begin, chapter, heading, newFamily, open, practise, reload, saved } from "./support/app.mjs";
import { accessible } from "./support/axe.mjs";
import { expect, test } from "./support/test.mjs";
import { createHash } from "node:crypto";

/**
 * Puts families into the database as they lay there before anything was sealed, every third with a meeting to come. The
 * app seals them when it is next unlocked.
 */
async function keepUnsealed(page, names, count) {
  const records = Array.from({ length: count }, (_, at) => {
    const name = `${names[at % names.length]} ${at}`;
    const date = `2199-01-${String(28 - (at % 28)).padStart(2, "0")}`;
    const facts = { family: { name, meetings: at % 3 === 0 ? [{ date, time: "09:30" }] : [] } };
    const search = name.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace("ø", "o");
    const chunk = `SPLN\0${at}`;
    const id = createHash("sha256").update(chunk).digest("hex");
    return { family: `family${at}`, id, chunk, summary: JSON.stringify({ version: 1, facts, search }) };
  });
  await page.evaluate(async (records) => {
    const bytes = (text) => new TextEncoder().encode(text);
    const database = await new Promise((resolve) => (indexedDB.open("samplan").onsuccess = ({ target }) => resolve(target.result)));
    const write = database.transaction(["chunks", "summaries"], "readwrite");
    for (const { family, id, chunk, summary } of records) {
      write.objectStore("chunks").put(bytes(chunk), [family, "family", id]);
      write.objectStore("summaries").put(bytes(summary), [family, "family"]);
    }
    await new Promise((resolve) => (write.oncomplete = resolve));
    database.close();
  }, records);
}

const names = (page) => page.locator(".family-name a").allTextContents();
const part = (page, title) => page.locator("section").filter({ has: page.getByRole("heading", { level: 2, name: title }) });

test("five hundred families: the next meeting first, found by any name as it is typed, a few drawn at a time", async ({ page }) => {
  await begin(page);
  await accessible(page);
  await newFamily(page, "Zetterlund");
  await keepUnsealed(page, ["Åström", "Østergård", "Коваленко"], 500);
  await open(page);
  await expect(page.getByText("501 familjer")).toBeVisible();
  const first = page.locator(".family").first();
  await expect(first.getByRole("link")).toHaveText("Åström 27");
  await expect(first).toContainText("ti 1.1.2199 kl. 9.30");
  const drawn = await page.locator(".family").count();
  expect(drawn).toBeLessThan(101);
  await page.getByRole("button", { name: "Visa fler" }).press("Enter");
  await expect(page.locator(".family").nth(drawn).getByRole("link")).toBeFocused();
  await accessible(page);

  const search = page.getByRole("searchbox", { name: "Sök på familjens eller en medlems namn" });
  for (const [query, found] of [["ostergard 498", []], ["OSTERGARD 49", ["Østergård 49", "Østergård 349", "Østergård 490", "Østergård 493", "Østergård 496", "Østergård 499"]], ["коваленко 500", []], ["zetterlund", ["Zetterlund"]]]) {
    await search.fill(query);
    await expect(page.getByRole("status").filter({ hasText: `${found.length} av 501 familjer` })).toBeVisible();
    expect((await names(page)).sort()).toEqual([...found].sort());
  }
  await search.fill("nobody");
  await expect(page.getByText("Ingen familj har det namnet.")).toBeVisible();
  await accessible(page);
  await search.fill("");
  await expect(page.locator(".family")).toHaveCount(drawn * 2);
});

test("a new family begins with its name, is listed once something is written, and its name is in no title and no address", async ({ page }) => {
  await begin(page);
  await page.getByRole("button", { name: "Ny familj" }).press("Enter");
  await expect(page.getByLabel("Familjens namn", { exact: true })).toBeFocused();
  await page.locator("a.top-family").click();
  await expect(heading(page, "Familj utan namn")).toBeFocused();
  await expect(page.getByText("Inget är skrivet om den här familjen")).toBeVisible();
  await page.getByRole("link", { name: "Börja med familjemedlemmarna" }).click();
  await page.getByLabel("Familjens namn", { exact: true }).fill("Rahimi");
  const member = await addMember(page, { name: "مریم رحیمی", born: "1.4.1990 ?" });
  await page.locator("a.top-family").click();
  await expect(heading(page, "Rahimi")).toBeFocused();
  await expect(page.locator(".person-meta")).toHaveText("Förälder\u00a0· född 1.4.1990 (osäkert)");
  await page.getByRole("link", { name: "مریم رحیمی", exact: true }).first().click();
  await expect(heading(page, "مریم رحیمی")).toBeFocused();
  await expect(page).toHaveTitle("Familjemedlem – Samplan");
  expect(page.url()).toMatch(new RegExp(`/family/[0-9a-f]{32}/member/${member}$`));
  await page.getByRole("link", { name: "Ändra uppgifterna" }).click();
  await expect(page.getByLabel("Namn", { exact: true })).toBeFocused();
  await page.getByRole("link", { name: "Familjer", exact: true }).click();
  await expect(page.locator(".family")).toContainText("1 kapitel påbörjat");
  expect(await names(page)).toEqual(["Rahimi"]);
});

test("the overview tells how far each chapter is, and leads to what needs attention", async ({ page }) => {
  await practise(page);
  await expect(page).toHaveTitle("Familjens översikt – Samplan");
  const plan = part(page, "Familjens plan");
  const needs = plan.getByRole("listitem").filter({ hasText: "Familjens behov" });
  await expect(needs).toContainText("Påbörjad");
  await needs.getByRole("link").click();
  await page.getByLabel("Klar tills vidare").check();
  await saved(page);
  await page.locator("a.top-family").click();
  await expect(needs).toContainText("Klar tills vidare");

  const meetings = page.locator(".meeting");
  await expect(meetings.first()).toContainText(/^(må|ti|on|to|fr|lö|sö) \d+\.\d+\.\d{4} kl\. \d+\.\d\d/);
  const karim = page.locator(".groups > li").filter({ hasText: "Karim Rahimi" });
  await karim.locator("summary").press("Enter");
  await expect(karim.getByRole("listitem")).toHaveCount(6);
  await expect(part(page, "De som arbetar med familjen").getByText("Linnea Holmfors", { exact: true })).toHaveCount(1);

  const reminder = page.locator(".reminder").filter({ hasText: "Karim Rahimi: " }).first();
  await reminder.getByRole("link").click();
  await expect(page.locator("main :focus")).toBeInViewport();
  await expect(page.locator("main h1:focus")).toHaveCount(0);
});

test("a member is taken out of the family and brought back, with everything written about them", async ({ page }) => {
  await begin(page);
  const family = await newFamily(page, "Rahimi");
  const maryam = await addMember(page, { name: "Maryam" });
  await addMember(page, { name: "Sami", role: "Barn eller ung" });
  await open(page, chapter(family, "individual", maryam, "start"));
  await page.getByRole("radio").first().check();
  await saved(page);

  await open(page, `/family/${family}/member/${maryam}`);
  await expect(page.getByRole("link", { name: "Sami, barnets sida" })).toBeVisible();
  await page.getByRole("button", { name: /Ta bort .Maryam. ur familjen/ }).click();
  await expect(page.getByRole("status").filter({ hasText: "är borttagen ur familjen. Planerna är kvar." })).toBeVisible();
  await expect(heading(page, "Maryam")).toBeFocused();
  await accessible(page);
  await saved(page);

  await open(page, `/family/${family}`);
  await expect(page.locator(".person-name")).toHaveText(["Sami"]);
  await page.locator("summary", { hasText: "Borttagna (1)" }).click();
  await accessible(page);
  await page.getByRole("button", { name: /Ta tillbaka.*Maryam/ }).click();
  await expect(page.getByRole("heading", { name: "Familjemedlemmar" })).toBeFocused();
  await expect(page.locator(".person-name")).toHaveText(["Maryam", "Sami"]);
  await expect(page.locator(".person").first()).toContainText("Påbörjad");
});

test("a child's page and plan for a minor hang together with the parents' plans", async ({ page }) => {
  await begin(page);
  const family = await newFamily(page, "Rahimi");
  await addMember(page, { name: "Maryam" });
  const sami = await addMember(page, { name: "Sami", role: "Barn eller ung" });
  await open(page, `/family/${family}/member/${sami}`);
  await expect(page.locator("main h2")).toHaveText(["Uppgifter", "Barnets sida", "Integrationsplan för minderårig", "Hör ihop med"]);
  await page.getByRole("link", { name: "Maryam, integrationsplan" }).click();
  await expect(heading(page, "Maryam")).toBeFocused();
  await page.getByRole("link", { name: "Sami, barnets sida" }).click();
  await expect(heading(page, "Sami")).toBeFocused();
  await page.getByRole("link", { name: "Kontaktuppgifter" }).click();
  await expect(page.locator("main legend:focus")).toHaveText("Spärrmarkering");
  await expect(page.locator("main :focus")).toBeInViewport();
});

test("a family is removed from the device once it has been asked, and a failure loses nothing", async ({ page }) => {
  await begin(page);
  const family = await newFamily(page, "Rahimi");
  await addMember(page, { name: "Maryam" });
  await open(page, `/family/${family}`);
  const ask = page.getByRole("button", { name: "Ta bort familjen från den här enheten" });
  const dialog = page.getByRole("dialog", { name: /Ta bort .Rahimi. från den här enheten\?/ });
  await ask.click();
  await expect(dialog.getByRole("button", { name: "Behåll familjen" })).toBeFocused();
  await expect(dialog).toContainText("uppgifter och planer om 1 familjemedlem");
  await expect(dialog).not.toContainText("dina egna anteckningar");
  await accessible(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(ask).toBeFocused();

  await ask.press("Enter");
  await page.evaluate(() => {
    const remove = IDBObjectStore.prototype.delete;
    window.letGo = () => (IDBObjectStore.prototype.delete = remove);
    IDBObjectStore.prototype.delete = () => {
      throw new DOMException("no", "UnknownError");
    };
  });
  await dialog.getByRole("button", { name: "Ta bort familjen" }).click();
  await expect(dialog.getByRole("alert")).toContainText("allt finns kvar");
  await accessible(page);
  await page.evaluate(() => window.letGo());
  await dialog.getByRole("button", { name: "Behåll familjen" }).click();
  await page.getByRole("button", { name: "Lägg till en familjemedlem" }).click();
  await page.locator("main input:focus").fill("Karim");
  await saved(page);
  await reload(page);
  await open(page, `/family/${family}`);
  await expect(page.locator(".person-name")).toHaveText(["Maryam", "Karim"]);

  await ask.click();
  await dialog.getByRole("button", { name: "Ta bort familjen" }).click();
  await expect(heading(page, "Familjer")).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: "är borttagen från den här enheten." })).toBeVisible();
  await reload(page);
  await expect(page.getByText("Inga familjer på den här enheten ännu.")).toBeVisible();
});
