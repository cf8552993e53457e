// Further devices: browsers of their own, which share nothing with the test's first one.
import { expect } from "@playwright/test";
import { watch } from "./test.mjs";

/** A further device with an empty page; `close` fails where its browser complained of what was not allowed. */
export async function launched(browser, baseURL) {
  const context = await browser.newContext();
  const watching = await watch(context, baseURL);
  const page = await context.newPage();
  const close = async () => {
    await context.close();
    expect(watching.complaints()).toEqual([]);
  };
  return { page, context, close, allow: (pattern) => watching.allow(pattern) };
}
