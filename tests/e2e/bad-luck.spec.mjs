// Bad input and bad luck: each gives a clear message where it happens, and loses nothing.
import { addRow, begin, beginWithMember, chapter, field, heading, individual, lock, open, practise, reload, saved } from "./support/app.mjs";
import { expect, test } from "./support/test.mjs";
import { besideTheApp, damagePractice, evict, failWrites, limitStorage } from "./support/trouble.mjs";
import { randomBytes } from "node:crypto";

const MORE = "Mer information om huvudmålet:";

/** A chapter to write in. */
async function write(page) {
  const ids = await beginWithMember(page);
  await open(page, individual(ids, "goals"));
  return ids;
}

const status = (page) => page.locator(".status");

/** Writes in a text by `act`, and gives how long it took until the status line said that it is not saved, in ms. */
async function timeToFailure(page, act) {
  await page.evaluate(() => {
    const line = document.querySelector(".status");
    let typed;
    addEventListener("input", () => (typed = performance.now()), { capture: true });
    globalThis.samplanTest.told = new Promise((resolve) => {
      const look = () => line.dataset.save === "failed" && resolve(performance.now() - typed);
      new MutationObserver(look).observe(line, { attributes: true });
    });
  });
  await field(page, MORE).focus();
  await act();
  return page.evaluate(() => globalThis.samplanTest.told);
}

test.describe("storage that fails", () => {
  for (const [how, what] of [
    ["abort", "an aborted transaction"],
    ["closed", "a connection that died"],
  ]) {
    test(`${what} is told within a second, nothing typed is lost, and it is saved by itself when it can be`, async ({ page }) => {
      await write(page);
      const trouble = await failWrites(page, how);
      expect(await timeToFailure(page, () => page.keyboard.type("Vill öppna"))).toBeLessThan(1000);
      await expect(status(page)).toContainText("Inte sparat ännu: lagringen svarar inte.");
      await expect(page.getByRole("button", { name: "Försök igen" })).toBeVisible();
      await page.keyboard.type(" ett skrädderi.");
      await expect(status(page)).toHaveAttribute("data-save", "failed");

      await trouble.end();
      await saved(page);
      await expect(page.getByRole("button", { name: "Försök igen" })).toHaveCount(0);
      await reload(page);
      await expect(field(page, MORE)).toHaveValue("Vill öppna ett skrädderi.");
    });
  }

  test("the worker can try again at once", async ({ page }) => {
    await write(page);
    await failWrites(page, "abort");
    await field(page, MORE).fill("Skrädderi");
    await expect(status(page)).toHaveAttribute("data-save", "failed");
    // At once: the app tries again by itself before long, and then the button goes away.
    await page.getByRole("button", { name: "Försök igen" }).evaluate((button) => {
      globalThis.samplanTest.end();
      button.click();
    });
    await saved(page);
  });

  test("the browser asks before a page is left while something is not saved, and not otherwise", async ({ page }) => {
    await write(page);
    const asked = [];
    page.on("dialog", (dialog) => (asked.push(dialog.type()), dialog.dismiss()));
    const trouble = await failWrites(page, "abort");
    await field(page, MORE).pressSequentially("Skrädderi");
    await expect(status(page)).toHaveAttribute("data-save", "failed");
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => asked).toEqual(["beforeunload"]);
    await trouble.end();
    await saved(page);
    const closed = page.waitForEvent("close");
    await page.close({ runBeforeUnload: true });
    await closed;
    expect(asked).toEqual(["beforeunload"]);
  });

  test("the browser asks also while the app is being locked and something is not saved", async ({ page }) => {
    await write(page);
    const asked = [];
    page.on("dialog", (dialog) => (asked.push(dialog.type()), dialog.dismiss()));
    const trouble = await failWrites(page, "abort");
    await field(page, MORE).pressSequentially("Skrädderi");
    await expect(status(page)).toHaveAttribute("data-save", "failed");
    await page.getByRole("button", { name: "Lås" }).click();
    await expect(page.getByText("Samplan är inte låst ännu")).toBeVisible();
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => asked).toEqual(["beforeunload"]);
    await trouble.end();
    await expect(lock(page)).toBeVisible();
    expect(asked).toEqual(["beforeunload"]);
  });
});

