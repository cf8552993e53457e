// The app starts, keeps to its own address, and opens again without a network.
import { expect, test } from "@playwright/test";

/** Waits until the app has taken the loading screen's place. */
async function started(page) {
  await expect(page.locator("#start")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
}

test("starts without a complaint of the browser, and asks nobody else for anything", async ({ page, baseURL }) => {
  const complaints = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  const strangers = [];
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(baseURL)) strangers.push(request.url());
  });
  await page.goto("/");
  await started(page);
  await expect(page.locator("html")).toHaveAttribute("data-offline", "ready");
  expect(complaints).toEqual([]);
  expect(strangers).toEqual([]);
});

test("opens without a network after the first completed load, also at an address deep inside", async ({ page, context }) => {
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("data-offline", "ready");
  await context.setOffline(true);
  for (const address of ["/", "/settings", "/family/unknown/member/unknown"]) {
    await page.goto(address);
    await started(page);
    expect(new URL(page.url()).pathname).toBe(address);
  }
});
