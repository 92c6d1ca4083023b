//! All that the studio says, in English: to be translated in one place.

use crate::model::condition::Joint;
use crate::model::document::Address;
use crate::model::json::Json;
use crate::model::key::Part;
use crate::model::review::{Progress, Signed, Signer, Standing};
use crate::model::rooms::Room;
use crate::model::translate::State;
use lumbar_check::content::{Segment, StatementKind};
use std::rc::Rc;

/// What a field is called, and what its text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Purpose {
    /// Empty where the field is called as its key.
    pub label: &'static str,
    pub what: &'static str,
}

macro_rules! purposes {
    ($($name:ident: $label:literal, $what:literal;)*) => {
        $(pub const $name: Purpose = Purpose { label: $label, what: $what };)*
    };
}

purposes! {
    RAISES: "How soon someone should be seen", "What the reader is told to do if this sign is there.";
    SIGN_WHEN: "It counts if", "Made of answers only. What is unanswered is never taken for a no.";
    SIGN_WHY: "What it may mean", "Told to the reader. Calm, one or two sentences, no fright.";
    SIGN_SAY: "What to say to whoever sees them", "A sentence in the reader’s own words, to read out. May stay empty.";
    SIGN_TELL: "What else to tell or ask", "For the desk, the nurse or the doctor. May stay empty.";
    NAMED_WHEN: "It means", "Rules can speak of it by its name.";
    NAMED_WORDS: "In a list of signs", "What readers see in place of the answers that it is made of.";
    POINTS: "Points", "Added if it fits the pattern, taken away if it speaks against it.";
    FINDING_WHEN: "It counts if", "What the answers have to say.";
    FINDING_SAID: "What the reader said", "Shown on the card among what fits, or does not.";
    FINDING_ARTICLE: "What the article says of it", "Shown beside what the reader said.";
    ORIGIN: "Where it comes from", "The article itself, or a choice of this pack’s authors.";
    CONTRADICTION_WHEN: "Two answers disagree if", "The reader is asked to look at them again.";
    CONTRADICTION_TEXT: "What the reader is told", "That both can be true, and what to check.";
    CONTRADICTION_QUESTIONS: "Questions to look at again", "The reader is led to these.";
    AT_MOST: "The match goes no higher than", "However many points there are.";
    CAP_WHEN: "It holds if", "What limits the match.";
    CAP_TEXT: "What the reader is told", "Why the match goes no higher.";
    TOLD_BY_FINDING: "A finding says this already", "Then the card does not say it twice.";
    FACTOR_NAME: "Name", "As a heading on the card: a habit, or something in the reader’s life.";
    FACTOR_ARTICLE: "What the article says of it", "Say what is known, and what is not.";
    FACTOR_NO_ADVICE: "If there is no tip for it", "Said in place of a tip. May stay empty.";
    FACTOR_WHEN: "It is there if", "What the answers have to say.";
    WEIGHT: "Weight", "How much it counts towards the habits.";
    TIP_TITLE: "Title", "What to do, in a few words.";
    TIP_WHY: "Why", "What is known about it, and how well.";
    TIP_DOSE: "How often", "Such as “3–5 times”. May stay empty.";
    TIP_HOW: "How to do it", "Short steps, one at a time.";
    TIP_TAKE_CARE: "Take care", "For whom it needs care, and how.";
    TIP_DO_NOT: "Do not", "Who should leave it out.";
    TIP_DONE: "Once it is done", "The title for someone who has done it already. May stay empty.";
    TIP_LINK: "Link, such as to a video", "https://… The reader opens it; nothing of it is loaded before. May stay empty.";
    TIP_LINK_WORDS: "What the link leads to", "Such as “Watch how it is done (2 minutes, on YouTube)”. Empty without a link.";
    TIP_NEEDS: "It is for someone if", "Without this, the tip is not shown.";
    TIP_BLOCKED_BY: "It is held back if", "Any of these is enough. The card then says what holds it back.";
    REPLACED_BY: "In its place", "Shown where this one is held back.";
    ALSO: "Told along with it", "Tips that belong together.";
    EVIDENCE: "What it rests on", "The card says so.";
    SOURCES: "Sources", "What this rests on.";
    PLACE: "Place on the card", "Where the tip stands.";
    EXERCISE: "It is an exercise", "Then the card adds when to stop.";
    DRAWING: "Drawing", "From the library of the widget, or none.";
    DRAWING_WORDS: "The drawing in words", "For readers who cannot see it. Empty without a drawing.";
    CITATION: "Citation", "Authors, title, year.";
    SOURCE_URL: "Address", "Where it can be read: https://… May stay empty.";
    CHECKED: "It was read", "By whoever wrote what rests on it.";
    ARTICLE_NAME: "Name", "Of what the other article is about.";
    ARTICLE_DESCRIBES: "What it describes", "One or two sentences.";
    ARTICLE_URL: "Address", "Where it can be read: https://…";
    CLOSER_WHEN: "It is closer if", "Then the card names this article.";
    LEGEND: "The question", "As readers see it.";
    HINT: "A line below it", "Only if the question needs one. May stay empty.";
    SHORT: "Its name in a list of answers", "A word or two.";
    RATIONALE: "Why it is asked", "For readers who want to know.";
    ERROR: "If it is left out", "What is missing, without blame.";
    KIND: "How it is answered", "One option, as many as fit, or the body map.";
    ASKED_WHEN: "It is asked if", "Empty: it is always asked.";
    OPTIONAL: "It may be left out", "Nothing ticked then means none of these.";
    LABEL: "What readers tick", "Plain and short.";
    OPTION_HINT: "A line below it", "May stay empty.";
    SAID: "What was said by ticking it", "A whole sentence, for the card. Empty only for “none of these”.";
    EXCLUSIVE: "It excludes the others", "As “none of these” does.";
    MID: "Some fit: points from", "Of the pattern.";
    HIGH: "Close fit: points from", "Of the pattern.";
    SOME: "Some habits: weight from", "Of the factors together.";
    CLEAR: "Clear habits: weight from", "Of the factors together.";
    TITLE: "Title of the article", "As its readers know it.";
    SITE: "Site", "Such as my-clinic.example";
    URL: "Address of the article", "https://…";
    HOME_REGION: "Where most of your readers are", "It decides whom they are told to call.";
    DATE: "Date of this version", "YYYY-MM-DD. Readers see it.";
    REVISION: "Number of this version", "One more each time you publish.";
    WELCOME_DRAWING: "Drawing on the first page", "From the library of the widget, or none.";
    WRITING: "Which way this language is written", "Of the language that is chosen above.";
    FALLBACK_SIGNS: "Signs beside those of the safety net", "Where the page cannot run, readers see when to get help straight away, and these signs with it.";
    SECTION_NAME: "Name of the section", "Readers see it above its pages.";
    PAGE_HEADING: "Heading of the page", "As there is more than one question on it.";
    GROUP_HEADING: "The heading", "A word or two, above the options that follow.";
    STANDS_UNDER: "The heading that it stands under", "Options under one heading stand together.";
    PLACE_NAME: "Name of the place", "Readers see it on the body map and in the list beside it.";
    SIDE_NAME: "", "Behind the name of a place. What readers tick ends with it.";
    REGION_NAME: "Name", "Of the country or countries.";
    COUNTRIES: "Countries", "Their two-letter codes, such as GB or DE. Readers from there get these words; none: whoever is in no other.";
    REGION_EMERGENCY: "In an emergency", "Whom to call now, and where to go.";
    NUMBER_EMERGENCY: "Number for an emergency", "As it is dialled. May stay empty.";
    CALL_EMERGENCY: "The button that calls it", "Such as “Call 999”.";
    REGION_SAME_DAY: "For the same day", "Whom to turn to today.";
    NUMBER_URGENT: "Number for what cannot wait until tomorrow", "As it is dialled. May stay empty.";
    CALL_URGENT: "The button that calls that", "Such as “Call NHS 111”. Empty without a number.";
    REGION_SEE_CLINICIAN: "To see a clinician first", "Whom to ask, and how.";
    REGION_CHECK: "For a routine check", "Whom to ask, beside the tips.";
    KEYED: "", "";
    UI: "", "A word of the page. Keep what stands in {braces}.";
    DISPOSITION: "", "Shown where this is the result.";
    SAFETY_NET: "", "At the end of every card.";
    ARTICLE_TEXT: "", "The article that can be read without answering.";
}

