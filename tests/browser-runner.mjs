// Cargo's runner of browser unit tests, called with the compiled tests: has wasm-bindgen's runner serve them, opens
// them in the Chromium that the end-to-end tests use, and passes their words and their outcome on.
import { chromium } from "@playwright/test";
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { launchOptions } from "./chromium.mjs";

const TIMEOUT_MS = 10 * 60_000;

const server = spawn("wasm-bindgen-test-runner", process.argv.slice(2), {
  env: { ...process.env, NO_HEADLESS: "1", WASM_BINDGEN_TEST_ADDRESS: "127.0.0.1:0" },
  stdio: ["ignore", "pipe", "inherit"],
});
server.on("error", (error) => {
  console.error(`wasm-bindgen-test-runner could not be started: ${error.message}. Run \`cargo xtask test\`.`);
  process.exitCode = 1;
});
// Tests that need no browser run in the runner itself, and it ends by itself.
server.on("exit", (code) => (process.exitCode ??= code ?? 1));

for await (const line of createInterface({ input: server.stdout })) {
  const address = line.match(/available at (http:\S+)/)?.[1];
  if (address) {
    process.exitCode = await runIn(address).catch((error) => (console.error(error), 1));
    server.kill();
    break;
  }
  console.log(line);
}

/** Opens the page that runs the tests, and waits for its last line. */
async function runIn(address) {
  const browser = await chromium.launch(launchOptions);
  try {
    const page = await browser.newPage();
    const words = [];
    page.on("console", (message) => words.push(message.text()));
    page.on("pageerror", (error) => words.push(String(error)));
    await page.goto(address);
    const output = page.locator("#output");
    const ended = await output
      .getByText("test result: ")
      .waitFor({ timeout: TIMEOUT_MS })
      .then(() => true, () => false);
    const text = await output.textContent();
    console.log(text);
    const passed = ended && text.includes("test result: ok.");
    if (!passed) console.log(`What the browser said:\n${words.join("\n")}`);
    if (!ended) console.error("The tests did not come to an end.");
    return passed ? 0 : 1;
  } finally {
    await browser.close();
  }
}
