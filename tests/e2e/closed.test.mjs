/** The widget is closed to the page: its shadow root is closed, and ids and names of its controls tell nothing. */
import assert from "node:assert/strict";
import { blog, element } from "./harness/pages/blog.mjs";
import { PACK, WORDS } from "./harness/data/content.mjs";
import { README } from "./harness/pages/folder.mjs";
import { keepInside, said } from "./harness/reader/inside.mjs";
import { scenario } from "./harness/run/scenario.mjs";
import { DESK_WORKER, open } from "./harness/reader/states.mjs";
import { walkInPage, walkOptions } from "./harness/reader/walk.mjs";

/** The inside of the widget of a page that stays closed: a handle that no script of the page has. */
async function insideOf(page) {
  await page.waitForFunction(() => window[Symbol.for("inside")]);
  return page.evaluateHandle(() => window[Symbol.for("inside")]);
}

/** Walks to a result. */
const toResult = (inside) => inside.evaluate(walkInPage, walkOptions(DESK_WORKER));

const button = (word) => `role=button[name=${JSON.stringify(WORDS.ui[word])}]`;

/** Runs in the page, before anything else: a tool that wants to see into every root, and hear every listener. */
function intrude() {
  if (top !== window) return;
  const { attachShadow } = Element.prototype;
  const { addEventListener } = EventTarget.prototype;
  const seen = (window.seen = []);
  Element.prototype.attachShadow = function (options) {
    seen.push(`a root of ${this.localName}`);
    return attachShadow.call(this, options);
  };
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const isInside = this instanceof Node && this.getRootNode() instanceof ShadowRoot;
    if (isInside) seen.push(`a listener for ${type} on ${this.localName}`);
    return addEventListener.call(this, type, listener, options);
  };
}

scenario("A page cannot open the widget, whatever it did to the browser's functions before", async ({ visit }) => {
  const before = `(${intrude})(); (${keepInside})();`;
  const { page } = await visit({ opens: false, before });
  const inside = await insideOf(page);
  await toResult(inside);
  const found = await page.evaluate(() => {
    const host = document.querySelector("lumbar-check");
    const internals = () => {
      try {
        return host.attachInternals();
      } catch ({ name }) {
        return name;
      }
    };
    return { root: host.shadowRoot, internals: internals(), seen: window.seen };
  });
  assert.deepEqual(found, { root: null, internals: "NotSupportedError", seen: [] });
});

scenario("Something that gets into every frame, as an extension can, does not break the widget", async ({ visit }) => {
  const { widget } = await visit({ before: `(${intrude})();`.replace("top !== window", "false") });
  assert.equal(await widget.arrive(DESK_WORKER), "advice");
});

/** Runs in every frame, before anything else: keeps what the page sees of the frame that is printed. */
function lookAtPrinted() {
  if (top === window) return;
  addEventListener("beforeprint", () => {
    const { body } = top.document.querySelector("iframe").contentDocument;
    top.printed = { root: body.shadowRoot, text: body.textContent };
  });
}

scenario("Nor can it open the copy on its way to the printer", async ({ visit }) => {
  const { page } = await visit({ opens: false, before: `(${keepInside})(); (${lookAtPrinted})();` });
  const inside = await insideOf(page);
  await toResult(inside);
  await (await inside.waitForSelector(button("print"))).click();
  await page.waitForFunction(() => window.printed);
  assert.deepEqual(await page.evaluate(() => window.printed), { root: null, text: "" });
});

/** The states with every kind of control. */
const WITH_CONTROLS = [
  "tick-list",
  "body-map",
  "question-with-errors",
  "all-on-one-page",
  "answers-kept",
  "strong-with-link",
  "strong-with-reminders",
  "emergency",
  "clinician",
];

for (const state of WITH_CONTROLS) {
  scenario(`In the state “${state}”, no id, name or value says what it is of`, async (scenes) => {
    const { widget } = await open(state, scenes);
    const { names, others } = await widget.host.evaluate(namesInPage);
    const ids = PACK.questions.flatMap(({ id, options }) => [id, ...options.map((option) => option.id)]);
    for (const name of names) {
      assert.match(name, /^[a-p]{12}$/);
      assert.ok(!ids.includes(name));
    }
    assert.deepEqual(others, []);
  });
}

