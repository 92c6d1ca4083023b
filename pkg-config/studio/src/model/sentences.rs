//! Statements as a clinician reads them: rules written out as everywhere in the studio, parts by what they are called.

use super::condition::{Joint, Outline, Reader, group, isolated};
use super::json::Json;
use super::key::{Key, Part};
use super::review::key_of;
use super::rooms::title;
use crate::words;
use lumbar_check::content::{EvidenceKind, Statement, StatementKind};
use std::rc::Rc;

/// What a statement says: sentences, each with the conditions that it ends in, where those are too many for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    pub sentence: String,
    pub lines: Vec<Outline>,
}

impl From<String> for Written {
    fn from(sentence: String) -> Self {
        Self { sentence, lines: Vec::new() }
    }
}

impl Written {
    /// A sentence about a condition, made of what says how it goes on after “if”.
    fn on(outline: Outline, say: impl Fn(&str) -> String) -> Self {
        match outline {
            Outline::Sentence(when) => say(&when).into(),
            Outline::Lines { joint, of } => {
                let sentence = say(&joint);
                Self { sentence: format!("{}:", sentence.trim_end_matches('.')), lines: of }
            }
        }
    }
}

/// What a statement says, of the files as they are. It has at least one sentence.
pub fn written(reader: Reader, statement: &Statement) -> Vec<Written> {
    let written = key_of(statement).and_then(|key| match statement.kind {
        StatementKind::Sign => Some(vec![sign(reader, statement)?.into()]),
        StatementKind::Section => Some(vec![section(reader, statement)?.into()]),
        StatementKind::CloserArticle => Some(vec![closer(reader, &key)?]),
        StatementKind::Tip => tip(reader, &key),
        StatementKind::Evidence => Some(vec![evidence(reader, &key)?.into()]),
        _ => Some(vec![of_part(reader, statement.kind, &key)?]),
    });
    written.unwrap_or_else(|| vec![statement.sentence.clone().into()])
}

fn of_part(reader: Reader, kind: StatementKind, key: &Key) -> Option<Written> {
    let rules = reader.files.at(&key.rules(reader.files)?)?;
    let called = isolated(&title(reader, key));
    let number = |name: &str| rules.get(name).and_then(Json::whole_number);
    let when = reader.outline(rules.get("when")?);
    Some(match kind {
        StatementKind::Rule => {
            let level = words::level(rules.text_of("raises")?);
            Written::on(when, |when| words::if_so(level, when))
        }
        StatementKind::Condition => Written::on(when, |when| words::means(&called, when)),
        StatementKind::Finding => {
            let points = number("points")?;
            Written::on(when, |when| words::points_if(points, when))
        }
        StatementKind::Contradiction => Written::on(when, words::disagree_if),
        StatementKind::Cap => {
            let level = rules.text_of("at_most")?;
            Written::on(when, |when| words::no_higher_if(level, when))
        }
        StatementKind::Factor => {
            let weight = number("weight")?;
            Written::on(when, |when| words::counts_if(&called, weight, when))
        }
        _ => return None,
    })
}

fn tip(reader: Reader, key: &Key) -> Option<Vec<Written>> {
    let rules = reader.files.at(&key.rules(reader.files)?)?;
    let called = isolated(&title(reader, key));
    let named = |id: &Rc<str>| isolated(&title(reader, &Key::new(Part::Tip, id)));
    let blocks = rules.get("blocked_by").map(Json::items).unwrap_or_default();
    let held_back = match blocks {
        [] => words::NEVER_HELD_BACK.to_owned().into(),
        blocks => Written::on(reader.outline(&group(Joint::Any, blocks)), words::held_back_if),
    };
    let instead = rules.get("replaced_by").and_then(Json::text).map(|id| words::in_its_place(&named(id)).into());
    let also = rules.get("also").map(Json::items).unwrap_or_default().iter().filter_map(Json::text);
    let needs = Written::on(reader.outline(rules.get("needs")?), |when| words::tip_if(&called, when));
    let rest = instead.into_iter().chain(also.map(|id| words::told_along(&named(id)).into()));
    Some([needs, held_back].into_iter().chain(rest).collect())
}

/// A sign by the rules that its tick is in, each by how soon someone is seen.
fn sign(reader: Reader, statement: &Statement) -> Option<String> {
    let tick = statement.id.strip_prefix("sign:")?;
    let label = reader.tick(tick).split_once(": ").map(|(_, label)| label.trim_matches(['“', '”']).to_owned())?;
    let mut levels: Vec<&str> = Vec::new();
    for rule in Part::Sign.all(reader.files).iter().filter(|rule| names(reader, rule.get("when"), tick)) {
        let level = rule.text_of("raises").unwrap_or_default();
        if !levels.contains(&level) {
            levels.push(level);
        }
    }
    Some(words::sign_leads_to(&label, &levels))
}