/// What the words at an address are for.
pub fn of_key(at: &Address) -> Purpose {
    let Some(Segment::Key(group)) = at.path.0.first() else { return KEYED };
    match group.as_str() {
        "ui" => UI,
        "dispositions" => DISPOSITION,
        "safety_net" => SAFETY_NET,
        "read_it_all" => ARTICLE_TEXT,
        "direction" => WRITING,
        _ => KEYED,
    }
}

pub const AND: &str = " and ";
pub const OR: &str = " or ";
pub const ALWAYS: &str = "always";
pub const NEVER: &str = "never";
pub const UNREADABLE: &str = "something that cannot be read";
pub const ANY_CONTRADICTION: &str = "two answers disagree";
pub const NAMED: &str = "Conditions with a name";
pub const RESULTS: &str = "What the answers come to";
pub const FINDINGS: &str = "Findings";
pub const CONTRADICTIONS: &str = "Contradictions";
pub const FACTORS: &str = "Factors";
pub const ALWAYS_OR_NEVER: &str = "Always or never";
pub const SCALE: &str = "What the points come to";
pub const HOLD_BACK: &str = "Whom to hold it back for";
pub const HOLD_BACK_WHAT: &str =
    "Those that tips are held back for here. Readers are asked about these only if some tip needs it.";
pub const HELD_BACK_FOR_NOBODY: &str = "It is held back for nobody: everyone gets it, also someone whom kneeling hurts, or who is very sore. \
    If it moves the body, tick whom it could hurt.";
pub const RAISED_SAYS: &str = "You have raised it. Read “What it may mean” and the lines below it: they may still say what fits the level \
    before, and are yours to change now.";
pub const CHANGE_ORDER: &str = "Change the order";

/// `count`: texts that say what the article of the built-in pack says.
pub fn of_another_article(count: usize) -> String {
    match count {
        1 => "1 text still says what another article does".to_owned(),
        _ => format!("{count} texts still say what another article does"),
    }
}

pub fn of_another_article_means(title: &str) -> String {
    format!(
        "They are as in the built-in pack, which is for “{title}”. Read each: does it say what yours does? Other texts may speak \
         of that article, too: look for its words with “{SEARCH}”."
    )
}

pub const SAYS_ANOTHER: &str = "This still says what the article of the built-in pack does. Yours is another.";

pub fn next_of_another(left: usize) -> String {
    if left == 1 { "Go to the other one".to_owned() } else { format!("Go to the next of {left} others") }
}

pub const SHOW_THEM: &str = "Show them";
pub const ADD_SOURCE: &str = "A source that is not listed: its citation";

pub fn asked_on(page: usize, section: &str) -> String {
    format!("It is asked on page {page}, “{section}”.")
}

pub const FALLBACK: &str = "Where the page cannot run";
pub const ORDER: &str = "Order of sections and pages";
pub const ORDER_NOTE: &str =
    "Readers answer page by page, from the top. What belongs to the safety questions comes before all else.";
pub const PLACES: &str = "Places on the body map";
pub const MAP_NOTE: &str = "What the places are called can be changed here. Where they are drawn cannot: the body and its shapes come \
    with the widget, and rules speak of its sides.";
pub const MAP_SHARED: &str =
    "The body map belongs to the shared safety questions: its places can be read here, and not changed.";
pub const PLACES_TO_MARK: &str = "What readers can mark";
pub const NEW_HEADING: &str = "A new heading";
pub const NO_HEADING: &str = "No heading";
pub const HEADING_CHANGED: &str = "Heading over an option: changed";
pub const PAGES: &str = "Order of pages";
pub const ON_ITS_OWN: &str = "Give it a page of its own";
pub const ADD_SECTION: &str = "Add a section";
pub const SECTION_REMOVED: &str = "Take this section out";
pub const NO_PAGE: &str = "There is no page in this section: move one here, or take the section out.";
pub const ABOUT: &str = "About this pack";
pub const GENERAL: &str = "Words of the page";
pub const WHAT_IT_SAYS: &str = "What it says";
pub const WHO_SEES_IT: &str = "Who sees it";
pub const WHAT_IT_RESTS_ON: &str = "What it rests on";
pub const HOW_IT_LOOKS: &str = "How it looks";
pub const NO_RULES: &str =
    "There is no pack.json among these files. A pack has one, and a file of words for each language.";
pub const NO_WORDS_HINT: &str = "open its file as well, or take the language out under Translate";

pub fn at_least(count: i64, parts: &str) -> String {
    format!("{}: {parts}", joint(Joint::AtLeast(count)))
}

/// How conditions are joined that stand in lines of their own.
pub fn joint(joint: Joint) -> String {
    match joint {
        Joint::All => ALL_OF.to_owned(),
        Joint::Any => ANY_OF.to_owned(),
        Joint::AtLeast(count) => format!("at least {count} of these"),
    }
}

pub fn not(inner: &str) -> String {
    format!("not {inner}")
}

pub fn unanswered(question: &str) -> String {
    format!("“{question}” is unanswered")
}

pub fn side(side: &str) -> String {
    match side {
        "left" => "it hurts on the left only",
        "right" => "it hurts on the right only",
        "one" => "it hurts on one side only",
        "both" => "it hurts on both sides",
        "middle" => "it hurts in the middle only",
        "outside" => "it hurts, but not in the low back",
        _ => UNREADABLE,
    }
    .to_owned()
}

pub fn only_marked(marks: &str) -> String {
    format!("nothing is marked but {marks}")
}

pub fn finding(said: &str) -> String {
    format!("the finding “{}”", said.trim_end_matches('.'))
}

pub fn contradiction(text: &str) -> String {
    format!("the contradiction “{text}”")
}

pub fn factor(name: &str) -> String {
    format!("the factor “{name}”")
}

pub fn match_at_least(level: &str) -> String {
    format!("the match is “{}” or closer", match_level(level))
}

pub fn match_at_most(level: &str) -> String {
    format!("the match is “{}” or less", match_level(level))
}

fn match_level(level: &str) -> &str {
    match level {
        "unlikely" => "does not fit",
        "possible" => "partly fits",
        "strong" => "fits closely",
        other => other,
    }
}

