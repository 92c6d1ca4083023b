/** One reader on a blog with a tracker: the questions of the widget first, then those of the control. */
import { build } from "esbuild";
import { join } from "node:path";
import { blog, element } from "../../e2e/harness/pages/blog.mjs";
import { WORDS } from "../../e2e/harness/data/content.mjs";
import { keepInside, said } from "../../e2e/harness/reader/inside.mjs";
import { ROOT } from "../../e2e/harness/run/paths.mjs";
import { DESK_WORKER } from "../../e2e/harness/reader/states.mjs";
import { walkInPage, walkOptions } from "../../e2e/harness/reader/walk.mjs";
import { openOffice } from "./office.mjs";
import { TICKED, outside, selectorOf } from "./outside.mjs";

const FOLDER = join(ROOT, "tests/trackers");

/** Milliseconds. */
const PATIENCE = 20_000;

/** Trackers leave out what looks like a machine. */
const AGENT = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

/** What a reader ticks with a mouse before all else is answered. */
const BY_HAND = [
  ["emergency-signs", "both-legs"],
  ["emergency-signs", "saddle-numb"],
  ["saddle-numb-when", "not-sure"],
  ["age", "50-59"],
  ["urgent-signs", "fever"],
  ["check-first-signs", "pregnant-or-recent-birth"],
  ["background", "cancer-ever"],
  ["shape", "belt"],
  ["worse", "turning-in-bed"],
  ["habits", "sleeps-curled"],
];

const WIDGET = element('region="uk" layout="single"');

/** A tracker's script, as a page can load it. */
async function bundled(script, define) {
  const { outputFiles } = await build({
    entryPoints: [join(FOLDER, `trackers/${script}.js`)],
    define: { "process.env.NODE_ENV": '"production"', ...define },
    bundle: true,
    write: false,
    format: "iife",
    logLevel: "error",
  });
  return outputFiles[0].text;
}

/** A form whose sending fails, so that tools send what led to the failure. */
const FAILING = 'addEventListener("submit", (event) => { event.preventDefault(); throw new Error("not sent"); });';

/** Runs in the page, before anything else: what a browser says of itself beside its agent tells of no machine. */
function seemHuman() {
  const say = ({ prototype }, name, get) => Object.defineProperty(prototype, name, { get });
  say(Navigator, "webdriver", () => false);
  // A browser that cannot show a window has a brand of its own. Pages that are not secure are told of none.
  const brands = navigator.userAgentData?.brands.filter(({ brand }) => !brand.startsWith("Headless"));
  if (brands) say(NavigatorUAData, "brands", () => brands);
}

/** Opens a blog with a tracker. Returns the office of its makers, the page, and what closes both. */
export async function openBlog(browser, { script, define, answer }, widget = WIDGET) {
  const head = `<script src="/failing.js"></script><script src="/tracker.js"></script>
    <script type="module" src="/dist/lumbar-check.js"></script>`;
  const pages = {
    "/": blog({ head, widget: widget + outside() }),
    "/failing.js": FAILING,
    "/tracker.js": await bundled(script, define),
  };
  const office = await openOffice({ pages, answer });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, userAgent: AGENT });
  context.setDefaultTimeout(PATIENCE);
  await context.addInitScript(keepInside);
  await context.addInitScript(seemHuman);
  const page = await context.newPage();
  await page.goto(office.origin);
  const close = () => context.close().then(() => office.close());
  return { office, page, close };
}

/**
 * Answers the last widget of a page or a frame, which stays closed, up to the card, and prints that. Returns what is in the
 * shadow root on the way: its texts, and the ids, names and classes that stand nowhere else.
 */
export async function answer(page) {
  await page.locator("lumbar-check").last().scrollIntoViewIfNeeded();
  await page.waitForFunction(() => window[Symbol.for("inside")]);
  const mount = await page.evaluateHandle(() => window[Symbol.for("inside")]);
  const inside = new Set();
  const look = async () => {
    for (const text of await mount.evaluate(textsInPage)) inside.add(text);
  };
  const press = async (selector) => {
    await look();
    await (await mount.waitForSelector(selector)).click();
  };
  const button = (word) => `role=button[name=${JSON.stringify(WORDS.ui[word])}]`;
  await press(button("start"));
  await mount.waitForSelector("fieldset");
  await press(".region");
  await press(button("see-result"));
  await press(".error-summary button");
  for (const [question, option] of BY_HAND) await press(`${said(WORDS, question, option)} >> label`);
  await mount.evaluate(walkInPage, walkOptions(DESK_WORKER));
  await press(button("print"));
  await look();
  return [...inside];
}

/**
 * Puts a second widget on the page that does not carry the marks by which a tool leaves something alone: what keeps tools out
 * must not rest on those.
 */
export async function addUnmarked(page, marks) {
  await page.evaluate((marks) => {
    const { setAttribute } = Element.prototype;
    Element.prototype.setAttribute = function (name, value) {
      if (!marks.includes(name)) setAttribute.call(this, name, value);
    };
    const { add } = DOMTokenList.prototype;
    DOMTokenList.prototype.add = function (...names) {
      add.apply(
        this,
        names.filter((name) => !marks.includes(name)),
      );
    };
    const first = document.querySelector("lumbar-check");
    const second = document.createElement("lumbar-check");
    for (const name of ["region", "layout"]) second.setAttribute(name, first.getAttribute(name));
    delete window[Symbol.for("inside")];
    first.after(second);
  }, marks);
}

/** Answers the control. */
export async function answerOutside(page) {
  for (const [question, option] of TICKED) await page.locator(selectorOf(question, option)).click();
  await page.locator("#OUTSIDE-NEXT").click();
}

/** Goes to another tab, of which those take note who send what they have while they still can. */
export async function hide(page) {
  await page.evaluate(() => {
    const states = { visibilityState: "hidden", hidden: true };
    for (const [name, value] of Object.entries(states)) Object.defineProperty(document, name, { get: () => value });
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  });
}

/** Runs in the page: what can be told from the inside of the widget, and is not on the page around it. */
function textsInPage(mount) {
  const outside = document.documentElement.outerHTML;
  const texts = [];
  const walker = document.createTreeWalker(mount, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) {
    const { data, id, name, className } = walker.currentNode;
    if (data?.trim().length > 9) texts.push(data.trim());
    for (const own of [id, name]) if (own) texts.push(own);
    // Short ones are words that any text could have.
    if (typeof className === "string") texts.push(...className.split(" ").filter((own) => own.includes("-")));
  }
  return texts.filter((text) => !outside.includes(text));
}
