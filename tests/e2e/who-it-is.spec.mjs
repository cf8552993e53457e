// Before a file is taken in: which family it is about, whether that is here under another id, and who else has it.
import { accessible } from "./support/axe.mjs";
import { addMember, begin, heading, newFamily, open } from "./support/app.mjs";
import { launched } from "./support/devices.mjs";
import { go } from "./support/pages.mjs";
import { OTHER, OWN, acquainted, exchangeCards, receive, share, takeIn } from "./support/sharing.mjs";
import { expect, test } from "./support/test.mjs";

const THIRD = "Eva Ek";

test("a file shows its family, that one here may be the same, and who else has it", async ({ browser, page, baseURL }, info) => {
  test.setTimeout(180_000);
  const { page: other, close } = await acquainted(browser, page, baseURL);
  const third = await launched(browser, baseURL);
  await begin(third.page, THIRD);
  await exchangeCards(page, third.page);

  await open(other);
  const own = await newFamily(other, "rahimi");
  await addMember(other, { name: "Rahimi, Maryam", born: "3.2.1988" });
  await open(other);
  await newFamily(other, "Haidari");
  await addMember(other, { name: "Maryam", born: "3.2.1988" });

  await open(page);
  const family = await newFamily(page, "Rahimi");
  await addMember(page, { name: "Maryam Rahimi", born: "3.2.1988" });
  await share(page, family, { who: THIRD }, info.outputPath("third.samplan.age"));
  await open(page);
  const file = info.outputPath("other.samplan.age");
  await share(page, family, { who: OTHER }, file);

  await receive(other, file);
  const main = other.locator("main");
  await expect(main).toContainText("Maryam Rahimi");
  await expect(main).toContainText("Finns inte på den här enheten.");
  const alike = main.locator(".notice").filter({ hasText: "kan vara samma familj" });
  await expect(alike.getByRole("listitem")).toHaveCount(1);
  await expect(alike.getByRole("link", { name: "rahimi" })).toHaveAttribute("href", `/family/${own}`);
  await expect(alike).toContainText("inget slås ihop av sig självt");
  await expect(main).toContainText(/Eva Ek.*\(enligt avsändaren\)/);
  await accessible(other, "who-it-is");

  await takeIn(other);
  await expect(alike.getByRole("link", { name: "rahimi" })).toBeVisible();
  await open(other, `/family/${family}/share`);
  await expect(main).toContainText(new RegExp(`Eva Ek.*\\(enligt .*${OWN}`));
  // To be named is not to be known.
  await go(other, "/people");
  await expect(main).not.toContainText(THIRD);

  // What is here is shown as it is here, and is no new family.
  await receive(other, file);
  await expect(main).not.toContainText("Finns inte på den här enheten.");
  await third.close();
  await close();
});

test("a back-up that is chosen as a received file leads to where it is restored", async ({ page }) => {
  await begin(page);
  await go(page, "/receive");
  const backup = { name: "tablet.samplan-backup", mimeType: "", buffer: Buffer.from("SPLB\x01 and more") };
  await page.locator("#file").setInputFiles(backup);
  await expect(page.getByRole("alert").filter({ hasText: "säkerhetskopia av en enhet" })).toBeVisible();
  await page.getByRole("link", { name: "Återställ från en säkerhetskopia" }).click();
  await expect(heading(page, "Återställ från en säkerhetskopia")).toBeVisible();
  const shared = { name: "x.samplan.age", mimeType: "", buffer: Buffer.from("age-encryption.org/v1\n-> X25519 ") };
  await page.locator("main input[type=file]").setInputFiles(shared);
  await expect(page.getByRole("alert").filter({ hasText: "Ta emot den på sidan Ta emot" })).toBeVisible();
});

test("whose number was another gets nothing, and a file from them is taken for somebody else's", async ({ browser, page, baseURL }, info) => {
  test.setTimeout(120_000);
  const { page: other, close } = await acquainted(browser, page, baseURL);
  await open(other);
  const file = info.outputPath("file.samplan.age");
  await share(other, await newFamily(other, "Rahimi"), { who: OWN }, file);

  await go(page, "/people");
  const contact = page.locator(".contact").filter({ hasText: OTHER });
  await contact.getByRole("button", { name: /^Jämför/ }).click();
  await contact.getByRole("button", { name: "Det är ett annat nummer" }).click();
  await expect(contact.getByText("Dela inget med den här kontakten")).toBeFocused();
  await expect(contact).toContainText(/Numret stämde inte \d/);
  await accessible(page, "another number");

  await open(page);
  const family = await newFamily(page, "Haidari");
  await go(page, `/family/${family}/share`);
  await page.getByRole("button", { name: "Dela med någon" }).click();
  await expect(page.getByRole("checkbox", { name: OTHER })).toBeDisabled();
  await expect(page.locator("main")).toContainText("Numret var ett annat när ni jämförde.");

  await receive(page, file);
  await expect(page.getByRole("alert").filter({ hasText: new RegExp(`när du och .*${OTHER}.* jämförde det`) })).toContainText("Ta inte in något.");
  await expect(page.locator("main input[type=checkbox]:checked")).toHaveCount(0);

  // Both have looked again, and it was a slip.
  await go(page, "/people");
  await contact.getByRole("button", { name: /^Jämför numret igen/ }).click();
  await contact.getByRole("button", { name: "Det är samma nummer" }).click();
  await expect(contact.getByText(/^Verifierad \d/)).toBeVisible();
  await expect(contact.getByText("Dela inget med den här kontakten")).toHaveCount(0);
  await close();
});
