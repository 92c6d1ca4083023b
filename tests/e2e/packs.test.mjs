/** Packs from elsewhere: a copy of the one that comes with the widget, under another name. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assertAccessible } from "./harness/checks/axe.mjs";
import { FALLBACK, blog, element } from "./harness/pages/blog.mjs";
import { PACK, REVISIONS, WORDS, patient, say, wordsIn } from "./harness/data/content.mjs";
import { read } from "./harness/data/fragment.mjs";
import { tool } from "./harness/data/tool.mjs";
import { Widget } from "./harness/reader/widget.mjs";
import { ROOT } from "./harness/run/paths.mjs";
import { scenario } from "./harness/run/scenario.mjs";

const DESK_WORKER = patient("a-desk-worker-with-a-right-sided-ache-up-and-down-is-a-strong-match");

const json = (value) => JSON.stringify(value);

/** A site whose widget uses a pack of the site. */
const withPack = (pack, words, more = {}) => ({
  pages: {
    "/": blog({ widget: element('region="uk" lang="en" pack="/packs/copy/pack.json"') }),
    "/packs/copy/pack.json": json(pack),
    "/packs/copy/en.json": json(words),
    "/packs/copy/revisions.json": json(REVISIONS),
    ...more,
  },
});

function keepErrors() {
  const errors = [];
  Object.defineProperty(window, "errors", { value: errors });
  addEventListener("lumbar-check-error", ({ detail }) => errors.push(detail));
}

async function faults(page) {
  await page.waitForFunction(() => window.errors.length > 0);
  return page.evaluate(() => window.errors[0].faults);
}

scenario("A pack by its address works like the one that came with the widget", async ({ serve, visit }) => {
  const words = { ...WORDS, ui: { ...WORDS.ui, title: "Another title" } };
  await serve(withPack({ ...PACK, id: "copy" }, words));
  const { page, widget } = await visit();
  await widget.drawn();
  assert.equal(await widget.heading.textContent(), "Another title");
  assert.equal(await widget.arrive(DESK_WORKER), "advice");
  assert.equal(await widget.level(), "self-care");
  await assertAccessible(page, "a card of another pack");
  await widget.button("share-advice").click();
  assert.equal(read(await widget.part("field").inputValue()).pack, "copy");
});

scenario(
  "On a page in British English, a pack with plain English words leaves the console empty",
  async ({ serve, visit }) => {
    const site = withPack({ ...PACK, id: "copy" }, WORDS);
    site.pages["/"] = blog({ widget: element('region="uk" pack="/packs/copy/pack.json"') });
    await serve(site);
    const { widget } = await visit();
    await widget.drawn();
  },
);

scenario("A pack says where its readers are, and the element may say otherwise", async ({ serve, visit }) => {
  const site = withPack({ ...PACK, id: "copy", region: "ie" }, WORDS);
  const post = blog({ widget: element('lang="en" pack="/packs/copy/pack.json"') });
  site.pages["/"] = post.replace('lang="en-GB"', 'lang="en-US"');
  await serve(site);
  const { widget } = await visit();
  await widget.arrive({ "emergency-signs": "both-legs" });
  const told = (region) => widget.part("action").getByText(WORDS.regions[region].emergency).waitFor();
  await told("ie");
  assert.equal(await widget.part("call").first().getAttribute("href"), "tel:112");
  // A country that the pack does not have has no number, and not that of Ireland.
  for (const [named, region] of [
    ["us", "us"],
    ["BR", "elsewhere"],
    [" ", "ie"],
  ]) {
    await widget.host.evaluate((host, named) => host.setAttribute("region", named), named);
    await told(region);
  }
});

scenario("A broken pack keeps the fallback and tells all faults at once", async ({ serve, visit }) => {
  const pack = structuredClone({ ...PACK, id: "copy" });
  const words = structuredClone(WORDS);
  pack.triage[0].when = { not: "emergency-signs:bladder-or-bowel" };
  pack.factors[0].when = "no-such-question:yes";
  delete words.ui.start;
  await serve(withPack(pack, words));
  const { page, widget } = await visit({ before: keepErrors });
  const found = await faults(page);
  assert.ok(found.length >= 3, found.join("\n"));
  for (const part of [/triage/, /no-such-question/, /start/])
    assert.ok(
      found.some((fault) => part.test(fault)),
      `${part} in ${found.join("\n")}`,
    );
  assert.equal(await page.getByText(FALLBACK).isVisible(), true);
  assert.equal(await widget.part("widget").count(), 0);
});

scenario("A file that is no pack keeps the fallback", async ({ serve, visit }) => {
  await serve(withPack({}, WORDS, { "/packs/copy/pack.json": "<!doctype html><title>Sign in</title>" }));
  const { page } = await visit({ before: keepErrors });
  assert.ok((await faults(page)).length >= 1);
  assert.equal(await page.getByText(FALLBACK).isVisible(), true);
});

