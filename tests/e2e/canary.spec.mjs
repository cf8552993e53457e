// Nothing that was written can be read where the browser keeps things: neither on the disk, nor in a file that left it, nor in what it said.
import { addMember, chapter, field, heading, lock, newFamily, open, protect } from "./support/app.mjs";
import { start } from "./support/browser.mjs";
import { Answers, fillChapter } from "./support/chapter.mjs";
import { filesBelow, find, recordsOf } from "./support/finding.mjs";
import { go } from "./support/pages.mjs";
import { expect, test } from "./support/test.mjs";
import { randomInt } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync, deflateSync, gzipSync } from "node:zlib";

/** So many texts at the least are looked for. */
const LEAST = 200;

/** Texts that stand nowhere else in the world. They are folded already, as search folds them. */
class Canaries extends Answers {
  all = [];

  /** One more, for a place that it names. */
  one(place) {
    const text = distinctive(`kanarie${place}${this.all.length}`);
    this.all.push(text);
    return text;
  }

  next(each) {
    if (["line", "own", "codes"].includes(each.kind)) return this.one(each.kind);
    if (each.kind === "text") return `Först ${this.one("text")},\nsedan ${this.one("rad")}.`;
    return super.next(each);
  }
}

function distinctive(start) {
  return start + Array.from({ length: 12 }, () => String.fromCharCode(97 + randomInt(26))).join("");
}

test("of two hundred texts none is found in the profile, in a shared file, in a back-up, in the console or in a request", async ({
  baseURL,
  viewport,
  locale,
  timezoneId,
}) => {
  test.setTimeout(600_000);
  const profile = mkdtempSync(join(tmpdir(), "samplan-canary-"));
  try {
    const canaries = new Canaries();
    const secrets = { passphrase: `kanarie ${canaries.one("fras")} och tre ord till`, file: `${canaries.one("fras")} för filen och dem som får den` };
    const browser = await start(profile, { baseURL, viewport, locale, timezoneId });
    const { page } = browser;
    const heard = listen(page.context());

    const code = await writeEverywhere(page, canaries, secrets.passphrase, heard);
    const shared = await share(page, canaries, secrets.file);
    const backup = await backUp(page);
    await lookAround(page, canaries, heard);
    await page.locator(".top-lock").click();
    await expect(lock(page)).toBeVisible();
    heard.push(["the locked page", await page.content()], ["its storage", await smallThings(page)]);

    const decoys = await leaveOpen(page);
    const records = await recordsOf(page);
    expect(records.length).toBeGreaterThan(100);
    expect(browser.watch.complaints()).toEqual([]);
    await browser.close();

    expect(canaries.all.length).toBeGreaterThanOrEqual(LEAST);
    const codes = [code, code.replaceAll("-", ""), code.replaceAll("-", " ")].flatMap((code) => [code, code.toLowerCase()]);
    const texts = [...canaries.all, ...Object.values(secrets), ...codes, "kanarie", ...Object.values(decoys)];
    const said = heard.map(([where, text]) => [where, Buffer.from(text)]);
    expect(find(texts, [...said, ["the shared file", shared], ["the back-up", backup]])).toEqual([]);

    // The search is not blind: it finds what was left open on purpose, and nothing else.
    const unique = (found) => [...new Set(found.map(({ text }) => text))].sort();
    const left = Object.values(decoys).sort();
    const inRecords = find(texts, records);
    expect(inRecords.filter(({ where }) => / samplan /.test(where))).toEqual([]);
    expect(unique(inRecords)).toEqual(left.filter((text) => text !== decoys.local));
    const onDisk = unique(find(texts, filesBelow(profile)));
    expect(onDisk).toEqual(expect.arrayContaining([decoys.local, decoys.plain, decoys.zipped]));
    expect(onDisk.filter((text) => !left.includes(text))).toEqual([]);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** Notes, from now on, what the console says, what is asked for, and what windows are called. */
function listen(context) {
  const heard = [];
  context.on("console", (message) => heard.push(["the console", message.text()]));
  context.on("request", (request) => {
    heard.push(["a request", decodeURIComponent(request.url())], ["a request's body", request.postData() ?? ""]);
    heard.push(["a request's headers", JSON.stringify(request.headers())]);
  });
  return heard;
}

/** Begins, writes in every form of a family, and gives the recovery code. */
async function writeEverywhere(page, canaries, passphrase, heard) {
  await open(page);
  await field(page, "Ditt namn").fill(canaries.one("namn"));
  await field(page, "Organisation").fill(canaries.one("organisation"));
  await field(page, "Roll").fill(canaries.one("roll"));
  await page.getByRole("button", { name: "Börja", exact: true }).click();
  const code = await protect(page, passphrase);

  const family = await newFamily(page, canaries.one("familj"));
  const adult = await addMember(page, { name: canaries.one("person") });
  const child = await addMember(page, { name: canaries.one("person"), role: "Barn eller ung", born: "2.3.2018" });
  for (const [form, about, first] of [
    ["family", "all", "members"],
    ["family-plan", "all", "reasons"],
    ["individual", adult, "start"],
    ["child", child, "view"],
    ["minor", child, "start"],
    ["situation", "violence", "situation"],
    ["contact", "all", "people"],
    ["notes", "all", "notes"],
  ]) {
    await go(page, chapter(family, form, about, first));
    const links = page.locator(".chapters .chapter");
    for (const address of await links.evaluateAll((links) => links.map((link) => new URL(link.href).pathname))) {
      await go(page, address);
      // The members stand there already.
      if (!address.endsWith("/members")) await fillChapter(page, canaries);
      heard.push(["a title", await page.title()]);
    }
  }
  return code;
}

/** Shares the family's plan with somebody who opens it by a passphrase, and gives the file. */
async function share(page, canaries, phrase) {
  const family = new URL(page.url()).pathname.split("/")[2];
  await go(page, `/family/${family}/share`);
  await page.getByRole("button", { name: "Dela med någon" }).click();
  await page.locator("#share-partner").fill(canaries.one("mottagare"));
  await page.getByRole("row", { name: /^Barnets sida/ }).getByRole("combobox").selectOption("read");
  await page.getByRole("button", { name: "Fortsätt" }).click();
  await page.getByLabel("Barnet är tillfrågat").check();
  for (const id of ["purpose", "given-by", "how", "language", "child-words"]) {
    await page.locator(`#share-${id}`).fill(canaries.one(id));
  }
  await page.getByRole("button", { name: "Fortsätt" }).click();
  await page.locator("#share-phrase").fill(phrase);
  await page.getByRole("button", { name: "Gör filerna" }).click();
  await expect(heading(page, "Filen är klar")).toBeVisible({ timeout: 60_000 });
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Spara filen" }).click();
  const download = await downloading;
  const bytes = readFileSync(await download.path());
  expect(bytes.subarray(0, 21).toString()).toBe("age-encryption.org/v1");
  return Buffer.concat([Buffer.from(download.suggestedFilename()), bytes]);
}

/** Backs the device up, and gives the file with its name. */
async function backUp(page) {
  const family = new URL(page.url()).pathname.split("/")[2];
  await go(page, "/settings");
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Gör en säkerhetskopia" }).click();
  const download = await downloading;
  const bytes = readFileSync(await download.path());
  expect(bytes.subarray(0, 4).toString()).toBe("SPLB");
  await go(page, `/family/${family}/share`);
  return Buffer.concat([Buffer.from(download.suggestedFilename()), bytes]);
}

/** Looks at every kind of page, searches, and goes back. */
async function lookAround(page, canaries, heard) {
  const family = new URL(page.url()).pathname.split("/")[2];
  for (const address of ["", "/paper", "/export", "/share"]) {
    await go(page, `/family/${family}${address}`);
    heard.push(["a title", await page.title()]);
  }
  await go(page, "/");
  const search = page.getByRole("searchbox");
  await search.fill(canaries.one("sok"));
  await expect(page.getByText("Ingen familj har det namnet.")).toBeVisible();
  await search.fill(canaries.all.find((text) => text.startsWith("kanariefamilj")));
  await expect(page.locator(".family")).toHaveCount(1);
  await go(page, "/settings");
  heard.push(["a title", await page.title()]);
  await page.goBack();
  await expect(heading(page, "Familjer")).toBeVisible();
  heard.push(["a title", await page.title()]);
}

/** What the browser keeps beside the database. */
function smallThings(page) {
  return page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, location.href, document.title, document.cookie, globalThis.name]),
  );
}

