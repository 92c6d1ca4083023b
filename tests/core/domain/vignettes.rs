//! Invented patients, one file each: what they answer and what must follow.

mod file;

use lumbar_check::content::{ContentPack, QuestionId, RuleId, Tick};
use lumbar_check::domain::{Assessed, Assessment, Layout, Message, Raised, Responses, assess};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use file::{Answer, Expect, Rest, Vignette};

/// The vignettes of the pack that the widget brings along.
const FOLDER: &str = "tests/vignettes";

/// Every vignette of that pack, in the order of file names.
pub fn all() -> Vec<Vignette> {
    let plain = plain_answers();
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(FOLDER);
    let entries = fs::read_dir(&folder).expect("the folder of vignettes is there");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("it can be read").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "toml"));
    paths.sort();
    let read = |path: &PathBuf| {
        let text = fs::read_to_string(path).expect("a vignette can be read");
        let file = path.file_stem().expect("it has a name").to_string_lossy().into_owned();
        let vignette = toml::from_str::<Vignette>(&text).unwrap_or_else(|error| panic!("{file}: {error}"));
        Vignette { file, plain: plain.clone(), ..vignette }
    };
    paths.iter().map(read).collect()
}

/// The answers of a vignette, those of the plain ones included.
pub fn responses(pack: &ContentPack, vignette: &Vignette) -> Responses {
    let mut answers = match vignette.rest {
        None => BTreeMap::new(),
        Some(Rest::Plain) => vignette.plain.clone(),
    };
    answers.extend(vignette.answers.clone());
    Responses::from_ticks(pack, ticks(&answers)).unwrap_or_else(|faults| panic!("{}: {faults:?}", vignette.file))
}

/// A reader with nothing to report.
pub fn plain(pack: &ContentPack) -> Responses {
    Responses::from_ticks(pack, ticks(&plain_answers())).expect("the plain answers fit the pack")
}

fn plain_answers() -> BTreeMap<String, Answer> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(FOLDER).join("plain/answers.toml");
    let text = fs::read_to_string(path).expect("the folder has plain answers");
    toml::from_str(&text).expect("the plain answers are answers")
}

fn ticks(answers: &BTreeMap<String, Answer>) -> Vec<Tick> {
    let mut ticks = Vec::new();
    for (question, answer) in answers {
        let options = match answer {
            Answer::One(option) => std::slice::from_ref(option),
            Answer::Many(options) => options,
        };
        let tick = |option: &String| Tick { question: question.as_str().into(), option: option.as_str().into() };
        ticks.extend(options.iter().map(tick));
    }
    ticks
}

/// What follows from a vignette: as its file says, or as it turns out.
#[derive(Debug, PartialEq)]
struct Found {
    status: String,
    missing: Vec<String>,
    disposition: Option<String>,
    raised: BTreeSet<String>,
    closeness: Option<String>,
    points: Option<(i16, u16)>,
    caps: BTreeSet<String>,
    contradictions: BTreeSet<String>,
    factors: BTreeSet<String>,
    advice: Vec<String>,
    elsewhere: Vec<String>,
    withheld: BTreeMap<String, BTreeSet<String>>,
}

fn found(pack: &ContentPack, assessed: &Assessed) -> Found {
    let references = |rules: &[RuleId]| {
        let rules = rules.iter().map(|id| pack.rule(id).expect("it is of this pack"));
        rules.map(|rule| rule.reference.as_deref().unwrap_or(rule.id.as_str()).to_owned()).collect()
    };
    let mut found = Found {
        status: "result".to_owned(),
        missing: Vec::new(),
        disposition: None,
        raised: BTreeSet::new(),
        closeness: None,
        points: None,
        caps: BTreeSet::new(),
        contradictions: BTreeSet::new(),
        factors: BTreeSet::new(),
        advice: Vec::new(),
        elsewhere: Vec::new(),
        withheld: BTreeMap::new(),
    };
    match assessed {
        Assessed::Incomplete(missing) => {
            found.status = "incomplete".to_owned();
            found.missing = strings(missing);
        }
        Assessed::SeekCare(raised) => {
            found.disposition = Some(raised.disposition().to_string());
            found.raised = references(raised.rules());
        }
        Assessed::Advice(card) => {
            let matching = card.matching();
            found.disposition = Some(card.disposition().to_string());
            found.raised = references(card.rules());
            found.closeness = Some(matching.closeness.to_string());
            found.points = Some((matching.pattern_points, matching.habit_points));
            found.caps = strings(&matching.caps);
            found.contradictions = strings(&matching.contradictions);
            found.factors = strings(&matching.factors);
            found.advice = strings(card.advice());
            found.elsewhere = strings(&matching.elsewhere);
            let withheld = card.withheld().iter();
            found.withheld = withheld.map(|tip| (tip.advice.to_string(), strings(&tip.ticks))).collect();
        }
    }
    found
}

fn strings<C: FromIterator<String>>(ids: &[impl ToString]) -> C {
    ids.iter().map(ToString::to_string).collect()
}

