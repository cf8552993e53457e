// A home visit: from the first page to the paper that the family keeps.
import {
  addMember,
  addRow,
  familyOf,
  field,
  heading,
  newFamily,
  nextChapter,
  open,
  protect,
  reload,
  saved,
  started,
} from "./support/app.mjs";
import { expectInOrder, expectNowhere, expectNumbers, printed } from "./support/paper.mjs";
import { expect, test } from "./support/test.mjs";

test("a new user writes a family's plans at the kitchen table, goes offline half-way, and prints them", async ({ page, context }) => {
  await test.step("begins with their own name", async () => {
    await open(page);
    await field(page, "Ditt namn").fill("Anna Lind");
    await field(page, "Organisation").fill("Strandby kommun");
    await field(page, "Roll").fill("Integrationskoordinator");
    await page.getByRole("button", { name: "Börja", exact: true }).click();
    await protect(page);
    await expect(page.getByText("Inga familjer på den här enheten ännu.")).toBeVisible();
  });

  await test.step("writes who belongs to the family", async () => {
    await newFamily(page, "Haidari");
    await addMember(page, { name: "Maryam Haidari", role: "Förälder", born: "12.5.1992" });
    await addMember(page, { name: "Karim Haidari", role: "Förälder", born: "1987 ?" });
    await addMember(page, { name: "Laleh Haidari", role: "Barn eller ung", born: "3.2.2021" });
    await expect(field(page, "Födelsedatum").nth(1)).toHaveValue("1987 ?");
    await nextChapter(page, "De som arbetar med familjen");
    await field(page, "Ansvarig kommun").fill("Strandby");
    const worker = await addRow(page, "Lägg till en person i nätverket");
    await field(worker, "Namn").fill("Ilkka Rantavesi");
    await field(worker, "Organisation").fill("Kustens välfärdsområde");
    await field(worker, "Hälso- och sjukvård").check();
    await nextChapter(page, "Kommande möten");
  });

  await test.step("finds the family's overview, with the members", async () => {
    await page.getByRole("link", { name: "Haidari", exact: true }).click();
    await expect(heading(page, "Haidari")).toBeFocused();
    await expect(page.getByText("3 familjemedlemmar", { exact: true })).toBeVisible();
    for (const name of ["Maryam Haidari", "Karim Haidari", "Laleh Haidari"]) {
      await expect(page.getByRole("heading", { level: 3, name })).toBeVisible();
    }
  });

  await test.step("writes the family's plan, chapter by chapter", () => writeFamilyPlan(page));

  await test.step("loses the network, and goes on", async () => {
    await saved(page);
    await context.setOffline(true);
    await expect(page.getByText("Utan nät – allt fungerar")).toBeVisible();
    await reload(page);
    await expect(field(page, "Familjen förbinder sig till följande")).toHaveValue("Laleh börjar på daghemmet.");
  });

  await test.step("writes the mother's own plan", () => writeIndividualPlan(page));
  await test.step("writes the child's page, in the child's own words", () => writeChildsPage(page));

  await test.step("keeps notes that stay on the device", async () => {
    await page.getByRole("link", { name: "Haidari", exact: true }).click();
    await page.getByRole("link", { name: "Egna anteckningar" }).first().click();
    const note = await addRow(page, "Lägg till en anteckning");
    await field(note, "Rubrik").fill("Till nästa gång");
    await field(note, "Anteckning").fill("Ring daghemmet på måndag.");
    await saved(page);
  });

  await test.step("sees in the overview how far everything is", async () => {
    await page.getByRole("link", { name: "Haidari", exact: true }).click();
    const plan = page.locator("section", { has: page.getByRole("heading", { name: "Familjens plan", exact: true }) });
    const chapter = (title) => plan.getByRole("listitem").filter({ hasText: title });
    await expect(chapter("Varför en plan för familjen")).toContainText("Klar tills vidare");
    await expect(chapter("Förebyggande åtgärder")).toContainText("Påbörjad");
    await expect(chapter("Bedömning av behovet")).toContainText("Inte påbörjad");
    const meetings = page.locator("section", { has: page.getByRole("heading", { name: "Kommande möten" }) });
    await expect(meetings).toContainText("15.4.2027");
    await expect(meetings).toContainText("Maryam Haidari");
  });

  await test.step("prints the mother's plan, still without a network", async () => {
    await page.getByRole("heading", { level: 3, name: "Maryam Haidari" }).getByRole("link").click();
    await page.getByRole("link", { name: /^Papper ?: Integrationsplan för invandrare/ }).click();
    const pages = await printed(page);
    expectInOrder(pages, [
      "Integrationsplan för invandrare utanför arbetskraften",
      "I utarbetandet av denna integrationsplan deltar förutom kunden:",
      "Ilkka Rantavesi",
      "Kundens personuppgifter",
      "Maryam Haidari",
      "12.5.1992",
      "Afghanistan",
      "dari och somaliska",
      "Det har gått mindre än 3 år sedan ovan nämnda tidpunkt och därmed kan en integrationsplan utarbetas för kunden.",
      "Livssituation",
      "Språkkunskaper: dari, lite svenska",
      "Jag vill vara sömmerska",
      "läs- och skrivkunnighet",
      "Delmål",
      "Klara vardagen på svenska",
      "Språkkafé på torsdagar",
      "Regelbundet besöka bibliotek",
      "Av kunden förväntas följande:",
      "Delta i kursen.",
      "Nästa möte:",
      "15.4.2027",
      "kl. 13.30",
      "hemma hos kunden",
    ]);
    await expect(page.locator(".paper")).toContainText("می‌خواهم خیاط باشم");
    expectNowhere(pages, ["Ring daghemmet på måndag.", "Laleh börjar på daghemmet."]);
    expectNumbers(pages);
  });

  await test.step("prints the family's plans together", async () => {
    await open(page, `/family/${familyOf(page)}/paper`);
    const pages = await printed(page);
    expectInOrder(pages, ["Haidari", "Ilkka Rantavesi", "familjens situation har väckt oro hos myndigheterna", "Laleh börjar på daghemmet."]);
    expectNowhere(pages, ["Ring daghemmet på måndag."]);
    expectNumbers(pages);
  });
});

