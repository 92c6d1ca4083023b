/** What is on paper where the page around the widget is printed. What the widget prints by itself is with its button. */
import assert from "node:assert/strict";
import { WORDS, patient, say } from "./harness/data/content.mjs";
import { scenario } from "./harness/run/scenario.mjs";

const DESK_WORKER = patient("a-desk-worker-with-a-right-sided-ache-up-and-down-is-a-strong-match");

/** What is seen on paper. */
async function onPaper({ page, widget }) {
  await page.emulateMedia({ media: "print" });
  const text = await widget.part("widget").innerText();
  await page.emulateMedia({ media: "screen" });
  return text;
}

scenario(
  "Before there is a result, paper has the signs to watch for, and nothing that was answered",
  async ({ visit }) => {
    const opened = await visit();
    const { widget } = opened;
    await widget.drawn();
    const isBlank = async () => {
      const text = await onPaper(opened);
      for (const told of [
        say("title"),
        say("paper-unfinished"),
        WORDS.safety_net.heading,
        ...WORDS.safety_net.now[1].list,
      ])
        assert.ok(text.includes(told), `${told}: ${text}`);
      assert.ok(!text.includes(WORDS.questions.age.options["18-49"].label) && !text.includes(say("start")), text);
    };
    await isBlank();
    await widget.press("start");
    await widget.arrive(DESK_WORKER, "age");
    await widget.tick("age", "18-49");
    await isBlank();
    assert.equal(await widget.host.locator(".unfinished").isVisible(), false);
    await widget.walk(DESK_WORKER);
    assert.equal(await widget.place(), "advice");
    assert.ok(!(await onPaper(opened)).includes(say("paper-unfinished")));
  },
);

scenario("What is folded is open on paper", async ({ visit }) => {
  const opened = await visit();
  await opened.widget.arrive(DESK_WORKER);
  await opened.page.emulateMedia({ media: "print" });
  const hidden = await opened.widget.card.evaluate((card) => {
    const lines = [...card.querySelectorAll(".tip .steps > li, .limits p, .card-footer > p")];
    return [lines.length, lines.filter((line) => !line.checkVisibility()).map(({ textContent }) => textContent)];
  });
  assert.ok(hidden[0] > 10);
  assert.deepEqual(hidden[1], []);
});
