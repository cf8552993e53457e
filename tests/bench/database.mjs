// Puts the fixture into the database that the app itself has made.
import { unlock } from "./unlock.mjs";

/** A page of the same origin that does not start the app. */
const QUIET = "/manifest.webmanifest";

/** So many records go to the page at once. */
const PART = 500;

export async function fill(tablet, fixture) {
  const page = await tablet.page("/");
  // Not that of the loading screen.
  await page.locator('h1[tabindex="-1"]').waitFor();
  await page.goto(tablet.origin + QUIET);
  for (let from = 0; from < fixture.records.length; from += PART) {
    await page.evaluate(put, fixture.records.slice(from, from + PART));
  }
  // The first start of the app puts the summaries of each family together, once for all later starts.
  await page.goto(`${tablet.origin}/settings`);
  await unlock(page, fixture);
  await page.waitForFunction(areTogether, fixture.families, { polling: 200, timeout: 120_000 });
  await page.close();
}

/** Whether so many families have their summaries together. */
async function areTogether(count) {
  const answer = (request) => new Promise((done) => (request.onsuccess = () => done(request.result)));
  const database = await answer(indexedDB.open("samplan"));
  const families = await answer(database.transaction("families").objectStore("families").getAll());
  database.close();
  return families.filter((together) => together.length > 0).length === count;
}

async function put(records) {
  const database = await new Promise((done, failed) => {
    const opening = indexedDB.open("samplan");
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => failed(opening.error);
  });
  const shelves = [...new Set(records.map(([shelf]) => shelf))];
  const write = database.transaction(shelves, "readwrite");
  for (const [shelf, key, bytes] of records) {
    write.objectStore(shelf).put(Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0)), key);
  }
  write.commit();
  await new Promise((done, failed) => {
    write.oncomplete = done;
    write.onabort = () => failed(write.error);
  });
  database.close();
}
