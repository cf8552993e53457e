import { defineConfig } from "@playwright/test";
import { existsSync } from "node:fs";

const port = Number(process.env.SAMPLAN_PORT ?? 4173);
const debian = "/usr/bin/chromium";

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
    // A tablet held upright, in Finland.
    viewport: { width: 768, height: 1024 },
    hasTouch: true,
    locale: "sv-FI",
    timezoneId: "Europe/Helsinki",
    screenshot: "only-on-failure",
    launchOptions: {
      // Without a path Playwright takes the browser that it brought itself.
      executablePath: process.env.CHROMIUM || (existsSync(debian) ? debian : undefined),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: `cargo xtask serve --port ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: !process.env.CI,
    timeout: 120_000,
  },
});