/** Runs in the page: ids, names and what refers to them; and other attributes that could tell. */
function namesInPage({ shadowRoot }) {
  const names = ["id", "name", "for", "aria-describedby", "aria-labelledby", "aria-controls"];
  const all = [...shadowRoot.querySelectorAll("*:not(slot)")];
  const of = (element, name) => (element.getAttribute(name) ?? "").split(" ").filter(Boolean);
  const isMask = (element, { name }) => element.matches(".mount") && /^data-(hj|sentry|clarity|dd)-/.test(name);
  // Whether the reader points or types, whatever at.
  const isHand = (element, { name }) => element.matches(".widget") && name === "data-points";
  const isText = (element) => element.matches("[part~=field]");
  const tells = (element) => (attribute) =>
    (attribute.name.startsWith("data-") && !isMask(element, attribute) && !isHand(element, attribute)) ||
    (attribute.name === "value" && !isText(element));
  return {
    names: all.flatMap((element) => names.flatMap((name) => of(element, name))),
    others: all.flatMap((element) => [...element.attributes].filter(tells(element)).map(({ name }) => name)),
  };
}

scenario("Two widgets on a page, and one that is opened again, have no name in common", async ({ serve, visit }) => {
  const single = element('region="uk" layout="single"');
  await serve({ pages: { "/": blog({ widget: single + single }) } });
  const { page } = await visit();
  const found = [];
  for (let time = 0; time < 2; time += 1) {
    for (const host of await page.locator("lumbar-check").all()) {
      await host.getByRole("button", { name: WORDS.ui.start, exact: true }).click();
      await host.locator("fieldset").first().waitFor();
      found.push(...new Set((await host.evaluate(namesInPage)).names));
    }
    await page.reload();
  }
  assert.ok(found.length > 400, `only ${found.length} names`);
  assert.equal(new Set(found).size, found.length);
});

/** What the browser tells assistive technology: `role name`, and whether something is ticked. */
async function spoken(context, page) {
  const browser = await context.newCDPSession(page);
  const { nodes } = await browser.send("Accessibility.getFullAXTree");
  const shown = nodes.filter(({ ignored, role }) => !ignored && !/InlineTextBox|StaticText/.test(role.value));
  return shown.map(({ role, name, properties = [] }) => {
    const told = properties.filter(({ name }) => ["checked", "level", "focusable"].includes(name));
    const states = told.map(({ name, value }) => `${name}=${JSON.stringify(value.value)}`);
    return `${role.value} ${name?.value ?? ""} ${states}`;
  });
}

scenario("Assistive technology is told the same of a closed widget as of an open one", async ({ serve, visit }) => {
  await serve({ pages: { "/": blog({ widget: element('region="uk" layout="single"') }) } });
  const told = [];
  for (const opens of [true, false]) {
    const { context, page } = await visit({ opens, before: keepInside });
    const inside = await insideOf(page);
    await (await inside.waitForSelector(button("start"))).click();
    await (await inside.waitForSelector(`${said(WORDS, "age", "50-59")} >> label`)).click();
    told.push(await spoken(context, page));
  }
  assert.ok(told[0].length > 200, `${told[0].length} nodes`);
  assert.ok(told[0].some((node) => /^radio 50 to 59 .*checked="true"/.test(node)));
  assert.deepEqual(...told);
});

scenario("What the README says to run lets an accessibility checker see inside", async ({ visit }) => {
  const [, section] = /^## Accessibility\n([\s\S]*?)^## /m.exec(README);
  const [, before] = /```js\n([\s\S]*?)```/.exec(section);
  const { widget } = await visit({ opens: false, before });
  await widget.drawn();
  assert.equal(await widget.host.evaluate(({ shadowRoot }) => shadowRoot.mode), "open");
});
