/** Every state that the widget can be in, and how a reader gets there. */
import { blog, element } from "../pages/blog.mjs";
import { patient } from "../data/content.mjs";
import { KEY, linkOf } from "../data/fragment.mjs";
import { NEXT_REVISION_FILES, WITH_NEXT_REVISION } from "../data/next-revision.mjs";

const OF_DESK_WORKER = "a-desk-worker-with-a-right-sided-ache-up-and-down-is-a-strong-match";
const OF_CONTRADICTION = "one-side-and-a-belt-hold-back-the-lunge-of-a-possible-match";
const OF_CAREFUL = "a-strong-match-with-every-reason-to-take-care-keeps-the-tips-that-need-none";

export const DESK_WORKER = patient(OF_DESK_WORKER);
const SLIPPED = patient("a-slip-on-the-ice-in-an-otherwise-well-person-is-a-possible-match");
const CONTRADICTION = patient(OF_CONTRADICTION);
const LITTLE = patient("with-little-match-no-lunge-is-shown-or-withheld");
const CAREFUL = patient(OF_CAREFUL);
const BELOW_KNEE = patient("a-strong-psoas-story-stays-hidden-behind-pain-below-the-knee");

/** A link with the desk worker's answers. */
export const WITH_ANSWERS = linkOf(OF_DESK_WORKER);

/**
 * `fragment`: of the address. `layout`, `attributes`: of the element. `pages`: more of the site. `arrive`: answers, and
 * how far. `act`: what the reader does there. `day`: the day on which that is. `kept`: how many texts the reader then has on the
 * device.
 */
export const STATES = {
  welcome: {},
  question: { arrive: [DESK_WORKER, "shape"] },
  "several-questions": { arrive: [DESK_WORKER, "age"] },
  "question-with-errors": { arrive: [DESK_WORKER, "age"], act: (widget) => widget.press("continue") },
  "tick-list": {
    arrive: [DESK_WORKER, "emergency-signs"],
    act: async (widget) => {
      await widget.tick("emergency-signs", "saddle-numb");
      await widget.tick("saddle-numb-when", "not-sure");
    },
  },
  "body-map": {
    arrive: [DESK_WORKER, "pain-map"],
    act: async (widget) => {
      await widget.tick("pain-map", "low-back-right");
      await widget.tick("pain-map", "groin-right");
    },
  },
  "your-answers": { arrive: [DESK_WORKER], act: (widget) => widget.openAnswers() },
  strong: { arrive: [DESK_WORKER] },
  "strong-unfolded": { arrive: [DESK_WORKER], act: unfold },
  "strong-with-link": {
    arrive: [DESK_WORKER],
    act: async (widget) => {
      await widget.openDrawer("share-answers");
      await widget.button("share-answers-now").click();
      await widget.part("field").waitFor();
    },
  },
  "strong-with-code": {
    arrive: [DESK_WORKER],
    act: async (widget) => {
      await widget.button("show-code").click();
      await widget.part("code").waitFor();
    },
  },
  "strong-with-reminders": {
    arrive: [DESK_WORKER],
    act: async (widget) => {
      await widget.openDrawer("calendar");
      await widget.choice("tell-clinic").check();
    },
  },
  "answers-kept": {
    arrive: [DESK_WORKER, "shape"],
    day: "2026-11-22T10:00",
    kept: 1,
    act: async (widget) => {
      await widget.tick("shape", "up-and-down");
      await widget.toggleKeeping();
    },
  },
  "answers-found-again": {
    arrive: [DESK_WORKER, "worse"],
    day: "2026-11-22T10:00",
    kept: 1,
    act: async (widget, { page }) => {
      await widget.toggleKeeping();
      await page.reload();
      await widget.part("notice").waitFor();
    },
  },
  "strong-after-a-change": {
    arrive: [DESK_WORKER],
    act: async (widget) => {
      await widget.changeLast("take-care", "hip-pinch");
    },
  },
  possible: { arrive: [SLIPPED] },
  contradiction: { arrive: [CONTRADICTION] },
  unlikely: { arrive: [LITTLE] },
  "with-check": { arrive: [CAREFUL] },
  emergency: { arrive: [{ ...BELOW_KNEE, "emergency-signs": "both-legs" }] },
  "same-day": { arrive: [{ ...BELOW_KNEE, "urgent-signs": "one-leg-weak" }] },
  "see-clinician": { arrive: [BELOW_KNEE] },
  shared: { fragment: linkOf(OF_DESK_WORKER, { answers: false }) },
  clinician: { fragment: linkOf(OF_CONTRADICTION) },
  "clinician-with-check": { fragment: linkOf(OF_CAREFUL) },
  "clinician-earlier": { fragment: linkOf(OF_DESK_WORKER), attributes: WITH_NEXT_REVISION, pages: NEXT_REVISION_FILES },
  "broken-link": { fragment: `${KEY}1.AAAA` },
  "read-it-all": {
    act: async (widget) => {
      await widget.press("read-it-all");
      await unfold(widget);
    },
  },
  "all-on-one-page": { layout: "single", act: (widget) => widget.press("start") },
};

const CLINIC = 'clinic-name="Quay Clinic" booking-url="https://quay.example/book" phone="01632 960147"';

/** Opens the rows that hold what a reader may ask for: tips, reasons, evidence, the pictures, habits, sources. */
async function unfold(widget) {
  await widget.host.evaluate(({ shadowRoot }) => {
    for (const row of shadowRoot.querySelectorAll(".fold, .reason, .more:not(.drawer)")) row.open = true;
  });
}

/** What stands after the widget, with something that takes the focus. */
const AFTER = '<h2>After the widget</h2><p>The post goes on, with <a href="#section" id="after">another link</a>.</p>';

/** The post around the widget, in a language of the pack. Its own few words stay as they are. */
function post(language, attributes) {
  const page = blog({ widget: element(`region="uk" ${attributes} ${CLINIC}`), after: AFTER });
  if (language === "en") return page;
  return page.replace('lang="en-GB"', `lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}"`);
}

/** Opens a post in which the widget is in this state. `scenes`: what a scenario gets. `pages`: more of the site. */
export async function open(name, { serve, visit }, { language = "en", settings, pages = {}, before } = {}) {
  const state = STATES[name];
  const { fragment = "", layout = "steps", attributes = "", arrive, day, kept = 0, act = () => {} } = state;
  await serve({ pages: { "/": post(language, `layout="${layout}" ${attributes}`), ...state.pages, ...pages } });
  const opened = await visit({ path: `/${fragment}`, settings, language, before });
  await opened.widget.drawn();
  opened.kept = kept;
  if (day) await opened.page.clock.setFixedTime(day);
  if (arrive) await opened.widget.arrive(...arrive);
  await act(opened.widget, opened);
  return opened;
}
