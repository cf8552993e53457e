// With the keyboard alone: from the first page to the paper, and everything on the way within reach.
import { PASSPHRASE, field, heading, open, practise, saved } from "./support/app.mjs";
import { expectAllInReach, expectFocusSeen, pressOn, tabTo } from "./support/keyboard.mjs";
import { go } from "./support/pages.mjs";
import { expect, test } from "./support/test.mjs";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test("a plan is begun, written and looked at on paper without a pointer", async ({ page }) => {
  const press = (key) => page.keyboard.press(key);
  const type = (words) => page.keyboard.type(words);
  const link = (name) => page.getByRole("link", { name });
  const button = (name) => page.getByRole("button", { name, exact: true });

  await test.step("skips to the content, and begins", async () => {
    await open(page);
    await press("Tab");
    await expect(link("Hoppa till innehållet")).toBeFocused();
    await expect(link("Hoppa till innehållet")).toBeInViewport();
    await expectFocusSeen(page);
    await press("Enter");
    await expect(page.locator("main")).toBeFocused();
    await tabTo(page, field(page, "Ditt namn"));
    await type("Anna Lind");
    await press("Enter");
    await expect(heading(page, "Välj en lösenfras")).toBeFocused();
    await tabTo(page, field(page, "Ny lösenfras"));
    await type(PASSPHRASE);
    await press("Enter");
    await expect(heading(page, "Skriv upp återställningskoden")).toBeFocused();
    const code = await page.locator(".recovery-code").innerText();
    await pressOn(page, button("Jag har skrivit upp koden"));
    await expect(heading(page, "Skriv in återställningskoden")).toBeFocused();
    await tabTo(page, field(page, "Återställningskod"));
    await type(code);
    await press("Enter");
    await expect(heading(page, "Familjer")).toBeFocused();
  });

  await test.step("makes a family with a member", async () => {
    await pressOn(page, button("Ny familj"));
    await expect(field(page, "Familjens namn")).toBeFocused();
    await type("Rahimi");
    await pressOn(page, button("Lägg till en familjemedlem"));
    await expect(field(page, "Namn")).toBeFocused();
    await type("Maryam Rahimi");
    await tabTo(page, field(page, "Förälder"));
    await press("Space");
    await expect(field(page, "Förälder")).toBeChecked();
    await press("ArrowDown");
    await expect(field(page, "Förälder")).not.toBeChecked();
    await press("ArrowUp");
    await expect(field(page, "Förälder")).toBeChecked();
    await tabTo(page, field(page, "Födelsedatum"));
    await type("12.5.1992");
    await saved(page);
    await pressOn(page, page.locator("a.top-family"), { back: true });
    await expect(heading(page, "Rahimi")).toBeFocused();
  });

  await test.step("answers yes or no, dates and lines", async () => {
    await pressOn(page, link(/^Integrationsplan ?: Maryam Rahimi/));
    await expect(heading(page, "Inledning")).toBeFocused();
    const held = page.getByRole("group", { name: "Har en inledande intervju hållits?" });
    await tabTo(page, field(held, "Ja"));
    await press("ArrowRight");
    await expect(field(held, "Nej")).toBeChecked();
    await press("ArrowLeft");
    await expect(field(held, "Ja")).toBeChecked();
    await tabTo(page, held.getByRole("button", { name: /^Ta bort valet/ }));
    await press("Space");
    await expect(field(held, "Ja")).not.toBeChecked();
    // The button went away; the way on starts at its question.
    await expect(held.locator("legend")).toBeFocused();
    await tabTo(page, field(held, "Ja"));
    await press("Space");
    const when = page.locator("input.input--date").first();
    await tabTo(page, when);
    await type("1/11/2026");
    await press("Tab");
    await expect(when).toHaveValue("1.11.2026");
  });

  await test.step("adds a row, takes it away, brings it back, and takes a change back", async () => {
    await pressOn(page, button("Lägg till en deltagare"));
    const name = page.locator(".rows .row").getByLabel("Namn", { exact: true });
    await expect(name).toBeFocused();
    await type("Ilkka Rantavesi");
    await pressOn(page, button("Ta bort: Ilkka Rantavesi"), { back: true });
    await expect(button("Ångra")).toBeFocused();
    await press("Enter");
    await expect(page.locator(".row-toggle")).toBeFocused();
    await expect(name).toHaveValue("Ilkka Rantavesi");
    await press("Enter");
    await expect(page.locator(".row-toggle")).toHaveAttribute("aria-expanded", "false");
    await press("Enter");
    await tabTo(page, page.locator(".rows .row").getByLabel("Organisation", { exact: true }));
    await type("Kustens välfärdsområde");
    await tabTo(page, page.locator(".status-undo"));
    await press("Enter");
    await expect(page.locator(".rows .row").getByLabel("Organisation", { exact: true })).toHaveValue("");
    await pressOn(page, page.locator("a[rel=next]"), { back: true });
    await expect(heading(page, "Kundens personuppgifter")).toBeFocused();
  });

  await test.step("chooses languages, writes at length, and chooses one of many", async () => {
    await tabTo(page, field(page, "Samtliga modersmål"));
    await type("somaliska");
    await press("Enter");
    await type("Östsvenska mål");
    await press("Enter");
    const chips = page.locator(".field", { has: field(page, "Samtliga modersmål") }).locator(".chip");
    await expect(chips).toHaveText(["Östsvenska mål", "somaliska"]);
    await pressOn(page, chips.first().getByRole("button"), { back: true });
    await expect(chips).toHaveText(["somaliska"]);
    await expect(page.locator("main :focus")).toHaveCount(1);

    // The chapters are folded under the heading.
    await pressOn(page, page.locator("main .progress > summary"), { back: true });
    await pressOn(page, page.locator("main .progress").getByRole("link", { name: "Livssituation" }));
    await expect(heading(page, "Livssituation")).toBeFocused();
    await pressOn(page, button("Språkkunskaper"));
    const life = page.locator("textarea").first();
    await expect(life).toBeFocused();
    await type("dari, lite svenska");
    await expect(life).toHaveValue("Språkkunskaper: dari, lite svenska");
    await tabTo(page, page.getByLabel(/^Klar tills vidare/));
    await press("Space");
    await expect(page.getByLabel(/^Klar tills vidare/)).toBeChecked();
    await pressOn(page, page.locator("a[rel=next]"));
    await expect(heading(page, "Mål för integration")).toBeFocused();
    const goals = page.getByRole("radio");
    await tabTo(page, goals.first());
    await press("ArrowDown");
    await expect(goals.nth(1)).toBeChecked();
    await saved(page);
  });

  await test.step("comes to the paper", async () => {
    await pressOn(page, page.locator("a.top-family"), { back: true });
    await expect(heading(page, "Rahimi")).toBeFocused();
    await pressOn(page, page.locator(".person-name").getByRole("link", { name: "Maryam Rahimi" }));
    await expect(heading(page, "Maryam Rahimi")).toBeFocused();
    await pressOn(page, link(/^Papper ?:/));
    await expect(heading(page, "Papper")).toBeFocused();
    await expect(page.locator(".paper")).toContainText("Språkkunskaper: dari, lite svenska");
    await tabTo(page, button("Skriv ut"));
    await tabTo(page, page.getByRole("radio", { name: "Svenska" }));
    await press("ArrowRight");
    await expect(page.locator(".paper")).toHaveAttribute("lang", "fi");
  });

  await test.step("is asked before the family goes, and keeps it", async () => {
    await pressOn(page, page.locator("a.top-family"), { back: true });
    await expect(heading(page, "Rahimi")).toBeFocused();
    const ask = button("Ta bort familjen från den här enheten");
    await pressOn(page, ask);
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("button", { name: "Behåll familjen" })).toBeFocused();
    await expectFocusSeen(page);
    await press("Shift+Tab");
    await expect(dialog.getByRole("button", { name: "Ta bort familjen" })).toBeFocused();
    // Nothing behind the dialog takes the focus.
    for (let presses = 0; presses < 4; presses += 1) {
      await press("Tab");
      expect(await page.evaluate(() => document.activeElement.matches("body, dialog, dialog *"))).toBe(true);
    }
    await press("Escape");
    await expect(dialog).toBeHidden();
    await expect(ask).toBeFocused();
  });
});

test("everything that can be used is within reach, in its order, and nothing holds the focus", async ({ page }) => {
  await practise(page);
  const plan = "/family/practice/form/individual/practice1";
  for (const address of ["/", "/settings", "/family/practice", `${plan}/person`, `${plan}/measures`, "/family/practice/export", "/family/practice/paper"]) {
    await go(page, address);
    await expectAllInReach(page);
  }
});
