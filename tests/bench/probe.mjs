// Runs in every page before the app does, and notes when things happen.

/** Playwright hands the text of this function to the page, so it must stand for itself. */
export function watch() {
  const probe = (globalThis.probe = { keys: [], writes: [], started: null });

  const soon = () =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage(null);
    });

  /** When what was changed until now is drawn (the page's part of the next frame is done), and when that frame began. */
  const drawn = () =>
    new Promise((done) => {
      requestAnimationFrame((began) => soon().then((at) => done({ at, began })));
    });

  probe.painted = () => drawn().then(({ at }) => at);

  /** When the first element that fits stands on the screen. */
  probe.shown = (selector) =>
    new Promise((done) => {
      const look = () => {
        if (!document.querySelector(selector)) return;
        observer.disconnect();
        done(probe.painted());
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { childList: true, subtree: true });
      look();
    });

  addEventListener("samplan:started", () => (probe.started = performance.now()));

  // A key's time is that of the press itself, which the browser takes before the page hears of it.
  let pressed = 0;
  addEventListener("keydown", (event) => (pressed = event.timeStamp), true);
  addEventListener(
    "input",
    () => {
      const key = { pressed, shown: null, painted: null };
      probe.keys.push(key);
      Promise.all([soon(), drawn()]).then(([handled, { at, began }]) => {
        key.shown = at - pressed;
        // The screen has its own turns, 60 a second. What is left until the next one is no work of the page.
        key.painted = key.shown - Math.max(0, began - handled);
      });
    },
    true,
  );

  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const transaction = begin.call(this, stores, mode, options);
    if (mode === "readwrite" && options?.durability === "strict") {
      const write = { begun: performance.now(), complete: null };
      probe.writes.push(write);
      transaction.addEventListener("complete", () => (write.complete = performance.now()));
    }
    return transaction;
  };
}
