/** The way through the questions: by mouse, by keyboard, back and forth. */
import assert from "node:assert/strict";
import { assertAccessible } from "./harness/checks/axe.mjs";
import { blog, element } from "./harness/pages/blog.mjs";
import { PACK, REVISIONS, WORDS, patient, say } from "./harness/data/content.mjs";
import { Keyboard } from "./harness/reader/keyboard.mjs";
import { scenario } from "./harness/run/scenario.mjs";
import { PHONE } from "./harness/run/visit.mjs";
import { heldEngine } from "./harness/run/site.mjs";

const DESK_WORKER = patient("a-desk-worker-with-a-right-sided-ache-up-and-down-is-a-strong-match");

async function assertStrongMatch(widget) {
  assert.equal(await widget.place(), "advice");
  assert.equal(await widget.level(), "self-care");
  // The two circles of a strong match all but cover each other.
  const [article, you] = await widget.host
    .locator(".match-mark circle")
    .evaluateAll((marks) => marks.map(({ cx }) => cx.baseVal.value));
  assert.ok(you - article < 10, `circles at ${article} and ${you}`);
}

scenario(
  "A reader with a mouse gets from Start to a strong match, and each page takes the focus",
  async ({ visit }) => {
    const { widget } = await visit();
    await widget.press("start");
    const pages = [];
    const onPage = async () => pages.push(await widget.part("progress").textContent());
    assert.equal(await widget.walk(DESK_WORKER, { onPage }), "advice");
    assert.equal(new Set(pages).size, pages.length, `every page is another: ${pages}`);
    await assertStrongMatch(widget);
  },
);

scenario("A reader with a keyboard gets from Start to the same match", async ({ visit }) => {
  const { page, widget } = await visit();
  await widget.drawn();
  const keyboard = new Keyboard(page, widget);
  await keyboard.enter("start");
  const tick = keyboard.tick.bind(keyboard);
  assert.equal(await widget.walk(DESK_WORKER, { tick, next: () => keyboard.enter("continue") }), "advice");
  await assertStrongMatch(widget);
});

scenario("Every step of the way is accessible", async ({ visit }) => {
  const { page, widget } = await visit();
  await widget.drawn();
  await assertAccessible(page, "the welcome");
  await widget.press("start");
  await widget.press("continue");
  await assertAccessible(page, "the error summary");
  const onPage = async (number) => assertAccessible(page, `page ${number}: ${await widget.heading.textContent()}`);
  await widget.walk(DESK_WORKER, { onPage });
  // Not by pressing: a row may be in another that is closed, and the first tip is open already.
  await widget.host.evaluate(({ shadowRoot }) => {
    for (const row of shadowRoot.querySelectorAll("details")) row.open = true;
  });
  await assertAccessible(page, "the strong match, with all details open");
});

scenario("Follow-up questions are accessible under the sign that they belong to", async ({ visit }) => {
  const { page, widget } = await visit();
  const answers = { ...DESK_WORKER, "emergency-signs": [] };
  await widget.arrive(answers, "emergency-signs");
  for (const sign of ["bladder-or-bowel", "saddle-numb", "sexual-change"]) {
    await widget.tick("emergency-signs", sign);
    await widget.tick(`${sign}-when`, "long-standing");
  }
  await assertAccessible(page, "the emergency signs with all follow-up questions");
});

scenario("Loading neither moves the focus nor scrolls", async ({ serve, visit }) => {
  const { release, answer } = heldEngine();
  await serve({ answer });
  const { page, widget } = await visit();
  await page.locator("#field").fill("typing");
  const before = await page.evaluate(() => ({ ...window.record }));
  release();
  await widget.drawn();
  assert.equal(await page.evaluate(() => document.activeElement.id), "field");
  const { focused, scrolled } = await page.evaluate(() => window.record);
  assert.deepEqual({ focused, scrolled }, { focused: before.focused, scrolled: before.scrolled });
});

scenario(
  "Continue without an answer moves the focus to a summary whose lines lead to the controls",
  async ({ visit }) => {
    const { page, widget } = await visit();
    await widget.press("start");
    await widget.button("continue").click();
    await widget.host.locator('[part~="error-summary"]:focus').waitFor();
    const questions = await widget.asked();
    const lines = widget.errors.getByRole("button");
    assert.equal(await lines.count(), questions.length);
    for (const [at, question] of questions.entries()) {
      await lines.nth(at).click();
      const first = widget.question(question).locator("input").first();
      assert.equal(await first.evaluate((input) => input.getRootNode().activeElement === input), true, question);
      // The same words stand at the question, and are part of its description.
      const described = await widget.question(question).evaluate((fieldset) => {
        const ids = fieldset.getAttribute("aria-describedby").split(" ");
        return ids.map((id) => fieldset.getRootNode().getElementById(id).textContent).join(" ");
      });
      assert.ok(described.includes(await lines.nth(at).textContent()), described);
    }
    assert.equal(new URL(page.url()).hash, "");

    // A second Continue with the same gaps brings the focus back to the summary.
    await widget.button("continue").click();
    await widget.host.locator('[part~="error-summary"]:focus').waitFor();
    await widget.answerPage(DESK_WORKER);
    await widget.press("continue");
    assert.equal(await widget.errors.count(), 0);
  },
);

