/**
 * The journey in Firefox and WebKit: that it works, that it fits, and that nothing goes wrong
 * unseen. Everything else is tested in Chromium.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { blog, element } from "../e2e/harness/pages/blog.mjs";
import { WORDS, patient } from "../e2e/harness/data/content.mjs";
import { openWidgets } from "../e2e/harness/reader/inside.mjs";
import { measure } from "../e2e/harness/checks/measure.mjs";
import { DESK_WORKER, WITH_ANSWERS } from "../e2e/harness/reader/states.mjs";
import { walkInPage, walkOptions } from "../e2e/harness/reader/walk.mjs";
import { inEachEngine, served } from "./engines.mjs";

const BELOW_KNEE = patient("a-strong-psoas-story-stays-hidden-behind-pain-below-the-knee");
const EMERGENCY = { ...BELOW_KNEE, "emergency-signs": "both-legs" };

/** What the README asks for, and images for the icon that browsers ask for by themselves. */
const POLICY =
  "default-src 'none'; img-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'";

/** Opens the widget, and keeps what goes wrong in the page, from before its scripts. */
const WATCH = `(${openWidgets})();
  addEventListener("error", ({ message }) => wrong.push(message));
  addEventListener("unhandledrejection", ({ reason }) => wrong.push(String(reason)));
  addEventListener("securitypolicyviolation", ({ violatedDirective }) => wrong.push(violatedDirective));
  addEventListener("lumbar-check-error", ({ detail }) => wrong.push(...detail.faults));
  window.wrong = [];`;

const PAGE = blog({ widget: element('region="uk"') }).replace("<head>", '<head><script src="/watch.js"></script>');
const SITE = { pages: { "/": PAGE, "/watch.js": WATCH }, headers: { "Content-Security-Policy": POLICY } };

const FIND = 'const host = document.querySelector("lumbar-check"); const root = host.shadowRoot;';

/** Until there is something in the widget. */
const FOUND = `${FIND}
  for (const end = performance.now() + 20000; !root.querySelector(args[0]); ) {
    if (performance.now() > end) throw new Error("waited in vain for " + args[0] + ": " + wrong);
    await new Promise((done) => requestAnimationFrame(done));
  }`;

const found = (page, selector) => page.run(FOUND, selector);

/** Walks to a result, or to the page `until`. */
async function walk(page, answers, until = "result") {
  await found(page, ".widget");
  const body = `${FIND} const walk = ${walkInPage}; await walk(host, args[0]);`;
  await page.run(body, walkOptions(answers, until));
}

const level = (page) => page.run(`${FIND} return root.querySelector(".card")?.className;`);

inEachEngine(({ name, open }) => {
  const origin = served(SITE);

  /** A test on a fresh page, at the end of which nothing has gone wrong and nothing sticks out. */
  const scenario = (what, body, fragment = "") =>
    test(`${what}, in ${name}`, { timeout: 120_000 }, async () => {
      const page = await open(`${origin()}/${fragment}`);
      try {
        await body(page);
        assert.deepEqual(await page.run("return window.wrong;"), []);
        const { sticksOut } = await page.run(`${FIND} return (${measure})(host);`);
        assert.deepEqual(sticksOut, []);
      } finally {
        await page.close();
      }
    });

  scenario("A reader gets from Start to a card, under a strict policy", async (page) => {
    await walk(page, DESK_WORKER);
    assert.match(await level(page), /level-self-care/);
  });

  scenario("An emergency sign is acted on at once", async (page) => {
    await walk(page, EMERGENCY);
    assert.match(await level(page), /level-emergency/);
    const number = await page.run(`${FIND} return root.querySelector(".card a[href^='tel:']").getAttribute("href");`);
    assert.equal(number, "tel:999");
  });

  scenario("A region of the body map can be pressed and shows that it is", async (page) => {
    await walk(page, DESK_WORKER, "pain-map");
    const ticked = await page.run(`${FIND}
      const region = root.querySelector(".region");
      region.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }));
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return root.querySelectorAll("fieldset.question input:checked").length;`);
    assert.equal(ticked, 1);
  });

  scenario("Who comes to a box of the folded list of places sees it", async (page) => {
    await walk(page, DESK_WORKER, "pain-map");
    const { folded, top, bottom, height, unfolded } = await page.run(`${FIND}
      const boxes = root.querySelectorAll(".body-list input");
      const isFolded = () => root.querySelector(".list-button").getAttribute("aria-expanded") === "false";
      const folded = isFolded();
      boxes[boxes.length - 1].focus();
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const { top, bottom } = boxes[boxes.length - 1].getBoundingClientRect();
      return { folded, top, bottom, height: innerHeight, unfolded: !isFolded() };`);
    assert.deepEqual([folded, unfolded], [true, true]);
    assert.ok(top >= 0 && bottom <= height, `from ${top} to ${bottom} in ${height}`);
  });

  scenario("A result is drawn as a picture", async (page) => {
    await walk(page, DESK_WORKER);
    const size = await page.run(
      `${FIND}
      const shared = new Promise((given) => {
        Object.defineProperty(navigator, "canShare", { value: () => true });
        Object.defineProperty(navigator, "share", { value: async ({ files: [file] }) => given(createImageBitmap(file)) });
      });
      [...root.querySelectorAll("button")].find(({ textContent }) => textContent === args[0]).click();
      const { width, height } = await shared;
      return [width, height >= 1350];`,
      WORDS.ui["share-picture"],
    );
    assert.deepEqual(size, [1080, true]);
  });

  scenario(
    "A link with answers opens, and is taken out of the address",
    async (page) => {
      await found(page, ".shared-banner");
      assert.equal(await page.run("return location.hash;"), "");
    },
    WITH_ANSWERS,
  );

  scenario("The focus follows each page", async (page) => {
    await walk(page, DESK_WORKER, "result");
    const focused = await page.run(`${FIND} return root.activeElement?.getAttribute("part");`);
    assert.equal(focused, "heading");
  });
});