scenario("A change to another pack starts anew, and one to a broken pack changes nothing", async ({ serve, visit }) => {
  const words = { ...WORDS, ui: { ...WORDS.ui, title: "Another title" } };
  const site = withPack({ ...PACK, id: "copy" }, words, {
    "/packs/broken/pack.json": "{}",
    "/packs/broken/en.json": json(words),
  });
  site.pages["/"] = blog({ widget: element('region="uk" lang="en"') });
  await serve(site);
  const { page, widget } = await visit({ before: keepErrors });
  const change = (pack) => widget.host.evaluate((host, pack) => host.setAttribute("pack", pack), pack);
  await widget.press("start");
  await widget.tick("emergency-signs", "both-legs");
  await change("/packs/broken/pack.json");
  assert.ok((await faults(page)).length >= 1);
  assert.deepEqual(await widget.ticked(), ["emergency-signs:both-legs"]);
  await change("/packs/copy/pack.json");
  await widget.host.locator(".welcome").getByText("Another title").waitFor();
  await widget.press("start");
  assert.deepEqual(await widget.ticked(), []);
  assert.equal(await widget.button("continue").textContent(), say("continue"));
});

/** What a reviewer of the English words agrees to, and the rules that say so. */
function reviewed() {
  const statements = tool("", "statements", "src/content/packs/psoas").trim().split("\n").map(JSON.parse);
  const agreed = Object.fromEntries(statements.map(({ id, hash }) => [id, hash]));
  const [name, date] = ["A. Clinician", "2027-01-05"];
  const review = { reviewer: { name, profession: "physiotherapist" }, date, agreed: { en: agreed } };
  const said = { status: "reviewed", reviewer: name, date };
  return { pack: { ...PACK, id: "copy", review: said, review_file: true }, review };
}

scenario("A card says who has reviewed its pack, in the language that was reviewed", async ({ serve, visit }) => {
  const { pack, review } = reviewed();
  const site = withPack(pack, WORDS, {
    "/packs/copy/review.json": json(review),
    "/packs/copy/de.json": json(wordsIn("de")),
  });
  await serve(site);
  const { page, widget } = await visit();
  const note = widget.part("review-note").first();
  await note.getByText("reviewed by A. Clinician, physiotherapist, 5 January 2027").waitFor();
  assert.equal(await widget.arrive(DESK_WORKER), "advice");
  assert.match(await widget.part("footer").textContent(), /reviewed by A\. Clinician, physiotherapist, 5 January 2027/);
  await page.evaluate(() => document.querySelector("lumbar-check").setAttribute("lang", "de"));
  await widget.host.getByText(wordsIn("de").ui.tips).first().waitFor();
  const footer = await widget.part("footer").textContent();
  assert.ok(footer.includes(wordsIn("de").ui["not-reviewed"]) && !footer.includes("A. Clinician"), footer);
});

scenario("A pack that was changed after its review is not shown", async ({ serve, visit }) => {
  const { pack, review } = reviewed();
  const words = structuredClone(WORDS);
  words.advice["keep-active"].why = "It makes pain go away.";
  await serve(withPack(pack, words, { "/packs/copy/review.json": json(review) }));
  const { page } = await visit({ before: keepErrors });
  const found = await faults(page);
  assert.match(found.join("\n"), /^review: agreed\.en\.tip:keep-active: this has changed since it was agreed to/);
  assert.equal(await page.getByText(FALLBACK).isVisible(), true);
});

/** What a pack by reference leaves out, as its screen has it. */
const SCREEN = JSON.parse(readFileSync(join(ROOT, "src/content/screens/low-back-1/screen.json"), "utf8"));

/** The built-in pack with its safety step by reference. */
function byReference() {
  const without = (key) => PACK[key].filter(({ id }) => !SCREEN[key].some((part) => part.id === id));
  const steps = PACK.steps.filter(({ id }) => id === "pain" || id === "habits");
  const own = { questions: without("questions"), conditions: [], triage: [], steps };
  return { ...PACK, id: "copy", ...own };
}

scenario("A pack that takes the shared safety screen by reference asks all of it", async ({ serve, visit }) => {
  const words = structuredClone(WORDS);
  for (const key of ["questions", "triage"]) for (const { id } of SCREEN[key]) delete words[key][id];
  await serve(withPack(byReference(), words));
  const { page, widget } = await visit();
  assert.equal(await widget.arrive(DESK_WORKER), "advice");
  assert.ok(!(await widget.part("footer").textContent()).includes(say("own-screen")));
  const loaded = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  assert.equal(loaded.filter((name) => /\/screens\/low-back-1\.en\.\w+\.bin$/.test(name)).length, 1);
});

scenario("Of a pack with safety questions of its own, every page that tells of a review says so", async (test) => {
  const { screen: _, ...pack } = PACK;
  await test.serve(withPack({ ...pack, id: "copy" }, WORDS));
  const { widget } = await test.visit();
  await widget.host.locator(".welcome").getByText(say("own-screen")).waitFor();
  assert.equal(await widget.arrive(DESK_WORKER), "advice");
  assert.ok((await widget.part("footer").textContent()).includes(say("own-screen")));
});

