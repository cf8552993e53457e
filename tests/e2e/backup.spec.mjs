// Back-ups: from one device to another, and into one in use.
import { addMember, begin, heading, individual, lock, newFamily, open, PASSPHRASE, saved, started, unlock } from "./support/app.mjs";
import { launched } from "./support/devices.mjs";
import { expect, test } from "./support/test.mjs";

test("a lost tablet's plans come back on an empty one, with the same passphrase", async ({ browser, page, baseURL }, info) => {
  test.setTimeout(120_000);
  await begin(page);
  const family = await newFamily(page, "Rahimi");
  await addMember(page, { name: "Maryam Rahimi" });
  const file = info.outputPath("tablet.samplan-backup");
  await backUp(page, file);

  const { page: found, close } = await launched(browser, baseURL);
  await open(found);
  await found.getByRole("link", { name: "Har du en säkerhetskopia?" }).click();
  await restore(found, file, "en helt annan fras");
  await expect(found.getByRole("alert").filter({ hasText: /lösenfras/i })).toBeVisible();
  await found.locator("#restore-passphrase").fill(PASSPHRASE);
  await found.locator("#restore-passphrase").press("Enter");
  await expect(found.getByRole("link", { name: /Rahimi/ }).first()).toBeVisible({ timeout: 30_000 });
  await found.reload();
  await started(found);
  await expect(lock(found)).toBeVisible();
  await unlock(found);
  await open(found, `/family/${family}`);
  await expect(found.getByText("Maryam Rahimi").first()).toBeVisible();
  await close();
});

test("a device in use keeps what it has and takes the rest; a file that is none is refused", async ({ browser, page, baseURL }, info) => {
  test.setTimeout(120_000);
  await begin(page);
  const family = await newFamily(page, "Rahimi");
  const file = info.outputPath("tablet.samplan-backup");
  await backUp(page, file);

  const { page: other, close } = await launched(browser, baseURL);
  await begin(other, "Bo Berg", "sju gröna elefanter dansar tango");
  await newFamily(other, "Haidari");
  await open2(other, "/restore");
  await other.locator("main input[type=file]").setInputFiles({ name: "x.samplan-backup", mimeType: "", buffer: Buffer.from("no back-up at all") });
  await expect(other.getByRole("alert")).toContainText("ingen säkerhetskopia från Samplan");
  await restore(other, file, PASSPHRASE);
  await expect(other.getByRole("link", { name: /Rahimi/ }).first()).toBeVisible({ timeout: 30_000 });
  await expect(other.getByRole("link", { name: /Haidari/ }).first()).toBeVisible();
  await open2(other, `/family/${family}`);
  await expect(heading(other, "Rahimi")).toBeVisible();
  await close();

  async function open2(page, address) {
    await page.goto(address);
    await started(page);
    await unlock(page, "sju gröna elefanter dansar tango");
    await expect(lock(page)).toHaveCount(0);
  }
});

test("the history of a part is erased, and what stands there stays", async ({ page }) => {
  await begin(page);
  const family = await newFamily(page, "Rahimi");
  const member = await addMember(page, { name: "Maryam Rahimi" });
  const life = individual({ family, member }, "life");
  const text = page.locator("main textarea").first();
  await open(page, life);
  await text.fill("en hemlighet");
  await saved(page);
  await text.fill("det som ska stå kvar");
  await saved(page);
  await open(page, `/family/${family}/share`);
  await page.getByRole("button", { name: "Radera en dels historia" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Vilken del?").selectOption(`individual/${member}`);
  await dialog.getByLabel("Varför raderas det?").fill("ord i fel familj");
  await dialog.getByRole("button", { name: "Radera för gott" }).click();
  await expect(page.getByText("Historien är raderad på den här enheten.")).toBeVisible();
  await open(page, life);
  await expect(text).toHaveValue("det som ska stå kvar");
  await text.fill("det som ska stå kvar, och mer");
  await saved(page);
  await open(page, life);
  await expect(text).toHaveValue("det som ska stå kvar, och mer");
});

async function backUp(page, file) {
  await open(page, "/settings");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Gör en säkerhetskopia" }).click();
  await (await download).saveAs(file);
  // The page cannot see whether the file lies there.
  await expect(page.getByText("Ingen säkerhetskopia är gjord")).toBeVisible();
  await page.getByRole("button", { name: "Ja, den finns där" }).click();
  await expect(page.getByText(/Senaste säkerhetskopian: \d/)).toBeFocused();
}

async function restore(page, file, passphrase) {
  await page.locator("main input[type=file]").setInputFiles(file);
  await page.locator("#restore-passphrase").fill(passphrase);
  await page.locator("#restore-passphrase").press("Enter");
}