test.describe("a device that is full", () => {
  test.use({ serviceWorkers: "block" });

  test("is told in words, nothing that was pasted is lost, and it is saved when there is room again", async ({ page, baseURL, watch }) => {
    // Where service workers are blocked, none is given to the page that asked for one.
    watch.allow(/reading 'waiting'/);
    const limit = await limitStorage(page, baseURL, 300 * 1024);
    const ids = await write(page);
    const texts = page.locator("textarea");
    const pasted = [];
    for (const text of await texts.all()) {
      // What repeats itself would be stored in little room.
      pasted.push(randomBytes(60_000).toString("base64"));
      await text.focus();
      await page.keyboard.insertText(pasted.at(-1));
      await expect(status(page)).toHaveAttribute("data-save", /saved|failed/);
      if ((await status(page).getAttribute("data-save")) === "failed") break;
    }
    await expect(status(page)).toHaveAttribute("data-save", "failed");
    expect(pasted.length).toBeGreaterThan(1);
    await expect(status(page)).toContainText("Inte sparat: enheten är full. Det du skrev finns kvar här så länge sidan är öppen.");
    await page.keyboard.type("!");
    pasted.push(`${pasted.pop()}!`);

    await limit.end();
    // It tries again by itself.
    await expect(status(page)).toHaveAttribute("data-save", "saved", { timeout: 30_000 });
    await open(page, individual(ids, "goals"));
    for (const [at, text] of pasted.entries()) expect((await texts.nth(at).inputValue()) === text).toBe(true);
  });
});

test.describe("storage that cannot be reached at the start", () => {
  test("a browser that keeps nothing says so, instead of letting anyone write in vain", async ({ page, watch }) => {
    watch.allow(/SecurityError/);
    await page.addInitScript(() => {
      const open = IDBFactory.prototype.open;
      globalThis.allow = () => (IDBFactory.prototype.open = open);
      IDBFactory.prototype.open = () => {
        throw new DOMException("The operation is insecure.", "SecurityError");
      };
    });
    await open(page);
    await expect(heading(page, "Webbläsaren låter inte Samplan spara")).toBeVisible();
    await expect(page.getByText("Öppna Samplan i ett vanligt fönster.")).toBeVisible();
    await page.evaluate(() => globalThis.allow());
    await page.getByRole("button", { name: "Försök igen" }).click();
    await expect(heading(page, "Välkommen")).toBeVisible();
  });

  test("plans of a newer version are left as they are", async ({ page }) => {
    await besideTheApp(page);
    await page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const request = indexedDB.open("samplan", 99);
          request.onupgradeneeded = () => request.result.createObjectStore("later").put("kept", "key");
          request.onsuccess = () => resolve(request.result.close());
          request.onerror = () => reject(request.error);
        }),
    );
    await open(page);
    await expect(heading(page, "Planerna är sparade av en nyare version")).toBeVisible();
    await page.getByRole("button", { name: "Försök igen" }).click();
    await expect(heading(page, "Planerna är sparade av en nyare version")).toBeVisible();
    await besideTheApp(page);
    const found = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.open("samplan");
          request.onsuccess = () => {
            const { version, objectStoreNames } = request.result;
            const read = request.result.transaction("later").objectStore("later").get("key");
            read.onsuccess = () => resolve([version, [...objectStoreNames], read.result]);
          };
        }),
    );
    expect(found).toEqual([99, ["later"], "kept"]);
  });

  test("a database that the browser removed is not mistaken for a new device", async ({ page }) => {
    await beginWithMember(page);
    await besideTheApp(page);
    await evict(page);
    await open(page);
    await expect(heading(page, "Planerna som fanns på den här enheten är borta")).toBeVisible();
    await reload(page);
    await expect(heading(page, "Planerna som fanns på den här enheten är borta")).toBeVisible();
    await expect(page.locator("main")).toContainText("följ länken ”Har du en säkerhetskopia?”");
    await page.getByRole("button", { name: "Börja på nytt på den här enheten" }).click();
    await expect(heading(page, "Välkommen")).toBeVisible();
    await expect(page.getByRole("link", { name: "Har du en säkerhetskopia?" })).toBeVisible();
    await begin(page);
    await reload(page);
    await expect(heading(page, "Familjer")).toBeVisible();
  });
});

