import { defineConfig } from "@playwright/test";
import { launchOptions } from "./tests/chromium.mjs";

const port = Number(process.env.SAMPLAN_PORT ?? 4173);
/** An app that is served already, as by `cargo xtask dev`; else the release build is served for the tests. */
const served = process.env.BASE_URL;

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // A busy machine may miss a deadline; what fails twice has failed.
  retries: process.env.CI ? 1 : 0,
  reporter: "line",
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: served ?? `http://127.0.0.1:${port}`,
    browserName: "chromium",
    launchOptions,
    // A tablet held upright, in Finland.
    viewport: { width: 768, height: 1024 },
    hasTouch: true,
    locale: "sv-FI",
    timezoneId: "Europe/Helsinki",
    actionTimeout: 15_000,
    screenshot: "only-on-failure",
  },
  webServer: served ? undefined : {
    command: `cargo xtask serve --port ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: !process.env.CI,
    timeout: 120_000,
  },
});
