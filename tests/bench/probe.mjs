// Runs in every page before the app does, and notes when things happen.

/** Playwright hands the text of this function to the page, so it must stand for itself. */
export function watch() {
  const probe = (globalThis.probe = { keys: [], asked: [], writes: [], started: null });

  /** When what was changed until now is drawn: style, layout and paint of the next frame are done. */
  probe.painted = () =>
    new Promise((done) => {
      // A task of this priority comes right behind the frame, before timers and messages that wait.
      const behind = () => scheduler.postTask(() => done(performance.now()), { priority: "user-blocking" });
      requestAnimationFrame(behind);
    });

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
      const key = { pressed, painted: null };
      probe.keys.push(key);
      probe.painted().then((at) => (key.painted = at - key.pressed));
    },
    true,
  );

  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const transaction = begin.call(this, stores, mode, options);
    probe.asked.push(performance.now());
    if (mode === "readwrite" && options?.durability === "strict") {
      const write = { begun: performance.now(), complete: null };
      probe.writes.push(write);
      transaction.addEventListener("complete", () => (write.complete = performance.now()));
    }
    return transaction;
  };
}