scenario("Back keeps what was answered on both pages", async ({ visit }) => {
  const { widget } = await visit();
  await widget.press("start");
  await widget.answerPage(DESK_WORKER);
  const first = await widget.ticked();
  await widget.press("continue");
  await widget.answerPage(DESK_WORKER);
  const second = await widget.ticked();
  await widget.press("back");
  assert.deepEqual(await widget.ticked(), first);
  await widget.press("continue");
  assert.deepEqual(await widget.ticked(), second);
  await widget.press("back");
  await widget.press("back");
  assert.equal(await widget.place(), "welcome");
});

/** Question names with the answers given to them, as listed at the end of the card. */
function listed(widget) {
  return widget.host
    .locator(".your-answers .answer")
    .evaluateAll((rows) =>
      rows.map((row) => row.querySelector("dt").textContent + ": " + row.querySelector("dd").textContent),
    );
}

/** From the unfolded list of answers to the page that asks these questions, by the first of them. */
async function change(widget, question) {
  const name = `${say("change")} ${WORDS.pages[question] ?? WORDS.questions[question].short}`;
  await widget.host.getByRole("button", { name, exact: true }).click();
  await widget.turned();
}

scenario("Changing one answer keeps the others and leads back to the card", async ({ visit }) => {
  const { widget } = await visit();
  await widget.arrive(DESK_WORKER);
  await widget.openAnswers();
  const before = await listed(widget);
  await change(widget, "age");
  assert.ok((await widget.ticked()).includes("age:18-49"), "the answer to change is still ticked");
  await widget.tick("age", "50-59");
  await widget.press("continue");
  assert.equal(await widget.place(), "advice");
  await widget.openAnswers();
  const after = await listed(widget);
  const { short, options } = WORDS.questions.age;
  const at = before.indexOf(`${short}: ${options["18-49"].label}`);
  assert.deepEqual(after, before.with(at, `${short}: ${options["50-59"].label}`));
});

scenario("Each Change says what it changes, and leads to the page that asks it", async ({ visit }) => {
  const { widget } = await visit();
  await widget.arrive(DESK_WORKER);
  await widget.openAnswers();
  const changes = widget.part("change");
  const names = await changes.evaluateAll((all) => all.map(({ textContent }) => textContent));
  assert.equal(new Set(names).size, names.length, `${names}`);
  for (const [at, name] of names.entries()) {
    const rows = widget.host.locator(".answers-page").nth(at).locator("dt");
    const listed = await rows.allTextContents();
    await changes.nth(at).click();
    await widget.turned();
    const ids = await widget.asked();
    assert.deepEqual(
      listed,
      ids.map((id) => WORDS.questions[id].short),
      name,
    );
    const heading = WORDS.pages[ids[0]] ?? WORDS.questions[ids[0]].short;
    assert.equal(name, `${say("change")} ${heading}`);
    await widget.press("continue");
    assert.equal(await widget.place(), "advice");
    await widget.openAnswers();
  }
});

scenario("Under the sign of an emergency stands the way on, once nothing more is asked about it", async ({ visit }) => {
  const { page, widget } = await visit({ settings: PHONE });
  await widget.arrive(DESK_WORKER, "emergency-signs");
  const wayOn = widget.host.locator(".way-on");
  const spoken = widget.question("emergency-signs").locator(':scope > [role="status"]');
  for (const sign of ["not-sure", "saddle-numb"]) await widget.tick("emergency-signs", sign);
  assert.deepEqual([await wayOn.count(), await spoken.textContent()], [0, ""]);
  await widget.tick("saddle-numb-when", "long-standing");
  assert.equal(await wayOn.count(), 0);
  await widget.tick("saddle-numb-when", "not-sure");
  await wayOn.waitFor();
  await widget.tick("saddle-numb-when", "long-standing");
  await wayOn.waitFor({ state: "detached" });

  await widget.tick("emergency-signs", "both-legs");
  await wayOn.waitFor();
  assert.equal(await spoken.textContent(), say("continue-now"));
  const row = await widget.row("emergency-signs", "both-legs").boundingBox();
  const below = await wayOn.boundingBox();
  assert.ok(below.y - (row.y + row.height) < 4, "it stands right under the row");
  // Whoever needs help now need not turn the page for the number.
  assert.equal(await wayOn.locator('[part~="call"]').getAttribute("href"), "tel:999");
  await assertAccessible(page, "an emergency ticked");
  await wayOn.getByRole("button").click();
  await widget.turned();
  assert.deepEqual([await widget.place(), await widget.level()], ["care", "emergency"]);
});

