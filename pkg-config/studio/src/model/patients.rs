//! Invented patients: what a pack tells each, why, and whom of them a change tells something else.

use super::condition::Reader;
use super::document::Files;
use super::json::Json;
use super::key::{Key, Part};
use lumbar_check::content::{ContentPack, Kind, QuestionId, Tick};
use lumbar_check::domain::{Assessed, Responses, assess};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// Options by question.
pub type Answers = BTreeMap<Rc<str>, Vec<Rc<str>>>;

/// An invented patient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Patient {
    /// In their own words.
    pub story: Rc<str>,
    pub answers: Answers,
}

impl Patient {
    /// The same with another answer: an option of a question that is ticked, or no longer is. What it excludes goes.
    pub fn answered(&self, question: &Json, option: &Rc<str>) -> Self {
        let mut patient = self.clone();
        let id = question.text_of("id").unwrap_or_default();
        let options = question.get("options").cloned().unwrap_or(Json::Null);
        let is_alone = |option: &str| {
            let exclusive = options.by_id(option).and_then(|(_, option)| option.get("exclusive"));
            question.text_of("kind") == Some(Kind::One.as_str()) || exclusive.is_some_and(Json::is_true)
        };
        let given = patient.answers.entry(id.into()).or_default();
        let was_given = given.contains(option);
        given.retain(|other| other != option && !is_alone(option) && !is_alone(other));
        if !was_given {
            given.push(option.clone());
        }
        patient
    }
}

/// Letters of a story that name the one whose it is.
const A_NAME: usize = 90;

impl Patient {
    /// The beginning of what they say.
    pub fn name(&self) -> String {
        let mut name = String::new();
        for word in self.story.split_whitespace() {
            if name.chars().count() + word.chars().count() > A_NAME {
                return name + " …";
            }
            if !name.is_empty() {
                name.push(' ');
            }
            name += word;
        }
        name
    }

    /// Whether each word that is searched for is in what they say, or in what they have ticked.
    pub fn is_found(&self, search: &str) -> bool {
        let story = self.story.to_lowercase();
        let is_ticked = |word: &str| self.answers.values().flatten().any(|option| option.contains(word));
        search.to_lowercase().split_whitespace().all(|word| story.contains(word) || is_ticked(word))
    }
}

/// What a patient is told, by ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Questions that are still to be answered: then there is nothing else.
    pub missing: Vec<String>,
    pub disposition: Option<&'static str>,
    pub raised: Vec<String>,
    pub closeness: Option<&'static str>,
    /// Of pattern and habits.
    pub points: Option<(i16, u16)>,
    pub factors: Vec<String>,
    pub tips: Vec<String>,
    pub withheld: Vec<String>,
    /// Which ticks stand against each of those.
    pub because: Vec<Vec<String>>,
}

/// Outcomes that were accepted, each as the [`fingerprint`] of patient and outcome.
pub type Accepted = BTreeSet<Rc<str>>;

/// What tells a patient who is told this from all others, and from the same patient who is told something else. It is kept
/// from one day to another: it does not depend on where the patient stands in the list.
pub fn fingerprint(patient: &Patient, outcome: &Outcome) -> Rc<str> {
    // FNV-1a: 64 bits are enough to tell a few thousand apart.
    let text = format!("{}\n{outcome:?}", patient.story);
    let hash = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    format!("{hash:016x}").into()
}

/// Every patient that the widget is tested with.
pub fn all() -> Vec<Patient> {
    let file = Json::parse(include_str!(concat!(env!("OUT_DIR"), "/patients.json"))).expect("the build wrote it");
    let plain = file.get("plain").map(answers).unwrap_or_default();
    let patients = file.get("patients").map(Json::items).unwrap_or_default().iter();
    let read = |patient: &Json| {
        let mut all = if patient.get("rest").is_some_and(Json::is_true) { plain.clone() } else { Answers::new() };
        all.extend(patient.get("answers").map(answers).unwrap_or_default());
        let text = |key: &str| patient.text_of(key).unwrap_or_default().into();
        Patient { story: text("story"), answers: all }
    };
    patients.map(read).collect()
}

fn answers(json: &Json) -> Answers {
    let of = |(question, options): &(Rc<str>, Json)| {
        (question.clone(), options.items().iter().filter_map(Json::text).cloned().collect())
    };
    json.members().iter().map(of).collect()
}

/// Invented patients as they answer a pack, and the questions that they know nothing of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answering {
    pub patients: Rc<Vec<Patient>>,
    /// Those that they answer with the first option, in the order of the pack.
    pub guessed: Vec<QuestionId>,
}

