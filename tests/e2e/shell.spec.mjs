// What stands around the app: loading, failing, stopping, and new versions.
import { expect, test } from "@playwright/test";
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

const THREE_LANGUAGES = ["sv", "fi", "en"];

async function expectFailure(page, heading) {
  const screen = page.locator("#failure");
  await expect(screen.getByRole("heading", { name: heading })).toBeFocused();
  for (const lang of THREE_LANGUAGES) await expect(screen.locator(`section[lang=${lang}]`)).toBeVisible();
  return screen.getByRole("button");
}

/** Ends the program as a panic does. */
async function stop(page) {
  await expect(page.locator("#start")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.evaluate(() => {
    // The smallest program whose start function is the instruction `unreachable`, in which every panic ends.
    const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 8, 1, 0, 10, 5, 1, 3, 0, 0, 11];
    setTimeout(() => new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes))));
  });
}

test.describe("a start that fails", () => {
  // Of this group nothing may come from the offline copy.
  test.use({ serviceWorkers: "block" });

  test("says so when the program does not come, and tries again", async ({ page }) => {
    await page.route("**/*.wasm", (route) => route.abort());
    await page.goto("/");
    const again = await expectFailure(page, "Samplan kunde inte starta");
    await page.unroute("**/*.wasm");
    await again.click();
    await expect(page.locator("#start")).toHaveCount(0);
    await expect(page.locator("#failure")).toHaveCount(0);
  });

  test("says so when the program is damaged", async ({ page }) => {
    await page.route("**/*.wasm", (route) => route.fulfill({ contentType: "application/wasm", body: "not a program" }));
    await page.goto("/");
    await expectFailure(page, "Samplan kunde inte starta");
  });

  test("says so when a script does not come", async ({ page }) => {
    await page.route("**/samplan-app-*.js", (route) => route.abort());
    await page.goto("/");
    await expectFailure(page, "Samplan kunde inte starta");
  });

  test("says so when the program breaks off half-way", async ({ page }) => {
    const server = createServer(({ url }, answer) => {
      const file = url === "/" ? "/index.html" : url;
      const kinds = { html: "text/html", js: "text/javascript", mjs: "text/javascript", css: "text/css", wasm: "application/wasm" };
      const bytes = existsSync(`dist${file}`) ? readFileSync(`dist${file}`) : Buffer.from("");
      answer.setHeader("Content-Type", kinds[file.split(".").pop()] ?? "text/plain");
      answer.setHeader("Content-Length", bytes.length);
      if (!file.endsWith(".wasm")) answer.end(bytes);
      else answer.write(bytes.subarray(0, bytes.length / 2), () => answer.destroy());
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await expectFailure(page, "Samplan kunde inte starta");
    server.closeAllConnections();
    server.close();
  });

  test("says so when the browser has no WebAssembly", async ({ page }) => {
    await page.addInitScript(() => delete globalThis.WebAssembly);
    await page.goto("/");
    await expectFailure(page, "Webbläsaren kan inte köra Samplan");
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says what is needed, in three languages", async ({ page }) => {
    await page.goto("/");
    for (const lang of THREE_LANGUAGES) {
      await expect(page.locator(`noscript p[lang=${lang}]`)).toContainText("JavaScript");
    }
  });
});

test("an app that stops takes no more input, says what is safe, and loads again", async ({ page }) => {
  await page.goto("/");
  await stop(page);
  const again = await expectFailure(page, "Appen stannade");
  await expect(page.locator("body > :not(#failure):not(script):not([inert])")).toHaveCount(0);
  await again.click();
  await expect(page.locator("#failure")).toHaveCount(0);
});

test("an app that stops says so first in the language that was chosen, with the way on in sight on a tablet held sideways", async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto("/");
  await page.getByRole("button", { name: "English" }).click();
  await stop(page);
  const again = await expectFailure(page, "The app stopped");
  await expect(again).toHaveText("Load again / Ladda igen / Lataa uudelleen");
  await expect(again).toBeInViewport({ ratio: 1 });
  await page.setViewportSize({ width: 360, height: 640 });
  await expect(again).toBeInViewport({ ratio: 1 });
});

test.describe("a new version", () => {
  let folder, server, address;

  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "samplan-dist-"));
    cpSync("dist", folder, { recursive: true });
    const port = await freePort();
    server = spawn("cargo", ["xtask", "serve", "--port", String(port), "--dist", folder], { stdio: "ignore" });
    address = `http://127.0.0.1:${port}/`;
    await expect.poll(() => fetch(address).then((answer) => answer.ok, () => false), { timeout: 60_000 }).toBe(true);
  });

  test.afterAll(() => {
    server.kill();
    rmSync(folder, { recursive: true });
  });

  /** A new version differs in at least its number. */
  function publish() {
    const file = join(folder, "sw.js");
    const worker = readFileSync(file, "utf8").replace(/const VERSION = "([^"]*)"/, 'const VERSION = "$1x"');
    writeFileSync(file, worker);
    for (const ending of ["br", "gz"]) rmSync(`${file}.${ending}`, { force: true });
  }

  test("is offered, and taken into use only when asked for", async ({ context }) => {
    const page = await context.newPage();
    const other = await context.newPage();
    await page.goto(address);
    await expect(page.locator("html")).toHaveAttribute("data-offline", "ready");
    await other.goto(address);
    for (const each of [page, other]) await each.evaluate(() => (globalThis.sameLoad = true));

    publish();
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
    for (const each of [page, other]) await expect(each.locator("html")).toHaveAttribute("data-update", "ready");
    expect(await page.evaluate(() => globalThis.sameLoad)).toBe(true);

    const [before] = await page.evaluate(() => caches.keys());
    await page.evaluate(() => dispatchEvent(new CustomEvent("samplan:update-apply")));
    await page.waitForFunction(() => globalThis.sameLoad === undefined);
    await expect(page.locator("#start")).toHaveCount(0);
    expect(await page.evaluate(() => caches.keys())).toEqual([`${before}x`]);
    await expect(page.locator("html")).not.toHaveAttribute("data-update", "ready");

    // Somebody may be typing in the other page.
    expect(await other.evaluate(() => globalThis.sameLoad)).toBe(true);
    await other.evaluate(() => dispatchEvent(new CustomEvent("samplan:update-apply")));
    await other.waitForFunction(() => globalThis.sameLoad === undefined);
  });

  test("that waits already is offered at the next load", async ({ context }) => {
    const page = await context.newPage();
    await page.goto(address);
    await expect(page.locator("html")).toHaveAttribute("data-offline", "ready");
    publish();
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
    await expect(page.locator("html")).toHaveAttribute("data-update", "ready");
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("data-update", "ready");
  });
});

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