/// How none, or not all, of several conditions are told, which stand in lines.
pub fn none_of(joint: Joint) -> &'static str {
    if joint == Joint::All { "not all of these" } else { "none of these" }
}

/// What a card says of the evidence for a tip.
pub fn evidence_called(name: &str, kind: &'static str) -> String {
    format!("“{name}” is said of a tip that rests on this: {}.", choice(kind))
}

pub fn only_if(sentence: &str) -> String {
    format!("only if {sentence}")
}

/// Dispositions, most urgent first.
pub const LEVELS: [&str; 5] = ["emergency", "same-day", "see-clinician", "self-care-with-check", "self-care"];

pub fn level(level: &str) -> &'static str {
    match level {
        "emergency" => "Emergency: now",
        "same-day" => "The same day",
        "see-clinician" => "See a clinician first",
        "self-care-with-check" => "Tips, and a routine check",
        "self-care" => "Tips",
        _ => "Without a level",
    }
}

/// What one of a few is called.
pub fn choice(name: &'static str) -> &'static str {
    match name {
        "emergency" | "same-day" | "see-clinician" | "self-care-with-check" | "self-care" => level(name),
        "unlikely" => "Does not fit",
        "possible" => "Partly fits",
        "strong" => "Fits closely",
        "one" => "One option",
        "many" => "As many as fit",
        "map" => "On the body map",
        "ltr" => "Left to right",
        "rtl" => "Right to left",
        "first" => "First of all",
        "factors" => "Among the tips for habits",
        "after-factors" => "After those",
        "last" => "Last",
        "within" => "Only inside another tip",
        "article" => "The article itself",
        "external" => "Another source",
        "author-series" => "Another article of its author",
        "safety" => "Nobody: it is there to be careful",
        "guideline" => "A guideline",
        "trial" => "Trials",
        "observational" => "Studies that watched people",
        "laboratory" => "Measured in a laboratory",
        "expert-opinion" => "Expert opinion",
        "traditional" => "Long taught, hardly tested",
        "untested" => "The authors of this pack, untested",
        "cross-reference" => "Leads to another article",
        other => other,
    }
}

/// A drawing by what is on it.
pub fn drawing(name: &str) -> String {
    let words = name.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

pub fn plural(part: Part) -> &'static str {
    match part {
        Part::Sign => "Signs",
        Part::Question => "Questions",
        Part::Named => NAMED,
        Part::Finding => FINDINGS,
        Part::Contradiction => CONTRADICTIONS,
        Part::Cap => "Limits of the match",
        Part::Factor => FACTORS,
        Part::Tip => "Tips",
        Part::Source => "Sources",
        Part::Article => "Other articles",
        Part::Region => "Whom to turn to, by country",
        Part::Words => GENERAL,
        Part::Whole => ABOUT,
    }
}

pub fn singular(part: Part) -> &'static str {
    match part {
        Part::Sign => "sign",
        Part::Question => "question",
        Part::Named => "condition",
        Part::Finding => "finding",
        Part::Contradiction => "contradiction",
        Part::Cap => "limit",
        Part::Factor => "factor",
        Part::Tip => "tip",
        Part::Source => "source",
        Part::Article => "article",
        Part::Region => "region",
        Part::Words | Part::Whole => "text",
    }
}

pub fn whole(id: &str) -> &'static str {
    match id {
        "scale" => SCALE,
        "pages" => ORDER,
        "fallback" => FALLBACK,
        _ => ABOUT,
    }
}

pub fn section(id: &str) -> &'static str {
    match id {
        "about-you" => "About the reader",
        "safety" => "Warning signs",
        "pain" => "The pain",
        "habits" => "Habits",
        _ => "Section",
    }
}

pub fn page_number(number: usize) -> String {
    format!("Page {number}")
}

/// Where a place of the body map is drawn.
pub fn site(site: &Json) -> String {
    let of = |key: &str| site.text_of(key).unwrap_or_default();
    let view = if of("view") == "front" { "front" } else { "back" };
    let side = match of("side") {
        "left" => "on the left",
        "right" => "on the right",
        _ => "in the middle",
    };
    let role = match of("role") {
        "near" => "It is where the pattern is felt.",
        "wide" => "It tells which side the pain is on, and is not where the pattern is felt.",
        _ => "It says nothing of the side.",
    };
    match of("shape") {
        "" => format!("Not drawn: it stands in the list beside the map, for the {view}, {side}. {role}"),
        _ => format!("Drawn on the {view} of the body, {side}. {role}"),
    }
}

pub fn word_group(group: &str) -> String {
    match group {
        "triage" => room(Room::Signs),
        "conditions" => NAMED,
        "questions" => plural(Part::Question),
        "findings" => FINDINGS,
        "contradictions" => CONTRADICTIONS,
        "caps" => plural(Part::Cap),
        "factors" => FACTORS,
        "advice" => plural(Part::Tip),
        "articles" => plural(Part::Article),
        "ui" => "Buttons, headings and short texts",
        "steps" => "Names of the sections",
        "pages" => "Headings of the pages",
        "dispositions" => "What to do, by result",
        "regions" => plural(Part::Region),
        "matches" => "How it fits",
        "evidence" => "Kinds of evidence",
        "safety_net" => "When to get help, on every card",
        "stop_rule" => "When to stop an exercise",
        "read_it_all" => "The article to read without answering",
        "limits" => "What the page cannot know",
        "purpose" => "What it is for",
        "review" => "Review of the words",
        "changes" => "What each version changed",
        "name" => "Name of the language",
        "language" => "Language",
        "direction" => "Direction",
        other => return other.replace(['_', '-'], " "),
    }
    .to_owned()
}

pub fn room(room: Room) -> &'static str {
    match room {
        Room::Signs => "Warning signs",
        Room::Questions => "Questions",
        Room::Pattern => "Pattern and points",
        Room::Factors => "Factors",
        Room::Tips => "Tips",
        Room::Article => "Article and sources",
        Room::Words => "Words of the page",
        Room::Review => "Review and sign",
        Room::Translate => "Translate",
        Room::Leave => "Leave with it",
    }
}

pub fn room_is_for(room: Room) -> &'static str {
    match room {
        Room::Signs => "What sends a reader to be seen, and how soon. Each is a rule with its source.",
        Room::Questions => "What is asked, and the answers that there are.",
        Room::Pattern => "What makes the answers resemble the article, and what limits that.",
        Room::Factors => "Habits and circumstances that the article talks about.",
        Room::Tips => "What a reader can do: the words, who sees it, and what it rests on.",
        Room::Article => "The article that the pack is about, its neighbours, and all sources.",
        Room::Words => "All other words, from buttons to the last line of the card.",
        Room::Review => "Each statement that matters, one by one. Agree, change, or put aside to discuss. Then sign.",
        Room::Translate => "Each text beside its original.",
        Room::Leave => "Take your pack with you: nothing but this browser keeps it.",
    }
}

pub fn no_words(language: &str) -> String {
    format!("there are no words for `{language}`")
}

pub fn too_large(name: &str) -> String {
    format!("{name} is too large for a file of a pack. It was left out.")
}

pub fn too_many(name: &str) -> String {
    format!("{name} holds too many files for a pack. It was not opened.")
}

pub fn not_a_zip(name: &str) -> String {
    format!("{name} is not a zip that can be read. It may have been cut short on its way.")
}

