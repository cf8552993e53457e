// A browser of its own, as on a worker's tablet: with a profile that outlives it, and processes that can be killed.
import { chromium } from "@playwright/test";
import { readlinkSync } from "node:fs";
import { join } from "node:path";
import { launchOptions } from "../../chromium.mjs";
import { watch } from "./test.mjs";

/** Starts a browser on a profile; `kill` ends it at once, as when the battery is taken out. */
export async function start(profile, { baseURL, viewport, locale, timezoneId }) {
  const context = await chromium.launchPersistentContext(profile, { ...launchOptions, baseURL, viewport, locale, timezoneId });
  const watching = await watch(context, baseURL);
  return {
    page: context.pages()[0] ?? (await context.newPage()),
    watch: watching,
    async kill() {
      // The lock of the profile names the machine and the process. It leads a group, so that all die together.
      const process_ = Number(readlinkSync(join(profile, "SingletonLock")).split("-").at(-1));
      const closed = context.waitForEvent("close");
      process.kill(-process_, "SIGKILL");
      await closed;
    },
    close: () => context.close(),
  };
}