fn expected(expect: &Expect) -> Found {
    Found {
        status: expect.status.clone(),
        missing: expect.missing.clone(),
        disposition: expect.disposition.clone(),
        raised: expect.raised.clone(),
        closeness: expect.r#match.clone(),
        points: expect.pattern_points.zip(expect.habit_points),
        caps: expect.caps.clone(),
        contradictions: expect.contradictions.clone(),
        factors: expect.factors.clone(),
        advice: expect.advice.clone(),
        elsewhere: expect.elsewhere.clone(),
        withheld: expect.withheld.clone(),
    }
}

/// Answers page by page as a reader would, until a result or a page that cannot be completed.
pub fn walk(pack: &ContentPack, responses: &Responses, layout: Layout) -> Assessment {
    let next = |state: Assessment, message: &Message| state.next(pack, message).unwrap_or(state);
    let mut state = next(Assessment::fresh(), &Message::PressedStart(layout));
    let of = |id: &QuestionId| responses.ticks().filter(|tick| tick.question == *id).collect::<Vec<_>>();
    let in_order: Vec<_> = pack.question_order().flat_map(of).collect();
    loop {
        state = in_order.iter().fold(state, |state, &tick| next(state, &Message::Ticked(tick.clone())));
        match state.next(pack, &Message::PressedContinue) {
            Some(next) if next.missing().is_empty() => state = next,
            Some(next) => return next,
            None => return state,
        }
    }
}

/// The result that a state is, if it is one.
pub fn arrived(state: &Assessment) -> Option<Assessed> {
    match state {
        Assessment::SeekCare(seek_care) => Some(Assessed::SeekCare(seek_care.raised.clone())),
        Assessment::Advice(card, _) => Some(Assessed::Advice((**card).clone())),
        _ => None,
    }
}

/// Checks one vignette; returns what is wrong with it.
fn check(pack: &ContentPack, vignette: &Vignette) -> Vec<String> {
    let mut failures = Vec::new();
    let mut compare = |how: &str, found: Found| {
        let expected = expected(&vignette.expect);
        if found != expected {
            failures.push(format!("{}: {how}\n  expected {expected:?}\n  found    {found:?}", vignette.file));
        }
    };
    let responses = responses(pack, vignette);
    let assessed = assess(pack, &responses);
    compare("assessed at once", found(pack, &assessed));
    let single_page = walk(pack, &responses, Layout::SinglePage);
    let on_pages = walk(pack, &responses, Layout::Pages);
    match (&assessed, arrived(&single_page)) {
        (Assessed::Incomplete(_), None) => {}
        (_, Some(arrived)) => compare("answered on a single page", found(pack, &arrived)),
        (_, None) => compare("answered on a single page, no result", found(pack, &assess(pack, &Responses::default()))),
    }
    // On pages a reader can be sent to care before everything is asked that speaks for it.
    match (met_first(pack, &responses), arrived(&on_pages)) {
        (Some(Assessed::SeekCare(met)), Some(Assessed::SeekCare(arrived))) => {
            let is_part = |all: &Raised| met.rules().iter().all(|rule| all.rules().contains(rule));
            if met != arrived || !matches!(&assessed, Assessed::SeekCare(all) if is_part(all)) {
                compare("answered page by page", found(pack, &Assessed::SeekCare(arrived)));
            }
        }
        (None | Some(Assessed::Incomplete(_)), None) => {}
        (_, Some(arrived)) => compare("answered page by page", found(pack, &arrived)),
        (_, None) => compare("answered page by page, no result", found(pack, &assess(pack, &Responses::default()))),
    }
    failures
}

/// The result of someone who answers page by page: the first that sends them to care, else the one at the end. `None` if
/// a page before it is left unanswered.
pub fn met_first(pack: &ContentPack, responses: &Responses) -> Option<Assessed> {
    let mut answered: Vec<Tick> = Vec::new();
    let mut met = assess(pack, &Responses::default());
    for page in pack.sections.iter().flat_map(|section| &section.pages) {
        answered.extend(responses.ticks().filter(|tick| page.questions.contains(&tick.question)).cloned());
        let so_far = Responses::from_ticks(pack, answered.iter().cloned()).expect("they were answers before");
        met = assess(pack, &so_far);
        if matches!(met, Assessed::SeekCare(_)) {
            return Some(met);
        }
        if so_far.effective(pack).missing().iter().any(|question| page.questions.contains(question)) {
            return None;
        }
    }
    Some(met)
}

#[test]
fn every_vignette_ends_as_its_file_says() {
    let pack = crate::psoas();
    let failures: Vec<_> = all().iter().flat_map(|vignette| check(&pack, vignette)).collect();
    assert!(failures.is_empty(), "{} failures\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn every_vignette_is_named_after_its_claim() {
    let slug = |claim: &str| {
        let words = claim.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect::<Vec<_>>().join("-")
    };
    let wrong: Vec<_> = all().into_iter().filter(|vignette| slug(&vignette.claim) != vignette.file).collect();
    let wrong: Vec<_> = wrong.iter().map(|vignette| format!("{}: {}", vignette.file, vignette.claim)).collect();
    assert!(wrong.is_empty(), "file name and claim differ:\n{}", wrong.join("\n"));
}
