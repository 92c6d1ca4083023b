/**
 * How fast the widget is beside what else asks questions on a page: all in turn in one run, under the same throttling. Prints
 * Markdown for the README; what goes on meanwhile is on the other output.
 */
import { readFileSync } from "node:fs";
import { buildSync } from "esbuild";
import { chromium } from "../e2e/node_modules/playwright-core/index.mjs";
import { patient, WORDS } from "../e2e/harness/data/content.mjs";
import { BLOG_STYLE, blog, element } from "../e2e/harness/pages/blog.mjs";
import { drawnWith, LETTERS } from "../e2e/harness/run/letters.mjs";
import { BROWSER } from "../e2e/harness/run/paths.mjs";
import { HOSTS, host } from "./hosts.mjs";
import { busiest, firstButton, journey, median, memory, shift, third } from "./measure.mjs";

/** How often each is measured: the middle one counts. */
const RUNS = 5;

/** How many widgets are many on one page. */
const MANY = 20;

const READER = patient("a-desk-worker-with-a-right-sided-ache-up-and-down-is-a-strong-match");

/** The first question, for those that are compared with. */
const QUESTION = WORDS.questions["emergency-signs"];
const LABELS = Object.values(QUESTION.options).map(({ label }) => label);
const { start } = WORDS.ui;

const boxes = LABELS.map((label) => `<p><label><input type="checkbox"> ${label}</label></p>`).join("");
const PLAIN = `<form><fieldset><legend>${QUESTION.legend}</legend>${boxes}</fieldset><button>${start}</button></form>`;

const words = JSON.stringify({ legend: QUESTION.legend, options: LABELS, start });
const PEER = `<script type="application/json" id="words">${words}</script><div id="form"></div>`;

/** A page that one of the peers draws. `head`: what it needs beside its script. */
const peer = (name, head = "") =>
  blog({ widget: PEER, head: `${head}<script type="module" src="/${name}.js"></script>` });

/** What is compared: its page, and what there is to press first. */
const COMPARED = {
  "the same words as plain markup": { path: "/plain", selector: "button" },
  "Lumbar Check": { path: "/", selector: ".button-primary" },
  "the same, by the script for all languages": { path: "/all", selector: ".button-primary" },
  "react-jsonschema-form": { path: "/react-jsonschema-form", selector: "button" },
  SurveyJS: { path: "/surveyjs", selector: "input[type=button]" },
};

/** The files of the peers, as someone who cares for size would build them. */
function built() {
  const { outputFiles } = buildSync({
    entryPoints: ["react-jsonschema-form", "surveyjs"].map((name) => `peers/${name}.js`),
    absWorkingDir: import.meta.dirname,
    outdir: "/",
    bundle: true,
    minify: true,
    format: "esm",
    define: { "process.env.NODE_ENV": '"production"' },
    write: false,
  });
  return Object.fromEntries(outputFiles.map(({ path, contents }) => [path, contents]));
}

const ENGLISH = '<script type="module" src="/dist/lumbar-check.en.js"></script>';

const PAGES = {
  "/": blog({ widget: element(), head: ENGLISH }),
  "/all": blog({ widget: element() }),
  "/many": blog({ widget: element('region="uk" loading="eager"').repeat(MANY), head: ENGLISH }),
  "/plain": blog({ widget: PLAIN, head: "" }),
  "/react-jsonschema-form": peer("react-jsonschema-form"),
  "/surveyjs": peer("surveyjs", '<link rel="stylesheet" href="/surveyjs.css">'),
  "/blog.css": BLOG_STYLE,
  "/favicon.ico": "",
  ...built(),
};

const SWITCHES = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];
const launch = (letters) => chromium.launch({ executablePath: BROWSER, args: SWITCHES, env: drawnWith(letters) });

const browser = await launch("usual");

/** First and second visits by what is compared, in turn, so that all meet the same moods of this computer. */
async function visits(name) {
  const site = await host(name, PAGES);
  const times = Object.fromEntries(Object.keys(COMPARED).map((what) => [what, []]));
  for (let run = 0; run < RUNS; run += 1) {
    for (const [what, { path, selector }] of Object.entries(COMPARED)) {
      times[what].push(await firstButton(browser, site.origin + path, selector));
    }
  }
  site.close();
  return Object.fromEntries(
    Object.entries(times).map(([what, all]) => [
      what,
      { first: median(all.map(({ first }) => first)), second: median(all.map(({ second }) => second)) },
    ]),
  );
}

const rounded = (number) => Math.round(number).toLocaleString("en");
const row = (cells) => `| ${cells.join(" | ")} |`;
const table = ([head, ...rows]) => [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");

/** The table of first and second visits: times, and how many times the plain markup's on a first visit that is. */
async function compared() {
  const names = Object.keys(HOSTS);
  const byHost = {};
  for (const name of names) {
    console.error(`first button, ${name}`);
    byHost[name] = await visits(name);
  }
  const best = byHost[names[0]];
  const rows = Object.keys(COMPARED).map((what) => {
    const cell = (times, visit) => {
      const [own, plain] = [times[what][visit], times[Object.keys(COMPARED)[0]].first];
      return `${rounded(own)} (${(own / plain).toFixed(2)})`;
    };
    return [what, ...names.map((name) => cell(byHost[name], "first")), cell(best, "second")];
  });
  return table([["ms until there is something to press", ...names, "second visit"], ...rows]);
}

/** The table of what a reader meets from then on. */
async function afterwards() {
  const site = await host("brotli 11", PAGES);
  const url = `${site.origin}/`;
  const ways = [];
  const tasks = [];
  for (let run = 0; run < RUNS; run += 1) {
    console.error(`a reader's way, ${run + 1} of ${RUNS}`);
    ways.push(await journey(browser, url, READER));
    tasks.push(await busiest(browser, url, READER));
  }
  const rows = [
    ["from a tick to the frame that shows it, 75th percentile", `${third(ways.flatMap(({ ticks }) => ticks))} ms`],
    ["from Continue to the next page, median", `${median(ways.flatMap(({ pages }) => pages))} ms`],
    ["from Continue to the result, median", `${median(ways.map(({ result }) => result))} ms`],
    ["longest task on the way, median", `${rounded(median(tasks))} ms`],
  ];
  for (const letters of LETTERS) {
    console.error(`layout shift, ${letters} letters`);
    const other = await launch(letters);
    rows.push([
      `layout shift until the module has taken over, ${letters} letters`,
      (await shift(other, url)).toFixed(3),
    ]);
    await other.close();
  }
  console.error("memory");
  const [one, many] = [await memory(browser, url), await memory(browser, `${site.origin}/many`)];
  rows.push([`memory of a page with ${MANY} widgets, of that with one`, (many / one).toFixed(2)]);
  site.close();
  return table([["on the same phone", ""], ...rows]);
}

const versionOf = (name) =>
  JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url), "utf8")).version;

const tables = [await compared(), await afterwards()];
const peers = `react-jsonschema-form ${versionOf("@rjsf/core")} and SurveyJS ${versionOf("survey-core")}`;
console.log(
  `${tables.join("\n\n")}\n\nIn brackets: how many times the plain markup's on a first visit. Beside ${peers}, in Chromium ${browser.version()}.`,
);
await browser.close();
