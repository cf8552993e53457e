// How every test starts Chromium.
import { existsSync } from "node:fs";

const debian = "/usr/bin/chromium";

export const launchOptions = {
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
};
