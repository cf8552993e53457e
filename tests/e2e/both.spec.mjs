// What two agencies changed at the same time is told with the file, and afterwards with the way there.
import { addMember, chapter, field, newFamily, saved } from "./support/app.mjs";
import { accessible } from "./support/axe.mjs";
import { go } from "./support/pages.mjs";
import { OTHER, OWN, acquainted, newFile, receive, share, take, takeIn, write } from "./support/sharing.mjs";
import { expect, test } from "./support/test.mjs";

test("a text that both wrote in and a person whom one took out are told before and after the file is taken in", async ({ browser, page, baseURL }, info) => {
  test.setTimeout(240_000);
  const { page: other, close } = await acquainted(browser, page, baseURL);
  await go(page, "/");
  const family = await newFamily(page, "Rahimi");
  const mother = await addMember(page, { name: "Maryam Rahimi" });
  const child = await addMember(page, { name: "Ali Rahimi", role: "Barn eller ung", born: "3.2.2021" });
  const view = chapter(family, "child", child, "view");
  await go(page, view);
  await write(page, "leker");
  const first = info.outputPath("first.samplan.age");
  await share(page, family, { parts: [/^Familj/, /^Barnets sida.*Ali/], right: "write" }, first);
  await take(other, first);

  await test.step("both write, neither knowing of the other", async () => {
    await go(page, view);
    await write(page, "leker mest med Ella");
    await go(page, `/family/${family}/member/${mother}`);
    await page.getByRole("button", { name: /Ta bort .Maryam Rahimi. ur familjen/ }).click();
    await saved(page);
    await go(other, view);
    await write(other, "Ali leker");
    await go(other, chapter(family, "family", "all", "members"));
    await field(other, "Namn").first().fill("Mariam Rahimi");
    await saved(other);
  });

  const theirs = info.outputPath("theirs.samplan.age");
  const ours = info.outputPath("ours.samplan.age");
  await newFile(other, family, OWN, theirs);
  await newFile(page, family, OTHER, ours);

  await test.step("the municipality is told, and finds the text by the link", async () => {
    await receive(page, theirs);
    const main = page.locator("main");
    await expect(main).toContainText(/Samma text är ändrad på två håll \(.*Daga Daghem.*\):/);
    await expect(main).toContainText("Läs igenom den när du har tagit in delen.");
    await expect(main).toContainText(/Svar har ändrats \(.*Daga Daghem.*\), men personen har samtidigt tagits bort här \(du\):/);
    await expect(main).toContainText(/Familjemedlemmar: .*Maryam Rahimi/);
    await accessible(page, "a file with what both changed");
    await takeIn(page);
    await expect(main).toContainText(/Svar har ändrats \(.*Daga Daghem.*\), men personen har samtidigt tagits bort här \(du\):/);
    const woven = page.locator(".reminder").filter({ hasText: "Ändringarna står nu i en och samma text. Läs igenom den." });
    await accessible(page, "what both changed, taken in");
    await woven.getByRole("link").click();
    await expect(page.locator("main textarea:focus")).toHaveValue("Ali leker mest med Ella");
  });

  await test.step("the day care is told from its side", async () => {
    await receive(other, ours);
    const main = other.locator("main");
    await expect(main).toContainText(/Samma text är ändrad på två håll \(.*Anna Lind.*\):/);
    await expect(main).toContainText(/Har tagits bort \(.*Anna Lind.*\), fastän svar samtidigt har ändrats här \(du\):/);
    await takeIn(other);
    const gone = other.locator(".reminder").filter({ hasText: "Personen finns under Borttagna" });
    await gone.getByRole("link", { name: /Mariam Rahimi/ }).click();
    await other.locator("summary", { hasText: "Borttagna (1)" }).click();
    await expect(other.getByRole("button", { name: /Ta tillbaka.*Mariam Rahimi/ })).toBeVisible();
  });

  await test.step("the same file again tells nothing", async () => {
    await receive(other, ours);
    await expect(other.locator("main")).toContainText("Allt i filen finns redan på den här enheten.");
    await expect(other.locator("main")).not.toContainText("på två håll");
  });
  await close();
});
