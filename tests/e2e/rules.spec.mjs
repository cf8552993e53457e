// Reminders: at the field and in the overview, never in the way.
import { addRow, beginWithMember, field, individual, open, reload, saved } from "./support/app.mjs";
import { expect, test } from "./support/test.mjs";

const PERMIT =
  "Datum för utfärdande av första uppehållstillstånd eller uppehållskort eller registrering av uppehållsrätt";
const PLAN_DATE = "Datum för utarbetande/översyn av integrationsplan";

/** Writes the plan's date, and shows the chapter that says how it stands to the three years. */
async function writePlanDate(page, ids, plan) {
  await open(page, individual(ids, "start"));
  await field(page, PLAN_DATE).fill(plan);
  await saved(page);
  await open(page, individual(ids, "person"));
}

test("a reminder stands at its field and in the overview, leads back to the field, and goes when it is heeded", async ({ page }) => {
  const ids = await beginWithMember(page);
  await open(page, individual(ids, "start"));
  await page.getByRole("group", { name: "Har en inledande intervju hållits?" }).getByLabel("Nej").check();
  const reminder = page.locator(".reminder", { hasText: "Den inledande intervjun har inte hållits." });
  await expect(reminder).toBeVisible();
  await saved(page);

  await open(page, `/family/${ids.family}`);
  await expect(reminder).toContainText("Maryam Rahimi");
  await reminder.getByRole("link", { name: /Inledning/ }).click();
  const question = page.getByRole("group", { name: "Har en inledande intervju hållits?" });
  await expect(question.locator("legend")).toBeFocused();
  await expect(question).toBeInViewport();
  await question.getByLabel("Ja").check();
  await expect(reminder).toHaveCount(0);
  await saved(page);
  await open(page, `/family/${ids.family}`);
  await expect(page.getByRole("heading", { name: "Att se över" })).toBeVisible();
  await expect(reminder).toHaveCount(0);
});

test("the reasons for a plan after three years are asked for only when the three years have passed", async ({ page }) => {
  const ids = await beginWithMember(page);
  const reasons = page.getByRole("group", { name: "Skäl till att planen utarbetas trots att tre år har gått" });
  const statement = page.locator(".derived");

  await writePlanDate(page, ids, "27.2.2027");
  await field(page, PERMIT).fill("29.2.2024");
  await saved(page);
  await expect(statement).toContainText("Stämmer. Sista dagen är 28.2.2027.");
  await expect(reasons).toHaveCount(0);

  await writePlanDate(page, ids, "28.2.2027");
  await expect(statement).toContainText("Planens datum är den sista dagen.");
  await expect(reasons).toHaveCount(0);

  await writePlanDate(page, ids, "1.3.2027");
  await expect(statement).toContainText("Stämmer inte: tiden gick ut 28.2.2027.");
  await expect(reasons.locator("xpath=..").getByText("Mer än tre år har gått sedan 29.2.2024.")).toBeVisible();
  await reasons.getByLabel("Kunden är offer för människohandel").check();
  await expect(page.getByText("ett skäl att göra planen ändå är angivet")).toBeVisible();
  await saved(page);

  // On a review it is the first plan's date that counts.
  await field(page, "en översyn av integrationsplanen.").check();
  await field(page, "Datum för den första integrationsplanen").fill("1.6.2025");
  await expect(statement).toContainText("Stämmer. Sista dagen är 28.2.2027.");
  // A reason that was given is not lost.
  await expect(reasons.getByLabel("Kunden är offer för människohandel")).toBeChecked();
});

test("an uncertain date is not counted as if it were certain", async ({ page }) => {
  const ids = await beginWithMember(page);
  await writePlanDate(page, ids, "1.6.2027");
  await field(page, PERMIT).fill("2024 ?");
  await expect(page.locator(".derived")).toContainText("Kan inte sägas säkert");
});

test("occupational goals are kept when another main goal is chosen, and come back with the choice", async ({ page }) => {
  const ids = await beginWithMember(page);
  await open(page, individual(ids, "goals"));
  const occupations = page.getByRole("heading", { name: /^Om det huvudsakliga målet är sysselsättning eller företagande/ });
  await expect(occupations).toHaveCount(0);
  await field(page, "arbete eller företagande").check();
  await expect(occupations).toBeVisible();
  await field(await addRow(page, "Lägg till ett yrkesmål"), "Yrkesmål").fill("sömmerska");
  await field(page, "ett yrke").check();
  await expect(occupations).toHaveCount(0);
  await expect(page.locator(".notice", { hasText: "Svaret är sparat men tas inte med i planen" })).toContainText("sömmerska");
  await saved(page);
  await reload(page);
  await field(page, "arbete eller företagande").check();
  await expect(field(page, "Yrkesmål")).toHaveValue("sömmerska");
});

test("a measure outside the twelve months is pointed out at its own date, and its row opens from the overview", async ({ page }) => {
  const ids = await beginWithMember(page);
  await open(page, individual(ids, "start"));
  await field(page, PLAN_DATE).fill("20.11.2026");
  await saved(page);
  await open(page, individual(ids, "measures"));
  // Four goals, so that they are folded when the page is come to.
  for (const name of ["Ett", "Två", "Tre", "Fyra"]) {
    await field(await addRow(page, "Lägg till ett delmål"), "Delmål").fill(name);
  }
  const last = page.locator(".rows-list > .row").filter({ hasText: "Fyra" });
  const measure = await addRow(last, "Lägg till en åtgärd");
  await field(measure, "Åtgärd").fill("Kurs");
  await field(measure, "Tidsplan, datum").fill("1.2.2028");
  await expect(measure.getByText("Åtgärdens datum, 1.2.2028, ligger utanför de tolv månader")).toBeVisible();
  await saved(page);
  await open(page, `/family/${ids.family}`);
  await page.locator(".reminder", { hasText: "Åtgärdens datum, 1.2.2028" }).getByRole("link").click();
  await expect(field(page, "Tidsplan, datum")).toBeFocused();
  await expect(field(page, "Tidsplan, datum")).toHaveValue("1.2.2028");
});

test("a choice that asks “which?” and got no answer is reminded of, and nothing is blocked", async ({ page }) => {
  const ids = await beginWithMember(page);
  await open(page, individual(ids, "goals"));
  await field(page, "Annat huvudmål, vilket?").check();
  await expect(field(page, "Vilket annat huvudmål?")).toHaveAccessibleDescription(/./);
  await page.getByLabel(/^Klar tills vidare/).check();
  await saved(page);
  await open(page, `/family/${ids.family}/paper/individual/${ids.member}`);
  await expect(page.locator(".paper")).toContainText("Annat huvudmål, vilket?");
});
