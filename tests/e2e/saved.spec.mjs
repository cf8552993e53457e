// What is marked as saved is there again, whatever happens to the browser.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addRow, beginWithMember, field, individual, lock, open, saved, unlock } from "./support/app.mjs";
import { start } from "./support/browser.mjs";
import { expect, test } from "./support/test.mjs";

const MORE = "Mer information om huvudmålet:";
const STUDIES = "Studieplan för språk";

/** Writes in a chapter, and waits until all of it is marked as saved. */
async function write(page, ids) {
  await open(page, individual(ids, "goals"));
  await field(page, "arbete eller företagande").check();
  const occupation = await addRow(page, "Lägg till ett yrkesmål");
  await field(occupation, "Yrkesmål").pressSequentially("sömmerska");
  await field(page, MORE).pressSequentially("Vill öppna ett skrädderi.");
  await saved(page);
}

/** Opens the chapter anew and expects what was written. */
async function expectWritten(page, ids) {
  await open(page, individual(ids, "goals"));
  await expect(field(page, "arbete eller företagande")).toBeChecked();
  await expect(field(page, "Yrkesmål")).toHaveValue("sömmerska");
  await expect(field(page, MORE)).toHaveValue("Vill öppna ett skrädderi.");
}

test("a browser that is killed has everything that was marked as saved when it starts again", async ({
  baseURL,
  viewport,
  locale,
  timezoneId,
}) => {
  const profile = mkdtempSync(join(tmpdir(), "samplan-profile-"));
  const options = { baseURL, viewport, locale, timezoneId };
  try {
    const before = await start(profile, options);
    const ids = await beginWithMember(before.page);
    await write(before.page, ids);
    await before.kill();

    const after = await start(profile, options);
    await expectWritten(after.page, ids);
    await open(after.page);
    await expect(after.page.getByRole("link", { name: "Rahimi" })).toBeVisible();
    expect([...before.watch.complaints(), ...after.watch.complaints()]).toEqual([]);
    await after.close();
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

test("a tab that crashes has everything that was marked as saved when it is opened again", async ({ page, context }) => {
  const ids = await beginWithMember(page);
  await write(page, ids);
  const crashed = page.waitForEvent("crash");
  page.goto("chrome://crash").catch(() => {});
  await crashed;
  await expectWritten(await context.newPage(), ids);
});

test("a reload in the middle of typing loses nothing that was marked as saved", async ({ page }) => {
  // The page asks before it is left while something is not saved.
  page.on("dialog", (dialog) => dialog.accept());
  const ids = await beginWithMember(page);
  await open(page, individual(ids, "goals"));
  await page.evaluate(() => {
    // What the text held whenever the status line said that all is saved; it outlives the page that it is told to.
    const tell = () => {
      const text = document.activeElement?.value;
      if (document.querySelector(".status")?.dataset.save === "saved" && text) sessionStorage.setItem("kept", text);
    };
    new MutationObserver(tell).observe(document.querySelector(".status"), { attributes: true });
  });
  const typed = "Kursen börjar i januari och fortsätter hela våren.";
  await field(page, STUDIES).pressSequentially(typed.slice(0, 30));
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem("kept"))).not.toBeNull();
  // Every key is an event of its own, and the page is loaded again right after the last.
  await page.keyboard.type(typed.slice(30));
  const kept = await page.evaluate(() => (location.reload(), sessionStorage.getItem("kept")));
  await expect(lock(page)).toBeVisible();
  await unlock(page);
  await expect(field(page, STUDIES)).toHaveValue(new RegExp(`^${kept}`));
  expect(kept.length).toBeGreaterThan(0);
  expect(typed.startsWith(await field(page, STUDIES).inputValue())).toBe(true);
});

test("what is typed in the moment in which the page is left is kept", async ({ page }) => {
  page.on("dialog", (dialog) => dialog.accept());
  const ids = await beginWithMember(page);
  await open(page, individual(ids, "goals"));
  await field(page, STUDIES).pressSequentially("Kursen");
  await saved(page);
  await field(page, STUDIES).evaluate((text) => {
    // From now on no frame is painted, and the wait for one lasts.
    const wait = globalThis.setTimeout;
    globalThis.requestAnimationFrame = () => 0;
    globalThis.setTimeout = (work, time, ...rest) => wait(work, time > 0 ? 60_000 : 0, ...rest);
    text.value += " börjar.";
    text.dispatchEvent(new InputEvent("input", { bubbles: true }));
    location.reload();
  });
  await expect(lock(page)).toBeVisible();
  await unlock(page);
  await expect(field(page, STUDIES)).toHaveValue("Kursen börjar.");
});
