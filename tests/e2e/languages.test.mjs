/** Languages: which one is shown and fetched, and that every word is in it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { blog, element } from "./harness/pages/blog.mjs";
import { PACK, WORDS, patient, wordsIn } from "./harness/data/content.mjs";
import { measure } from "./harness/checks/measure.mjs";
import { LANGUAGE, PSEUDO_FILES, PSEUDO_WORDS, pseudo, unbracketed } from "./harness/data/pseudo.mjs";
import { scenario } from "./harness/run/scenario.mjs";
import { DESK_WORKER, STATES } from "./harness/reader/states.mjs";
import { Widget } from "./harness/reader/widget.mjs";

const BELOW_KNEE = patient("a-strong-psoas-story-stays-hidden-behind-pain-below-the-knee");
const BOTH_LEGS = { ...BELOW_KNEE, "emergency-signs": "both-legs" };

const CLINIC = "Quay Clinic";

/** The day on which links in tests are made, as a browser writes it in a language that it does not know. */
const MADE_ON = "March 10, 2026";

/** The day of the pack, likewise. */
const [YEAR, MONTH, DAY] = PACK.date.split("-");
const OF_THE_PACK = new Date(Date.UTC(YEAR, MONTH - 1, DAY)).toLocaleDateString("en-US", {
  dateStyle: "long",
  timeZone: "UTC",
});

/** A post in a language of its own, with the element. */
const post = (attributes, language = "en-GB") =>
  blog({ widget: element(attributes) }).replace('lang="en-GB"', language && `lang="${language}"`);

/** The languages in which a pack was fetched from a site. */
const fetched = ({ requested }) =>
  requested.flatMap((path) => /packs\/psoas\.([\w-]+)\.\w+\.bin$/.exec(path)?.[1] ?? []);

/** The language that the widget says it is in, and is in. */
async function spoken(widget) {
  await widget.drawn();
  const language = await widget.part("widget").getAttribute("lang");
  assert.equal(await widget.heading.textContent(), wordsIn(language).ui.title);
  return language;
}

/** The states that do not bring a pack of their own. */
const WITHOUT_A_PACK = Object.entries(STATES).filter(([, { pages }]) => !pages);

for (const [name, { fragment = "", layout = "steps", arrive, kept = 0, act = () => {} }] of WITHOUT_A_PACK) {
  scenario(`The state “${name}” has every word from the words file, and room for longer ones`, async (scenes) => {
    const clinic = `clinic-name="${CLINIC}" booking-url="/book" phone="01632 960147"`;
    const pack = `pack="/packs/pseudo/pack.json" lang="${LANGUAGE}"`;
    await scenes.serve({ pages: { "/": post(`region="uk" layout="${layout}" ${pack} ${clinic}`), ...PSEUDO_FILES } });
    const opened = await scenes.visit({ path: `/${fragment}`, settings: { viewport: { width: 320, height: 900 } } });
    const widget = new Widget(opened.widget.host, PSEUDO_WORDS);
    await widget.drawn();
    if (arrive) await widget.arrive(...arrive);
    await act(widget, opened);
    opened.kept = kept;
    const { count, found } = await unbracketed(widget, [CLINIC, MADE_ON, OF_THE_PACK]);
    assert.ok(count > 5, `only ${count} texts`);
    assert.deepEqual(found, []);
    assert.deepEqual((await widget.host.evaluate(measure)).sticksOut, []);
  });
}

test("The language that nobody speaks keeps placeholders and is longer by a third and more", () => {
  assert.equal(pseudo("Question {number}"), "⟦Qúúééšťííööñ {number}⟧");
  const letters = ({ questions }) => Object.values(questions).reduce((sum, { legend }) => sum + legend.length, 0);
  assert.ok(letters(PSEUDO_WORDS) > 1.33 * letters(WORDS));
});

for (const language of PACK.languages) {
  scenario(`A widget with lang="${language}" fetches that language and no other`, async ({ serve, visit }) => {
    const site = await serve({ pages: { "/": post(`lang="${language}"`) } });
    const { widget } = await visit({ language });
    assert.equal(await spoken(widget), language);
    assert.deepEqual(fetched(site), [language]);
  });
}

for (const [what, { lang, page, browser = "en-GB", expected }] of Object.entries({
  "A language with a country is the language": { lang: "de-AT", expected: "de" },
  "Without a language of its own, a widget speaks that of the page": { page: "fr-BE", browser: "pl", expected: "fr" },
  "A language without words gives way to that of the page": { lang: "xx", page: "es", browser: "pl", expected: "es" },
  "A page in a language without words gives way to the browser's": { page: "xx", browser: "pl-PL", expected: "pl" },
  "A page without a language leaves it to the browser": { page: "", browser: "ar-EG", expected: "ar" },
  "Where there are words in no language that is wanted, it is English": {
    lang: "xx",
    page: "yy",
    browser: "fi-FI",
    expected: "en",
  },
})) {
  scenario(what, async ({ serve, visit }) => {
    const site = await serve({ pages: { "/": post(lang ? `lang="${lang}"` : "", page) } });
    const { widget } = await visit({ settings: { locale: browser } });
    assert.equal(await spoken(widget), expected);
    assert.deepEqual(fetched(site), [expected]);
  });
}

scenario("Changing the language while in use keeps the answers and the page", async ({ serve, visit }) => {
  const site = await serve({ pages: { "/": post('lang="en" region="uk"') } });
  const { widget } = await visit();
  await widget.arrive(DESK_WORKER, "habits");
  await widget.tick("habits", "sleeps-curled");
  const ticked = await widget.ticked();
  assert.ok(ticked.includes("habits:sleeps-curled"));
  for (const language of ["de", "ar", "en"]) {
    await widget.host.evaluate((host, language) => (host.lang = language), language);
    widget.words = wordsIn(language);
    await widget.question("habits").waitFor();
    assert.deepEqual(await widget.ticked(), ticked, language);
  }
  assert.deepEqual(fetched(site), ["en", "de", "ar", "en"]);
  // What was answered before is kept as well, or this would lead nowhere.
  assert.equal(await widget.walk(DESK_WORKER), "advice");
  assert.equal(await widget.level(), "self-care");
});

for (const language of PACK.languages) {
  scenario(`A card in “${language}” says in that language that no clinician has checked it`, async (scenes) => {
    await scenes.serve({ pages: { "/": post(`lang="${language}" region="uk"`) } });
    const { widget } = await scenes.visit({ language });
    assert.equal(await widget.arrive(DESK_WORKER), "advice");
    const words = wordsIn(language);
    const footer = await widget.part("footer").textContent();
    for (const said of [words.name, words.review.status, words.ui["not-reviewed"]]) {
      assert.ok(footer.includes(said), `“${said}” is not in: ${footer}`);
    }
    if (language !== "en") assert.ok(!footer.includes(WORDS.review.status), footer);
  });
}

scenario("The region decides whom to call, and the language in which words", async ({ serve, visit }) => {
  await serve({ pages: { "/": post('region="us" lang="es"') } });
  const { widget } = await visit({ language: "es" });
  assert.equal(await widget.arrive(BOTH_LEGS), "care");
  assert.equal(await widget.level(), "emergency");
  const { emergency } = wordsIn("es").regions.us;
  assert.match(emergency, /911/);
  const card = await widget.card.innerText();
  assert.ok(card.includes(emergency), card);
  const numbers = await widget.card.locator('a[href^="tel:"]').evaluateAll((links) => links.map(({ href }) => href));
  assert.deepEqual([...new Set(numbers)], ["tel:911"]);
});
