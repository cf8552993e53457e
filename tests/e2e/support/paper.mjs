// Printing to PDF, and reading the PDF back as text.
import { expect } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Chooses the language of the paper, by its own name, and waits until the paper speaks it. */
export async function inLanguage(page, name, lang) {
  await page.locator("fieldset").getByText(name, { exact: true }).click();
  await expect(page.locator(".paper")).toHaveAttribute("lang", lang);
}

/** The pages that are printed, as text in the order of the document. */
export async function printed(page) {
  await expect(page.locator(".paper")).toBeVisible();
  const folder = mkdtempSync(join(tmpdir(), "samplan-paper-"));
  try {
    const path = join(folder, "paper.pdf");
    await page.pdf({ path, preferCSSPageSize: true });
    return textOf(path).split("\f").slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function textOf(path) {
  try {
    return execFileSync("pdftotext", ["-raw", path, "-"], { encoding: "utf8" });
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    throw new Error("pdftotext is missing, which reads printed pages: install poppler-utils, then run the test again.");
  }
}

/** Text without what a line's end can add or take. */
export function squeezed(text) {
  return text.replace(/[\s\u00ad\u2010\u2011-]+/gu, "");
}

/** Expects texts in a document, wherever lines are broken. */
export function expectTexts(pages, texts) {
  const all = squeezed(pages.join("\n"));
  expect(texts.filter((text) => !all.includes(squeezed(text)))).toEqual([]);
}

/** Expects texts in a document in this order. */
export function expectInOrder(pages, texts) {
  const all = squeezed(pages.join("\n"));
  let from = 0;
  for (const text of texts) {
    const at = all.indexOf(squeezed(text), from);
    expect(at, `“${text}” somewhere in: ${all.slice(from, from + 400)}`).toBeGreaterThanOrEqual(0);
    from = at + squeezed(text).length;
  }
}

/** Expects that no page holds any of the texts. */
export function expectNowhere(pages, texts) {
  const all = squeezed(pages.join("\n")).toLowerCase();
  expect(texts.filter((text) => all.includes(squeezed(text).toLowerCase()))).toEqual([]);
}

/** Expects a number on every page: "1 (5)", "2 (5)", … */
export function expectNumbers(pages) {
  pages.forEach((text, at) => expect(squeezed(text)).toContain(`${at + 1}(${pages.length})`));
}
