// What must be heeded stands first in what a received file brings, and after it was taken in.
import { addMember, chapter, individual, newFamily, saved } from "./support/app.mjs";
import { accessible } from "./support/axe.mjs";
import { go } from "./support/pages.mjs";
import { acquainted, receive, share, take, takeIn, write } from "./support/sharing.mjs";
import { expect, test } from "./support/test.mjs";

const VIOLENCE = "Låt ingen i familjen se den här sidan.";

test("violence and spärrmarkering are told before a file is taken in and after, with whose it is", async ({ browser, page, baseURL }, info) => {
  test.setTimeout(240_000);
  const { page: other, close } = await acquainted(browser, page, baseURL);
  await go(page, "/");
  const family = await newFamily(page, "Rahimi");
  const member = await addMember(page, { name: "Maryam Rahimi" });
  const first = info.outputPath("first.samplan.age");
  await share(page, family, {}, first);
  await take(other, first);
  await go(other, `/family/${family}`);
  await expect(other.locator("main")).not.toContainText("spärrmarkering");

  await go(page, individual({ family, member }, "person"));
  await page.getByRole("group", { name: "Spärrmarkering" }).getByLabel("Ja").check();
  await saved(page);
  await go(page, chapter(family, "situation", "violence", "situation"));
  await write(page, "det som har hänt");
  const second = info.outputPath("second.samplan.age");
  await share(page, family, { parts: [/risk för våld/], right: "read" }, second);
  await receive(other, second);
  const told = other.locator("main");
  await expect(told.getByRole("alert").filter({ hasText: VIOLENCE })).toBeVisible();
  await expect(told).toContainText("Filen gäller spärrmarkering.");
  await expect(told).toContainText(/Spärrmarkering: \S?Maryam Rahimi/);
  await expect(told).not.toContainText("Spärrmarkering – Spärrmarkering");
  await accessible(other, "a file with violence and spärrmarkering");
  await takeIn(other);
  await expect(told.getByRole("alert").filter({ hasText: VIOLENCE })).toBeVisible();
  await expect(told).toContainText("Någon i familjen har spärrmarkering.");
  await expect(told).not.toContainText("går inte att se");
  await accessible(other, "a file with violence and spärrmarkering was taken in");
  for (const device of [page, other]) {
    await go(device, `/family/${family}`);
    await expect(device.locator("main")).toContainText("Någon i familjen har spärrmarkering: lämna inte adressen vidare.");
  }
  await accessible(other, "a family under spärrmarkering");
  await close();
});