pub fn broken_entry(name: &str, number: usize) -> String {
    format!("File {number} in {name} cannot be read. It was left out.")
}

pub fn broken(name: &str) -> String {
    format!("{name} is damaged. It was left out.")
}

pub fn strange_path(name: &str) -> String {
    format!("{name} points outside its own folder. It was left out.")
}

pub fn not_of_a_pack(name: &str) -> String {
    format!("{name} is not a file of a pack. It was left out.")
}

pub fn not_a_text(name: &str) -> String {
    format!("{name} is not text (UTF-8). It was left out.")
}

pub fn twice(name: &str) -> String {
    format!("{name} is there twice, with different contents. The first was taken.")
}

pub fn not_an_object(name: &str) -> String {
    format!("{name} does not hold a pack’s data. It was left out.")
}

pub fn not_json(name: &str, problem: &str) -> String {
    format!("{name} is not JSON that can be read: {problem}. It was left out.")
}

/// `at`: day and time, of which seconds are not told.
pub fn resume_explained(name: &str, at: &str) -> String {
    let at = at.get(.."2026-11-30 15:20".len()).unwrap_or(at);
    let when = if at.is_empty() { String::new() } else { format!(", last on {at}") };
    format!("This browser has kept your work on “{name}”{when}.")
}

pub fn undone(label: &str) -> String {
    format!("Undone: {label}")
}

/// What was done, and to which part.
pub fn within(what: &str, part: &str) -> String {
    format!("{what}, in “{part}”")
}

pub fn redone(label: &str) -> String {
    format!("Done again: {label}")
}

pub fn faults_now(count: usize) -> String {
    match count {
        0 => "No faults".to_owned(),
        1 => "1 fault".to_owned(),
        _ => format!("{count} faults"),
    }
}

pub const BRAND: &str = "Lumbar Check studio";
pub const START_TITLE: &str = "Make the self-assessment yours";
pub const START_LEAD: &str = "Read every rule and every text in plain words, change what you would say otherwise, see the \
    result beside it, and sign. You leave with files for your own site.";
pub const PROMISES: [&str; 3] = [
    "Nothing that you write leaves this page: there is no server behind it.",
    "The safety questions hold a floor that cannot be lowered by mistake.",
    "All can be undone while the page is open, and half-finished work can always be saved.",
];
pub const RESUME: &str = "Go on where you left off";
pub const RESUME_BUTTON: &str = "Go on";
pub const FORGET: &str = "Forget it";
pub const FORGET_ANYWAY: &str = "Yes, forget it";
pub const FORGET_MEANS: &str = "It goes from this browser for good. Files that you saved stay where they are.";
pub const FORGOTTEN: &str = "Forgotten";
pub const LEFT_EXPLAINED: &str = "Your work is still open, and not saved yet.";
pub const KEEP_ASKED: &str = "Keep your work in this browser?";
pub const KEEP_EXPLAINED: &str = "Then it is still here if the page closes. It stays in this browser and is sent nowhere: not for a \
    computer that others use. Otherwise press “Save for later” before you close the page; you get a file to open here.";
pub const KEEP_YES: &str = "Yes, keep it";
pub const KEEP_NO: &str = "No, I will save it";
pub const SAVE_FOR_LATER: &str = "Save for later";
pub const NEW: &str = "Begin with the built-in pack";
pub const NEW_EXPLAINED: &str =
    "A copy of all that the self-assessment asks and says about low back pain: its “pack”. You change what you want.";
pub const NEW_NAME: &str = "What is your pack called?";
pub const NEW_NAME_WHAT: &str = "Such as the name of your clinic. It becomes the name of the folder, and is in the links that readers share: choose it for good.";
pub const NEW_REGION: &str = "Where are most of your readers?";
pub const NEW_REGION_WHAT: &str = "It decides whom they are told to call. The pack says so, wherever it stands.";
pub const NEW_ARTICLE: &str = "What is your article called?";
pub const NEW_ARTICLE_WHAT: &str =
    "The one that this stands in. Empty: as in the built-in pack. You can say so later, under “Article and sources”.";
pub const NEW_ARTICLE_URL: &str = "Where can it be read?";
pub const NEW_ARTICLE_URL_WHAT: &str = "Its address: https://… May stay empty.";
pub const CHOOSE_REGION: &str = "Choose…";
pub const READERS_WHAT: &str = "It decides whom they are told to call: the zip says so. Choose it before you save.";
pub const READERS_UNKNOWN: &str = "Your pack does not say it yet. Whom your readers are told to call then goes by the language \
    of the page: where that is American English, they are told 911.";
pub const CHOSE_READERS: &str = "Readers: where most are";
pub const WORDPRESS: &str = "On WordPress";
pub const WORDPRESS_STEPS: [&str; 3] = [
    "Get the plugin, lumbar-check-wordpress-….zip: it is where you got this page.",
    "In WordPress, under Plugins → Add New → Upload Plugin, choose that zip, install it and activate it.",
    "Under Settings → Lumbar Check, choose the zip that you saved here, and press “Check and save”.",
];
pub const WORDPRESS_BEGUN: &str = "If you opened this page from WordPress, only the third is left.";
pub const READERS_IN: &str = "Readers in";
pub const COPY: &str = "Copy";
pub const COPIED: &str = "Copied";
pub const NOT_COPIED: &str = "The browser does not let this page copy: select the lines and copy them.";
pub const NEW_LANGUAGES: &str = "In which languages?";
pub const NEW_BUTTON: &str = "Begin";
pub const OPEN: &str = "Open a pack of yours";
pub const OPEN_EXPLAINED: &str =
    "A zip or a folder that you saved here, or single files. They are read and never written to.";
