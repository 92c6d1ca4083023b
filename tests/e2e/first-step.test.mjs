/** The first step, which is there before the WebAssembly module, and the moment in which that takes over. */
import assert from "node:assert/strict";
import { PACK } from "./harness/data/content.mjs";
import { blog, element, FALLBACK } from "./harness/pages/blog.mjs";
import { scenario } from "./harness/run/scenario.mjs";
import { STATES } from "./harness/reader/states.mjs";
import { heldEngine, isEngine, isFirstStep } from "./harness/run/site.mjs";

const SIGNS = "emergency-signs";
const NOT_FOUND = /^error: Failed to load resource: the server responded with a status of 404/;

/** Runs in the page: keeps what is drawn now, to compare with and to wait for what comes instead. */
const keepDrawn = (host) => (window.firstStep = host.shadowRoot.querySelector(".mount"));

/** Until the module has taken the place of what was kept. */
const takenOver = (page) =>
  page.waitForFunction(() => {
    const mount = document.querySelector("lumbar-check").shadowRoot.querySelector(".mount");
    return mount && mount !== window.firstStep;
  });

/**
 * Runs in the page: whether what was kept is node by node what the module drew. Names differ from widget to widget, and
 * neighbouring texts are one. What is only on paper, with the clinic's name on it, comes with the module.
 */
function isEqual(host) {
  const comparable = (mount) => {
    const copy = mount.cloneNode(true);
    copy.querySelector(".unfinished")?.remove();
    copy.normalize();
    const names = [];
    const plain = (name) => `name-${names.includes(name) ? names.indexOf(name) : names.push(name) - 1}`;
    for (const node of copy.querySelectorAll("*")) {
      for (const attribute of ["id", "name", "for", "aria-describedby"]) {
        const value = node.getAttribute(attribute);
        if (value !== null) node.setAttribute(attribute, value.split(" ").map(plain).join(" "));
      }
    }
    return copy;
  };
  const [own, theirs] = [window.firstStep, host.shadowRoot.querySelector(".mount")].map(comparable);
  return own.isEqualNode(theirs) || [own.innerHTML, theirs.innerHTML];
}

const assertEqual = async (widget, what) => {
  const result = await widget.host.evaluate(isEqual);
  if (result !== true) assert.equal(result[0], result[1], what);
};

for (const language of PACK.languages) {
  scenario(`The first step is node by node what the module draws, in ${language}`, async ({ serve, visit }) => {
    const { regions } = PACK;
    for (const [index, { id }] of regions.entries()) {
      const engine = heldEngine();
      const attributes = `lang="${language}" region="${id}" heading-level="${(index % 6) + 1}" theme="${index % 2 ? "dark" : "light"}"`;
      const site = await serve({ pages: { "/": blog({ widget: element(attributes) }) }, answer: engine.answer });
      const { page, widget } = await visit({ site, language });
      await widget.firstStep();
      await widget.host.evaluate(keepDrawn);
      engine.release();
      await takenOver(page);
      await assertEqual(widget, `${language} in ${id}`);
    }
  });
}

/** A page whose engine is held back, with the first step on it. */
async function held({ serve, visit }, options = {}) {
  const engine = heldEngine();
  const site = await serve({ answer: engine.answer, ...options.site });
  const opened = await visit({ site, ...options.visit });
  await opened.widget.firstStep();
  await opened.widget.host.evaluate(keepDrawn);
  return { ...opened, visited: opened, release: engine.release };
}

for (const ticks of [
  ["both-legs"],
  ["bad-accident", "chest-or-breath", "both-legs"],
  ["bladder-or-bowel"],
  ["none"],
  ["both-legs", "none"],
  ["none", "both-legs"],
  ["saddle-numb", "none"],
]) {
  scenario(`Ticked beforehand, ${ticks.join(" then ")} is as the module has it`, async (given) => {
    const { page, widget, release } = await held(given);
    await widget.press("start");
    for (const option of ticks) await widget.tick(SIGNS, option);
    release();
    await page.locator("#field").click();
    await takenOver(page);
    await assertEqual(widget, ticks.join());
    const ticked = await widget.host.locator("input:checked").count();
    assert.ok(ticked > 0);
  });
}

