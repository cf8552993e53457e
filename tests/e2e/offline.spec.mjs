// Without a network, from the first completed load on.
import { beginWithMember, field, heading, individual, open, reload, saved, started, unlockIfLocked } from "./support/app.mjs";
import { expect, test } from "./support/test.mjs";

/** Waits until the app says that it opens without a network, then takes the network away. */
async function goOffline(page, context) {
  await expect(page.locator("html")).toHaveAttribute("data-offline", "ready");
  await context.setOffline(true);
}

test("the first completed load is enough: a family is begun and found again without a network", async ({ page, context }) => {
  await open(page);
  await goOffline(page, context);
  const ids = await beginWithMember(page);
  await open(page, individual(ids, "life"));
  await field(page, LIFE).fill("Skrivet utan nät");
  await saved(page);
  await expect(page.getByText("Utan nät – allt fungerar")).toBeVisible();
  await reload(page);
  await expect(field(page, LIFE)).toHaveValue("Skrivet utan nät");
  await open(page);
  await expect(page.getByRole("link", { name: "Rahimi" })).toBeVisible();
});

test("every page opens by its own address without a network, also in a new tab", async ({ page, context }) => {
  const { family, member } = await beginWithMember(page);
  await goOffline(page, context);
  const addresses = {
    "/": "Familjer",
    "/settings": "Inställningar",
    "/accessibility": "Tillgänglighetsutlåtande",
    [`/family/${family}`]: "Rahimi",
    [`/family/${family}/member/${member}`]: "Maryam Rahimi",
    [`/family/${family}/form/family-plan/all/needs`]: "Familjens behov",
    [`/family/${family}/form/individual/${member}/closing`]: "Överenskommelse och nästa möte",
    [`/family/${family}/paper`]: "Papper",
    [`/family/${family}/paper/individual/${member}`]: "Papper",
    [`/family/${family}/export`]: "Export",
    "/nowhere": "Sidan finns inte",
  };
  const tab = await context.newPage();
  for (const [address, title] of Object.entries(addresses)) {
    await open(tab, address);
    await expect(heading(tab, title)).toBeVisible();
    expect(new URL(tab.url()).pathname).toBe(address);
  }
});

test("what is written without a network is there when the network comes back", async ({ page, context }) => {
  const ids = await beginWithMember(page);
  await open(page, individual(ids, "life"));
  await goOffline(page, context);
  await field(page, LIFE).fill("Före");
  await saved(page);
  await context.setOffline(false);
  await expect(page.getByText("Utan nät – allt fungerar")).toHaveCount(0);
  await field(page, LIFE).fill("Före och efter");
  await saved(page);
  await page.goto("about:blank");
  await page.goBack();
  await started(page);
  await unlockIfLocked(page);
  await expect(field(page, LIFE)).toHaveValue("Före och efter");
});

const LIFE =
  "Sammanfattning av kundens livssituation och kompetens (i tillämpliga delar inreseskäl, familjesituation, sociala utmaningar, hälsotillstånd, språkkunskaper, utbildning, arbetsfarenhet, önskemål och mål):";
