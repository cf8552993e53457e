// axe finds nothing: on any page, in any language, in any state.
import { speak } from "./support/app.mjs";
import { accessible } from "./support/axe.mjs";
import { everyPage, withPractice } from "./support/pages.mjs";
import { expect, test } from "./support/test.mjs";

// Colours are looked at as they are in the end, not half-way there.
test.use({ contextOptions: { reducedMotion: "reduce" } });

for (const lang of ["sv", "fi", "en"]) {
  test(`axe finds nothing on any page in ${lang}`, async ({ page, context }) => {
    test.setTimeout(180_000);
    await speak(context, lang);
    await withPractice(page);
    const found = [];
    await everyPage(page, async (address) => {
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      const t = Date.now();
      try { await accessible(page, address); } catch (e) { found.push(address + " " + e.message.split("\n").filter((l) => l.includes('"')).join("\n")); }
      console.log(address, Date.now() - t);
    });
    expect(found).toEqual([]);
  });
}