pub const OPEN_FILES: &str = "Zip or files";
pub const OPEN_FOLDER: &str = "Folder";
pub const OPEN_PROBLEMS: &str = "This could not be opened. Nothing of it was taken, and the files are as they were:";
pub const NOT_KEPT: &str = "The browser has no room to keep your work. Save a zip under “Leave with it”.";
pub const KEEP: &str = "Keep my work here";
pub const PREVIEW: &str = "Preview";
pub const LANGUAGE: &str = "Language";
pub const STEPS: &str = "Steps";
pub const UNDO: &str = "Undo";
pub const REDO: &str = "Redo";
pub const ROOMS: &str = "Parts of the pack";
pub const SEARCH: &str = "Search all texts";
pub const CHANGED: &str = "changed";
pub const ADD: &str = "Add";
pub const CHOOSE: &str = "Choose something from the list to read and change it.";
pub const BACK: &str = "Back to the list";
pub const MOVED: &str = "Order changed";
pub const OPTION_REMOVED: &str = "Option taken out";
pub const OPTION_ADDED: &str = "Option added";
pub const ADD_OPTION: &str = "A new option: what readers tick";
pub const UP: &str = "Move up";
pub const DOWN: &str = "Move down";
pub const REMOVE: &str = "Take out";
pub const NOTHING_USES_IT: &str = "Nothing else speaks of it. You can undo this.";
pub const THESE_USE_IT: &str = "These speak of it, and would have to be changed as well:";
pub const REMOVE_ANYWAY: &str = "Take it out";
pub const KEEP_IT: &str = "Keep it";
pub const BEFORE: &str = "Before:";
pub const TAKE_BACK: &str = "Take this change back";
pub const NONE: &str = "None";
pub const CHOOSE_MORE: &str = "Choose others";
pub const MATRIX: &str = "How it fits, by pattern and habits";
pub const ADD_LINE: &str = "Add a line";
pub const FOR_EVERYONE: &str = "for everyone";
pub const PROSE: &str = "A blank line parts paragraphs; a hyphen begins a line of a list.";
pub const ADD_RULE: &str = "Add a rule";
pub const EMPTY_RULE: &str = "Nothing yet: add a condition";
pub const NOT: &str = "not:";
pub const WITHOUT_NOT: &str = "Without “not”";
pub const NOT_THIS: &str = "Turn into “not”";
pub const UNGROUP: &str = "No group";
pub const ADD_CONDITION: &str = "Add a condition";
pub const ALL_OF: &str = "all of these";
pub const ANY_OF: &str = "any of these";
pub const AT_LEAST: &str = "at least so many of these";
pub const HOW_MANY: &str = "How many";
pub const JOINT: &str = "How these are joined";
pub const CHANGE: &str = "Change";
pub const GROUP: &str = "Join with another";
pub const CHOOSE_CONDITION: &str = "Choose a condition";
pub const CANCEL: &str = "Cancel";
pub const LINE_CONDITIONS: &str = "Readers whom single lines are for";
pub const LINE_CONDITIONS_WHAT: &str = "Each can be chosen beside a line above.";
pub const PHONE: &str = "Phone";
pub const DESKTOP: &str = "Desktop";
pub const BEHIND: &str = "There are faults: this is the last version without.";
pub const NO_FAULTS: &str = "There are no faults: it can be published as it is.";
pub const FAULTS_EXPLAINED: &str = "No page would show it as it is. Each line leads to where it can be mended.";
pub const PUBLISH: &str = "Publish it";
pub const PUBLISH_EXPLAINED: &str =
    "One zip with all files of the pack and a note on what to do with it. The plugin for WordPress takes it as it is.";
/// `language`: none for what all languages share.
pub fn faults_in(language: Option<&str>, count: usize) -> String {
    match (language.map(language_name), count) {
        (None, count) => format!("Rules and files: {}", faults_now(count)),
        (Some(name), 1) => format!("{name}: 1 text missing or wrong"),
        (Some(name), count) => format!("{name}: {count} texts missing or wrong"),
    }
}

fn language_names(languages: &[Rc<str>]) -> String {
    languages.iter().map(|language| language_name(language)).collect::<Vec<_>>().join(", ")
}

pub fn save_without(languages: &[Rc<str>]) -> String {
    format!("Save the zip without {}", language_names(languages))
}

pub fn without_explained(languages: &[Rc<str>]) -> String {
    format!(
        "All that is wrong is in {}: it can be left out until it is mended. Your work here stays as it is.",
        language_names(languages)
    )
}

pub const SAVE_ZIP: &str = "Save the zip";
pub const SNIPPET: &str = "For a page of your own";
pub const SNIPPET_EXPLAINED: &str = "Your server needs two folders. First the self-assessment itself: lumbar-check-….zip, from where you have this page, unpacked \
    as “lumbar-check”. Then the zip of your own that you save here, unpacked inside of that. Then paste this into your article:";
pub const UNFINISHED: &str = "Save unfinished work";
pub const UNFINISHED_EXPLAINED: &str = "A zip of everything as it is now, faults and all. Open it here another day.";
pub const SAVE_UNFINISHED: &str = "Save unfinished work";
pub const SAVED: &str = "Saved. Look in your downloads.";

pub fn undo_of(label: &str) -> String {
    format!("Undo: {label}")
}

pub fn redo_of(label: &str) -> String {
    format!("Do again: {label}")
}

pub fn hits(count: usize) -> String {
    match count {
        0 => "No text has that.".to_owned(),
        1 => "1 part has that.".to_owned(),
        _ => format!("{count} parts have that."),
    }
}

pub fn added(part: Part) -> String {
    format!("New {}", singular(part))
}

pub fn removed(part: Part) -> String {
    format!("A {} taken out", singular(part))
}

pub fn add(part: Part) -> String {
    let article = if part == Part::Article { "an" } else { "a" };
    format!("Add {article} {}", singular(part))
}

pub fn add_name(part: Part) -> String {
    match part {
        Part::Tip => "What is the tip’s title?".to_owned(),
        Part::Question => "What is the question?".to_owned(),
        Part::Source => "What is the citation?".to_owned(),
        Part::Sign => "What may it mean, for the reader?".to_owned(),
        part => format!("What is the {} called?", singular(part)),
    }
}

pub fn remove(part: Part) -> String {
    format!("Take this {} out", singular(part))
}

pub fn used_by(titles: &[String]) -> String {
    let more = titles.len().saturating_sub(3);
    let listed = titles.iter().take(3).cloned().collect::<Vec<_>>().join("; ");
    match more {
        0 => format!("Rules speak of it: {listed}"),
        _ => format!("Rules speak of it: {listed}; and {more} more"),
    }
}

pub fn changed(label: &str) -> String {
    format!("{label}: changed")
}

pub fn back_to(label: &str) -> String {
    format!("{label}: as before")
}

pub fn length(letters: usize, words: usize) -> String {
    let counted = |count: usize, one: &str| if count == 1 { format!("1 {one}") } else { format!("{count} {one}s") };
    format!("{}, {}", counted(letters, "letter"), counted(words, "word"))
}

pub fn grade(grade: f64, hard: bool) -> String {
    match hard {
        true => format!("hard to read: grade {grade:.1}"),
        false if grade < 1.0 => "easy to read".to_owned(),
        false => format!("reading grade {grade:.1}"),
    }
}

pub fn pattern_level(level: &str) -> &'static str {
    match level {
        "high" => "Close fit",
        "mid" => "Some fit",
        _ => "Little fit",
    }
}

pub fn habit_level(level: &str) -> &'static str {
    match level {
        "none" => "No habits",
        "some" => "Some habits",
        _ => "Clear habits",
    }
}

pub fn matrix_cell(row: &str, column: &str) -> String {
    format!("{}, {}", pattern_level(row), habit_level(column))
}

pub fn line_number(number: usize) -> String {
    format!("line {number}")
}

pub fn whom_line_is_for(number: usize) -> String {
    format!("Whom line {number} is for")
}

pub fn up_of(what: &str) -> String {
    format!("Move {what} up")
}

pub fn down_of(what: &str) -> String {
    format!("Move {what} down")
}

pub fn remove_of(what: &str) -> String {
    format!("Take out {what}")
}

/// `region`: where most readers are, or empty.
pub fn snippet(name: &str, region: &str) -> String {
    let region = if region.is_empty() { String::new() } else { format!(" region=\"{region}\"") };
    format!(
        "<script type=\"module\" src=\"/lumbar-check/lumbar-check.js\"></script>\n\
         <lumbar-check pack=\"/lumbar-check/{name}/pack.json\"{region}></lumbar-check>"
    )
}

