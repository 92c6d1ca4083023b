/** What a clinician sees of a link with answers, and what becomes of a link when the pack has changed since. */
import assert from "node:assert/strict";
import { blog, element } from "./harness/pages/blog.mjs";
import { PACK, WORDS, numbersOf, outcome, patient, say } from "./harness/data/content.mjs";
import { KEY, linkOf } from "./harness/data/fragment.mjs";
import { NEXT_REVISION_FILES, WITH_NEXT_REVISION, changeIn } from "./harness/data/next-revision.mjs";
import { LETTERS } from "./harness/run/letters.mjs";
import { READABLE, keepPrinted, sheets } from "./harness/checks/paper.mjs";
import { scenario } from "./harness/run/scenario.mjs";
import { open } from "./harness/reader/states.mjs";

const CONTRADICTION = "one-side-and-a-belt-hold-back-the-lunge-of-a-possible-match";
const CAREFUL = "a-strong-match-with-every-reason-to-take-care-keeps-the-tips-that-need-none";
const EVERYTHING = "someone-who-ticks-every-box-gets-no-strong-match";

/** The question that a reader meets first. */
const [{ id: FIRST }] = PACK.questions;

const label = (question, option) => WORDS.questions[question].options[option].label;

/** Every label of the steps, except those that another step uses as well. */
function labelsOf(...steps) {
  const numbers = numbersOf(...steps);
  const options = PACK.questions.flatMap(({ id, options }) => options.map((option) => ({ question: id, ...option })));
  const labels = (isIn) => options.filter(({ number }) => isIn(number)).map(({ question, id }) => label(question, id));
  const others = labels((number) => !numbers.includes(number));
  return labels((number) => numbers.includes(number)).filter((label) => !others.includes(label));
}

/** Whether a text has some words: amid others, or if that may be by chance, as with “No”, on a line of their own. */
function isSaid(text, words) {
  return words.includes(" ") ? text.includes(words) : text.split("\n").some((line) => line.trim() === words);
}

/** As the post is read in the United Kingdom. */
const DAY_OF_PACK = new Date(PACK.date).toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });

const summary = (widget) => widget.part("handover");