/// Whether a condition speaks of a tick, by itself or by a name.
fn names(reader: Reader, condition: Option<&Json>, tick: &str) -> bool {
    let Some(condition) = condition else { return false };
    match condition {
        Json::Text(text) => **text == *tick,
        Json::List(items) => items.iter().any(|item| names(reader, Some(item), tick)),
        Json::Object(members) => members.iter().any(|(key, value)| match (&**key, value.text()) {
            ("condition", Some(name)) => {
                let at = Key::new(Part::Named, name).rules(reader.files);
                names(reader, at.and_then(|at| reader.files.at(&at)).and_then(|named| named.get("when")), tick)
            }
            _ => names(reader, Some(value), tick),
        }),
        _ => false,
    }
}

fn evidence(reader: Reader, key: &Key) -> Option<String> {
    let kind = EvidenceKind::ALL.iter().find(|kind| key.id.strip_prefix("evidence.") == Some(kind.as_str()))?;
    Some(words::evidence_called(&isolated(&title(reader, key)), kind.as_str()))
}

fn section(reader: Reader, statement: &Statement) -> Option<String> {
    let (number, _) = statement.id.strip_prefix("section:")?.split_once('-')?;
    let number: usize = number.parse().ok()?;
    let section = reader.files.rules().get("steps")?.items().get(number.checked_sub(1)?)?;
    let name = reader.files.words(reader.language).get("steps")?.text_of(section.text_of("id")?)?;
    Some(words::section_has(number, &isolated(name), section.get("pages")?.items().len()))
}

fn closer(reader: Reader, key: &Key) -> Option<Written> {
    let rules = reader.files.rules().at(&super::document::path(&["pattern", "elsewhere", "rules"]))?.items().iter();
    let of_it = rules.filter(|rule| rule.text_of("article") == Some(&*key.id));
    let when: Vec<Json> = of_it.filter_map(|rule| rule.get("when").cloned()).collect();
    let called = isolated(&title(reader, key));
    Some(match when.as_slice() {
        [] => words::never_closer(&called).into(),
        when => Written::on(reader.outline(&group(Joint::Any, when)), |when| words::closer_if(&called, when)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::built_in::built_in;
    use crate::model::faults::parse;

    /// All that is written, lines under their sentence.
    fn read(reader: Reader, statement: &Statement) -> String {
        fn line(outline: &Outline) -> String {
            match outline {
                Outline::Sentence(sentence) => format!("\n- {sentence}"),
                Outline::Lines { joint, of } => {
                    format!("\n- {joint}:{}", of.iter().map(line).collect::<String>().replace('\n', "\n  "))
                }
            }
        }
        let written = written(reader, statement);
        let of = |it: &Written| it.sentence.clone() + &it.lines.iter().map(line).collect::<String>();
        written.iter().map(of).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn no_sentence_names_what_only_the_files_do() {
        let files = built_in();
        let reader = Reader { files: &files, language: "en" };
        for statement in parse(&files, "en").unwrap().statements() {
            let sentence = read(reader, &statement);
            assert!(!sentence.contains('`') && !sentence.contains('*'), "{}: {sentence}", statement.id);
        }
    }

    #[test]
    fn words_from_right_to_left_turn_nothing_around_in_a_sentence() {
        let files = built_in();
        let reader = Reader { files: &files, language: "ar" };
        for statement in parse(&files, "ar").unwrap().statements() {
            if key_of(&statement).is_some_and(|key| !key.part.list().is_empty() && key.part != Part::Source) {
                let sentence = read(reader, &statement);
                let (opened, closed) = (sentence.matches('\u{2068}').count(), sentence.matches('\u{2069}').count());
                assert_eq!(opened, closed, "{sentence}");
            }
        }
        let all = parse(&files, "ar").unwrap().statements();
        let tip = all.iter().find(|statement| statement.id == "tip:keep-active").unwrap();
        assert!(read(reader, tip).starts_with("“\u{2068}"));
    }

    #[test]
    fn statements_are_written_as_a_clinician_reads_them() {
        let files = built_in();
        let reader = Reader { files: &files, language: "en" };
        let all = parse(&files, "en").unwrap().statements();
        let of = |id: &str| read(reader, all.iter().find(|statement| statement.id == id).unwrap());
        assert_eq!(
            of("sign:emergency-signs:bad-accident"),
            "“It began with a crash, big fall or blow, never checked” can lead to: Emergency: now."
        );
        assert_eq!(of("section:1-safety"), "Part 1, “Safety check”, has 1 page.");
        assert!(of("rule:fever").starts_with("The same day, if "), "{}", of("rule:fever"));
        assert_eq!(
            of("condition:mid-back"),
            "“Mid back pain” is there, if Where it hurts: “Mid back, left” or “Mid back, right”."
        );
        let lines = [
            "with pain of under 3 months, or getting worse, or unlike before” is there, if all of these:",
            "- “Pain of under 3 months, or getting worse, or unlike before”",
            "- any of these:",
            "  - “Age 60 or over”",
            "  - all of these:",
            "    - Age: “50 to 59”",
            "    - In recent weeks: “The same” or “Getting worse” or “Coming and going”",
        ];
        assert!(of("condition:weak-flag-age").ends_with(&lines.join("\n")), "{}", of("condition:weak-flag-age"));
        assert_eq!(of("tip:keep-active"), "“Keep gently active” is for everyone.\nIt is held back for nobody.");
        assert!(of("tip:low-lunge").contains("It is held back, if any of these:\n- "), "{}", of("tip:low-lunge"));
    }
}
