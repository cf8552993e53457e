// Every question of every form: answered, kept, and on paper in three languages.
import { addMember, begin, chapter, newFamily, open, reload } from "./support/app.mjs";
import { Answers, answersOn, fillChapter } from "./support/chapter.mjs";
import { go } from "./support/pages.mjs";
import { expectInOrder, expectNowhere, expectNumbers, expectTexts, inLanguage, printed } from "./support/paper.mjs";
import { expect, test } from "./support/test.mjs";

/** Words of the form for adults in the order of the form. */
const FORM = {
  sv: [
    "Integrationsplan för invandrare utanför arbetskraften",
    "Använd blanketten som stöd vid utarbetandet av en integrationsplan för invandrare när det är fråga om någon annan person än en arbetssökande.",
    "I utarbetandet av denna integrationsplan deltar förutom kunden:",
    "Datum för utarbetande/översyn av integrationsplan",
    "Kundens personuppgifter",
    "Medborgarskap",
    "Samtliga modersmål",
    "Tolk på plats",
    "När kom kunden till Finland (månad/år)?",
    "Det har gått mindre än 3 år sedan ovan nämnda tidpunkt och därmed kan en integrationsplan utarbetas för kunden.",
    "Sammanfattning av kundens livssituation och kompetens",
    "Framtidens önskan med egna ord.",
    "Huvudmålet för kundens integrationsplan är (välj en)",
    "fungerande grundläggande kunskaper i finska/svenska",
    "Studieplan för språk",
    "Andra långsiktiga integrationsfrämjande åtgärder",
    "Delmålen stödjer uppnåendet av huvudmålet.",
    "Ansvarig instans",
    "De överenskomna frågorna har gåtts igenom med kunden så att hen förstår dem.",
    "Kommunen förbinder sig till följande:",
    "Nästa möte:",
  ],
  fi: [
    "Tämän kotoutumissuunnitelman laatimiseen osallistuvat asiakkaan lisäksi:",
    "Asiakkaan henkilötiedot",
    "Kaikki äidinkielet",
    "Milloin asiakas tuli Suomeen (kuukausi/vuosi)?",
    "Asiakkaan kotoutumissuunnitelman päätavoite on (valitse yksi)",
    "luku- ja kirjoitustaito",
    "Osatavoitteet tukevat päätavoitteen saavuttamista.",
    "Vastuutaho",
    "Kunta sitoutuu seuraavaan:",
    "Seuraava tapaaminen:",
  ],
  en: [
    "Taking part in drawing up this integration plan, besides the client:",
    "Client's personal details",
    "All mother tongues",
    "The main goal of the client's integration plan is (choose one)",
    "literacy",
    "Sub-goals support reaching the main goal.",
    "Responsible body",
    "The municipality commits to the following:",
    "Next meeting:",
  ],
};

const LANGUAGES = { sv: "Svenska", fi: "Suomi", en: "English" };

/** Long enough ago that the reasons for a plan after three years are asked for. */
const OWN = { "p-permit-date": "1.2.2020" };