scenario("A follow-up that was answered beforehand counts", async (given) => {
  const { page, widget, release } = await held(given);
  await widget.press("start");
  await widget.tick(SIGNS, "saddle-numb");
  await widget.tick("saddle-numb-when", "new-or-worse");
  await widget.label(SIGNS, "saddle-numb").scrollIntoViewIfNeeded();
  release();
  await page.waitForTimeout(300);
  assert.ok(await widget.host.evaluate((host) => host.shadowRoot.contains(window.firstStep)), "the focus is in there");
  await widget.button("continue").last().click();
  await takenOver(page);
  await widget.turned();
  assert.equal(await widget.card.count(), 1);
  assert.equal(await widget.part("tip").count(), 0);
});

/** Whether the reader still has the first step before them. */
const hasFirstStep = (widget) => widget.host.evaluate((host) => host.shadowRoot.contains(window.firstStep));

/** Until what is idle has had its turn, several times. */
const settled = (page) =>
  page.evaluate(async () => {
    for (let turn = 0; turn < 5; turn++) await new Promise((done) => requestIdleCallback(done, { timeout: 500 }));
  });

scenario("A level of headings that is none, or none that there is, is the module's", async (given) => {
  for (const level of ["4x", "3.5", "-1", "0", "9", "300", " 5 ", ""]) {
    const attributes = `region="uk" heading-level="${level}"`;
    const pages = { "/": blog({ widget: element(attributes) }) };
    const { page, widget, release } = await held(given, { site: { pages } });
    release();
    await takenOver(page);
    await assertEqual(widget, attributes);
  }
});

scenario("Whoever reads the welcome notices nothing of the module", async (given) => {
  const { page, widget, release } = await held(given);
  const shifted = () => page.evaluate(() => [window.record.shifted, window.record.focused, scrollY]);
  const before = await shifted();
  release();
  await takenOver(page);
  await settled(page);
  assert.deepEqual(await shifted(), before);
  assert.equal(before[0], 0);
  await widget.press("start");
  assert.deepEqual(await widget.asked(), [SIGNS]);
});

scenario("A reason that was unfolded stays unfolded", async (given) => {
  const { page, widget, release } = await held(given);
  await widget.press("start");
  await widget.part("rationale").locator("summary").click();
  await page.locator("#field").click();
  release();
  await takenOver(page);
  assert.equal(await widget.part("rationale").first().getAttribute("open"), "");
});

for (const [moment, down, up] of [
  [
    "a pointer is down on an option",
    ({ page, at }) => page.mouse.move(...at).then(() => page.mouse.down()),
    ({ page }) => page.mouse.up(),
  ],
  [
    "the space bar is down on an option",
    ({ page, control }) => control.focus().then(() => page.keyboard.down(" ")),
    ({ page }) => page.keyboard.up(" "),
  ],
]) {
  scenario(`Nothing is taken over while ${moment}, and the tick is made`, async (given) => {
    const { page, widget, release } = await held(given);
    await widget.press("start");
    const control = widget.option(SIGNS, "both-legs");
    const { x, y, width, height } = await widget.label(SIGNS, "both-legs").boundingBox();
    await down({ page, control, at: [x + width / 2, y + height / 2] });
    release();
    await page.waitForResponse((response) => isEngine(new URL(response.url()).pathname)).catch(() => {});
    await settled(page);
    assert.ok(await hasFirstStep(widget));
    await up({ page });
    await settled(page);
    assert.ok(await control.isChecked());
    assert.ok(await hasFirstStep(widget), "the focus is in there");
    await page.locator("#field").click();
    await takenOver(page);
    assert.ok(await control.isChecked());
  });
}

