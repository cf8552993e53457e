// Measures the finished app in Chromium: `node tests/bench/run.mjs ADDRESS FIXTURE`, as `cargo xtask bench` calls it.
// Each figure is one line on standard output, its parts between tabs: "figure", name, number of samples, median, the
// value that 95 of 100 samples stay under, largest. All in milliseconds. Lines that begin with "machine" tell what it
// was measured on. What goes on meanwhile is told on standard error.
import { readFileSync } from "node:fs";
import { cpus, loadavg, release, totalmem, type } from "node:os";
import { Tablet } from "./tablet.mjs";
import { fill } from "./database.mjs";
import { measureKeys } from "./keys.mjs";
import { measureOpening } from "./opening.mjs";
import { measureStart } from "./start.mjs";

const [address, fixtureFile] = process.argv.slice(2);
if (!fixtureFile) {
  console.error("usage: node tests/bench/run.mjs ADDRESS FIXTURE");
  process.exit(2);
}
const fixture = JSON.parse(readFileSync(fixtureFile, "utf8"));

const tablet = await Tablet.unpacked(address);
try {
  describe();
  await tell("filling the database", () => fill(tablet, fixture));
  for (const slowdown of [1, 4]) {
    tablet.slowdown = slowdown;
    const name = slowdown === 1 ? "plain" : `slow${slowdown}`;
    const before = ticks();
    await tell(`${name}: starting the app`, () => measureStart(tablet, fixture, report(name)));
    await tell(`${name}: opening plans`, () => measureOpening(tablet, fixture, report(name)));
    await tell(`${name}: pressing keys`, () => measureKeys(tablet, fixture, report(name)));
    const after = ticks();
    if (before && after) {
      const share = (100 * (after.stolen - before.stolen)) / (after.all - before.all);
      console.log(["machine", `taken by other guests of the host during \`${name}\``, `${share.toFixed(1)} %`].join("\t"));
    }
  }
} finally {
  await tablet.putAway();
}

function describe() {
  const [{ model }] = cpus();
  const machine = {
    date: new Date().toISOString().slice(0, 10),
    processor: `${cpus().length} × ${model}`,
    memory: `${(totalmem() / 2 ** 30).toFixed(0)} GiB`,
    system: `${type()} ${release()}`,
    browser: `Chromium ${tablet.version}`,
    "busy before the run": `${loadavg()[0].toFixed(1)} programs at once on average`,
  };
  for (const [key, value] of Object.entries(machine)) console.log(["machine", key, value].join("\t"));
}

/** The processors' time so far, and how much of it the host gave to others; nothing where the system does not tell. */
function ticks() {
  try {
    const [line] = readFileSync("/proc/stat", "utf8").split("\n", 1);
    const counts = line.trim().split(/\s+/).slice(1, 9).map(Number);
    return { all: counts.reduce((sum, count) => sum + count, 0), stolen: counts[7] };
  } catch {
    return undefined;
  }
}

async function tell(what, work) {
  const began = Date.now();
  await work();
  console.error(`    ${what}: ${((Date.now() - began) / 1000).toFixed(0)} s`);
}

/** Takes a figure's name and samples, and says them. */
function report(setting) {
  return (name, samples) => {
    const sorted = [...samples].sort((a, b) => a - b);
    const at = (share) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)].toFixed(1);
    console.log(["figure", `${setting}.${name}`, sorted.length, at(0.5), at(0.95), at(1)].join("\t"));
  };
}
