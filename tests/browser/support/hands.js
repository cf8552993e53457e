// Hands on a keyboard and a screen: the events that a browser sends when a person does this.

const typed = (type, data = null) => new InputEvent("input", { bubbles: true, inputType: type, data });

export function focus(element) {
  element.focus();
}

// Letter by letter at the caret, in place of what is selected.
export function typeIn(element, words) {
  element.focus();
  for (const letter of words) {
    element.setRangeText(letter, element.selectionStart, element.selectionEnd, "end");
    element.dispatchEvent(typed("insertText", letter));
  }
}

// All at once in place of everything, as when pasted.
export function fill(element, words) {
  element.focus();
  element.value = words;
  element.dispatchEvent(typed(words === "" ? "deleteContentBackward" : "insertFromPaste"));
}

export function pickSuggestion(element, words) {
  element.focus();
  element.value = words;
  element.dispatchEvent(typed("insertReplacementText", words));
}

export function blur(element) {
  element.dispatchEvent(new Event("change", { bubbles: true }));
  element.blur();
}

export function click(element) {
  element.focus();
  element.click();
}

export function press(element, key) {
  element.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
}

export function select(element, value) {
  element.focus();
  element.value = value;
  element.dispatchEvent(new Event("input", { bubbles: true }));
  element.dispatchEvent(new Event("change", { bubbles: true }));
}

// An input method begins to put letters together at the caret.
export function compose(element, state) {
  element.focus();
  element.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
  composeOn(element, "", state);
}

// The next state of them replaces the one before.
export function composeOn(element, before, state) {
  const caret = element.selectionEnd;
  element.setRangeText(state, caret - before.length, caret, "end");
  element.dispatchEvent(new CompositionEvent("compositionupdate", { bubbles: true, data: state }));
  element.dispatchEvent(
    new InputEvent("input", { bubbles: true, inputType: "insertCompositionText", data: state, isComposing: true }),
  );
}

// In Chromium the last input event comes before the end.
export function composed(element) {
  element.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
}

// Counts how often the text of an input is set by the page.
export function countSets(element) {
  const property = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), "value");
  const counter = { sets: 0 };
  Object.defineProperty(element, "value", {
    configurable: true,
    get: () => property.get.call(element),
    set: (value) => {
      counter.sets += 1;
      property.set.call(element, value);
    },
  });
  return counter;
}

const words = (element) => element.textContent.replace(/\s+/g, " ").trim();

// The accessible name, as far as these forms give names: aria-label, aria-labelledby, labels, content.
export function accessibleName(element) {
  if (element.hasAttribute("aria-label")) return element.getAttribute("aria-label").trim();
  if (element.hasAttribute("aria-labelledby")) {
    const ids = element.getAttribute("aria-labelledby").split(/\s+/);
    return ids.map((id) => words(document.getElementById(id))).join(" ");
  }
  if (element instanceof HTMLFieldSetElement) return words(element.querySelector(":scope > legend"));
  if (element.labels?.length) return [...element.labels].map(words).join(" ");
  return words(element);
}
