// What axe finds on a page: nothing, or the test fails with what and where.
import { expect } from "@playwright/test";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** Expects that axe finds nothing against WCAG 2.2 A and AA or good practice on the page as it now stands. */
export async function accessible(page, where = "") {
  // What has come to lie under the pointer would change its colours a moment later.
  await page.mouse.move(0, 0);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  // Colours on their way from one to another are neither.
  await page.evaluate(() => Promise.race([
    Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
    new Promise((late) => setTimeout(late, 1000)),
  ]));
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  const found = await page.evaluate(
    async (tags) => {
      const options = { runOnly: tags, resultTypes: ["violations"], rules: { "target-size": { enabled: true } } };
      const { violations } = await globalThis.axe.run(document, options);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
    },
    TAGS,
  );
  expect(found, where).toEqual([]);
}