/** Leaves texts open in the same profile, in each way that the search has to see through; gives them. */
async function leaveOpen(page) {
  const kinds = ["local", "plain", "wide", "coded", "raw", "zlib", "zipped"];
  const decoys = Object.fromEntries(kinds.map((kind) => [kind, distinctive(`bulvan${kind}`)]));
  const words = (kind) => Buffer.from(`Till exempel ${decoys[kind]}, och mer som står omkring.`);
  const header = Buffer.from("några bytes före");
  const records = {
    plain: words("plain"),
    wide: Buffer.from(words("wide").toString(), "utf16le"),
    coded: Buffer.from(Buffer.concat([header, words("coded")]).toString("base64")),
    raw: Buffer.concat([header, deflateRawSync(words("raw"))]),
    zlib: Buffer.concat([header, deflateSync(words("zlib"))]),
    zipped: Buffer.concat([Buffer.alloc(500, 7), gzipSync(words("zipped"))]),
  };
  await page.evaluate(
    async ({ local, records }) => {
      localStorage.setItem("decoy", local);
      const request = indexedDB.open("decoys");
      request.onupgradeneeded = () => request.result.createObjectStore("open");
      await new Promise((resolve) => (request.onsuccess = resolve));
      const write = request.result.transaction("open", "readwrite", { durability: "strict" });
      for (const [key, bytes] of Object.entries(records)) write.objectStore("open").put(Uint8Array.from(bytes), key);
      await new Promise((resolve) => (write.oncomplete = resolve));
      request.result.close();
    },
    { local: decoys.local, records: Object.fromEntries(Object.entries(records).map(([kind, bytes]) => [kind, [...bytes]])) },
  );
  return decoys;
}
