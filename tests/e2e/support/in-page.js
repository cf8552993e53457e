// Runs in the page before the app does: what the tests ask the page itself.
globalThis.samplanTest = (() => {
  const kindOf = (input) => {
    if (input.type === "radio" || input.type === "checkbox") return input.type;
    if (input.tagName === "TEXTAREA") return "text";
    if (input.tagName === "SELECT") return "select";
    for (const kind of ["date", "month", "time"]) if (input.classList.contains(`input--${kind}`)) return kind;
    if (input.closest(".field")?.querySelector(":scope > .chips")) return "codes";
    return input.id ? "line" : "own";
  };

  /** A name by which an input is known again after the page was drawn anew. */
  const keyOf = (input, kind) => {
    const field = input.closest(".field")?.id;
    if (kind === "radio") return `${input.name} = ${input.value}`;
    if (kind === "checkbox") return `${field} = ${input.closest("label").innerText.trim()}`;
    return kind === "own" ? `${field} own` : input.id;
  };

  /** The inputs of the page's questions that can be seen, in their order. */
  const inputs = () =>
    [...document.querySelectorAll(".fields :is(input, textarea, select):not([aria-hidden])")]
      .filter((input) => input.checkVisibility())
      .map((input) => ({ input, kind: kindOf(input), key: keyOf(input, kindOf(input)) }));

  const answer = ({ input, kind }) => {
    if (kind === "radio" || kind === "checkbox") return input.checked;
    if (kind !== "codes") return input.value;
    return [...input.closest(".field").querySelectorAll(".chip > span")].map((chip) => chip.innerText);
  };

  let marked = 0;

  return {
    inputs,
    /** Every answer that can be seen, by the input's key; own entries as a list. */
    answers() {
      const all = {};
      for (const each of inputs()) {
        if (each.kind === "own") (all[each.key] ??= []).push(answer(each));
        else all[each.key] = answer(each);
      }
      return all;
    },
    /** The first table that has its rows still to be added. */
    nextTable(done) {
      return [...document.querySelectorAll(".fields .rows:has(> button)")].find((table) => !done.includes(table.id));
    },
    /** What is still to be filled in, each marked with a number; a choice only when nothing else is left. */
    nextInputs(done) {
      const left = inputs().filter(({ key }) => !done.includes(key));
      const typed = left.filter(({ kind }) => kind !== "radio");
      return (typed.length > 0 ? typed : left.slice(0, 1)).map(({ input, kind, key }) => {
        input.dataset.test ??= String((marked += 1));
        return { mark: input.dataset.test, kind, key };
      });
    },
  };
})();