/// What goes along with the files of a pack.
pub fn read_me(name: &str, region: &str) -> String {
    let readers = match region {
        "" => READERS_UNKNOWN.to_owned(),
        region => format!("Most readers are in the region “{region}”: they are told to call there."),
    };
    format!(
        "A pack for Lumbar Check: {name}\n\n\
         {readers}\n\n\
         WordPress: upload the zip that this file came in under Settings, Lumbar Check, as it is.\n\n\
         Another site: unpack this folder beside the files of Lumbar Check on your server, and put this into your article.\n\n\
         {}\n\n\
         To change it, open the zip or the folder in the studio (studio.html).\n",
        snippet(name, region)
    )
}
pub const CLOSE: &str = "Close";

pub const ONLY_UNDECIDED: &str = "Only what is not agreed to yet";
pub const DECIDED: &str = "Review: decided";
pub const TO_DISCUSS: &str = "To discuss";
pub const AGREE: &str = "Agree";
pub const DISCUSS: &str = "To discuss";
pub const CHANGE_IT: &str = "Change it";
pub const DECIDE_CHANGED: &str = "Changed";
pub const TAKE_BACK_DECISION: &str = "Take it back";
pub const BACK_TO_REVIEW: &str = "Back to the review";
pub const DIFFERS: &str = "not as it was";
pub const KEYS: &str = "By keyboard, within a statement: A to agree and go on to the next, C to change it or to stand by your change, D to discuss, J for the next, K for the one before.";
pub const HAVE_READ: &str = "I have read all of these";
pub const AGREED_TO_ALL: &str = "Review: agreed to the rest of a group";
pub const NEXT_KIND: &str = "Next";
pub const NEW_PART: &str = "new";

/// `of_group`: how many nothing is decided about.
pub fn agree_to_all(of_group: usize) -> String {
    match of_group {
        1 => "Agree to the one that is left".to_owned(),
        count => format!("Agree to the {count} that are left"),
    }
}
pub const NOTE: &str = "Note";
pub const SIGNATURE: &str = "Your signature";
pub const SIGN_EXPLAINED: &str = "Your name, profession and the day go on every card in this language, and in no other. They say that you \
    have agreed to each statement as it stands now; a later change takes your name off until you have looked at it. A signature \
    here is no proof of who you are: anybody could write your name. Keep the zip, and publish it on a site that is yours.";
pub const SIGNER_NAME: &str = "Name";
pub const SIGNER_PROFESSION: &str = "Profession";
pub const SIGNER_REGISTRATION: &str = "Registration, such as HCPC or CORU and its number (may stay empty)";
pub const SIGNER_DATE: &str = "Date";
pub const SIGN_BUTTON: &str = "Sign";
pub const SIGNED: &str = "Signed";
pub const UNSIGN: &str = "Take the signature off";
pub const UNSIGNED: &str = "Signature taken off";
pub const NOT_YET: &str = "You can sign once every statement is agreed to and there are no faults.";

pub fn progress(progress: Progress) -> String {
    let Progress { all, agreed, changed, to_discuss, changed_since } = progress;
    let mut text = format!("{agreed} of {all} agreed");
    for (count, what) in
        [(changed, "of them changed by you"), (to_discuss, "to discuss"), (changed_since, "changed since you agreed")]
    {
        if count > 0 {
            text += &format!(", {count} {what}");
        }
    }
    text
}

pub fn sign_in(language: &str) -> String {
    format!("Sign in {}", language_name(language))
}

pub fn signed_by(language: &str, signer: &Signer) -> String {
    format!("Signed by {} in {}, {}.", signer.name, language_name(language), signer.date)
}

pub fn signature_lost(what: &str, languages: &[Rc<str>]) -> String {
    let languages: Vec<_> = languages.iter().map(|language| language_name(language)).collect();
    let what = what.trim_end_matches('.');
    let before = if what.is_empty() { String::new() } else { format!("{what}. ") };
    format!("{before}The signature in {} is off, until you have looked at what changed.", languages.join(", "))
}

pub fn review_faults(language: &str) -> String {
    format!(
        "Something is wrong in {}: mend it before you go on. What is below may be older than it.",
        language_name(language)
    )
}

/// How a language stands, for whoever leaves with it.
pub fn signed_state(language: &str, state: &Signed) -> String {
    match state {
        Signed::By(signer) => signed_by(language, signer),
        Signed::NotYet(0) => {
            format!("{}: not signed. Everything is agreed to: only your name is missing.", language_name(language))
        }
        Signed::NotYet(open) => format!("{}: not signed, {open} to look at.", language_name(language)),
        Signed::Faulty => format!("{}: not signed, and something is wrong in it.", language_name(language)),
    }
}

pub fn signed_in_short(state: &Signed) -> String {
    match state {
        Signed::By(signer) => format!("Signed: {}", signer.name),
        Signed::NotYet(0) => "Not signed yet".to_owned(),
        Signed::NotYet(open) => format!("Not signed: {open} to read"),
        Signed::Faulty => "Not signed".to_owned(),
    }
}

/// What goes into a zip about who has signed.
pub fn signatures_of(states: &[(Signed, Rc<str>)]) -> String {
    let lines = states.iter().map(|(state, language)| format!("- {}\n", signed_state(language, state)));
    format!("\nReviewed by a clinician:\n{}", lines.collect::<String>())
}

pub const SIGNATURES: &str = "What readers are told of a review";
pub const TO_REVIEW: &str = "Review and sign it";

/// A language by its name in English, or by its tag.
pub fn language_name(tag: &str) -> &str {
    match tag {
        "en" => "English",
        "ar" => "Arabic",
        "de" => "German",
        "fr" => "French",
        "pl" => "Polish",
        "es" => "Spanish",
        other => other,
    }
}

pub fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Open => "Not decided",
        Standing::Agreed => "Agreed",
        Standing::Changed => "Changed by you, and agreed to",
        Standing::ChangedSince => "Changed since you agreed",
        Standing::ToDiscuss => "To discuss",
    }
}

pub fn sources(count: usize) -> String {
    if count == 1 { "1 source".to_owned() } else { format!("{count} sources") }
}

/// Kinds of statement, in the order in which they are best reviewed.
pub const KINDS: [StatementKind; 18] = [
    StatementKind::Rule,
    StatementKind::Sign,
    StatementKind::Condition,
    StatementKind::Result,
    StatementKind::Region,
    StatementKind::Tip,
    StatementKind::Factor,
    StatementKind::Finding,
    StatementKind::Match,
    StatementKind::Cap,
    StatementKind::Contradiction,
    StatementKind::CloserArticle,
    StatementKind::Section,
    StatementKind::Question,
    StatementKind::Evidence,
    StatementKind::ReadItAll,
    StatementKind::Text,
    StatementKind::Source,
];

pub fn kind(kind: StatementKind) -> &'static str {
    match kind {
        StatementKind::Text => "Other texts",
        StatementKind::Section => "Sections",
        StatementKind::Question => "Questions",
        StatementKind::Sign => "Warning signs: what is ticked",
        StatementKind::Condition => NAMED,
        StatementKind::Rule => "Warning signs: what they lead to",
        StatementKind::Match => "How it fits",
        StatementKind::Finding => FINDINGS,
        StatementKind::Contradiction => CONTRADICTIONS,
        StatementKind::Cap => "Limits of the match",
        StatementKind::CloserArticle => "Other articles",
        StatementKind::Factor => FACTORS,
        StatementKind::Tip => "Tips",
        StatementKind::Result => "What to do, by result",
        StatementKind::Region => "Whom to turn to",
        StatementKind::Evidence => "Kinds of evidence",
        StatementKind::ReadItAll => "The article to read",
        StatementKind::Source => "Sources",
    }
}

