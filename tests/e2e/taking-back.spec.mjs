// What two agencies tell each other about what they share: that a consent was withdrawn, and that something was erased.
import { addMember, chapter, field, newFamily } from "./support/app.mjs";
import { accessible } from "./support/axe.mjs";
import { go } from "./support/pages.mjs";
import { OTHER, OWN, acquainted, newFile, receive, share, take, takeIn, write } from "./support/sharing.mjs";
import { expect, test } from "./support/test.mjs";

/** A family with a child; the other device has the child's page, and may write in it. */
async function shared(browser, page, baseURL, info) {
  const device = await acquainted(browser, page, baseURL);
  await go(page, "/");
  const family = await newFamily(page, "Rahimi");
  await addMember(page, { name: "Maryam Rahimi" });
  const child = await addMember(page, { name: "Ali Rahimi", role: "Barn eller ung", born: "3.2.2021" });
  const view = chapter(family, "child", child, "view");
  await go(page, view);
  await write(page, "leker mest med Ella");
  const file = info.outputPath("first.samplan.age");
  await share(page, family, { parts: [/^Barnets sida.*Ali/], right: "write" }, file);
  await take(device.page, file);
  return { ...device, other: device.page, family, view };
}

/** What is said on the page of sharing about the child's page. */
const part = (page) => page.locator(".sheet-part").filter({ has: page.getByRole("heading", { level: 2, name: /^Barnets sida/ }) });

test("a consent that was withdrawn at the day care stops the municipality's next file, until the right is taken back", async ({ browser, page, baseURL }, info) => {
  test.setTimeout(240_000);
  const { other, close, family, view } = await shared(browser, page, baseURL, info);

  await test.step("the day care notes it, for all who have the part", async () => {
    await go(other, `/family/${family}/share`);
    await part(other).getByRole("button", { name: "Anteckna återkallat samtycke" }).click();
    const dialog = other.getByRole("dialog");
    await expect(dialog).toContainText("Den som delar delen tar tillbaka rätten");
    await field(dialog, "Vem har återkallat samtycket?").fill("Maryam Rahimi");
    await field(dialog, "Varför, med några ord (frivilligt)").fill("sade det vid hämtningen");
    // What else rests on the consent ends with it, unless that is ticked off.
    const also = dialog.getByRole("group", { name: "Samma samtycke gäller också" }).getByRole("checkbox");
    expect(await also.count()).toBeGreaterThan(0);
    await accessible(other, "a consent that was withdrawn");
    for (const box of await also.all()) {
      await expect(box).toBeChecked();
      await box.uncheck();
    }
    // Without a name nobody could tell whose it was.
    await field(dialog, "Vem har återkallat samtycket?").fill(" ");
    await dialog.getByRole("button", { name: "Anteckna återkallat samtycke" }).click();
    await expect(dialog.getByRole("alert")).toHaveText("Skriv vem som har återkallat samtycket.");
    await expect(field(dialog, "Vem har återkallat samtycket?")).toBeFocused();
    await field(dialog, "Vem har återkallat samtycket?").fill("Maryam Rahimi");
    await dialog.getByRole("button", { name: "Anteckna återkallat samtycke" }).click();
    await expect(dialog).toBeHidden();
    await expect(part(other).getByRole("heading")).toBeFocused();
    await expect(part(other)).toContainText("Samtycket är återkallat: Maryam Rahimi");
  });

  await test.step("the municipality is told, and nothing more of the part goes there", async () => {
    const told = info.outputPath("told.samplan.age");
    await newFile(other, family, OWN, told);
    await receive(page, told);
    await expect(page.locator("main")).toContainText(/Maryam Rahimi\S? har återkallat sitt samtycke/);
    await takeIn(page);
    await go(page, `/family/${family}/share`);
    await expect(part(page)).toContainText("Samtycket är återkallat: Maryam Rahimi");
    await expect(part(page)).toContainText("sade det vid hämtningen");
    await expect(part(page)).toContainText("Ta tillbaka rätten");
    await expect(part(page)).toContainText("Samma samtycke ligger också till grund för: ");
    await go(page, `/family/${family}`);
    await expect(page.locator("main")).toContainText("Ett samtycke är återkallat, men rätten är inte tillbakatagen.");
    await go(page, view);
    await write(page, "skrivet efter");
    const after = info.outputPath("after.samplan.age");
    await newFile(page, family, OTHER, after);
    await receive(other, after);
    const button = other.getByRole("button", { name: "Ta in det valda" });
    if ((await button.count()) > 0) await takeIn(other);
    await go(other, view);
    await expect(other.locator("main textarea").first()).toHaveValue("leker mest med Ella");
  });

  await test.step("once the right is taken back, the day care may not write any more", async () => {
    await go(page, `/family/${family}/share`);
    await part(page).getByRole("button", { name: "Ta tillbaka" }).click();
    const dialog = page.getByRole("dialog");
    await field(dialog, "Varför, med några ord (frivilligt)").fill("samtycket är återtaget");
    await dialog.getByRole("button", { name: "Ta tillbaka" }).click();
    await expect(dialog).toBeHidden();
    await expect(part(page).getByRole("heading")).toBeFocused();
    const back = info.outputPath("back.samplan.age");
    await newFile(page, family, OTHER, back);
    await receive(other, back);
    // What was taken back from the day care itself is told once, with the words that came with it.
    const told = other.locator(".incoming").filter({ hasText: "Barnets sida" });
    await expect(told).toContainText("Din rätt till delen är tillbakatagen.");
    await expect(told).toContainText(/Varför rätten togs tillbaka: \S?samtycket är återtaget/);
    await expect(told).not.toContainText("tillbakatagen för");
    await takeIn(other);
    await expect(other.locator("main")).toContainText(/Skicka en ny fil till \S?Anna Lind\S? under Delning/);
    await accessible(other, "a notice to confirm");
    await go(other, view);
    await expect(other.locator("main")).toContainText("leker mest med Ella");
    await expect(other.locator("main textarea")).toHaveCount(0);
  });

  await test.step("what ended is not proposed anew, and the table says that it ended", async () => {
    await go(page, `/family/${family}/share`);
    const plan = page.locator(".sheet-part").filter({ has: page.getByRole("heading", { level: 2, name: "Integrationsplan för en familj" }) });
    await plan.getByRole("button", { name: "Ta tillbaka" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Ta tillbaka" }).click();
    await expect(page.getByRole("dialog")).toBeHidden();
    await page.getByRole("button", { name: "Dela med någon" }).click();
    await page.getByRole("checkbox", { name: new RegExp(OTHER) }).check();
    const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: /^Barnets sida/ }) });
    await expect(row.getByRole("cell")).toContainText("Samtycket återkallades");
    // It would be proposed to somebody new.
    const proposed = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: /^Integrationsplan för en familj/ }) });
    await expect(proposed.getByRole("cell")).toContainText("Rätten togs tillbaka");
    await expect(proposed.getByRole("combobox")).toHaveValue("");
    await accessible(page, "a right that ended is not proposed anew");
  });
  await close();
});

