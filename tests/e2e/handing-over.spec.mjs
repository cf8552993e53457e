// Two agencies on two devices: a family goes from one to the other as a file, and comes back with edits.
import { readFileSync, writeFileSync } from "node:fs";
import { addMember, chapter, heading, newFamily, open } from "./support/app.mjs";
import { go } from "./support/pages.mjs";
import { OTHER, OWN, acquainted, choose, giveGround, make, newFile, receive, takeIn, write } from "./support/sharing.mjs";
import { expect, test } from "./support/test.mjs";

/** Words that must never reach the other device. */
const VIOLENCE = "hotfull stämning hemma";

test("a family goes to the day care and comes back with its edits, and the violence section never leaves", async ({
  browser,
  page,
  baseURL,
}, info) => {
  test.setTimeout(240_000);
  const { page: other, context, close, allow } = await acquainted(browser, page, baseURL, { compare: true });
  allow(/Failed to load resource/);

  await open(page);
  const family = await newFamily(page, "Rahimi");
  await addMember(page, { name: "Maryam Rahimi" });
  const child = await addMember(page, { name: "Ali Rahimi", role: "Barn eller ung", born: "3.2.2021" });
  await open(page, chapter(family, "situation", "violence", "situation"));
  await write(page, VIOLENCE);

  const sent = info.outputPath("to-the-day-care.samplan.age");
  await choose(page, family, { parts: [/^Barnets sida.*Ali/], right: "write" });
  await expect(page.locator("main")).toContainText("Låt ingen i familjen se den här sidan");
  await make(page, sent);
  const bytes = readFileSync(sent);
  expect(bytes.subarray(0, 21).toString()).toBe("age-encryption.org/v1");

  await test.step("the day care looks through it, and takes it", async () => {
    await receive(other, sent);
    await expect(other.getByText("Anna Lind").first()).toBeVisible();
    await expect(other.locator("main")).not.toContainText(/våld/i);
    await takeIn(other);
    await open(other);
    await expect(other.getByRole("link", { name: /Rahimi/ }).first()).toBeVisible();
    await open(other, `/family/${family}`);
    await expect(heading(other, "Rahimi")).toBeVisible();
    // The family's plan came, and is empty; the contact details did not come.
    const task = (name) => other.locator(".task").filter({ hasText: name });
    await expect(task("Varför en plan för familjen")).toContainText("Inte påbörjad");
    await expect(task("Kontaktuppgifter")).toContainText("Inte på den här enheten");
    await open(other, chapter(family, "situation", "violence", "situation"));
    await expect(other.locator("main")).not.toContainText(VIOLENCE);
    for (const text of await other.locator("main textarea").all()) await expect(text).toHaveValue("");
  });

  await test.step("it writes without a network, and hands it back", async () => {
    await context.setOffline(true);
    await go(other, chapter(family, "child", child, "view"));
    await write(other, "leker mest med Ella");
    const back = info.outputPath("back.samplan.age");
    await newFile(other, family, OWN, back);
    await context.setOffline(false);
    await receive(page, back);
    await expect(page.getByText(/ändring(ar)? av .*Daga Daghem/).first()).toBeVisible();
    await takeIn(page);
    await open(page, chapter(family, "child", child, "view"));
    await expect(page.locator("main textarea").first()).toHaveValue("leker mest med Ella");
  });

  await test.step("it shares a part of its own with somebody new, and only what it may give", async () => {
    await go(other, `/family/${family}/share`);
    await other.getByRole("button", { name: "Dela med någon" }).click();
    await other.getByLabel("Någon annan, som öppnar filen med en lösenfras").fill("Talterapeuten");
    const plan = other.getByRole("row", { name: /^Integrationsplan för en familj/ }).getByRole("combobox");
    await expect(plan).toBeDisabled();
    await expect(plan).toHaveValue("");
    // The columns stand as the list above them, in whatever order they were chosen.
    await other.getByLabel(OWN).check();
    await expect(other.getByRole("columnheader")).toHaveText(["Del", OWN, "Talterapeuten"]);
    await other.getByRole("row", { name: /^Kontaktuppgifter/ }).getByRole("combobox").last().selectOption("read");
    await expect(other.getByText("Talterapeuten får inte familjens uppgifter")).toBeVisible();
    await giveGround(other);
    await expect(other.getByText(`${OWN}: inget nytt valt, ingen fil görs.`)).toBeVisible();
    await other.getByRole("button", { name: "Gör filerna" }).click();
    await expect(heading(other, "Filen är klar")).toBeVisible({ timeout: 30_000 });
    await other.getByRole("button", { name: "Spara filen" }).click();
  });

  await test.step("the same file once more brings nothing, and somebody else's none at all", async () => {
    await receive(page, info.outputPath("back.samplan.age"));
    await expect(page.getByText("Det finns inget nytt att ta in.")).toBeVisible();
    await receive(page, sent);
    await expect(page.locator("main")).not.toContainText("Ta in det valda");
    const cut = info.outputPath("cut.samplan.age");
    writeFileSync(cut, bytes.subarray(0, bytes.length - 40));
    await receive(other, cut);
    await expect(other.locator("main")).not.toContainText("Ta in det valda");
  });

  await test.step("what was taken back opens no more", async () => {
    await open(page, `/family/${family}/share`);
    const parts = page.locator(".sheet-part").filter({ hasText: "Barnets sida" });
    await parts.getByRole("button", { name: "Ta tillbaka" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Varför, med några ord (frivilligt)").fill("Barnet byter daghem");
    await dialog.getByRole("button", { name: "Ta tillbaka" }).click();
    await expect(page.getByText("det som är läst är läst")).toBeVisible();
    await open(page, chapter(family, "child", child, "view"));
    await write(page, "skrivet efter");
    const after = info.outputPath("after.samplan.age");
    await newFile(page, family, OTHER, after);
    await receive(other, after);
    await takeIn(other);
    await open(other, chapter(family, "child", child, "view"));
    // What was read stays, as text.
    await expect(other.locator("main")).toContainText("leker mest med Ella");
    await expect(other.locator("main")).not.toContainText("skrivet efter");
    await expect(other.locator("main textarea")).toHaveCount(0);
  });

  await test.step("whom all was taken back from gets a notice, and acknowledges it", async () => {
    await open(page, `/family/${family}/share`);
    for (const part of [/^Familj/, /^Integrationsplan/]) {
      const back = page.locator(".sheet-part").filter({ has: page.getByRole("heading", { level: 2, name: part }) });
      await back.getByRole("button", { name: "Ta tillbaka" }).click();
      const dialog = page.getByRole("dialog");
      await expect(dialog).toContainText("på vilken grund delen än gavs");
      await dialog.getByRole("button", { name: "Ta tillbaka" }).click();
      await expect(dialog).toBeHidden();
    }
    await expect(page.locator(".share-holding").filter({ hasText: "Inte bekräftat än. Skicka en ny fil till Daga Daghem" })).toHaveCount(3);
    const notice = info.outputPath("notice.samplan.age");
    await newFile(page, family, OTHER, notice, "Fil med besked till");
    await receive(other, notice);
    await expect(other.getByText("Din rätt till delen är tillbakatagen.").first()).toBeVisible();
    await takeIn(other);
    const acknowledged = info.outputPath("acknowledged.samplan.age");
    await newFile(other, family, OWN, acknowledged);
    await receive(page, acknowledged);
    await expect(page.getByText(/Daga Daghem.* har bekräftat/).first()).toBeVisible();
    await takeIn(page);
    await open(page, `/family/${family}/share`);
    await expect(page.locator(".share-holding").filter({ hasText: "Har bekräftat beskeden" })).toHaveCount(3);
    await expect(page.getByRole("button", { name: /Daga Daghem/ })).toHaveCount(0);
  });
  await close();
});
