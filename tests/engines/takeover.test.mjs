/**
 * What a reader does before the module is there, and what becomes of it when the module takes over, in Firefox and WebKit:
 * nothing is lost, and nothing is pressed twice. In Chromium that is `tests/e2e/first-step.test.mjs`.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { WORDS, wordsIn } from "../e2e/harness/data/content.mjs";
import { FALLBACK, blog, element } from "../e2e/harness/pages/blog.mjs";
import { openWidgets } from "../e2e/harness/reader/inside.mjs";
import { isEngine } from "../e2e/harness/run/site.mjs";
import { inEachEngine, served } from "./engines.mjs";

const WATCH = `(${openWidgets})(); window.faults = [];
  addEventListener("lumbar-check-error", ({ detail }) => faults.push(...detail.faults));`;

const PAGE = blog({ widget: element('region="uk"') }).replace("<head>", '<head><script src="/watch.js"></script>');

/** What each body begins with. */
const INSIDE = `
  const host = document.querySelector("lumbar-check");
  const root = host.shadowRoot;
  const until = async (what) => {
    for (const end = performance.now() + 20000; ; ) {
      const found = what();
      if (found) return found;
      if (performance.now() > end) throw new Error("waited in vain for " + what);
      await new Promise((done) => setTimeout(done, 20));
    }
  };
  const button = (words) => [...root.querySelectorAll("button")].find(({ textContent }) => textContent === words);
  const box = (words) => [...root.querySelectorAll("label")].find(({ textContent }) => textContent === words).control;
  const ticked = () => [...root.querySelectorAll("input:checked")].map(({ labels: [label] }) => label.textContent);
  const isModules = () => Object.keys(root.querySelector(".mount") ?? {}).some((key) => key.includes("yew"));
  const heading = () => root.querySelector("[part~=heading]").textContent;
`;

const signs = WORDS.questions["emergency-signs"].options;
const BOTH_LEGS = signs["both-legs"].label;
const { start, continue: onward, back } = WORDS.ui;

inEachEngine(({ name, open }) => {
  let answer = () => undefined;
  const origin = served({
    pages: { "/": PAGE, "/other": "Other", "/watch.js": WATCH },
    answer: (path) => answer(path),
  });

  /** A test on a page whose module waits for `release`, and then comes with the status. */
  const scenario = (what, body, status = 200) =>
    test(`${what}, in ${name}`, { timeout: 120_000 }, async () => {
      let release;
      const after = new Promise((resolve) => (release = resolve));
      answer = (path) => (isEngine(path) ? { after, status } : undefined);
      const page = await open(`${origin()}/`);
      const run = (body, ...values) => page.run(INSIDE + body, ...values);
      try {
        await run("await until(() => root.querySelector('.widget'));");
        await body({ run, page, release });
      } finally {
        release();
        await page.close();
      }
    });

  const begin = (run) => run(`button(args[0]).click(); await until(() => button(args[1]));`, start, onward);
  const takenOver = (run) => run("await until(isModules);");

  scenario("What was ticked stays, and opens what it opens", async ({ run, release }) => {
    await begin(run);
    await run("box(args[0]).click();", BOTH_LEGS);
    release();
    await run("root.activeElement?.blur();");
    await takenOver(run);
    assert.deepEqual(await run("return ticked();"), [BOTH_LEGS]);
    assert.deepEqual(await run("return faults;"), []);
  });

  scenario("Continue that was pressed before is pressed once", async ({ run, release }) => {
    await begin(run);
    await run("box(args[0]).click(); button(args[1]).click();", signs.none.label, onward);
    const before = await run("return heading();");
    assert.equal(await run("return button(args[0]).getAttribute('aria-busy');", onward), "true");
    release();
    await takenOver(run);
    await run("await until(() => heading() !== args[0] || root.querySelectorAll('.step').length === 1);", before);
    assert.equal(await run("return root.querySelectorAll('.error-summary').length;"), 0);
    assert.notDeepEqual(await run("return ticked();"), [signs.none.label]);
  });

  scenario("Continue without a tick asks for one", async ({ run, release }) => {
    await begin(run);
    await run("button(args[0]).click();", onward);
    release();
    await run("await until(() => root.querySelector('.error-summary'));");
  });

  scenario("Back before it comes leads to the welcome, and keeps the ticks", async ({ run, release }) => {
    await begin(run);
    await run("box(args[0]).click(); button(args[1]).click();", BOTH_LEGS, back);
    await run("await until(() => button(args[0]));", start);
    release();
    await begin(run);
    // The focus is on the heading, and stays there until the reader does something.
    await run("root.activeElement?.blur();");
    await takenOver(run);
    assert.deepEqual(await run("return ticked();"), [BOTH_LEGS]);
  });

  scenario("Another language that the page sets meanwhile is spoken", async ({ run, release }) => {
    await run("host.lang = 'de';");
    release();
    await takenOver(run);
    await run("await until(() => button(args[0]));", wordsIn("de").ui.start);
  });

  scenario(
    "Where it does not come, who ticked a sign of an emergency is told to call",
    async ({ run, release }) => {
      await begin(run);
      await run("box(args[0]).click();", BOTH_LEGS);
      release();
      const number = await run(
        "return (await until(() => root.querySelector('[role=alert] a'))).getAttribute('href');",
      );
      assert.equal(number, "tel:999");
      assert.deepEqual(await run("return ticked();"), [BOTH_LEGS]);
      assert.equal(await run("return faults.length;"), 1);
      const shown = await run(
        "return [...host.children].find(({ textContent }) => textContent === args[0]).getClientRects().length;",
        FALLBACK,
      );
      assert.equal(shown, 1);
    },
    404,
  );

  scenario("After a crash the fallback is back, and the next element works", async ({ run, release }) => {
    release();
    await takenOver(run);
    await run("button(args[0]).click(); await until(() => root.querySelector('.step'));", start);
    await run(
      `
      root.querySelectorAll(".step > :not(.actions)").forEach((drawn) => drawn.remove());
      button(args[0]).click();
      await until(() => faults.length > 0);`,
      onward,
    );
    assert.equal(await run("return root.querySelectorAll('.widget').length;"), 0);
    await run(`
      const next = document.createElement("lumbar-check");
      next.loading = "eager";
      host.after(next);
      await until(() => Object.keys(next.shadowRoot.querySelector(".mount") ?? {}).some((key) => key.includes("yew")));
      next.remove();`);
  });

  scenario("Whoever comes back from another page can go on", async ({ run, page, release }) => {
    release();
    await takenOver(run);
    await begin(run);
    await run("box(args[0]).click();", BOTH_LEGS);
    await page.go(`${origin()}/other`);
    await page.back();
    // A browser that kept the page shows it as it was; another begins anew.
    await run("await until(() => root.querySelector('.widget')); await until(isModules);");
    if (await run("return button(args[0]) !== undefined;", start)) await begin(run);
    else assert.deepEqual(await run("return ticked();"), [BOTH_LEGS]);
    await run("if (!box(args[0]).checked) box(args[0]).click(); button(args[1]).click();", BOTH_LEGS, onward);
    await run("await until(() => root.querySelector('.level-emergency'));");
  });
});