async function writeFamilyPlan(page) {
  await page.getByRole("link", { name: "Varför en plan för familjen" }).click();
  await expect(heading(page, "Varför en plan för familjen")).toBeFocused();
  await field(page, "Datum för utarbetande/översyn av familjens integrationsplan").fill("20.11.2026");
  await field(page, "familjens situation har väckt oro hos myndigheterna").check();
  await field(page, "Hos vilken myndighet har oron väckts?").fill("Barnrådgivningen");
  await field(page, "När väcktes oron?").fill("10/2026");
  await field(page, "Planen utarbetas eftersom: Eget svar").fill("familjen bad om det");
  await page.getByLabel(/^Klar tills vidare/).check();

  await nextChapter(page, "Bedömning av behovet");
  await nextChapter(page, "Familjens behov");
  await field(page, "ordnande av vård av barn eller småbarnspedagogik").check();
  const care = page.locator("section.rows", { has: page.getByRole("heading", { name: "Vård av barn eller småbarnspedagogik" }) });
  await expect(care.locator(".row")).toHaveCount(1);
  await expect(care).toContainText("Laleh Haidari");
  await field(care, "Vad behöver ordnas?").fill("Plats på daghem från januari");

  await nextChapter(page, "Föräldrarnas delaktighet");
  const mother = page.locator(".row").filter({ hasText: "Maryam Haidari" });
  await field(mother, "Ja").check();
  await field(mother, "språkinlärningen").check();
  await field(mother, "Vem gör vad för att föräldern ska kunna delta?").fill("Kommunen ordnar dagvård.");

  await nextChapter(page, "Förebyggande åtgärder");
  const support = await addRow(page, "Lägg till en stödform");
  await field(support, "Familjearbetet").check();
  await field(support, "Stödform").fill("Hembesök varannan vecka");
  const referral = await addRow(page, "Lägg till en hänvisning");
  await field(referral, "Tjänst").fill("Familjerådgivning");
  await field(referral, "Vem hänvisar").fill("Ilkka Rantavesi");
  await field(referral, "När").fill("1.12.2026");
  await field(referral.getByRole("group", { name: "Har familjen gett sitt samtycke?" }), "Ja").check();

  await nextChapter(page, "Samordning med andra planer");
  const other = await addRow(page, "Lägg till en plan");
  await field(other, "Plan för småbarnspedagogik").check();
  await field(other, "För vem").selectOption("Laleh Haidari");

  await nextChapter(page, "Åtgärder");
  const measure = await addRow(page, "Lägg till en åtgärd");
  await field(measure, "Behov eller mål").fill("Mamma till kurs");
  await field(measure, "Åtgärd").fill("Söka plats på daghem");

  await nextChapter(page, "Överenskommelse och översyn");
  await field(page, "Familjen förbinder sig till följande").fill("Laleh börjar på daghemmet.");
  await saved(page);
}

