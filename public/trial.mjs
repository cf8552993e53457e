// Runs the program once more, away from the page, to try out what somebody else made: where that ends the program,
// nothing else ends with it. See `src/browser/trial.rs`.
//
// Gets { script, program, sections }. Answers once: true where the program survived, false where it did not, and null
// where it did not begin.

addEventListener("message", async ({ data: { script, program, sections } }) => {
  let survived = null;
  try {
    const app = await import(script);
    await app.default({ module_or_path: program });
    survived = false;
    app.trial(sections);
    survived = true;
  } catch {
    // A panic comes as an exception. What it says is about the plans, and stays here.
  }
  postMessage(survived);
});