/// Patients as they answer a pack: where it asks what `known`, the pack that they were made up for, does not, and an answer is
/// needed, they give the first one. Else one new question would leave nobody who gets to the end. What they left open
/// themselves stays open.
pub fn answering(patients: &Rc<Vec<Patient>>, known: &Files, pack: &ContentPack) -> Answering {
    let all = Part::Question.all(known);
    let is_known = |question: &QuestionId| all.iter().any(|item| item.text_of("id") == Some(question.as_str()));
    let new: Vec<_> = pack.questions.iter().filter(|question| !is_known(&question.id)).collect();
    if new.is_empty() {
        return Answering { patients: patients.clone(), guessed: Vec::new() };
    }
    let mut patients = patients.to_vec();
    let mut guessed = BTreeSet::new();
    for patient in &mut patients {
        // An answer may lead to a question more.
        for _ in 0..new.len() {
            let Some(responses) = responses(pack, &patient.answers) else { break };
            let missing = responses.effective(pack).missing();
            let asked = new.iter().filter(|question| missing.contains(&question.id));
            let answers: Vec<_> =
                asked.filter_map(|question| Some((&question.id, question.options.first()?))).collect();
            if answers.is_empty() {
                break;
            }
            for (question, first) in answers {
                guessed.insert(question.clone());
                patient.answers.insert(question.as_str().into(), vec![first.id.as_str().into()]);
            }
        }
    }
    let in_order = new.iter().map(|question| question.id.clone()).filter(|id| guessed.contains(id)).collect();
    Answering { patients: Rc::new(patients), guessed: in_order }
}

/// Answers as the widget has them. Those that the pack does not have are left out. `None` if they contradict each other.
fn responses(pack: &ContentPack, answers: &Answers) -> Option<Responses> {
    let tick =
        |question: &Rc<str>, option: &Rc<str>| Tick { question: (&**question).into(), option: (&**option).into() };
    let ticks = answers.iter().flat_map(|(question, options)| options.iter().map(move |option| tick(question, option)));
    let is_there = |tick: &Tick| {
        let question = pack.question(&QuestionId::from(tick.question.as_str()));
        question.is_some_and(|question| question.options.iter().any(|option| option.id == tick.option))
    };
    Responses::from_ticks(pack, ticks.filter(is_there)).ok()
}

/// What a pack tells someone with these answers: the same that the widget does.
pub fn outcome(pack: &ContentPack, answers: &Answers) -> Outcome {
    let Some(responses) = responses(pack, answers) else { return Outcome::default() };
    match assess(pack, &responses) {
        Assessed::Incomplete(missing) => {
            Outcome { missing: missing.iter().map(ToString::to_string).collect(), ..Outcome::default() }
        }
        Assessed::SeekCare(raised) => Outcome {
            disposition: Some(raised.disposition().as_str()),
            raised: raised.rules().iter().map(ToString::to_string).collect(),
            ..Outcome::default()
        },
        Assessed::Advice(card) => {
            let matching = card.matching();
            Outcome {
                missing: Vec::new(),
                disposition: Some(card.disposition().as_str()),
                raised: card.rules().iter().map(ToString::to_string).collect(),
                closeness: Some(matching.closeness.as_str()),
                points: Some((matching.pattern_points, matching.habit_points)),
                factors: matching.factors.iter().map(ToString::to_string).collect(),
                tips: card.advice().iter().map(ToString::to_string).collect(),
                withheld: card.withheld().iter().map(|withheld| withheld.advice.to_string()).collect(),
                because: card.withheld().iter().map(|it| it.ticks.iter().map(ToString::to_string).collect()).collect(),
            }
        }
    }
}

/// Patients whom two packs tell something else: their place, and what each tells.
pub fn differing(patients: &[Patient], before: &ContentPack, now: &ContentPack) -> Vec<(usize, Outcome, Outcome)> {
    let both = patients
        .iter()
        .enumerate()
        .map(|(at, patient)| (at, outcome(before, &patient.answers), outcome(now, &patient.answers)));
    both.filter(|(_, before, now)| before != now).collect()
}

/// One thing in which two outcomes differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// How soon they should be seen.
    Level(Option<&'static str>, Option<&'static str>),
    Fit(Option<&'static str>, Option<&'static str>),
    Now(Part, String),
    NoLonger(Part, String),
    /// Points, order, or what is held back.
    Otherwise,
}

pub fn differences(before: &Outcome, now: &Outcome) -> Vec<Difference> {
    let mut found = Vec::new();
    if before.disposition != now.disposition {
        found.push(Difference::Level(before.disposition, now.disposition));
    }
    if before.closeness != now.closeness {
        found.push(Difference::Fit(before.closeness, now.closeness));
    }
    for (part, before, now) in [
        (Part::Sign, &before.raised, &now.raised),
        (Part::Factor, &before.factors, &now.factors),
        (Part::Tip, &before.tips, &now.tips),
    ] {
        found.extend(now.iter().filter(|id| !before.contains(id)).map(|id| Difference::Now(part, id.clone())));
        found.extend(before.iter().filter(|id| !now.contains(id)).map(|id| Difference::NoLonger(part, id.clone())));
    }
    if found.is_empty() {
        found.push(Difference::Otherwise);
    }
    found
}