pub fn if_so(level: &str, when: &str) -> String {
    format!("{level}, if {when}.")
}

pub fn means(name: &str, when: &str) -> String {
    format!("“{name}” is there, if {when}.")
}

pub fn points_if(points: i64, when: &str) -> String {
    match points {
        0 => format!("No points, if {when}."),
        1 | -1 => format!("{points:+} point, if {when}."),
        _ => format!("{points:+} points, if {when}."),
    }
}

pub fn disagree_if(when: &str) -> String {
    format!("Two answers disagree, if {when}.")
}

pub fn no_higher_if(level: &str, when: &str) -> String {
    format!("The match goes no higher than “{}”, if {when}.", match_level(level))
}

pub fn counts_if(name: &str, weight: i64, when: &str) -> String {
    format!("“{name}” counts {weight}, if {when}.")
}

pub fn closer_if(name: &str, when: &str) -> String {
    format!("“{name}” is named as closer, if {when}.")
}

pub fn never_closer(name: &str) -> String {
    format!("“{name}” is never named as closer.")
}

pub fn tip_if(name: &str, needs: &str) -> String {
    match needs {
        ALWAYS => format!("“{name}” is for everyone."),
        needs => format!("“{name}” is for someone, if {needs}."),
    }
}

pub fn held_back_if(when: &str) -> String {
    format!("It is held back, if {when}.")
}

pub const NEVER_HELD_BACK: &str = "It is held back for nobody.";

pub fn in_its_place(other: &str) -> String {
    format!("Then “{other}” is in its place.")
}

pub fn told_along(other: &str) -> String {
    format!("“{other}” is told along with it.")
}

pub fn sign_leads_to(label: &str, levels: &[&str]) -> String {
    if levels.is_empty() {
        return format!("“{label}” leads to nothing by itself.");
    }
    let levels: Vec<_> = levels.iter().map(|level| self::level(level)).collect();
    format!("“{label}” can lead to: {}.", levels.join("; "))
}

pub fn section_has(number: usize, name: &str, pages: usize) -> String {
    let pages = if pages == 1 { "1 page".to_owned() } else { format!("{pages} pages") };
    format!("Part {number}, “{name}”, has {pages}.")
}

pub const FOLLOW: &str = "Jump to what I change";
pub const NOBODY: &str = "Nobody: from the beginning";
pub const WHAT_AND_WHY: &str = "What they are told, and why";
pub const INCOMPLETE: &str = "Not everything is answered";
pub const MISSING: &str = "Not answered";
pub const RAISED: &str = "Rules that hold";
pub const TIPS: &str = "Tips";
pub const WITHHELD: &str = "Held back";
pub const NOBODY_CHANGED: &str = "All invented patients are told what they were told before.";
/// `answers`: questions, each with the option that is taken.
pub fn guessed(answers: &[String]) -> String {
    const MOST: usize = 3;
    let more = match answers.len().saturating_sub(MOST) {
        0 => String::new(),
        more => format!("; and {more} more"),
    };
    let named = answers.iter().take(MOST).cloned().collect::<Vec<_>>().join("; ");
    format!("Invented patients do not know what is new here, and give the first answer: {named}{more}.")
}

pub const TOLD_OTHERWISE_WHAT: &str = "Accept what you meant, or undo the change that it comes from.";
pub const ACCEPT: &str = "Accept";
pub const OTHERWISE: &str = "Points, or the order, are not what they were.";

pub fn points(closeness: &'static str, pattern: i16, habits: u16) -> String {
    format!("{}: {pattern} points for the pattern, {habits} for habits", choice(closeness))
}

pub fn because(ticks: &[String]) -> String {
    format!("Held back because of {}", ticks.join("; "))
}

/// `sent`: who is to be seen sooner or later than before; `rest`: who is told something else beside that.
pub fn told_otherwise(sent: usize, rest: usize, of: usize) -> String {
    let are = |count: usize| if count == 1 { "is" } else { "are" };
    let patients = format!("of {of} invented patients");
    match (sent, rest) {
        (0, rest) => format!("{rest} {patients} {} told something else", are(rest)),
        (sent, 0) => format!("{sent} {patients} {} sent somewhere else", are(sent)),
        (sent, rest) => {
            format!("{sent} {patients} {} sent somewhere else; {rest} {} told something else", are(sent), are(rest))
        }
    }
}

pub fn not_looked_at(count: usize, of: usize) -> String {
    let are = if count == 1 { "is" } else { "are" };
    format!(
        "{count} of {of} invented patients {are} told something else than when you began. Look at them beside the preview, and \
         accept what you meant."
    )
}

pub const SIGN_ALL_THE_SAME: &str = "I know, and sign all the same";

pub fn so_many(count: usize, what: &str) -> String {
    format!("{count}: {what}")
}

pub fn accept_these(count: usize) -> String {
    if count == 1 { ACCEPT.to_owned() } else { format!("Accept these {count}") }
}

pub const PATIENT_SEARCH: &str = "Find a patient by what they say";

pub fn patients(count: usize) -> String {
    match count {
        0 => "Try a patient: nobody says that".to_owned(),
        1 => "Try a patient: 1 is found".to_owned(),
        _ => format!("Try a patient: {count}, by what they come to"),
    }
}

pub fn from_to(before: &str, now: &str) -> String {
    format!("{before} → {now}")
}

pub fn with(part: Part, name: &str) -> String {
    format!("new: {} “{name}”", singular(part))
}

pub fn without(part: Part, name: &str) -> String {
    format!("no longer: {} “{name}”", singular(part))
}

pub const ALL_TEXTS: &str = "All";
pub const OPEN_TEXTS: &str = "Missing or older";
pub const READ_BACK: &str = "Read back";
pub const READ_BACK_EXPLAINED: &str = "For somebody who speaks both languages and has not seen the original. Write in English what each text \
    says to you. Then the original is shown below it.";
pub const TRANSLATE_INTO: &str = "Translate into";
pub const CHOOSE_LANGUAGE: &str = "Choose the language that you translate into, or add one.";
pub const NO_OTHER_LANGUAGE: &str = "Add a language to translate into.";
pub const TRANSLATED: &str = "Translation: changed";
pub const OLDER_TEXTS: &str = "Translations to look at";

pub fn older_texts(language: &str, count: usize) -> String {
    let texts = if count == 1 { "1 text was" } else { &format!("{count} texts were") };
    format!("{}: {texts} made from another original than there is now.", language_name(language))
}

pub const STILL_FITS: &str = "It still fits";
pub const FITS: &str = "Translation: still fits";
pub const READ: &str = "Read back";
pub const WHAT_IT_SAYS_TO_YOU: &str = "What does it say?";
pub const READ_BEFORE: &str = "It has changed since it was read";
pub const LANGUAGE_REMOVED: &str = "A language taken out";
pub const ADD_LANGUAGE: &str = "Add a language";
pub const LANGUAGE_TAG: &str = "Its short code, such as nl or pt-BR";
pub const LANGUAGE_NAME: &str = "Its own name, such as Nederlands";