scenario("A pack that lowers a level of its screen is not shown", async ({ serve, visit }) => {
  const pack = byReference();
  pack.triage.push({ id: "fever", raises: "see-clinician" });
  await serve(withPack(pack, WORDS));
  const { page } = await visit({ before: keepErrors });
  assert.match(
    (await faults(page)).join("\n"),
    /^pack: triage\[0\]\.raises: .*the safety questions are the author's own/,
  );
});

const titles = (title) => ({ ...WORDS, ui: { ...WORDS.ui, title } });

/** A pack to be handed over. */
const given = (title) => ({ pack: { ...PACK, id: "copy" }, words: titles(title), revisions: REVISIONS });

/** A site whose page hands one over, if it does. */
const giving = (pack) => ({
  pages: {
    "/": blog({
      widget: element('region="uk" lang="en"'),
      after: pack ? `<script>document.querySelector("lumbar-check").pack = ${json(pack)}</script>` : "",
    }),
  },
});

const give = (widget, pack) => widget.host.evaluate((host, pack) => void (host.pack = pack), pack);

const titled = (widget, title) => widget.host.locator(".welcome").getByText(title).waitFor();

scenario("A pack that is handed over before the element is defined is the only one shown", async ({ serve, visit }) => {
  await serve(giving(given("Another title")));
  const { page, widget } = await visit();
  await titled(widget, "Another title");
  assert.equal(await widget.host.evaluate((host) => host.pack.pack.id), "copy");
  assert.equal(await widget.arrive(DESK_WORKER), "advice");
  const loaded = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  assert.deepEqual(
    loaded.filter((name) => /\/(steps|packs)\//.test(name)),
    [],
  );
});

scenario("Another that is handed over begins anew, and null goes back to the attribute", async ({ serve, visit }) => {
  await serve(giving());
  const { widget } = await visit();
  for (const title of ["Another title", "A third title"]) {
    await widget.press("start");
    await widget.tick("emergency-signs", "both-legs");
    await give(widget, given(title));
    await titled(widget, title);
  }
  await widget.press("start");
  assert.deepEqual(await widget.ticked(), []);
  await give(widget, null);
  await titled(widget, say("title"));
  assert.equal(await widget.host.evaluate((host) => host.pack), null);
});

scenario("Of a pack in several languages, the reader's is taken, also when that changes", async ({ serve, visit }) => {
  await serve(giving());
  const { widget } = await visit();
  const words = { de: json(wordsIn("de")), en: titles("Another title") };
  await give(widget, { pack: json({ ...PACK, id: "copy" }), words });
  await titled(widget, "Another title");
  await widget.press("start");
  await widget.tick("emergency-signs", "both-legs");
  await widget.host.evaluate((host) => host.setAttribute("lang", "de"));
  await widget.host.locator(".step").getByText(wordsIn("de").questions["emergency-signs"].legend).waitFor();
  assert.deepEqual(await widget.ticked(), ["emergency-signs:both-legs"]);
});

scenario("A broken pack that is handed over shows the fallback, until a sound one is", async ({ serve, visit }) => {
  await serve(giving());
  const { page, widget } = await visit({ before: keepErrors });
  await widget.press("start");
  for (const broken of [{}, { pack: "<!doctype html>", words: WORDS }, { pack: { ...PACK, triage: [] }, words: 7 }]) {
    await page.evaluate(() => window.errors.splice(0));
    await give(widget, broken);
    assert.ok((await faults(page)).length >= 1);
    assert.equal(await page.getByText(FALLBACK).isVisible(), true);
    assert.equal(await widget.part("widget").count(), 0);
  }
  await give(widget, given("Another title"));
  await titled(widget, "Another title");
  assert.equal(await page.getByText(FALLBACK).isVisible(), false);
});

scenario("A pack on another subject, without a body map, is walked to its card", async ({ serve, visit }) => {
  const [pack, words] = ["pack", "en"].map((name) =>
    JSON.parse(readFileSync(join(ROOT, `tests/packs/neck-and-desk/${name}.json`), "utf8")),
  );
  await serve(withPack(pack, words));
  const { page } = await visit();
  const widget = new Widget(page.locator("lumbar-check").first(), words);
  await titled(widget, words.ui.title);
  await widget.press("start");
  await widget.tick("neck-emergency", "none");
  await widget.press("continue");
  for (const [question, option] of [
    ["age-group", "18-49"],
    ["how-long", "6-weeks-or-more"],
    ["getting", "same"],
  ])
    await widget.tick(question, option);
  await widget.press("continue");
  await widget.tick("neck-today", "none");
  await widget.tick("neck-health", "none");
  await widget.press("continue");
  await widget.tick("where", "back-of-neck");
  await widget.tick("worse-with", "screen");
  await widget.press("continue");
  await widget.tick("at-the-desk", "no-breaks");
  await widget.press("continue");
  await widget.tick("hold-back", "none");
  await widget.press("continue");
  await widget.part("card").getByText(words.advice["short-breaks"].title).first().waitFor();
  assert.ok((await widget.part("footer").textContent()).includes(say("own-screen")));
  await assertAccessible(page, "a card on another subject");
});