async function writeIndividualPlan(page) {
  await page.getByRole("link", { name: "Haidari", exact: true }).click();
  await page.getByRole("link", { name: "Maryam Haidari", exact: true }).click();
  await expect(heading(page, "Maryam Haidari")).toBeFocused();
  await page.getByRole("link", { name: "Inledning" }).click();
  await field(page.getByRole("group", { name: "Har en inledande intervju hållits?" }), "Ja").check();
  await field(page, "Datum för den inledande intervjun").fill("2.11.2026");
  const participant = await addRow(page, "Lägg till en deltagare");
  await field(participant, "Namn").fill("Ilkka Rantavesi");
  await field(page, "Datum för utarbetande/översyn av integrationsplan").fill("20.11.2026");

  await nextChapter(page, "Kundens personuppgifter");
  await expect(field(page, "Namn")).toHaveValue("Maryam Haidari");
  await choose(page, "Medborgarskap", "Afghanistan");
  await choose(page, "Samtliga modersmål", "dari");
  await choose(page, "Samtliga modersmål", "somaliska");
  await field(page, "När kom kunden till Finland (månad/år)?").fill("3/2024");
  await field(page, "Första uppehållstillstånd").check();
  await page.getByRole("textbox", { name: /^Datum för utfärdande av första uppehållstillstånd/ }).fill("29.2.2024");
  await expect(page.getByText("Stämmer. Sista dagen är 28.2.2027.")).toBeVisible();
  await field(page, "den första integrationsplanen").check();

  await nextChapter(page, "Livssituation");
  await page.getByRole("button", { name: "Språkkunskaper" }).click();
  await page.keyboard.type("dari, lite svenska");
  await expect(page.getByRole("textbox", { name: /^Sammanfattning av kundens livssituation/ })).toHaveValue("Språkkunskaper: dari, lite svenska");

  await nextChapter(page, "Mål för integration");
  await page.getByRole("textbox", { name: /^Framtidens önskan med egna ord/ }).fill("می‌خواهم خیاط باشم");
  await field(page, "Önskan översatt till svenska eller finska").fill("Jag vill vara sömmerska");
  await field(page, "läs- och skrivkunnighet").check();
  await field(page, "familjeintegrationsplan").check();
  await expect(page.getByRole("link", { name: "Gå till familjens plan" })).toBeVisible();

  await nextChapter(page, "Åtgärder");
  await expect(page.getByText("Tolv månader: 20.11.2026–20.11.2027.")).toBeVisible();
  const goal = await addRow(page, "Lägg till ett delmål");
  await field(goal, "Delmål").fill("Klara vardagen på svenska");
  const first = await addRow(goal, "Lägg till en åtgärd");
  await field(first, "Åtgärd").fill("Språkkafé på torsdagar");
  await field(first, "Ansvarig instans").fill("Strandby kommun");
  await field(first, "Tidsplan, datum").fill("31.5.2027");
  const second = await addRow(goal, "Lägg till en åtgärd");
  await second.getByText("Exempel (13)").click();
  await second.getByRole("button", { name: "Regelbundet besöka bibliotek" }).click();
  await expect(field(second, "Åtgärd")).toHaveValue("Regelbundet besöka bibliotek");

  await nextChapter(page, "Överenskommelse och nästa möte");
  await field(page.getByRole("group", { name: /^Har man med kunden diskuterat/ }), "Ja").check();
  await field(page.getByRole("group", { name: /^De överenskomna frågorna/ }), "Ja").check();
  await choose(page, "Språk som användes vid genomgången", "dari");
  await field(page, "Tolk eller tolktjänst").fill("Tolkcentralen, på distans");
  await field(page, "Av kunden förväntas följande:").fill("Delta i kursen.");
  await field(page, "Kommunen förbinder sig till följande:").fill("Ordna tolk.");
  await field(page, "Mötets datum").fill("15.4.2027");
  await field(page, "Mötets klockslag").fill("13.30");
  await field(page, "Mötets plats").fill("hemma hos kunden");
  await page.getByLabel(/^Klar tills vidare/).check();
  await saved(page);
}

async function writeChildsPage(page) {
  await page.getByRole("link", { name: "Haidari", exact: true }).click();
  await page.getByRole("link", { name: /^Barnets sida ?: Laleh Haidari$/ }).click();
  await started(page);
  await field(page, "Barnets önskemål och åsikt med egna ord").fill("Jag vill leka med Elsa.");
  await saved(page);
}

/** Finds a language or a country by its name. */
async function choose(page, label, name) {
  const input = field(page, label);
  await input.pressSequentially(name);
  await input.press("Enter");
  await expect(page.locator(".field", { has: input }).getByText(name, { exact: true })).toBeVisible();
}