/// Patients who are told the same thing otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub differences: Vec<Difference>,
    pub patients: Vec<usize>,
}

/// What changed, with those whom it changed for: where somebody is sent somewhere else by that alone, the rest by all that is
/// not as it was, the most frequent first.
pub fn changes(found: &[(usize, Outcome, Outcome)]) -> (Vec<Change>, Vec<Change>) {
    let (mut levels, mut rest) = (Vec::<Change>::new(), Vec::<Change>::new());
    for (at, before, now) in found {
        let mut differences = differences(before, now);
        let is_level = matches!(differences[0], Difference::Level(..));
        if is_level {
            differences.truncate(1);
        }
        let list = if is_level { &mut levels } else { &mut rest };
        match list.iter_mut().find(|change| change.differences == differences) {
            Some(change) => change.patients.push(*at),
            None => list.push(Change { differences, patients: vec![*at] }),
        }
    }
    rest.sort_by_key(|change| std::cmp::Reverse(change.patients.len()));
    (levels, rest)
}

/// A patient whom a part has something to do with: who gets the tip, or whom the sign sends to be seen.
pub fn shown_by(pack: &ContentPack, patients: &[Patient], key: &Key) -> Option<usize> {
    let id = key.id.to_string();
    if key.part == Part::Question {
        let answers = |patient: &Patient| patient.answers.get(&key.id).is_some_and(|options| !options.is_empty());
        // Whoever gets a card is asked all the way; whoever is sent to be seen may not get to the question.
        let gets_there = |patient: &Patient| answers(patient) && outcome(pack, &patient.answers).closeness.is_some();
        return patients.iter().position(gets_there).or_else(|| patients.iter().position(answers));
    }
    patients.iter().position(|patient| {
        let outcome = outcome(pack, &patient.answers);
        match key.part {
            Part::Tip => outcome.tips.contains(&id),
            Part::Sign => outcome.raised.contains(&id),
            Part::Factor => outcome.factors.contains(&id),
            Part::Words => id.strip_prefix("dispositions.").is_some_and(|level| outcome.disposition == Some(level)),
            _ => false,
        }
    })
}

/// What the script needs to play a patient in the widget: words, as the widget has no ids. `until`: a question to stop at.
/// `tip`: one to show on the card.
pub fn to_play(reader: Reader, answers: &Answers, until: Option<&str>, tip: Option<&str>) -> Json {
    let words = reader.files.words(reader.language);
    let word = |keys: &[&str]| {
        let path = super::document::path(keys);
        Json::Text(words.at(&path).and_then(Json::text).cloned().unwrap_or_default())
    };
    let asked = |question: &str| {
        let at = Key::new(Part::Question, question).rules(reader.files).map(|at| at.key("options"));
        let options = at.and_then(|at| reader.files.at(&at)).map(Json::items).unwrap_or_default();
        let ids = options.iter().filter_map(|option| option.text_of("id"));
        let labels = ids.map(|option| word(&["questions", question, "options", option, "label"]));
        let mut members = vec![
            ("legend", word(&["questions", question, "legend"])),
            ("options", Json::list(labels.collect::<Vec<_>>())),
        ];
        members.extend(
            followed_up(reader, question)
                .map(|(above, option)| ("under", word(&["questions", &above, "options", &option, "label"]))),
        );
        members
    };
    let answer = |(question, options): (&Rc<str>, &Vec<Rc<str>>)| {
        let mut members = asked(question);
        let ticks = options.iter().map(|option| word(&["questions", question, "options", option, "label"]));
        members.push(("ticks", Json::list(ticks)));
        Json::object(members)
    };
    let mut members = vec![
        ("start", word(&["ui", "start"])),
        ("next", word(&["ui", "continue"])),
        ("answers", Json::list(answers.iter().map(answer))),
    ];
    members.extend(tip.map(|tip| ("tip", word(&["advice", tip, "title"]))));
    members.extend(until.map(|question| ("until", Json::object(asked(question)))));
    Json::object(members)
}