scenario("Between two arrow keys nothing is taken from under the focus", async (given) => {
  const { page, widget, release } = await held(given);
  await widget.press("start");
  await widget.tick(SIGNS, "saddle-numb");
  await widget.option("saddle-numb-when", "new-or-worse").focus();
  await page.keyboard.press("ArrowDown");
  release();
  await settled(page);
  await page.keyboard.press("ArrowDown");
  const focused = await widget.host.evaluate((host) => host.shadowRoot.activeElement.checked);
  assert.ok(focused && (await hasFirstStep(widget)));
  await widget.button("continue").last().focus();
  await page.keyboard.press("Enter");
  await takenOver(page);
  await widget.turned();
  assert.equal(await widget.card.count(), 1, "not sure whether it is new is an emergency");
});

scenario("Continue that was pressed first leads on once the module is there", async (given) => {
  const { page, widget, release } = await held(given);
  await widget.press("start");
  await widget.tick(SIGNS, "none");
  await widget.button("continue").click();
  assert.equal(await widget.button("continue").getAttribute("aria-busy"), "true");
  release();
  await takenOver(page);
  await widget.turned();
  assert.ok((await widget.asked()).includes("age"));
});

scenario("Continue without a tick is told what is missing by the module", async (given) => {
  const { page, widget, release } = await held(given);
  await widget.press("start");
  await widget.button("continue").click();
  release();
  await takenOver(page);
  await widget.errors.waitFor();
});

scenario("Pressed beforehand, the whole article opens", async (given) => {
  const { page, widget, release } = await held(given);
  await widget.button("read-it-all").click();
  release();
  await takenOver(page);
  await widget.turned();
  assert.equal(await widget.button("read-it-all").count(), 0);
});

scenario("Back leads to the welcome beforehand, and a page in the history is the module's", async (given) => {
  const { page, widget, release } = await held(given);
  await widget.press("start");
  await widget.tick(SIGNS, "both-legs");
  await widget.press("back");
  await widget.button("start").waitFor();
  await widget.press("start");
  assert.ok(await widget.option(SIGNS, "both-legs").isChecked());
  release();
  await settled(page);
  await page.waitForFunction(() => history.state?.["lumbar-check"]);
  await page.goBack();
  await takenOver(page);
  await widget.button("start").waitFor();
  await page.goForward();
  await widget.option(SIGNS, "both-legs").waitFor();
  assert.ok(await widget.option(SIGNS, "both-legs").isChecked());
});

scenario("In another language, the first step is in that one, with the ticks", async (given) => {
  const { page, widget, release } = await held(given, { visit: { language: "de" } });
  await widget.host.evaluate((host) => (host.lang = "de"));
  await page.getByText(widget.words.ui.start, { exact: true }).waitFor();
  await widget.press("start");
  await widget.tick(SIGNS, "both-legs");
  await widget.host.evaluate(keepDrawn);
  release();
  await page.locator("#field").click();
  await takenOver(page);
  await assertEqual(widget, "in German");
});

for (const [what, path, pages] of [
  ["a shared link", "/#lumbar-check=1.x", {}],
  ["the single page", "/", { "/": blog({ widget: element('layout="single"') }) }],
  ["a pack from elsewhere", "/", { "/": blog({ widget: element('pack="/pack.json"') }) }],
]) {
  scenario(`Nothing is drawn beforehand for ${what}`, async ({ serve, visit }) => {
    const engine = heldEngine();
    const site = await serve({ pages, answer: engine.answer });
    const { page, widget } = await visit({ site, path, tolerated: [NOT_FOUND] });
    await page.waitForFunction(() => customElements.get("lumbar-check"));
    await settled(page);
    assert.equal(await widget.part("widget").count(), 0);
    assert.deepEqual(site.requested.filter(isFirstStep), []);
    engine.release();
  });
}

scenario("Whoever follows a link while the module is on its way is shown its result", async (given) => {
  const opened = await held(given);
  const { page, widget, release } = opened;
  opened.visited.followed = 1;
  await widget.press("start");
  await page.evaluate((link) => (location.hash = link), STATES.shared.fragment);
  release();
  await widget.card.waitFor();
  assert.equal(await widget.button("continue").count(), 0);
});