scenario("An answer that brings up another question leads there before it leads back", async ({ visit }) => {
  const { widget } = await visit();
  await widget.arrive({ ...DESK_WORKER, duration: "under-6-weeks" });
  await widget.openAnswers();
  const before = await listed(widget);
  await change(widget, "age");
  await widget.tick("duration", "over-3-months");
  await widget.tick("assessed", "yes");
  await widget.tick("onset-age", "35-to-44");
  await widget.press("continue");
  assert.deepEqual(await widget.asked(), ["background", "inflammatory"]);
  assert.deepEqual(await widget.ticked(), ["background:none"], "what else the page asks stays answered");
  await widget.tick("inflammatory", "none");
  await widget.press("continue");
  assert.equal(await widget.place(), "advice");
  await widget.openAnswers();
  assert.equal((await listed(widget)).length, before.length + 3);
});

scenario("From the card, one can go back to the last page and the card comes back", async ({ visit }) => {
  const { widget } = await visit();
  await widget.arrive(DESK_WORKER);
  await widget.press("change-answers");
  assert.equal(await widget.place(), "questions");
  await widget.press("continue");
  await assertStrongMatch(widget);
  await widget.press("start-again");
  assert.equal(await widget.place(), "welcome");
  await widget.press("start");
  assert.deepEqual(await widget.ticked(), []);
});

scenario("The browser tells assistive technology what is ticked", async ({ visit }) => {
  const { context, page, widget } = await visit();
  const browser = await context.newCDPSession(page);
  const ticked = async (role) => {
    const { nodes } = await browser.send("Accessibility.getFullAXTree");
    const isTicked = ({ name, value }) => name === "checked" && value.value === "true";
    const found = nodes.filter((node) => node.role?.value === role && node.properties?.some(isTicked));
    return found.map(({ name }) => name.value);
  };
  const label = (question, option) => widget.label(question, option).textContent();

  await widget.press("start");
  await widget.tick("emergency-signs", "both-legs");
  await widget.tick("emergency-signs", "very-ill");
  assert.deepEqual(await ticked("checkbox"), [
    await label("emergency-signs", "both-legs"),
    await label("emergency-signs", "very-ill"),
  ]);
  await widget.tick("emergency-signs", "none");
  assert.deepEqual(await ticked("checkbox"), [await label("emergency-signs", "none")]);

  await widget.press("continue");
  await widget.tick("age", "18-49");
  await widget.tick("age", "50-59");
  assert.deepEqual(await ticked("radio"), [await label("age", "50-59")]);
});

scenario("The picture of the body and the list tick each other", async ({ visit }) => {
  const { widget } = await visit();
  await widget.arrive(DESK_WORKER, "pain-map");
  const regions = widget.host.locator(".region");
  const selected = widget.host.locator(".region-selected");
  await regions.nth(2).click();
  await selected.waitFor();
  const [first] = await widget.ticked();
  assert.match(first, /^pain-map:/);
  await regions.nth(2).click();
  await selected.waitFor({ state: "detached" });
  assert.deepEqual(await widget.ticked(), []);
  await widget.tick(...first.split(":"));
  await selected.waitFor();
  assert.equal(await regions.nth(2).getAttribute("class"), await selected.getAttribute("class"));
});

scenario("A whole row can be pressed, its hint included", async ({ serve, visit }) => {
  // A pack can explain an option below it. The one that ships has no need to.
  const words = structuredClone(WORDS);
  const { options } = words.questions["emergency-signs"];
  options["very-ill"].hint = "That is to say, in one line";
  await serve({
    pages: {
      "/": blog({ widget: element('region="uk" lang="en" pack="/packs/copy/pack.json"') }),
      "/packs/copy/pack.json": JSON.stringify({ ...PACK, id: "copy", screen: undefined }),
      "/packs/copy/en.json": JSON.stringify(words),
      "/packs/copy/revisions.json": JSON.stringify(REVISIONS),
    },
  });
  const { page, widget } = await visit();
  await widget.arrive(DESK_WORKER, "emergency-signs");
  for (const option of ["very-ill", "both-legs"]) {
    const row = widget.row("emergency-signs", option);
    await row.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await row.boundingBox();
    await page.mouse.click(x + width - 4, y + height - 4);
    await widget.isTicked("emergency-signs", option);
    const hint = row.locator(".option-hint");
    assert.equal(await hint.count(), options[option].hint ? 1 : 0);
    const within = (await hint.count()) ? await hint.boundingBox() : { x, y, height };
    await page.mouse.click(within.x + 4, within.y + within.height / 2);
    assert.deepEqual(await widget.ticked(), []);
  }
});