scenario("A link with answers shows a clinician first what was ticked, and what it speaks for", async (scenes) => {
  const { page, widget } = await open("clinician", scenes);
  const parts = await widget.host
    .locator('[part~="banner"], [part~="handover"], [part~="card"]')
    .evaluateAll((parts) => parts.map(({ part }) => part.value));
  assert.deepEqual(parts, ["banner", "handover", "card"]);

  const said = await summary(widget).innerText();
  for (const told of [
    "10 March 2026",
    `${PACK.revision}, ${DAY_OF_PACK}`,
    PACK.article.title,
    say("side-left"),
    say("shared-possible"),
    say("handover-passed"),
    say("handover-left-out"),
    say("handover-withheld-note"),
    say("contradiction"),
  ])
    assert.ok(said.includes(told), `“${told}” is not in: ${said}`);

  const lines = (kind) => widget.host.locator(`.handover .${kind} .given`).allInnerTexts();
  const { worse, better } = patient(CONTRADICTION);
  assert.deepEqual(await lines("fits"), [
    label("pain-map", "low-back-left"),
    label("worse", worse[0]),
    label("better", better[0]),
    ...worse.slice(1).map((option) => label("worse", option)),
  ]);
  assert.deepEqual(await lines("does-not-fit"), [label("shape", "belt")]);
  const rows = (part) => summary(widget).locator(`[part~="${part}"] li`).allInnerTexts();
  const [habit] = await rows("habits");
  assert.ok(habit.includes(WORDS.factors["long-hip-bent-sitting"].name), habit);
  assert.ok(habit.includes(label("habits", "sits-6-hours")), habit);
  const [withheld] = await rows("withheld");
  assert.ok(withheld.includes(WORDS.advice["low-lunge"].title), withheld);
  assert.equal(page.url(), page.url().replace(/#.*/, ""), "the link is taken out of the address");
});

scenario("What was held back is told with the answers that did it, and nothing of the safety check", async (scenes) => {
  const { widget } = await open("clinician-with-check", scenes);
  const said = await summary(widget).innerText();
  for (const option of patient(CAREFUL)["take-care"]) assert.ok(said.includes(label("take-care", option)), option);
  assert.ok(said.includes(say("handover-check")), said);
  const told = labelsOf("about-you", "safety").filter((label) => isSaid(said, label));
  assert.deepEqual(told, []);
});

scenario("The only way out of a shared result is to answer for oneself, from the first question", async (scenes) => {
  for (const name of ["clinician", "clinician-earlier"]) {
    const { widget } = await open(name, scenes);
    const buttons = await widget.host.getByRole("button").allInnerTexts();
    assert.deepEqual(buttons, [say("answer-yourself"), say("print"), say("read-the-article")]);
    await widget.press("answer-yourself");
    assert.equal(await widget.place(), "questions");
    assert.deepEqual(await widget.ticked(), []);
    assert.ok((await widget.questions.first().innerText()).includes(WORDS.questions[FIRST].legend));
    assert.equal(await summary(widget).count(), 0);
  }
});

scenario("A link of an earlier revision shows the card as made, and says what has changed since", async (scenes) => {
  const { widget } = await open("clinician-earlier", scenes);
  const banner = await widget.part("banner").innerText();
  const since = await widget.part("since").locator("li").allTextContents();
  assert.deepEqual(since, [
    say("withdrawn-tips").one.replace("{count}", "1"),
    say("withdrawn-answers").one.replace("{count}", "1"),
    changeIn("en"),
  ]);
  assert.ok((await widget.part("since").textContent()).includes("1 March 2027"));
  for (const told of [say("shared-not-redone"), `version ${PACK.revision}`, `version ${PACK.revision + 1}`])
    assert.ok(banner.includes(told), banner);

  const said = await summary(widget).innerText();
  assert.ok(said.includes(`${PACK.revision}, ${DAY_OF_PACK}`), said);
  assert.ok(said.includes(say("handover-earlier")), said);
  assert.equal(await summary(widget).locator('[part~="because"], [part~="withheld"]').count(), 0);
  assert.ok(said.includes(label("shape", "up-and-down")), "answers are shown as they were given");
  assert.ok(!said.includes(label("habits", "desk-most-of-day")), "an answer that can no longer be given is not");

  const { advice } = outcome("a-desk-worker-with-a-right-sided-ache-up-and-down-is-a-strong-match");
  const titles = await widget.part("tip").locator(".minor-heading").allInnerTexts();
  const still = advice.filter((id) => id !== "tilting-stool").map((id) => WORDS.advice[id].title);
  assert.deepEqual(titles.toSorted(), still.toSorted());
});

scenario("A link to the advice of an earlier revision says it too, without a clinician's part", async (scenes) => {
  const page = blog({ widget: element(`region="uk" ${WITH_NEXT_REVISION}`) });
  const site = await scenes.serve({ pages: { "/": page, ...NEXT_REVISION_FILES } });
  const { widget } = await scenes.visit({ path: `/${linkOf(CONTRADICTION, { answers: false })}` });
  await widget.drawn();
  assert.equal(await widget.part("since").count(), 1);
  assert.equal(await summary(widget).count(), 0);
  assert.equal(site.requested.filter((path) => path.endsWith("/revisions.json")).length, 1);
});

scenario(
  "A link of the revision in use says nothing of changes, and one of a later revision is refused",
  async (scenes) => {
    const page = blog({ widget: element(`region="uk" ${WITH_NEXT_REVISION}`) });
    await scenes.serve({ pages: { "/": blog(), "/later": page, ...NEXT_REVISION_FILES } });
    const fragment = linkOf("a-strong-match-with-every-reason-to-take-care-keeps-the-tips-that-need-none", {
      revision: PACK.revision + 1,
      answers: false,
    });
    const later = await scenes.visit({ path: `/later${fragment}` });
    await later.widget.drawn();
    assert.equal(await later.widget.place(), "shared");
    assert.equal(await later.widget.part("since").count(), 0);
    const earlier = await scenes.visit({ path: `/${fragment}` });
    await earlier.widget.drawn();
    assert.deepEqual(await earlier.widget.part("notice").allInnerTexts(), [say("link-newer")]);
  },
);

/** What a result is printed on: sheets of A4 and of Letter. */
const ONE = { a4: 1, letter: 1, smallest: READABLE };

for (const [name, language] of [
  ["strong", "en"],
  ["clinician", "en"],
  ["clinician", "de"],
  ["clinician", "ar"],
  ["clinician-with-check", "en"],
  ["clinician-earlier", "de"],
]) {
  for (const letters of LETTERS) {
    scenario(
      `In “${language}”, the state “${name}” prints on one sheet that can be read, with ${letters} letters`,
      async (scenes) => {
        const opened = await open(name, scenes, { language, before: keepPrinted });
        assert.deepEqual(await sheets(opened), ONE);
      },
      { letters },
    );
  }
}

scenario("Of someone who ticked every box, one sheet is enough for a clinician as well", async (scenes) => {
  await scenes.serve({ pages: { "/": blog() } });
  const opened = await scenes.visit({ path: `/${linkOf(EVERYTHING)}`, before: keepPrinted });
  await opened.widget.drawn();
  assert.deepEqual(await sheets(opened), ONE);
  const paper = await opened.page.evaluate(() => window.printed.html);
  assert.ok(!paper.includes(KEY), "no link is printed under what came from a link");
});

scenario(
  "A result that is too long for one sheet goes on to the next, and its letters stay as they are",
  async (scenes) => {
    const opened = await open("strong", scenes, { language: "de", before: keepPrinted });
    assert.deepEqual(await sheets(opened), { a4: 2, letter: 2, smallest: READABLE });
  },
);

scenario("Whoever opens a result of someone else reads the signs to watch for before any tip", async (scenes) => {
  for (const name of ["shared", "clinician"]) {
    const { widget } = await open(name, scenes);
    const parts = widget.host.locator('[part~="safety-net"], [part~="tips"]');
    assert.deepEqual(await parts.evaluateAll((parts) => parts.map(({ part }) => part.value)), ["safety-net", "tips"]);
  }
});
