// What the browser, another program or another version of the app does to a database, behind the store's back.

const answered = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("blocked"));
  });

// Replaces a method for its next call only.
const next = (prototype, method, replacement) => {
  const original = prototype[method];
  prototype[method] = function (...given) {
    prototype[method] = original;
    return replacement.call(this, original, given);
  };
};

const failing = (reason) => {
  const request = Object.assign(new EventTarget(), { error: new DOMException("", reason) });
  queueMicrotask(() => request.onerror());
  return request;
};

/** Opens a connection that lets go of the database only when it is closed. */
export const open = (name, version) => answered(indexedDB.open(name, version));

export const close = (database) => database.close();

export const evict = (name) => answered(indexedDB.deleteDatabase(name));

/** Makes a database with object stores of these names. */
export const makeEarlier = async (name, version, tables) => {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => tables.forEach((table) => request.result.createObjectStore(table));
  close(await answered(request));
};

/** Puts a value under a key of an object store. */
export const put = async (name, table, key, value) => {
  const database = await open(name);
  const transaction = database.transaction(table, "readwrite");
  transaction.objectStore(table).put(value, key);
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  database.close();
};

/** The keys and values of an object store, in pairs. */
export const everything = async (name, table) => {
  const database = await open(name);
  const store = database.transaction(table).objectStore(table);
  const [keys, values] = await Promise.all([answered(store.getAllKeys()), answered(store.getAll())]);
  database.close();
  return keys.map((key, at) => [key, values[at]]);
};

/** Counts the connections that are opened from now on. */
export const countOpenings = () => {
  const original = IDBFactory.prototype.open;
  let count = 0;
  IDBFactory.prototype.open = function (...given) {
    count += 1;
    return original.apply(this, given);
  };
  return () => {
    IDBFactory.prototype.open = original;
    return count;
  };
};

/** Tells of the next transaction how it was begun, and whether it is complete. */
export const watchTransaction = () => {
  const seen = { complete: false };
  next(IDBDatabase.prototype, "transaction", function (begin, given) {
    const transaction = begin.apply(this, given);
    seen.how = `${transaction.mode} ${transaction.durability}`;
    seen.database = this;
    transaction.addEventListener("complete", () => (seen.complete = true));
    return transaction;
  });
  return seen;
};

/** Aborts the next transaction when all of it was asked for; with the reason, where the browser gives one. */
export const abortNext = (reason) =>
  next(IDBTransaction.prototype, "commit", function () {
    this.abort();
    if (reason) Object.defineProperty(this, "error", { value: new DOMException("", reason) });
  });

/** Closes the connection just before the next transactions begin on it, and sends no event. */
export const closeUnderNext = (times) =>
  next(IDBDatabase.prototype, "transaction", function (begin, given) {
    if (times > 1) closeUnderNext(times - 1);
    this.close();
    return begin.apply(this, given);
  });

/** Tells a connection that the browser closed it. */
export const tellClosed = (database) => database.dispatchEvent(new Event("close"));

/** Lets the next opening throw. */
export const refuseNext = (reason) =>
  next(IDBFactory.prototype, "open", () => {
    throw new DOMException("", reason);
  });

/** Lets the next opening be answered with a failure. */
export const failNext = (reason) => next(IDBFactory.prototype, "open", () => failing(reason));

/** Takes IndexedDB away, as some browsers do in private windows; the answer brings it back. */
export const takeAway = () => {
  Object.defineProperty(globalThis, "indexedDB", { value: undefined, configurable: true });
  return () => delete globalThis.indexedDB;
};

/** Lets every reading of all values fail, and that of the one value under a key that ends so. */
export const spoil = (part) => {
  const { get, getAll } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.getAll = function (...given) {
    const request = getAll.apply(this, given);
    this.transaction.abort();
    return request;
  };
  IDBObjectStore.prototype.get = function (key) {
    return key.at(-1) === part ? failing("NotReadableError") : get.call(this, key);
  };
  return () => Object.assign(IDBObjectStore.prototype, { get, getAll });
};

/** Lets every put throw under a key that ends so. */
export const refusePutsUnder = (part) => {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (value, key) {
    if (key.at(-1) === part) throw new DOMException("", "DataCloneError");
    return put.call(this, value, key);
  };
  return () => Object.assign(IDBObjectStore.prototype, { put });
};
