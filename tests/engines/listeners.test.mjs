/** A page that listens for all that there is to hear, in Firefox and WebKit. The same in Chromium: `tests/trackers`. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { blog, element } from "../e2e/harness/pages/blog.mjs";
import { LISTENER, answerUnnoticed, eventsOf } from "../e2e/harness/reader/eavesdropper.mjs";
import { DESK_WORKER } from "../e2e/harness/reader/states.mjs";
import { walkInPage, walkOptions } from "../e2e/harness/reader/walk.mjs";
import { inEachEngine, served } from "./engines.mjs";

const PAGE = blog({ widget: element('region="uk" layout="single" loading="eager"') });
const SITE = {
  pages: { "/": PAGE.replace("<head>", '<head><script src="/listener.js"></script>'), "/listener.js": LISTENER },
};

/** Styles the first button, fills the clinic's slot, and looks at both. */
const PARTS_AND_SLOTS = `
  const inside = () => window[Symbol.for("inside")];
  while (!inside()) await new Promise((done) => requestAnimationFrame(done));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("lumbar-check::part(button-primary) { outline-color: rgb(1, 2, 3) }");
  document.adoptedStyleSheets = [sheet];
  const before = getComputedStyle(inside().querySelector("button")).outlineColor;
  const host = document.querySelector("lumbar-check");
  const own = Object.assign(document.createElement("p"), { slot: "clinic", textContent: "Ask at the desk." });
  host.append(own);
  host.setAttribute("clinic-name", "Quay Clinic");
  await (${walkInPage})(inside(), args[0]);
  return { before, slotted: own.getClientRects().length > 0 };`;

inEachEngine(({ name, open }) => {
  const origin = served(SITE);

  /** What comes of a body with a fresh page. */
  const onPage = async (body) => {
    const page = await open(`${origin()}/`);
    try {
      return await body(page);
    } finally {
      await page.close();
    }
  };

  test(`A page that listens for everything hears nothing of an answer, in ${name}`, () => onPage(answerUnnoticed));

  test(`A page hears the same of one answer as of another, but where the pointer was, in ${name}`, async () => {
    const recordedEvents = [];
    for (const option of ["50-59", "60-69"]) recordedEvents.push(await onPage((page) => eventsOf(page, "age", option)));
    assert.ok(recordedEvents[0].length > 0);
    assert.deepEqual(...recordedEvents);
  });

  test(`A page styles the parts and fills the slots of a widget that is closed, in ${name}`, async () => {
    const found = await onPage((page) => page.run(PARTS_AND_SLOTS, walkOptions(DESK_WORKER)));
    assert.deepEqual(found, { before: "rgb(1, 2, 3)", slotted: true });
  });

  test(`The root of the widget is closed, in ${name}`, async () => {
    const found = await onPage((page) =>
      page.run(`
        await customElements.whenDefined("lumbar-check");
        const host = document.querySelector("lumbar-check");
        let internals = "none";
        try { internals = host.attachInternals().shadowRoot; } catch {}
        return [host.shadowRoot, internals];`),
    );
    assert.deepEqual(found, [null, "none"]);
  });
});
