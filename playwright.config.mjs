import { defineConfig } from "@playwright/test";
import { launchOptions } from "./tests/chromium.mjs";

const port = Number(process.env.SAMPLAN_PORT ?? 4173);

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: "line",
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    browserName: "chromium",
    launchOptions,
    // A tablet held upright, in Finland.
    viewport: { width: 768, height: 1024 },
    hasTouch: true,
    locale: "sv-FI",
    timezoneId: "Europe/Helsinki",
    screenshot: "only-on-failure",
  },
  webServer: {
    command: `cargo xtask serve --port ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: !process.env.CI,
    timeout: 120_000,
  },
});