/** A page whose engine does not come, once it is released. */
function missing(given) {
  let release;
  const after = new Promise((resolve) => (release = resolve));
  const answer = (path) => (isEngine(path) ? { after, status: 404 } : undefined);
  return held(given, { site: { answer }, visit: { allowed: [NOT_FOUND] } }).then((opened) => ({ ...opened, release }));
}

scenario("Where the module does not come, the welcome makes way for what stands in the element", async (given) => {
  const { page, widget, release } = await missing(given);
  assert.equal(await page.getByText(FALLBACK).isVisible(), false);
  release();
  await page.getByText(FALLBACK).waitFor();
  assert.equal(await widget.part("widget").count(), 0);
});

scenario("Where the module does not come, a ticked sign of an emergency says to call", async (given) => {
  const { page, widget, release } = await missing(given);
  await widget.press("start");
  await widget.tick(SIGNS, "both-legs");
  release();
  const alert = widget.host.getByRole("alert");
  await alert.getByRole("link").waitFor();
  await page.emulateMedia({ media: "print" });
  assert.ok(await alert.getByRole("link").isVisible(), "on paper");
  await page.emulateMedia({ media: "screen" });
  assert.equal(await alert.getByRole("link").getAttribute("href"), "tel:999");
  assert.ok(await page.getByText(FALLBACK).isVisible());
  assert.ok(await widget.option(SIGNS, "both-legs").isChecked(), "what was ticked stays");
  assert.equal(await widget.button("continue").count(), 0, "nothing leads on");
  await widget.label(SIGNS, "both-legs").click();
  assert.equal(await alert.getByRole("link").count(), 0);
  await widget.tick(SIGNS, "saddle-numb");
  assert.equal(await alert.getByRole("link").count(), 0, "it is not said yet whether this is new");
  await widget.tick("saddle-numb-when", "not-sure");
  assert.equal(await alert.getByRole("link").count(), 1);
  assert.equal(await widget.button("continue").count(), 0);
  // Nor does the page change that by what it sets.
  await widget.host.evaluate((host) => (host.region = "us"));
  await settled(page);
  assert.equal(await alert.getByRole("link").getAttribute("href"), "tel:999");
  assert.equal(await widget.button("continue").count(), 0);
});

scenario("Where a policy forbids WebAssembly, nothing is drawn that could not go on", async ({ serve, visit }) => {
  const headers = { "Content-Security-Policy": "default-src 'self'; style-src 'self'; script-src 'self'" };
  const site = await serve({ headers });
  const { page, widget } = await visit({ site, tolerated: [/WebAssembly|Content Security Policy/] });
  await page.waitForFunction(() => customElements.get("lumbar-check"));
  await settled(page);
  assert.equal(await widget.part("widget").count(), 0);
  assert.ok(await page.getByText(FALLBACK).isVisible());
  assert.deepEqual(
    site.requested.filter((path) => path.startsWith("/dist/packs/")),
    [],
  );
});

scenario("Without its file, the first step comes with the module", async ({ serve, visit }) => {
  const answer = (path) => (isFirstStep(path) ? { status: 404 } : undefined);
  const site = await serve({ answer });
  const { widget } = await visit({ site, allowed: [NOT_FOUND] });
  await widget.drawn();
  await widget.press("start");
  assert.deepEqual(await widget.asked(), [SIGNS]);
});

scenario("What is kept on the device is found as before", async ({ serve, visit }) => {
  const site = await serve();
  const first = await visit({ site });
  await first.widget.drawn();
  first.kept = 1;
  await first.page.evaluate(() => localStorage.setItem("lumbar-check:psoas", "?"));
  await first.page.reload();
  await first.widget.drawn();
  first.kept = 0;
  assert.equal(site.requested.filter(isFirstStep).length, 1);
});