pub fn open_texts(count: usize) -> String {
    if count == 0 { "done".to_owned() } else { format!("{count} open") }
}

pub fn translation_state(state: State) -> &'static str {
    match state {
        State::Done => "done",
        State::Missing => "missing",
        State::Older => "older than its original",
        State::Short => "much shorter than its original: is it finished?",
    }
}

pub const BEING_WRITTEN: &str = "being written";

/// Where nothing is left to translate in a part, and where there is.
pub fn nothing_open(elsewhere: Option<(usize, &str)>) -> String {
    match elsewhere {
        Some((count, group)) => format!("Nothing open here; {count} in {group}."),
        None => "Nothing is open, here or anywhere else in this language.".to_owned(),
    }
}

pub fn go_to(what: &str) -> String {
    format!("Go to {what}")
}

pub fn more(count: usize) -> String {
    format!("Show {count} more")
}

pub fn remove_language(name: &str) -> String {
    format!("Take {name} out")
}

pub fn remove_language_means(name: &str) -> String {
    format!("All texts in {name} go, and what was agreed to in it. You can undo this.")
}

/// A text of an option.
pub fn of_option(option: &str, label: &str) -> String {
    format!("answer “{option}”: {label}")
}

/// What a text of a part is called, by its key.
pub fn text_label(key: &str) -> String {
    let known = match key {
        "title" => TIP_TITLE.label,
        "why" => TIP_WHY.label,
        "how" => TIP_HOW.label,
        "dose" => TIP_DOSE.label,
        "take_care" => TIP_TAKE_CARE.label,
        "do_not" => TIP_DO_NOT.label,
        "done" => TIP_DONE.label,
        "drawing" => DRAWING_WORDS.label,
        "more" => TIP_LINK_WORDS.label,
        "legend" => LEGEND.label,
        "hint" => HINT.label,
        "short" => SHORT.label,
        "rationale" => RATIONALE.label,
        "error" => ERROR.label,
        "label" => LABEL.label,
        "said" => SAID.label,
        "sides" => "The sides of the body",
        "groups" => "Heading above some answers",
        "say" => SIGN_SAY.label,
        "tell" => SIGN_TELL.label,
        "name" => FACTOR_NAME.label,
        "article" => FACTOR_ARTICLE.label,
        "no_advice" => FACTOR_NO_ADVICE.label,
        "describes" => ARTICLE_DESCRIBES.label,
        "text" => "Text",
        "heading" => "Heading",
        "lead" => "Below the heading",
        "do" => "What to do",
        "prefix" => "Before the heading",
        "means" => "What it means",
        "list" => "Line of a list",
        "call_emergency" => "Whom to call in an emergency",
        "call_urgent" => "Whom to call the same day",
        other => return word_group(other),
    };
    known.to_owned()
}

pub fn lengths(source: usize, translation: usize) -> String {
    format!("{translation} letters; the original has {source}")
}

pub fn language_added(name: &str) -> String {
    format!("{name} added")
}

pub const SHEET: &str = "Review sheet";
pub const SHEET_EXPLAINED: &str =
    "Every statement on paper, with what you have decided: for a colleague, or a meeting.";
pub const SHOW_SHEET: &str = "Show the sheet";
pub const PRINT: &str = "Print";
pub const BY_HAND: &str = "Read and agreed to:  name, profession, registration, date, signature";
pub const COMPARISON: &str = "Compare with the built-in pack";
pub const COMPARISON_EXPLAINED: &str = "Each place at which your pack is not what the widget comes with.";
pub const SHOW_COMPARISON: &str = "Show what differs";
pub const PLACE_IN_PACK: &str = "Where";
pub const BUILT_IN: &str = "Built-in";
pub const YOURS: &str = "Yours";
pub const NOTHING: &str = "–";

pub fn sheet_title(pack: &str, date: &str) -> String {
    format!("Review sheet: {pack}, {date}")
}

pub fn differences(count: usize) -> String {
    match count {
        0 => "Nothing differs.".to_owned(),
        1 => "1 difference".to_owned(),
        _ => format!("{count} differences"),
    }
}

pub const SHARED_SCREEN: &str = "The safety questions are shared by many packs. You can add signs and raise how soon someone is seen. \
    Nothing of them can be lowered or taken out while they are shared.";
pub const PART_OF_SCREEN: &str = "This is one of the shared safety questions: its words stay as they are. How soon someone is seen can be \
    raised, and signs can be added.";
pub const DETACH: &str = "Make the safety questions my own";
pub const DETACH_MEANS: &str = "Then you can change, lower and take out all of them, and you answer for them alone: no later correction of \
    the shared ones reaches your readers. Every card says: “This pack’s safety questions are the author’s own.” You can undo \
    this.";
pub const DETACH_ANYWAY: &str = "Make them my own";
pub const KEEP_SHARED: &str = "Keep the shared ones";
pub const DETACHED: &str = "Safety questions: your own";
pub const OWN_SCREEN: &str = "The safety questions are your own, and every card says so.";
pub const ATTACH: &str = "Take the shared ones again";
pub const ATTACHED: &str = "Safety questions: shared";

pub const LEFT_WITHOUT_A_TIP: &str =
    "Then there is no tip for these any more, and their text “If there is no tip for it” has to say so:";

/// Keys of the files that faults speak of, and what their fields are called here.
const FIELDS: [(&str, Purpose); 24] = [
    ("error", ERROR),
    ("kind", KIND),
    ("exclusive", EXCLUSIVE),
    ("no_advice", FACTOR_NO_ADVICE),
    ("take_care", TIP_TAKE_CARE),
    ("do_not", TIP_DO_NOT),
    ("how", TIP_HOW),
    ("why", TIP_WHY),
    ("dose", TIP_DOSE),
    ("link", TIP_LINK),
    ("drawing", DRAWING),
    ("needs", TIP_NEEDS),
    ("blocked_by", TIP_BLOCKED_BY),
    ("replaced_by", REPLACED_BY),
    ("sources", SOURCES),
    ("raises", RAISES),
    ("legend", LEGEND),
    ("short", SHORT),
    ("rationale", RATIONALE),
    ("label", LABEL),
    ("said", SAID),
    ("hint", HINT),
    ("asked_when", ASKED_WHEN),
    ("optional", OPTIONAL),
];

/// What the validator says, with the labels of fields in place of their keys.
pub fn by_labels(text: &str) -> String {
    let named = FIELDS
        .iter()
        .fold(text.to_owned(), |text, (key, field)| text.replace(&format!("`{key}`"), &format!("“{}”", field.label)));
    // To take out the shared screen is a button here, and the screen is called as that says.
    named
        .replace("take the key out if it is optional", "leave it empty if it may be left out")
        .replace("take out `screen`", "make the safety questions your own")
        .replace("the screen", "the shared safety check")
}

pub const VERSION_EXPLAINED: &str = "Has this version been published before? Then count it up, so that links which readers have made keep their \
    meaning, and say what they will notice. If nobody has seen it yet, leave it.";
pub const WHAT_IS_NEW: &str = "What readers will notice, in a sentence";
pub const COUNT_UP: &str = "Count the version up";
pub const COUNTED_UP: &str = "Version counted up";

pub fn version(number: i64) -> String {
    format!("Version {number}")
}

pub const OTHER_ANSWERS: &str = "Give other answers";
