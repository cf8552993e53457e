// Whatever can be pressed is as large as a finger, pages fit narrow screens and large text, and forced colours hide nothing.
import { speak } from "./support/app.mjs";
import { everyPage, withPractice } from "./support/pages.mjs";
import { expect, test } from "./support/test.mjs";

test.use({ contextOptions: { reducedMotion: "reduce" } });

/** What is pressed and how large it is, where that is less than 48 × 48 px. */
function tooSmall() {
  const TAP = 48;
  const inText = (link) => [...link.parentNode.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const target = (control) => {
    if (/^(radio|checkbox)$/.test(control.type)) return control.closest("label") ?? control;
    // A link that is laid over all that it stands in.
    const over = getComputedStyle(control, "::after");
    return over.content !== "none" && over.position === "absolute" ? control.offsetParent : control;
  };
  return [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
    .filter((control) => control.checkVisibility() && getComputedStyle(control).pointerEvents !== "none")
    .filter((control) => !(control.matches("a") && inText(control)))
    .map((control) => ({ control, box: target(control).getBoundingClientRect() }))
    .filter(({ box }) => Math.min(box.width, box.height) < TAP - 0.5)
    .map(({ control, box }) => `${control.outerHTML.slice(0, 90)} ${Math.round(box.width)} × ${Math.round(box.height)}`);
}

/** What stands out of the page's side, unless it scrolls by itself. */
function tooWide() {
  const scrolls = (element) => element && (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  const page = document.documentElement;
  if (page.scrollWidth <= page.clientWidth) return [];
  return [...document.querySelectorAll("body *")]
    .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > page.clientWidth + 1)
    .filter((element) => !scrolls(element.parentElement))
    .map((element) => `${element.outerHTML.slice(0, 90)} to ${Math.round(element.getBoundingClientRect().right)}`);
}

for (const lang of ["sv", "fi", "en"]) {
  test(`every page in ${lang} has targets for a finger, and needs no scrolling sideways when narrow or with large text`, async ({ page, context }) => {
    test.setTimeout(180_000);
    await speak(context, lang);
    await withPractice(page);
    const found = [];
    await everyPage(page, async (address) => {
      await page.setViewportSize({ width: 768, height: 1024 });
      const note = (what, all) => { if (all.length) found.push(`${address} ${what}\n  ${all.slice(0,6).join("\n  ")}`); };
      note("small", await page.evaluate(tooSmall));
      await page.evaluate(() => (document.documentElement.style.fontSize = "225%"));
      note("at 200 %", await page.evaluate(tooWide));
      await page.evaluate(() => (document.documentElement.style.fontSize = ""));
      await page.setViewportSize({ width: 320, height: 640 });
      note("at 320", await page.evaluate(tooWide));
      await page.setViewportSize({ width: 768, height: 1024 });
    });
    console.log(found.join("\n"));
    expect(found).toEqual([]);
  });
}
