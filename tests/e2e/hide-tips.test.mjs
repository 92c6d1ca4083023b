/** Tips that a page hides, and what it puts under the others. */
import assert from "node:assert/strict";
import { assertAccessible } from "./harness/checks/axe.mjs";
import { keepPrinted } from "./harness/checks/paper.mjs";
import { PACK, WORDS, patient, say, wordsIn } from "./harness/data/content.mjs";
import { KEY, read } from "./harness/data/fragment.mjs";
import { blog, element } from "./harness/pages/blog.mjs";
import { scenario } from "./harness/run/scenario.mjs";

const DESK_WORKER = patient("a-desk-worker-with-a-right-sided-ache-up-and-down-is-a-strong-match");
const TILER = patient("the-lunge-gives-way-to-the-standing-one-when-kneeling-hurts");
const OF_MANY_HABITS = patient("tips-come-in-the-order-of-what-their-habits-weigh");
const BELOW_KNEE = patient("a-strong-psoas-story-stays-hidden-behind-pain-below-the-knee");

const CLINIC = "Quay Clinic";

/** @param {string} id */
const title = (id) => WORDS.advice[id].title;

/** What the tip that always stays is called for somebody who has seen to it. */
const [CHECKED] = Object.values(WORDS.advice["get-checked"].done[0]);

/** The ids of the tips that are of the page's choosing. */
const OPTIONAL = PACK.advice.filter(({ place }) => place !== "first" && place !== "within").map(({ id }) => id);

/** A post of a clinic that hides these tips. @param {string} hidden @param {string} [more] */
const post = (hidden, more = "") =>
  blog({ widget: element(`region="uk" clinic-name="${CLINIC}" hide-tips="${hidden}" ${more}`) });

/** A word with its placeholders filled. @param {string} text @param {Record<string, string | number>} values */
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

/** @param {import("./harness/reader/widget.mjs").Widget} widget */
const tips = (widget) => widget.part("tip").locator("summary .minor-heading").allTextContents();

/** Runs before the page's own scripts: keeps what the page is told of faults. */
function keepFaults() {
  window.faults = [];
  addEventListener("lumbar-check-error", ({ detail }) => window.faults.push(...detail.faults), true);
}

