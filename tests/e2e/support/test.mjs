// The test of every spec: it also fails where the browser complains or anything leaves the app's own address.
import { test as base } from "@playwright/test";
import { fileURLToPath } from "node:url";

export { expect } from "@playwright/test";

/** What must not happen while a test runs; `allow` takes a pattern of what the test itself brings about. */
class Watch {
  seen = [];
  allowed = [];

  allow(pattern) {
    this.allowed.push(pattern);
  }

  note(words) {
    this.seen.push(words);
  }

  complaints() {
    return this.seen.filter((words) => !this.allowed.some((pattern) => pattern.test(words)));
  }
}

/** Listens to a context for what must never happen in it. */
export async function watch(context, baseURL) {
  const watch = new Watch();
  context.on("console", (message) => {
    if (message.type() === "error") watch.note(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => watch.note(`error: ${error.error()}`));
  context.on("request", (request) => {
    const url = request.url();
    if (!/^(data|blob|chrome):/.test(url) && !url.startsWith(baseURL)) watch.note(`request: ${url}`);
  });
  await context.addInitScript({ path: fileURLToPath(new URL("in-page.js", import.meta.url)) });
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      console.error(`against the content security policy: ${violatedDirective} ${blockedURI}`);
    });
  });
  return watch;
}

export const test = base.extend({
  watch: [
    async ({ context, baseURL }, use) => {
      const watching = await watch(context, baseURL);
      await use(watching);
      const complaints = watching.complaints();
      if (complaints.length > 0) throw new Error(`The browser complained:\n${complaints.join("\n")}`);
    },
    { auto: true },
  ],
});