test("the form for adults keeps every answer, and its paper has them all, in three languages", async ({ page }) => {
  test.setTimeout(180_000);
  await begin(page);
  const family = await newFamily(page, "Tesfaye");
  const member = await addMember(page, { name: "Abeba Tesfaye" });
  const answers = new Answers(OWN);
  const chapters = await fillForm(page, chapter(family, "individual", member, "start"), answers, { rows: 2 });

  // The question about spärrmarkering was answered with yes, so these two stay off the paper; the rest is there.
  const typed = (end) => [...answers.typed].find(([key]) => key.endsWith(`${member}${end}`))[1];
  const withheld = [typed("-address"), typed("-postal")];
  const kept = await notAsked(page, chapters, [...answers.typed.values()]);
  expect(kept).toEqual([typed("-goal-main-level"), typed("-goal-main-other")]);
  const rest = [...answers.typed.values()].filter((answer) => !withheld.includes(answer) && !kept.includes(answer));

  await open(page, `/family/${family}/paper/individual/${member}`);
  for (const [lang, name] of Object.entries(LANGUAGES)) {
    await test.step(`paper in ${name}`, async () => {
      await inLanguage(page, name, lang);
      const pages = await printed(page);
      expectInOrder(pages, FORM[lang]);
      expectTexts(pages, lang === "en" ? rest.map(withEnglishTime) : rest);
      expectNowhere(pages, [...withheld, ...kept]);
      expectNumbers(pages);
    });
  }

  await test.step("empty form, with room for signatures", async () => {
    await inLanguage(page, "Svenska", "sv");
    await page.getByLabel("Tomt formulär att fylla i för hand").check();
    await page.getByLabel("Plats för underskrifter").check();
    const pages = await printed(page);
    expectInOrder(pages, [...FORM.sv, "Kund", "Datum"]);
    expectNowhere(pages, [...answers.typed.values(), "Abeba"]);
    expectNumbers(pages);
  });
});

test("the family's forms keep every answer, and the family's paper has them all", async ({ page }) => {
  test.setTimeout(180_000);
  await begin(page);
  const family = await newFamily(page, "Tesfaye");
  await addMember(page, { name: "Abeba Tesfaye" });
  const child = await addMember(page, { name: "Yonas Tesfaye", role: "Barn eller ung", born: "2.3.2018" });
  const answers = new Answers();
  const chapters = [
    ...(await fillForm(page, chapter(family, "family-plan", "all", "reasons"), answers)),
    ...(await fillForm(page, chapter(family, "child", child, "view"), answers)),
    ...(await fillForm(page, chapter(family, "minor", child, "start"), answers)),
    ...(await fillForm(page, chapter(family, "situation", "violence", "situation"), answers)),
  ];
  const kept = await notAsked(page, chapters, [...answers.typed.values()]);

  await open(page, `/family/${family}/paper`);
  const leftOut = page.locator(".paper-parts[data-left-out]");
  await leftOut.getByLabel(/^Barnets sida/).click();
  await leftOut.getByLabel(/risk för våld i nära relationer/).click();
  for (const title of ["Barnets sida", "Integrationsplan för minderårig", "Servicehelhet som gäller hela familjen"]) {
    await expect(page.locator(".paper").getByRole("heading", { level: 2, name: title })).toBeVisible();
  }
  const pages = await printed(page);
  const rest = [...answers.typed.values()].filter((answer) => !kept.includes(answer));
  expectTexts(pages, rest);
  expectNowhere(pages, kept);
  expectNumbers(pages);
});

/** Fills in every chapter of a form; each must then stand as it was written when the app is loaded again. */
async function fillForm(page, first, answers, options) {
  await go(page, first);
  const links = page.locator(".chapters .chapter");
  const chapters = await links.evaluateAll((links) => links.map((link) => new URL(link.href).pathname));
  const written = [];
  for (const address of chapters) {
    await go(page, address);
    await fillChapter(page, answers, options);
    written.push(await answersOn(page));
  }
  await reload(page);
  for (const [at, address] of chapters.entries()) {
    await go(page, address);
    expect(await answersOn(page)).toEqual(written[at]);
  }
  return chapters;
}

/** A time of day as English writes it; anything else as it is. */
function withEnglishTime(answer) {
  return answer.replace(/^(\d+)\.(\d\d)$/, "$1:$2");
}

/** Which answers the chapters show as kept, but not asked at present. */
async function notAsked(page, chapters, typed) {
  const kept = [];
  for (const address of chapters) {
    await go(page, address);
    const notices = await page.locator(".notice", { hasText: "Svaret är sparat men tas inte med i planen" }).allInnerTexts();
    kept.push(...typed.filter((answer) => notices.some((notice) => notice.endsWith(`: ${answer}`))));
  }
  return kept;
}
