// Writes tokens.css from the npm package suomifi-design-tokens: `node style/tokens.mjs`.
// With `--check` it writes nothing and fails where the file is not what the package gives.
import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import suomifi from "suomifi-design-tokens";

const { colors, typography, radiuses, shadows } = suomifi.suomifiDesignTokens.values;
const BODY = typography.bodyText.fontSize.value;

const kebab = (name) => name.replace(/([a-z])([A-Z0-9])/g, "$1-$2").toLowerCase();

// The package gives hue, saturation and lightness; style sheets are easier to check against contrast figures in hex.
function hex({ h, s, l }) {
  const channel = (n) => {
    const k = (n + h / 30) % 12;
    const a = (s / 100) * Math.min(l / 100, 1 - l / 100);
    const value = l / 100 - a * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255).toString(16).padStart(2, "0");
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}

const rem = (pixels) => `${Number((pixels / BODY).toFixed(4))}rem`;

// Line heights come as "1.5" or "48px".
function leading({ fontSize, lineHeight }) {
  return lineHeight.unit === "px" ? Number((lineHeight.value / fontSize.value).toFixed(3)) : lineHeight.value;
}

// The colours that Samplan uses. What stands for what is said in base.css.
const COLORS = [
  ...["whiteBase", "blackBase", "brandBase", "depthDark1", "depthDark2", "depthBase", "depthLight1", "depthLight3"],
  ...["highlightBase", "highlightDark1", "highlightLight2", "highlightLight3", "highlightLight4", "accentBase"],
  ...["accentTertiaryDark1", "accentTertiaryLight1", "successDark1", "warningBase", "warningLight1"],
  ...["alertBase", "alertLight1", "infoBase", "infoLight1"],
];

// The text styles that Samplan sets. Sizes are in rem of the body text, so that the text size setting scales them all.
const TEXTS = { heading1: "h1", heading1SmallScreen: "h1-small", bodyTextSmall: "small", leadText: "lead" };

const lines = [
  ...COLORS.map((name) => [kebab(name), hex(colors[name])]),
  ["radius", `${radiuses.basic.value}px`],
  ["radius-modal", `${radiuses.modal.value}px`],
  ["shadow-panel", shadows.panelShadow.value],
  ...Object.entries(TEXTS).flatMap(([name, ours]) => [
    [`text-${ours}`, rem(typography[name].fontSize.value)],
    [`leading-${ours}`, leading(typography[name])],
  ]),
];

const css = `/* Written by tokens.mjs from suomifi-design-tokens 7.0.0 (MIT). Not edited by hand. */
:root {
${lines.map(([name, value]) => `  --${name}: ${value};`).join("\n")}
}
`;

const file = new URL("tokens.css", import.meta.url);
if (process.argv.includes("--check")) {
  if (readFileSync(file, "utf8") !== css) {
    console.error("style/tokens.css is not what suomifi-design-tokens gives. Run: node style/tokens.mjs");
    process.exit(1);
  }
} else {
  writeFileSync(file, css);
}
