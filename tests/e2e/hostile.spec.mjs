// A file that somebody made in order to do harm. It is made by `tests/hostile.rs`.
import { begin, heading, open } from "./support/app.mjs";
import { go } from "./support/pages.mjs";
import { expect, test } from "./support/test.mjs";

const FILE = "tests/fixtures/hostile/ends-the-program.samplan.age";
const PASSPHRASE = "fyra gula fåglar sjunger";

test("a file whose content the program would not survive is refused, and the program goes on", async ({ page }) => {
  await begin(page, "Anna Lind");
  await go(page, "/receive");
  await page.locator("input[type=file]").setInputFiles(FILE);
  await page.locator("#file-passphrase").fill(PASSPHRASE);
  await page.locator("#file-passphrase").press("Enter");
  await expect(page.getByText("skulle få Samplan att sluta fungera")).toBeVisible({ timeout: 90_000 });
  await open(page);
  await expect(heading(page, "Familjer")).toBeVisible();
  await expect(page.locator("a[href^=\"/family/\"]")).toHaveCount(0);
});
