// Puts the fixture into the database that the app itself has made.

/** A page of the same origin that does not start the app. */
const QUIET = "/manifest.webmanifest";

export async function fill(tablet, fixture) {
  const page = await tablet.page("/");
  await page.waitForFunction(() => globalThis.probe.started);
  // Writing the canary is the last that a first start does.
  await page.waitForFunction(() => globalThis.probe.writes.some((write) => write.complete));
  await page.goto(tablet.origin + QUIET);
  await page.evaluate(put, fixture);
  // The next start of the app puts the summaries of each family together, once for all later starts.
  await page.goto(`${tablet.origin}/settings`);
  await page.waitForFunction(areTogether, fixture.families.length + 1, { polling: 200, timeout: 120_000 });
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

async function put({ families, sections, typed }) {
  const database = await new Promise((done, failed) => {
    const opening = indexedDB.open("samplan");
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => failed(opening.error);
  });
  const write = database.transaction(["chunks", "summaries", "device"], "readwrite");
  const [chunks, summaries, device] = ["chunks", "summaries", "device"].map((name) => write.objectStore(name));
  const text = (words) => new TextEncoder().encode(words);
  const bytes = (digits) => Uint8Array.from(digits.match(/../g), (pair) => parseInt(pair, 16));

  const worker = { name: "Anna Lind", organisation: "Korsholms kommun", role: "Integrationskoordinator" };
  device.put(text(JSON.stringify(worker)), ["worker"]);
  const shared = Object.entries(sections).map(([section, { id, bytes: digits }]) => [section, id, bytes(digits)]);
  for (const family of [...families, { id: typed.family, summaries: families[0].summaries }]) {
    for (const [section, id, value] of shared) {
      const isTyped = family.id === typed.family && section === typed.section;
      const pieces = isTyped ? typed.pieces.map(({ id, bytes: digits }) => [id, bytes(digits)]) : [[id, value]];
      for (const [id, value] of pieces) chunks.put(value, [family.id, section, id]);
      summaries.put(text(isTyped ? typed.summary : family.summaries[section]), [family.id, section]);
    }
  }
  write.commit();
  await new Promise((done, failed) => {
    write.oncomplete = done;
    write.onabort = () => failed(write.error);
  });
  database.close();
}
