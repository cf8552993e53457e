// Every page of the app, with the practice family on them.
import { expect } from "@playwright/test";
import { open } from "./app.mjs";

const FAMILY = "/family/practice";

/** One plan or page of each kind, by its first chapter; the last situation is empty. */
const FORMS = [
  "family/all/members",
  "family-plan/all/reasons",
  "individual/practice1/start",
  "child/practice4/view",
  "minor/practice4/start",
  "situation/special/situation",
  "situation/violence/situation",
  "contact/all/people",
  "notes/all/notes",
];

const OTHERS = [
  "/",
  "/settings",
  "/people",
  "/receive",
  "/accessibility",
  "/nowhere",
  FAMILY,
  `${FAMILY}/member/practice1`,
  `${FAMILY}/member/practice5`,
  `${FAMILY}/export`,
  `${FAMILY}/paper`,
  `${FAMILY}/paper/individual/practice1`,
];

/**
 * Visits every page, each chapter of every form among them, without loading anything again; `look` is called on each,
 * with everything unfolded.
 */
export async function everyPage(page, look) {
  for (const address of OTHERS) await visit(page, address, look);
  for (const form of FORMS) {
    await go(page, `${FAMILY}/form/${form}`);
    const links = await page.locator(".chapters .chapter").evaluateAll((links) => links.map((link) => new URL(link.href).pathname));
    expect(links.length).toBeGreaterThan(0);
    for (const address of links) await visit(page, address, look);
  }
}

async function visit(page, address, look) {
  await go(page, address);
  await unfold(page);
  await look(address);
}

/** Goes to an address as a link of the page does. The new page's heading then has the focus. */
export async function go(page, address) {
  if (new URL(page.url()).pathname === address) return;
  await page.evaluate((address) => {
    document.activeElement?.blur();
    const link = document.createElement("a");
    link.href = address;
    document.body.append(link);
    link.click();
    link.remove();
  }, address);
  await expect(page.locator("main h1"), address).toBeFocused();
  expect(new URL(page.url()).pathname).toBe(address);
}

/** Opens everything that is folded, also what is folded inside. */
export async function unfold(page) {
  const folded = page.locator("main :is(details:not([open]) > summary, .row-toggle[aria-expanded=false])");
  while ((await folded.count()) > 0) {
    await folded.evaluateAll((all) => all.forEach((one) => one.click()));
    // What was folded is drawn after the click.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  }
}

/** Switches the screen's language in place. */
export async function switchLanguage(page, lang) {
  await page.locator(".top-language > select").selectOption(lang);
  await expect(page.locator("html")).toHaveAttribute("lang", lang);
}

/** Opens the app with the practice family, whatever the language. */
export async function withPractice(page) {
  await open(page);
  await page.locator(".start-also button, .empty button").click();
  await expect(page).toHaveURL(FAMILY, { timeout: 30_000 });
  await expect(page.locator("main h1")).toBeFocused();
}
