// Finding texts in whatever a browser leaves behind.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync, inflateSync } from "node:zlib";

/** So deep into bytes the start of something compressed without a mark of its own is looked for: past any header. */
const HEADERS = 160;
/** What a compressed text may begin with, and what reads it: gzip, whose head without a name is ten bytes, and zlib. */
const MARKS = [
  [Buffer.from([0x1f, 0x8b, 0x08]), (bytes, options) => inflateRawSync(bytes.subarray(10), options)],
  ...[0x01, 0x5e, 0x9c, 0xda].map((level) => [Buffer.from([0x78, level]), inflateSync]),
];

/**
 * Which of the texts stand in any of the named bytes, and where: as UTF-8, UTF-16 or base 64, as they are or inside what
 * inflates. Gives `{ text, where }`, each once.
 */
export function find(texts, places) {
  const needles = texts.map((text) => [text, encodings(text)]);
  const found = [];
  for (const [where, bytes] of places) {
    const views = [bytes, ...inflated(bytes)];
    for (const [text, forms] of needles) {
      if (views.some((view) => forms.some((form) => view.includes(form)))) found.push({ text, where });
    }
  }
  return found;
}

/** Every file below a folder, with its path, which counts as well. */
export function* filesBelow(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    if (entry.isFile()) yield [path, Buffer.concat([Buffer.from(`${path}\n`), readFileSync(path)])];
  }
}

/** Every key and value of every database of a page's address. */
export async function recordsOf(page) {
  const records = await page.evaluate(async () => {
    const done = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const text = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    const plain = (value) => text(ArrayBuffer.isView(value) ? value : new TextEncoder().encode(JSON.stringify(value)));
    const all = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const shelf = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([done(shelf.getAllKeys()), done(shelf.getAll())]);
        keys.forEach((key, at) => all.push([`${name} ${store} ${at}`, plain(key), plain(values[at])]));
      }
      database.close();
    }
    return all;
  });
  return records.flatMap(([where, key, value]) => [
    [`key of ${where}`, Buffer.from(key, "base64")],
    [`value of ${where}`, Buffer.from(value, "base64")],
  ]);
}

function encodings(text) {
  const bytes = Buffer.from(text);
  return [bytes, Buffer.from(text, "utf16le"), ...[0, 1, 2].map((shift) => inBase64(bytes, shift))];
}

/** The signs of base 64 that say nothing but these bytes, where so many bytes stand before them in their group. */
function inBase64(bytes, shift) {
  const signs = Buffer.concat([Buffer.alloc(shift), bytes]).toString("base64");
  return Buffer.from(signs.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6)));
}

/** Everything that inflates: behind a mark anywhere, and without one behind a header. */
function* inflated(bytes) {
  for (const [mark, inflate] of MARKS) {
    for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) yield* attempt(inflate, bytes, at);
  }
  for (let at = 0; at < Math.min(HEADERS, bytes.length); at += 1) yield* attempt(inflateRawSync, bytes, at);
}

function* attempt(inflate, bytes, at) {
  try {
    const text = inflate(bytes.subarray(at), { maxOutputLength: 64 << 20 });
    if (text.length > 0) yield text;
  } catch {
    // Nothing that was compressed begins here.
  }
}