test("what the municipality erases is erased at the day care as well, which confirms it", async ({ browser, page, baseURL }, info) => {
  test.setTimeout(240_000);
  const { other, close, family, view } = await shared(browser, page, baseURL, info);
  await go(other, view);
  await write(other, "leker mest med Ella, och simmar");

  await test.step("the municipality erases", async () => {
    await go(page, view);
    // Written in the wrong family: nothing is left of it.
    await write(page, "");
    await go(page, `/family/${family}/share`);
    await page.getByRole("button", { name: "Radera en dels historia" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText("Det går inte att ångra.");
    // Without a part it says what is missing.
    await dialog.getByRole("button", { name: "Radera för gott" }).click();
    await expect(dialog.getByLabel("Vilken del?")).toBeFocused();
    await expect(dialog.getByLabel("Vilken del?")).toHaveAttribute("aria-invalid", "true");
    await expect(dialog.getByLabel("Vilken del?")).toHaveAccessibleDescription("Välj delen vars historia ska raderas.");
    await accessible(page, "no part to erase is chosen");
    await dialog.getByLabel("Vilken del?").selectOption({ label: await dialog.getByRole("option", { name: /^Barnets sida/ }).first().innerText() });
    await field(dialog, "Varför raderas det?").fill("uppgifter om ett annat barn");
    await accessible(page, "erasing a part's history");
    await dialog.getByRole("button", { name: "Radera för gott" }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText("Historien är raderad på den här enheten.")).toBeFocused();
    await expect(part(page)).toContainText(`Inte bekräftat än. Skicka en ny fil till ${OTHER}`);
  });

  await test.step("the day care is asked to, does it, and says so", async () => {
    const asked = info.outputPath("asked.samplan.age");
    await newFile(page, family, OTHER, asked);
    await receive(other, asked);
    await expect(other.locator("main")).toContainText("uppgifter om ett annat barn");
    // What the municipality has not seen would be lost, so that it is asked for once more.
    await expect(other.locator("main")).toContainText("Det här känner ägaren inte till, och det försvinner.");
    const box = other.getByRole("checkbox", { name: /^Barnets sida/ });
    await expect(box).not.toBeChecked();
    await accessible(other, "being asked to erase");
    await box.check();
    await takeIn(other);
    await go(other, view);
    await expect(other.locator("main textarea").first()).toHaveValue("");
    await write(other, "skriver på nytt");
    const done = info.outputPath("done.samplan.age");
    await newFile(other, family, OWN, done);
    await take(page, done);
    await go(page, `/family/${family}/share`);
    await expect(part(page)).toContainText("Har bekräftat beskeden om delen.");
    await go(page, view);
    await expect(page.locator("main textarea").first()).toHaveValue("skriver på nytt");
  });
  await close();
});
