// The browser: a profile on the disk, since only there "strictly saved" means what it says, and a tablet's window.
import { chromium } from "@playwright/test";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { launchOptions } from "../chromium.mjs";
import { watch } from "./probe.mjs";

export class Tablet {
  /** How many times slower the processor seems to the page. */
  slowdown = 1;

  static async unpacked(address) {
    // Not in the system's folder for temporary files, which may be in memory.
    mkdirSync("target/bench", { recursive: true });
    const profile = mkdtempSync("target/bench/profile-");
    const tablet = new Tablet(new URL(address).origin, profile);
    await tablet.turnOn();
    return tablet;
  }

  constructor(origin, profile) {
    this.origin = origin;
    this.profile = profile;
  }

  async turnOn() {
    this.context = await chromium.launchPersistentContext(this.profile, {
      ...launchOptions,
      viewport: { width: 768, height: 1024 },
      locale: "sv-FI",
      timezoneId: "Europe/Helsinki",
    });
    await this.context.addInitScript(watch);
    this.version = this.context.browser()?.version() ?? "";
  }

  /** A fresh page, as slow as is asked for. */
  async page(path) {
    const page = await this.context.newPage();
    page.on("pageerror", (error) => console.error(`    the page failed: ${error}`));
    const protocol = await this.context.newCDPSession(page);
    await protocol.send("Emulation.setCPUThrottlingRate", { rate: this.slowdown });
    if (path) await page.goto(this.origin + path);
    return page;
  }

  async putAway() {
    await this.context.close();
    rmSync(this.profile, { recursive: true, force: true });
  }
}
