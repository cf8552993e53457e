// Filling in a chapter whole, whatever it asks, and reading back what stands there.
import { expect } from "@playwright/test";
import { saved } from "./app.mjs";

/** Answers that nobody has given before, so that each is found again wherever it goes. */
export class Answers {
  /** What was typed, by the key of its input. */
  typed = new Map();
  #count = 0;
  #own;

  /** `own` gives the answer for inputs whose id ends so, where any answer would not do. */
  constructor(own = {}) {
    this.#own = Object.entries(own);
  }

  /** An answer for an input of some kind. */
  next({ key, kind }) {
    const n = (this.#count += 1);
    const own = this.#own.find(([end]) => key.endsWith(end))?.[1];
    const answer = own ?? KINDS[kind](n);
    this.typed.set(key, answer);
    return answer;
  }
}

const KINDS = {
  line: (n) => `Svar ${n} åäö`,
  own: (n) => `Eget ${n} åäö`,
  codes: (n) => `Språk ${n} åäö`,
  text: (n) => `Stycke ${n} – först\nRad ${n} – sedan`,
  date: (n) => `${(n % 28) + 1}.${(n % 12) + 1}.${2025 + (n % 2)}`,
  month: (n) => `${(n % 12) + 1}/${2020 + (n % 6)}`,
  time: (n) => `${(n % 12) + 8}.${String(n % 60).padStart(2, "0")}`,
};

/**
 * Answers every question of the page: adds rows to every table, types into every field, takes every choice in turn,
 * answers what the choice then asks, and keeps the choice that asked most.
 */
export async function fillChapter(page, answers, { rows = 1 } = {}) {
  const done = [];
  const asked = new Map();
  for (let chosen; ; ) {
    await addRows(page, done, rows);
    const next = await page.evaluate((done) => globalThis.samplanTest.nextInputs(done), done);
    // Nothing but choices is left: what the latest choice asked is all answered.
    if (chosen && (next.length === 0 || next[0].kind === "radio")) await note(page, asked, chosen);
    if (next.length === 0) break;
    for (const each of next) {
      done.push(each.key);
      await fill(page.locator(`[data-test="${each.mark}"]`), each, answers);
      if (each.kind === "radio") chosen = each;
    }
  }
  for (const { most } of asked.values()) {
    if (await page.locator(most).isVisible()) await page.locator(most).check();
  }
  await page.locator(".fields :focus").evaluateAll((focused) => focused.forEach((input) => input.blur()));
  if (done.length > 0) await saved(page);
}

/** Every answer that can be seen on the page, by its input's key. */
export function answersOn(page) {
  return page.evaluate(() => globalThis.samplanTest.answers());
}

/** Gives every table that has none yet its rows, and then the tables inside these. */
async function addRows(page, done, rows) {
  for (;;) {
    const table = await page.evaluate((done) => globalThis.samplanTest.nextTable(done)?.id, done);
    if (!table) return;
    done.push(table);
    const slips = page.locator(`#${table} > ol > li`);
    for (let row = 0; row < rows; row += 1) {
      const before = await slips.count();
      await page.locator(`#${table} > button`).click();
      await expect(slips).toHaveCount(before + 1);
      await expect(slips.last().locator(":focus")).toHaveCount(1);
    }
  }
}

async function fill(input, each, answers) {
  const { kind } = each;
  if (kind === "radio" || kind === "checkbox") {
    // An answer given meanwhile may have taken the box away, as a date does with "not known".
    return (await input.isVisible()) ? input.check() : undefined;
  }
  if (kind === "select") return input.selectOption({ index: 1 });
  if (kind === "codes") {
    // One that the list knows, and one of one's own.
    await input.fill(await input.evaluate((input) => input.list.options[7].value));
    await input.press("Enter");
  }
  await input.fill(answers.next(each));
  if (kind === "codes") await input.press("Enter");
}

/** Remembers which choice of a group has asked most so far. */
async function note(page, asked, { key }) {
  const [name, value] = key.split(" = ");
  const count = await page.evaluate(() => globalThis.samplanTest.inputs().length);
  if (count >= (asked.get(name)?.count ?? 0)) {
    asked.set(name, { count, most: `input[name="${name}"][value="${value}"]` });
  }
}
