// Going about with the keyboard alone. Wherever the focus goes it has to be seen.
import { expect } from "@playwright/test";

/** Presses Tab until a control has the focus, or Shift and Tab. */
export async function tabTo(page, control, { back = false } = {}) {
  await expect(control).toBeVisible();
  const target = await control.elementHandle();
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press(back ? "Shift+Tab" : "Tab");
    await expectFocusSeen(page);
    if (await target.evaluate((target) => target === document.activeElement)) return;
  }
  throw new Error(`Tab does not lead to ${control}`);
}

/** Goes to a control and presses it. */
export async function pressOn(page, control, options) {
  await tabTo(page, control, options);
  await page.keyboard.press("Enter");
}

/** Goes through a whole page, and expects to meet everything that can be used, in its order, before it starts again. */
export async function expectAllInReach(page) {
  const count = await page.evaluate(() => {
    // Tab goes on from where the focus was.
    const before = document.createElement("span");
    before.tabIndex = -1;
    document.body.prepend(before);
    before.focus();
    before.remove();
    const groups = new Set();
    const stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
      .filter((one) => one.checkVisibility() && one.tabIndex >= 0 && !one.disabled)
      // Tab goes to one of a group of radio buttons, the arrows to the others.
      .filter((one) => {
        if (one.type !== "radio") return true;
        if (document.querySelector(`input[name="${one.name}"]:checked`)) return one.checked;
        return !groups.has(one.name) && groups.add(one.name);
      });
    stops.forEach((stop, at) => (stop.dataset.stop = at));
    return stops.length;
  });
  expect(count).toBeGreaterThan(0);
  const met = [];
  while (met.length < count) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const { activeElement } = document;
      return activeElement === document.body ? "none" : activeElement.dataset.stop;
    });
    // What scrolls by itself is a stop too, though nothing is used there.
    if (stop === undefined) continue;
    if (stop === "none" && met.length > 0) break;
    if (stop === "none") continue;
    await expectFocusSeen(page);
    met.push(Number(stop));
  }
  expect(met, page.url()).toEqual([...Array(count).keys()]);
}

/** Expects a ring around what has the focus, in sight and not behind the status line. */
export async function expectFocusSeen(page) {
  const trouble = await page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === document.body) return null;
    const rings = [
      getComputedStyle(focused),
      getComputedStyle(focused, "::after"),
      // The choice of language is drawn by what it lies in.
      getComputedStyle(focused.parentElement),
    ];
    const ring = rings.some(({ outlineStyle, outlineWidth }) => outlineStyle === "solid" && parseFloat(outlineWidth) >= 2);
    const { left, right, top, bottom } = focused.getBoundingClientRect();
    const x = (left + right) / 2;
    const near = [top + 3, (top + bottom) / 2, bottom - 3].some((y) => {
      const there = document.elementFromPoint(Math.min(Math.max(x, 1), innerWidth - 2), y);
      return there && (focused.contains(there) || there.contains(focused) && there.closest("footer") === focused.closest("footer"));
    });
    return ring && near ? null : `${ring ? "out of sight" : "no ring"}: ${focused.outerHTML.slice(0, 160)}`;
  });
  expect(trouble).toBeNull();
}