/// The option that a question is drawn inside of.
fn followed_up(reader: Reader, question: &str) -> Option<(String, String)> {
    Part::Question.all(reader.files).iter().find_map(|above| {
        let options = above.get("options").map(Json::items).unwrap_or_default();
        let option = options.iter().find(|option| option.text_of("follow_up") == Some(question))?;
        Some((above.text_of("id")?.to_owned(), option.text_of("id")?.to_owned()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::built_in::built_in;
    use crate::model::faults::parse;

    #[test]
    fn patients_are_called_by_what_they_say() {
        for patient in all() {
            let name = patient.name();
            assert!(!name.is_empty() && name.chars().count() <= A_NAME + 3, "{name}");
            assert!(patient.is_found(name.trim_end_matches(" …")), "{name}");
            assert!(!patient.is_found("no such words anywhere"));
        }
    }

    #[test]
    fn no_patient_is_taken_for_another_nor_for_what_they_were_told_before() {
        let (patients, plain) = (all(), Outcome::default());
        let told = Outcome { tips: vec!["a".into()], ..Outcome::default() };
        let of = |outcome: &Outcome| patients.iter().map(|it| fingerprint(it, outcome)).collect::<Vec<_>>();
        let found: Accepted = [of(&plain), of(&told)].concat().into_iter().collect();
        assert_eq!(found.len(), 2 * patients.len());
    }

    #[test]
    fn who_is_sent_somewhere_else_is_never_lumped_in_with_the_rest() {
        let outcome = |disposition: &'static str, tips: &[&str]| Outcome {
            disposition: Some(disposition),
            tips: tips.iter().map(|tip| (*tip).to_owned()).collect(),
            ..Outcome::default()
        };
        let plain = outcome("self-care", &[]);
        let found = [
            (0, plain.clone(), outcome("self-care", &["a"])),
            (1, plain.clone(), outcome("same-day", &[])),
            (2, plain.clone(), outcome("self-care", &["b"])),
            (3, plain.clone(), outcome("self-care", &["b"])),
            (4, plain.clone(), outcome("same-day", &["a"])),
        ];
        let (levels, rest) = changes(&found);
        let told = |changes: &[Change]| changes.iter().map(|change| change.patients.clone()).collect::<Vec<_>>();
        assert_eq!(told(&levels), [vec![1, 4]]);
        assert_eq!(levels[0].differences, [Difference::Level(Some("self-care"), Some("same-day"))]);
        assert_eq!(told(&rest), [vec![2, 3], vec![0]]);
        assert_eq!(rest[0].differences, [Difference::Now(Part::Tip, "b".into())]);
    }

    #[test]
    fn a_new_question_changes_what_nobody_is_told_until_something_hangs_on_it() {
        use crate::model::add::{added, added_option};
        use crate::model::document::{Address, path};
        let built_in = built_in();
        let before = parse(&built_in, "en").unwrap();
        let patients = all();
        let patients = Rc::new(patients);
        assert_eq!(answering(&patients, &built_in, &before).guessed, []);
        let (key, edits) = added(&built_in, Part::Question, "Do you sit all day?");
        let files = built_in.made(&edits).unwrap();
        let files = files.made(&added_option(&files, &key, "Yes")).unwrap();
        let files = files.made(&added_option(&files, &key, "No")).unwrap();
        let (at, words) = (key.rules(&files).unwrap(), Address::words("en", path(&["questions", &key.id])));
        let files = files
            .made(&[
                words.key("rationale").set("It helps".into()),
                words.key("error").set("Say if you do".into()),
                at.key("optional").remove(),
                at.key("kind").set("one".into()),
            ])
            .unwrap();
        let now = parse(&files, "en").unwrap();
        assert!(differing(&patients, &before, &now).len() > 100);
        let Answering { patients: answering, guessed } = answering(&patients, &built_in, &now);
        assert_eq!(guessed, [QuestionId::from(&*key.id)]);
        assert_eq!(differing(&answering, &before, &now), []);
        let reader = Reader { files: &files, language: "en" };
        let tip = Key::new(Part::Tip, "slow-sit-backs");
        let at = shown_by(&now, &answering, &tip).expect("somebody gets it");
        let played = to_play(reader, &answering[at].answers, None, Some("slow-sit-backs")).compact();
        assert!(played.contains("Do you sit all day?"), "{played}");
        // Whoever left something open is where they were.
        assert!(answering.iter().any(|patient| outcome(&now, &patient.answers).disposition.is_none()));
    }

    #[test]
    fn every_patient_is_told_something() {
        let pack = parse(&built_in(), "en").unwrap();
        let patients = all();
        assert!(patients.len() > 500);
        let told = patients.iter().filter(|patient| outcome(&pack, &patient.answers).disposition.is_some()).count();
        assert!(told * 10 > patients.len() * 9, "{told} of {}", patients.len());
        assert!(differing(&patients, &pack, &pack).is_empty());
        for tip in Part::Tip.all(&built_in()) {
            let key = Key::new(Part::Tip, tip.text_of("id").unwrap());
            let place = tip.text_of("place");
            assert!(shown_by(&pack, &patients, &key).is_some() || place == Some("within"), "{key:?}");
        }
    }
}
