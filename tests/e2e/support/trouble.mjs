// Bad luck with storage, brought about on purpose.
import { createHmac, hkdfSync } from "node:crypto";

/** From the next write on, until `end`, transactions fail in this way: "abort" or "closed". */
export async function failWrites(page, how) {
  await page.evaluate((how) => {
    const { commit } = IDBTransaction.prototype;
    const { transaction } = IDBDatabase.prototype;
    if (how === "abort") {
      IDBTransaction.prototype.commit = function () {
        this.abort();
      };
    } else {
      IDBDatabase.prototype.transaction = () => {
        throw new DOMException("The database connection is closing.", "InvalidStateError");
      };
    }
    globalThis.samplanTest.end = () => {
      IDBTransaction.prototype.commit = commit;
      IDBDatabase.prototype.transaction = transaction;
    };
  }, how);
  return { end: () => page.evaluate(() => globalThis.samplanTest.end()) };
}

/**
 * Gives the app so many bytes to store at most, as a nearly full device does, until `end`. Chromium looks at the limit
 * from time to time only, and the more seldom the more room there is, so it has to stand before the app is first
 * opened. The copy of the program for offline use would count too.
 */
export async function limitStorage(page, origin, bytes) {
  const browser = await page.context().newCDPSession(page);
  await browser.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: bytes });
  return { end: () => browser.send("Storage.overrideQuotaForOrigin", { origin }) };
}

/** Empties the app's database behind its back, as a browser does that is short of space. */
export async function evict(page) {
  const browser = await page.context().newCDPSession(page);
  await browser.send("Storage.clearDataForOrigin", { origin: new URL(page.url()).origin, storageTypes: "indexeddb" });
}

/** A page of the app's address on which the app does not run, to look into its database. */
export async function besideTheApp(page) {
  // Names with an ending are not the app's, also when it opens without a network.
  await page.route("**/beside.html", (route) => {
    route.fulfill({ contentType: "text/html", body: '<!doctype html><link rel="icon" href="data:," /><title>Beside</title>' });
  });
  await page.goto("/beside.html");
}

/** Turns a bit in every stored piece of a section of the practice family. */
export async function damagePractice(page, section) {
  await besideTheApp(page);
  const count = await page.evaluate(async (place) => {
    const done = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open("samplan"));
    const chunks = database.transaction("chunks", "readwrite").objectStore("chunks");
    const keys = await done(chunks.getAllKeys(IDBKeyRange.bound(place, [...place, []])));
    for (const key of keys) {
      const bytes = await done(chunks.get(key));
      bytes[bytes.length >> 1] ^= 1;
      chunks.put(bytes, key);
    }
    await new Promise((resolve) => (chunks.transaction.oncomplete = resolve));
    database.close();
    return keys.length;
  }, placeInPractice(section));
  if (count === 0) throw new Error(`nothing is stored of ${section}`);
}

/** Where a section of the practice family lies: its key is no secret, so that its hidden names can be reckoned. */
function placeInPractice(section) {
  const names = hkdfSync("sha256", "samplan practice: no secret here", "", "samplan names 1", 32);
  const hidden = (name) => createHmac("sha256", Buffer.from(names)).update(name).digest("hex");
  return ["vault", "family/practice", `section/practice/${section}`].map(hidden);
}
