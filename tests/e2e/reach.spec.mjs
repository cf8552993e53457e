// Whatever can be pressed is as large as a finger, pages fit narrow screens and large text, and forced colours hide nothing.
import { PASSPHRASE, beginWithMember, individual, open, speak } from "./support/app.mjs";
import { everyPage, unfold, withPractice } from "./support/pages.mjs";
import { expect, test } from "./support/test.mjs";

test.use({ contextOptions: { reducedMotion: "reduce" } });

/** Whatever can be pressed and is less than 48 × 48 px large, with its size. */
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

/** What makes the page scroll sideways. Tables on paper scroll by themselves. */
function tooWide() {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  return [...document.querySelectorAll("body *")]
    .filter((element) => element.checkVisibility() && !element.closest(".paper-scroll"))
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
    .map((element) => `${element.outerHTML.slice(0, 90)} to ${Math.round(element.getBoundingClientRect().right)} of ${clientWidth}`);
}

for (const lang of ["sv", "fi", "en"]) {
  test(`every page in ${lang} has targets for a finger, and needs no scrolling sideways`, async ({ page, context }) => {
    test.setTimeout(180_000);
    await speak(context, lang);
    await withPractice(page);
    await everyPage(page, async (address) => {
      expect(await page.evaluate(tooSmall), `${address}: too small`).toEqual([]);
      await textSize(page, 2);
      expect(await page.evaluate(tooWide), `${address}: too wide with text of twice the size`).toEqual([]);
      await textSize(page, 1);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(tooWide), `${address}: too wide for ${width} px`).toEqual([]);
      }
      await page.setViewportSize({ width: 768, height: 1024 });
    });
  });
}

test("beginning and unlocking fit a finger, a narrow screen and large text", async ({ page, context }) => {
  const fits = async (where) => {
    expect(await page.evaluate(tooSmall), `${where}: too small`).toEqual([]);
    await textSize(page, 2);
    expect(await page.evaluate(tooWide), `${where}: too wide with text of twice the size`).toEqual([]);
    await textSize(page, 1);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate(tooWide), `${where}: too wide`).toEqual([]);
    await page.setViewportSize({ width: 768, height: 1024 });
  };
  await speak(context, "fi");
  await open(page);
  await page.getByRole("button", { name: "Aloita", exact: true }).click();
  await page.locator("#new-passphrase").fill(PASSPHRASE);
  await fits("the passphrase");
  await page.keyboard.press("Enter");
  await expect(page.locator(".recovery-code")).toBeVisible();
  await fits("the code");
  const code = await page.locator(".recovery-code").innerText();
  await page.getByRole("button", { name: "Olen kirjannut koodin muistiin" }).click();
  await page.locator("#confirm-code").fill(code);
  await fits("the code once more");
  await page.keyboard.press("Enter");
  await expect(page.locator(".top-lock")).toBeVisible();
  await fits("the head with its lock");
  await page.locator(".top-lock").click();
  await expect(page.locator("#unlock-passphrase")).toBeVisible();
  await fits("the locked page");
  await page.locator(".button--back").click();
  await expect(page.locator("#unlock-code")).toBeVisible();
  await fits("the forgotten passphrase");
});

/** Sets the text so many times as large as it usually is. */
function textSize(page, times) {
  return page.evaluate((times) => {
    document.documentElement.style.fontSize = times === 1 ? "" : `${112.5 * times}%`;
  }, times);
}

/** Whether lines or letters tell two things apart: ground and shadow do not show in forced colours. */
const toldApart = (one, other) =>
  one.evaluate((one, other) => {
    const shown = (element) => {
      const style = getComputedStyle(element);
      const sides = ["Top", "Bottom", "Left", "Right"].map((side) =>
        [style[`border${side}Width`], style[`border${side}Style`], style[`border${side}Color`]].join(" "),
      );
      const outline = style.outlineStyle === "none" ? "none" : [style.outlineWidth, style.outlineColor].join(" ");
      return JSON.stringify([sides, outline, style.fontWeight]);
    };
    return shown(one) !== shown(other);
  }, other);

/** Controls without a line on each side that differs from the ground they stand on. */
function withoutLines() {
  return [...document.querySelectorAll(".input, .button, .icon-button, .prompt, .chip, .date-pick")]
    .filter((control) => control.checkVisibility())
    .filter((control) => {
      const style = getComputedStyle(control);
      const ground = getComputedStyle(document.body).backgroundColor;
      return ["Top", "Bottom", "Left", "Right"].some(
        (side) =>
          parseFloat(style[`border${side}Width`]) < 1 ||
          style[`border${side}Style`] === "none" ||
          [ground, "rgba(0, 0, 0, 0)"].includes(style[`border${side}Color`]),
      );
    })
    .map((control) => control.outerHTML.slice(0, 90));
}

test("in forced colours controls keep their lines, and what is chosen shows", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await open(page);
  const [chosen, other] = ["Svenska", "Suomi"].map((name) => page.getByRole("button", { name }));
  expect(await toldApart(chosen, await other.elementHandle())).toBe(true);
  const ids = await beginWithMember(page);
  for (const chapter of ["person", "life", "goals", "measures", "closing"]) {
    await open(page, individual(ids, chapter));
    await unfold(page);
    expect(await page.evaluate(withoutLines), chapter).toEqual([]);
    // The browser draws what is ticked by itself.
    const drawn = await page.locator(".choice > input").evaluateAll((all) => all.map((box) => getComputedStyle(box).appearance));
    expect(drawn.filter((appearance) => appearance === "none")).toEqual([]);
  }
  await open(page, individual(ids, "person"));
  const choices = page.getByRole("group", { name: "Spärrmarkering" }).locator(".choice");
  await choices.first().click();
  expect(await toldApart(choices.first(), await choices.last().elementHandle())).toBe(true);
  await page.setViewportSize({ width: 1280, height: 900 });
  const current = page.locator(".chapters [aria-current=page]");
  expect(await toldApart(current, await page.locator(".chapters .chapter:not([aria-current])").first().elementHandle())).toBe(true);
  // A line is what shows where the focus is, too.
  await page.keyboard.press("Tab");
  expect(await page.locator(":focus").evaluate((element) => getComputedStyle(element).outlineStyle)).toBe("solid");
});
