// Two tabs of one browser on the same plan.
import { beginWithMember, field, heading, individual, newFamily, open, reload, saved } from "./support/app.mjs";
import { expect, test } from "./support/test.mjs";

const MORE = "Mer information om huvudmålet:";
const STUDIES = "Studieplan för språk";

test("what one tab writes shows in the other, and the caret there stays beside the same letter", async ({ page, context }) => {
  const ids = await beginWithMember(page);
  await open(page, individual(ids, "goals"));
  await field(page, MORE).fill("Först det ena.");
  await saved(page);
  const other = await context.newPage();
  await open(other, individual(ids, "goals"));

  // The caret stands right before the full stop in one tab while the other writes before and behind it.
  await field(page, MORE).focus();
  await field(page, MORE).evaluate((text) => text.setSelectionRange(13, 13));
  await field(other, MORE).focus();
  await field(other, MORE).evaluate((text) => text.setSelectionRange(0, 0));
  await other.keyboard.type("Hör på: ");
  await expect(field(page, MORE)).toHaveValue("Hör på: Först det ena.");
  expect(await field(page, MORE).evaluate((text) => [text.selectionStart, text.selectionEnd])).toEqual([21, 21]);
  await expect(field(page, MORE)).toBeFocused();

  // Both write at once, in one text and in two; everything is in both tabs.
  await Promise.all([page.keyboard.type(" och det andra", { delay: 20 }), other.keyboard.type("nu! ", { delay: 40 })]);
  await field(other, STUDIES).fill("Kvällskurs");
  for (const tab of [page, other]) {
    await expect(field(tab, MORE)).toHaveValue("Hör på: nu! Först det ena och det andra.");
    await expect(field(tab, STUDIES)).toHaveValue("Kvällskurs");
    await saved(tab);
  }
  await expect(field(page, MORE)).toBeFocused();
  await reload(page);
  await expect(field(page, MORE)).toHaveValue("Hör på: nu! Först det ena och det andra.");
});

test("rows that both tabs add are all there", async ({ page, context }) => {
  const ids = await beginWithMember(page);
  await open(page, individual(ids, "measures"));
  const other = await context.newPage();
  await open(other, individual(ids, "measures"));
  for (const tab of [page, other]) {
    await tab.getByRole("button", { name: "Lägg till ett delmål" }).click();
    await tab.locator("textarea:focus").fill(tab === page ? "Klara vardagen" : "Läsa svenska");
    await saved(tab);
  }
  for (const tab of [page, other]) {
    await expect(tab.getByLabel("Delmål", { exact: true })).toHaveCount(2);
    const goals = await tab.getByLabel("Delmål", { exact: true }).evaluateAll((all) => all.map((text) => text.value));
    expect(goals.sort()).toEqual(["Klara vardagen", "Läsa svenska"]);
  }
});

test("a family that is removed in one tab says so in the other, and stays gone", async ({ page, context }) => {
  const ids = await beginWithMember(page);
  await open(page, individual(ids, "goals"));
  const other = await context.newPage();
  await open(other, `/family/${ids.family}`);
  await other.getByRole("button", { name: "Ta bort familjen från den här enheten" }).click();
  await other.getByRole("button", { name: "Ta bort familjen", exact: true }).click();
  await expect(heading(other, "Familjer")).toBeVisible();
  await expect(heading(page, "Familjen är borttagen")).toBeVisible();
  await page.getByRole("link", { name: "Till familjerna" }).click();
  await expect(page.getByText("Inga familjer på den här enheten ännu.")).toBeVisible();
  await reload(page);
  await expect(page.getByText("Inga familjer på den här enheten ännu.")).toBeVisible();
});

test("a family that is begun in one tab is listed in the other", async ({ page, context }) => {
  await beginWithMember(page);
  const other = await context.newPage();
  await open(other);
  await expect(other.locator(".family")).toHaveCount(1);
  await open(page);
  await newFamily(page, "Tesfaye");
  await expect(other.getByRole("link", { name: "Tesfaye" })).toBeVisible();
});