scenario(
  "A hidden tip is on no card, no paper, in no text and no link, and the card says so",
  async ({ serve, visit }) => {
    await serve({ pages: { "/": post("low-lunge keep-active"), "/plain": blog() } });
    const settings = { permissions: ["clipboard-read", "clipboard-write"] };
    const own = await visit({ before: keepPrinted, settings });
    const plain = await visit({ path: "/plain" });
    await own.widget.arrive(DESK_WORKER);
    await plain.widget.arrive(DESK_WORKER);
    const hidden = [title("low-lunge"), title("keep-active")];
    const all = await tips(plain.widget);
    assert.ok(hidden.every((title) => all.includes(title)));
    assert.deepEqual(
      await tips(own.widget),
      all.filter((title) => !hidden.includes(title)),
      "the others stay as they are",
    );
    assert.equal(
      await own.widget.part("safety-net").textContent(),
      await plain.widget.part("safety-net").textContent(),
    );
    const note = filled(say("hidden-tips").other, { clinic: CLINIC, count: 2 });
    assert.equal(await own.widget.part("tips").getByText(note).count(), 1);
    assert.equal(await plain.widget.card.getByText("left out").count(), 0);

    await own.widget.button("copy-text").click();
    await own.widget.button("copy-whole-text").click();
    await own.page.waitForFunction(async () => (await navigator.clipboard.readText()).length > 2000);
    const text = await own.page.evaluate(() => navigator.clipboard.readText());
    assert.ok(hidden.every((title) => !text.includes(title)));

    await own.widget.button("print").click();
    await own.page.waitForFunction(() => window.printed);
    const paper = await own.page.evaluate(
      () => new DOMParser().parseFromString(window.printed.html, "text/html").body.textContent,
    );
    assert.ok(hidden.every((title) => !paper.includes(title)));
    assert.ok(paper.includes(note));

    const numbers = PACK.advice
      .filter(({ id }) => ["low-lunge", "keep-active"].includes(id))
      .map(({ number }) => number);
    const { advice } = read(/#.*$/.exec(paper.trim())[0]);
    assert.ok(
      advice.length > 0 && numbers.every((number) => !advice.includes(number)),
      "the link says what the reader saw",
    );
    await assertAccessible(own.page, "a card with hidden tips");
  },
);

scenario("A result that was shared is shown without the tips that this page hides", async ({ serve, visit }) => {
  await serve({ pages: { "/": blog(), "/hides": post("low-lunge keep-active") } });
  const sender = await visit();
  await sender.widget.arrive(DESK_WORKER);
  await sender.widget.button("share-advice").click();
  const link = await sender.widget.part("field").inputValue();
  for (const [path, shown, count] of [
    ["/", 1, 0],
    ["/hides", 0, 1],
  ]) {
    const reader = await visit({ path: `${path}#${link.split("#")[1]}` });
    await reader.widget.part("banner").waitFor();
    assert.ok(link.includes(KEY));
    const titles = await tips(reader.widget);
    assert.equal(titles.filter((tip) => tip === title("low-lunge")).length, shown, path);
    const note = filled(say("hidden-tips").other, { clinic: CLINIC, count: 2 });
    assert.equal(await reader.widget.card.getByText(note).count(), count, path);
  }
});

scenario("All that is to read without answering leaves hidden tips out as well", async ({ serve, visit }) => {
  await serve({ pages: { "/": post("mattress") } });
  const { widget } = await visit();
  await widget.drawn();
  await widget.button("read-it-all").click();
  await widget.part("article").waitFor();
  assert.ok(!(await tips(widget)).includes(title("mattress")));
  const note = filled(say("hidden-tips").one, { clinic: CLINIC, count: 1 });
  assert.equal(await widget.part("article").getByText(note).count(), 1);
});

scenario(
  "With every tip hidden, the advice to be checked stays, and one sentence says why there is no more",
  async (scenes) => {
    const { serve, visit } = scenes;
    await serve({
      pages: {
        "/": post(OPTIONAL.join(" ")),
        "/unnamed": blog({ widget: element(`region="uk" hide-tips="${OPTIONAL.join(" ")}"`) }),
      },
    });
    for (const [path, clinic] of [
      ["/", CLINIC],
      ["/unnamed", say("clinic-unnamed")],
    ]) {
      const { page, widget } = await visit({ path });
      await widget.arrive(DESK_WORKER);
      assert.deepEqual(await tips(widget), [CHECKED]);
      assert.equal(await widget.card.getByText(filled(say("all-tips-hidden"), { clinic })).count(), 1);
      assert.equal(await widget.part("safety-net").count(), 1);
      await assertAccessible(page, "a card with every tip hidden");
    }
  },
);

scenario("What cannot be hidden is told to the page, and stays", async ({ serve, visit }) => {
  await serve({ pages: { "/": post("lunge get-checked low-lunge safety-net") } });
  const { page, widget } = await visit({ before: keepFaults });
  await widget.arrive(DESK_WORKER);
  const told = ["no tip that can be hidden, in hide-tips: lunge get-checked safety-net"];
  assert.deepEqual(await page.evaluate(() => window.faults), told);
  assert.ok((await tips(widget)).includes(CHECKED));
  await widget.host.evaluate((host) => (host.theme = "dark"));
  await widget.host.evaluate((host) => (host.hideTips = "keep-active"));
  await widget
    .part("tips")
    .getByText(filled(say("hidden-tips").one, { clinic: CLINIC, count: 1 }))
    .waitFor();
  const after = await tips(widget);
  assert.ok(after.includes(title("low-lunge")) && !after.includes(title("keep-active")), "it follows the property");
  assert.deepEqual(await page.evaluate(() => window.faults), told, "and is told once");
});

scenario(
  "A tip held back for a reason that the reader gave is not named if the page hides it",
  async ({ serve, visit }) => {
    await serve({ pages: { "/": post("low-lunge"), "/plain": blog() } });
    const [own, plain] = [await visit(), await visit({ path: "/plain" })];
    for (const { widget } of [own, plain]) await widget.arrive(TILER);
    assert.ok((await plain.widget.part("withheld").textContent()).includes(title("low-lunge")));
    assert.ok(!(await own.widget.card.textContent()).includes(title("low-lunge")));
  },
);

for (const language of ["en", "ar", "de", "es", "fr", "pl"]) {
  scenario(
    `How many tips are hidden is said with the plural of the language: ${language}`,
    async ({ serve, visit }) => {
      const words = wordsIn(language);
      const shown = ["low-lunge", "keep-active", "break-up-sitting", "open-hip-seat", "mattress"];
      const said = (count) => {
        const form = new Intl.PluralRules(language).select(count);
        return filled(words.ui["hidden-tips"][form] ?? words.ui["hidden-tips"].other, { clinic: CLINIC, count });
      };
      await serve({ pages: { "/": post(shown[0], `lang="${language}"`) } });
      const { widget } = await visit({ language });
      await widget.arrive(OF_MANY_HABITS);
      for (let count = 1; count <= shown.length; count += 1) {
        await widget.host.evaluate((host, ids) => (host.hideTips = ids), shown.slice(0, count).join(" "));
        await widget.part("tips").getByText(said(count), { exact: true }).waitFor();
      }
    },
  );
}

scenario("What the page puts under a tip is framed as the clinic's and printed as text", async ({ serve, visit }) => {
  const notes = [
    '<div slot="tip-low-lunge" style="position: fixed; inset: 0">Hold it for ten seconds. <a href="https://video.example/lunge">Watch it</a></div>',
    '<p slot="tip-keep-active"><img alt="" src="/blog.css" hidden></p>',
    '<p slot="tip-get-checked">There is no need to.</p>',
    '<p slot="tip-mattress">Not on this card.</p>',
  ].join("");
  const widget = element(`region="uk" clinic-name="${CLINIC}"`).replace("</lumbar-check>", `${notes}</lumbar-check>`);
  await serve({ pages: { "/": blog({ widget }) } });
  const own = await visit({ before: keepPrinted });
  await own.widget.arrive(DESK_WORKER);
  const boxes = own.widget.host.locator(".tip-note");
  assert.deepEqual(await boxes.locator("slot").evaluateAll((slots) => slots.map(({ name }) => name)), [
    "tip-low-lunge",
    "tip-keep-active",
  ]);
  assert.equal(
    await own.page.getByText("There is no need to.").isVisible(),
    false,
    "the advice to be checked stands alone",
  );
  const lunge = own.widget.part("tip").filter({ hasText: title("low-lunge") });
  if (!(await lunge.evaluate((tip) => tip.open))) await lunge.locator("summary").first().click();
  const box = lunge.locator(".tip-note");
  assert.deepEqual((await box.innerText()).split(/\n+/), [say("clinic"), CLINIC]);
  assert.ok(await own.page.getByRole("link", { name: "Watch it" }).isVisible());
  const [frame, inside] = await box.evaluate((box) => {
    const note = box.querySelector("slot").assignedElements()[0];
    return [box, note].map((element) => element.getBoundingClientRect().toJSON());
  });
  assert.ok(inside.top >= frame.top && inside.bottom <= frame.bottom, "it cannot leave its frame");
  const order = await lunge.evaluate((tip) => {
    const follows = Node.DOCUMENT_POSITION_FOLLOWING;
    const note = tip.querySelector(".tip-note");
    return [...tip.querySelectorAll(".steps, .cautions, .stop-rule")].every(
      (part) => part.compareDocumentPosition(note) & follows,
    );
  });
  assert.ok(order, "it stands below all that is to be taken care of");
  await assertAccessible(own.page, "a tip with a note");

  await own.widget.button("print").click();
  await own.page.waitForFunction(() => window.printed);
  const printed = await own.page.evaluate(() => {
    const { body } = new DOMParser().parseFromString(window.printed.html, "text/html");
    return [...body.querySelectorAll(".tip-note")].map((note) => note.lastElementChild.textContent);
  });
  assert.deepEqual(printed, ["Hold it for ten seconds. Watch it (https://video.example/lunge)"]);
});

scenario("Someone who is sent to be seen reads nothing of hidden tips or notes", async ({ serve, visit }) => {
  const widget = element(`region="uk" clinic-name="${CLINIC}" hide-tips="low-lunge"`).replace(
    "</lumbar-check>",
    '<p slot="tip-keep-active">Keep going.</p></lumbar-check>',
  );
  await serve({ pages: { "/": blog({ widget }) } });
  const { page, widget: own } = await visit();
  assert.equal(await own.arrive({ ...BELOW_KNEE, "emergency-signs": "both-legs" }), "care");
  assert.ok(!(await own.card.textContent()).includes(CLINIC));
  assert.equal(await page.getByText("Keep going.").isVisible(), false);
});

scenario("A note that the page adds while a card is there appears in it, and goes with it", async ({ visit }) => {
  const { page, widget } = await visit();
  await widget.arrive(DESK_WORKER);
  const notes = widget.host.locator(".tip-note");
  assert.equal(await notes.count(), 0);
  await widget.host.evaluate((host) => {
    const note = Object.assign(document.createElement("p"), { slot: "tip-keep-active", textContent: "Keep going." });
    host.append(note);
  });
  await notes.waitFor({ state: "attached" });
  await widget
    .part("tip")
    .filter({ hasText: title("keep-active") })
    .locator("summary")
    .first()
    .click();
  assert.ok(await page.getByText("Keep going.").isVisible());
  await widget.host.evaluate((host) => host.lastElementChild.remove());
  await notes.waitFor({ state: "detached" });
});
