// A whole visit leaves no trace but in the database: nothing goes out, nothing is logged, and nothing that was typed is
// kept where browsers keep addresses, titles and small things.
import { addMember, addRow, begin, field, heading, individual, newFamily, open, saved } from "./support/app.mjs";
import { everyPage, go, switchLanguage } from "./support/pages.mjs";
import { expect, test } from "./support/test.mjs";

const WORKER = "Hjördis Provskrivare";
const FAMILY = "Kvistgren";
const MEMBER = "Törnrosa Kvistgren";
const TYPED = [WORKER, FAMILY, MEMBER, "Granbacka kommun", "Tovar skymningen", "31.2.2027", "klockan kvart", "Frisiska nejden"];

/** Everything that the browser keeps or shows of the page besides its database. */
const traces = (page) =>
  page.evaluate(async () =>
    [
      ...Object.entries(localStorage).flat(),
      ...Object.entries(sessionStorage).flat(),
      JSON.stringify(history.state),
      location.href,
      document.title,
      document.cookie,
      globalThis.name,
      ...performance.getEntries().map(({ name }) => name),
      ...(await caches.keys()),
    ].map((trace) => decodeURIComponent(String(trace))),
  );

async function leavesNoTrace(page) {
  const found = (await traces(page)).filter((trace) => TYPED.some((typed) => trace.toLowerCase().includes(typed.toLowerCase())));
  expect(found, page.url()).toEqual([]);
}

/** The inputs into which a browser might write what somebody else typed. */
const remembering = (page) =>
  page
    .locator("input:not([type=radio], [type=checkbox]), textarea, select")
    .evaluateAll((all) => all.filter((input) => input.autocomplete !== "off").map((input) => input.outerHTML.slice(0, 120)));

test("a whole visit is quiet: no request leaves, nothing is logged, no browser remembers what was typed", async ({ page, context }) => {
  test.setTimeout(180_000);
  // Requests to elsewhere and breaches of the policy are watched in every test.
  const logged = [];
  context.on("console", (message) => logged.push(`${message.type()}: ${message.text()}`));
  const titles = new Set();
  const look = async () => {
    titles.add(await page.title());
    await leavesNoTrace(page);
    expect(await remembering(page), page.url()).toEqual([]);
  };

  await test.step("begins, and writes a plan", async () => {
    await open(page);
    await look();
    await begin(page, WORKER);
    await look();
    const family = await newFamily(page, FAMILY);
    const member = await addMember(page, { name: MEMBER, born: "12.5.1992" });
    await look();
    await go(page, individual({ family, member }, "start"));
    const participant = await addRow(page, "Lägg till en deltagare");
    await field(participant, "Organisation").fill("Granbacka kommun");
    await go(page, individual({ family, member }, "person"));
    const languages = field(page, "Samtliga modersmål");
    await languages.fill("Frisiska nejden");
    await languages.press("Enter");
    await go(page, individual({ family, member }, "life"));
    await page.locator("textarea").first().fill("Tovar skymningen");
    await go(page, individual({ family, member }, "closing"));
    await field(page, "Mötets datum").fill("31.2.2027");
    await field(page, "Mötets klockslag").fill("klockan kvart");
    await saved(page);
    await look();
    for (const lang of ["fi", "en", "sv"]) {
      await switchLanguage(page, lang);
      await look();
    }
    for (const address of ["", `/member/${member}`, `/paper/individual/${member}`, "/paper", "/export"]) {
      await go(page, `/family/${family}${address}`);
      await look();
    }
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Spara filen" }).click();
    expect((await downloading).suggestedFilename()).toMatch(/^samplan-[\d-]+\.json$/);
    await go(page, "/");
    await page.getByRole("searchbox").fill(FAMILY);
    await expect(page.locator(".family")).toHaveCount(1);
    await look();
  });

  await test.step("practises, and looks at every page", async () => {
    await go(page, "/settings");
    await page.getByLabel("Stor", { exact: true }).check();
    await page.getByRole("button", { name: "Öva med en påhittad familj" }).click();
    await expect(heading(page, "Rahimi")).toBeFocused({ timeout: 30_000 });
    await everyPage(page, look);
  });

  for (const title of titles) expect(title).toMatch(/ – Samplan$/);
  expect(logged).toEqual([]);
});