test.describe("records with flipped bits", () => {
  test("the section is named, nothing is thrown away, and all the rest opens and can be written in", async ({ page }) => {
    await practise(page);
    await damagePractice(page, "individual/practice2");
    await open(page, "/family/practice/form/individual/practice2/goals");
    const band = page.getByRole("alert", { name: "Skadade uppgifter" });
    await expect(band).toContainText("Integrationsplan för invandrare utanför arbetskraften");
    await open(page, "/family/practice/form/individual/practice1/life");
    await expect(page.locator("textarea").first()).not.toHaveValue("");
    await page.locator("textarea").first().press("End");
    await page.keyboard.type(" Och mer.");
    await saved(page);
  });

  test("what is written after the damage is kept beside it", async ({ page }) => {
    await practise(page);
    await damagePractice(page, "individual/practice2");
    await open(page, "/family/practice/form/individual/practice2/goals");
    await field(page, MORE).fill("Skrivet efteråt");
    await saved(page);
    await reload(page);
    await expect(field(page, MORE)).toHaveValue("Skrivet efteråt");
    await expect(page.getByRole("alert", { name: "Skadade uppgifter" })).toBeVisible();
  });
});

test.describe("much and unusual input", () => {
  test("a megabyte that is pasted is kept whole", async ({ page }) => {
    // A million letters, each kept apart, on a machine that may do other things as well.
    test.setTimeout(240_000);
    await write(page);
    const text = "Långt är det, och ännu längre blir det. ".repeat(26_215);
    expect(text.length).toBeGreaterThan(1024 * 1024);
    await field(page, MORE).focus();
    await page.keyboard.insertText(text);
    await expect(status(page)).toHaveAttribute("data-save", "saved", { timeout: 90_000 });
    await field(page, MORE).press("End");
    await page.keyboard.type("!");
    await saved(page);
    await reload(page);
    expect((await field(page, MORE).inputValue()) === `${text}!`).toBe(true);
  });

  test("texts of any script and direction are kept letter by letter", async ({ page }) => {
    const ids = await write(page);
    const texts = [
      "مریم رحیمی — می‌خواهم خیاط باشم",
      "שלום (abc) 123",
      "Z͑͗ͣa̴l̷g̸o̵ n\u0303 ñ",
      "👩‍👩‍👧‍👦 𝔖𝔞𝔪 ไทย தமிழ் ትግርኛ",
    ];
    await field(page, MORE).fill(texts.join("\n"));
    await saved(page);
    await open(page, `/family/${ids.family}/form/family/all/members`);
    await field(page, "Namn").fill(texts[0]);
    await field(page, "Familjens namn").fill(texts[1]);
    await saved(page);
    await open(page, individual(ids, "goals"));
    await expect(field(page, MORE)).toHaveValue(texts.join("\n"));
    await expect(field(page, MORE)).toHaveAttribute("dir", "auto");
    await expect(page.locator(".sheet-over bdi")).toHaveText(texts[0]);
    await expect(page.locator(".top-family bdi")).toHaveText(texts[1]);
  });

  test("dates that cannot be are kept as they were typed, with what is wrong beside them", async ({ page }) => {
    const ids = await write(page);
    await open(page, individual(ids, "closing"));
    for (const [typed, problem] of [
      ["31.2.2027", "Det här datumet finns inte i kalendern."],
      ["våren 2027", "Det här går inte att läsa som ett datum."],
      ["1.4.27", "Skriv året med fyra siffror"],
    ]) {
      await field(page, "Mötets datum").fill(typed);
      await field(page, "Mötets datum").blur();
      await expect(field(page, "Mötets datum")).toHaveAccessibleDescription(new RegExp(problem));
      await expect(field(page, "Mötets datum")).toHaveAttribute("aria-invalid", "true");
      await saved(page);
      await reload(page);
      await expect(field(page, "Mötets datum")).toHaveValue(typed);
    }
    await field(page, "Mötets datum").fill("01/04/2027");
    await field(page, "Mötets datum").blur();
    await expect(field(page, "Mötets datum")).toHaveValue("1.4.2027");
    await expect(field(page, "Mötets datum")).not.toHaveAttribute("aria-invalid");
  });
});
