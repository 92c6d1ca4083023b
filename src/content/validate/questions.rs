//! Questions, their options and the publications.

use super::at::{At, WordsById};
use super::condition::{self, Standpoint};
use super::groups;
use super::known::{Known, Unique, check_known, number};
use super::sites;
use crate::content::condition::Condition;
use crate::content::id::{QuestionId, SourceId};
use crate::content::level::Kind;
use crate::content::pack::*;
use crate::content::schema::*;
use std::rc::Rc;

pub fn sources(at: &At, rules: &RulesFile) -> Vec<Source> {
    let mut unique = Unique::new("source");
    let mut sources = Vec::new();
    for (at, file) in at.each("sources", &rules.sources) {
        let Some(id) = at.id("id", &file.id) else { continue };
        unique.check(&at, id.clone());
        let checked = match at.need("checked", &file.checked) {
            Some(true) => Checked::Read,
            _ => Checked::FromMemory,
        };
        let (citation, url) = (at.text("citation", &file.citation), at.may_web_address("url", &file.url));
        sources.push(Source { id: SourceId::from(&*id), citation, url, checked });
    }
    sources
}

/// What a line of the pack rests on: at least one publication that the pack declares.
pub fn cited(at: &At, field: &Field<List<String>>, known: &Known) -> Vec<SourceId> {
    let given = at.items("sources", field);
    if given.is_empty() && matches!(field, Field::Given(_)) {
        at.key("sources").fault("nothing is cited here", "name at least one of the pack's sources");
    }
    for (at, id) in &given {
        check_known(at, "source", id, &known.sources);
    }
    given.iter().map(|(_, id)| id.as_str().into()).collect()
}

pub fn questions(at: &At, say: &At, rules: &RulesFile, words: &WordsFile, known: &Known) -> Vec<Rc<Question>> {
    let words = WordsById::new(say, "questions", &words.questions);
    let mut ids = Unique::new("question");
    let mut numbers = Unique::new("number");
    let mut questions = Vec::new();
    for (at, file) in at.each("questions", &rules.questions) {
        let Some(id) = at.id("id", &file.id) else { continue };
        ids.check(&at, id.clone());
        let words = words.object(&id);
        let kind = at.need("kind", &file.kind).copied().unwrap_or(Kind::Many);
        let asked = at.may("asked_when", &file.asked_when);
        let asked = asked
            .map_or(Condition::Always, |file| condition::read(&at.key("asked_when"), file, known, Standpoint::Answers));
        let necessity = match at.may("optional", &file.optional) {
            Some(true) => Necessity::Optional,
            _ => Necessity::Required,
        };
        let derived = at.may("derived", &file.derived).copied();
        if derived.is_some() && kind != Kind::Many {
            at.key("derived").fault("only a list follows from the tips", "take `derived` out, or make the kind `many`");
        }
        let options = options(&at, file, &words, known, &mut numbers);
        check_kind(&at, kind, necessity, &options);
        let groups = groups::groups(&at, &options, &words);
        let sides = sites::sides(&at, kind, &options, &words);
        let text = |key, field: fn(&QuestionWordsFile) -> &Field<String>| {
            words.as_ref().map_or_else(|| "".into(), |(at, words)| at.text(key, field(words)))
        };
        questions.push(Rc::new(Question {
            id: QuestionId::from(&*id),
            kind,
            necessity,
            derived,
            asked,
            groups,
            sides,
            options,
            legend: text("legend", |words| &words.legend),
            hint: words.as_ref().and_then(|(at, words)| at.may_text("hint", &words.hint)),
            short: text("short", |words| &words.short),
            rationale: text("rationale", |words| &words.rationale),
            error: words.as_ref().map_or_else(|| "".into(), |(at, words)| error(at, words, necessity)),
        }));
    }
    words.no_surplus();
    questions
}

/// What is said of a question that was left out, if that is wrong.
fn error(at: &At, words: &QuestionWordsFile, necessity: Necessity) -> Rc<str> {
    let error = at.may_text("error", &words.error);
    match (necessity, &error) {
        (Necessity::Required, None) if matches!(words.error, Field::Missing) => at.missing("error"),
        (Necessity::Optional, Some(_)) => {
            at.key("error").fault("nothing is wrong if an optional question is left out", "take `error` out");
        }
        _ => {}
    }
    error.unwrap_or_default()
}

fn options<'a>(
    at: &At<'a>,
    file: &QuestionFile,
    words: &Option<(At<'a>, &QuestionWordsFile)>,
    known: &Known,
    numbers: &mut Unique<u16>,
) -> Vec<QuestionOption> {
    let words = words.as_ref().map(|(say, words)| WordsById::new(say, "options", &words.options));
    let mut ids = Unique::new("option");
    let mut options = Vec::new();
    for (at, file) in at.each("options", &file.options) {
        let Some(id) = at.id("id", &file.id) else { continue };
        ids.check(&at, id.clone());
        let number = number(&at, &file.number, numbers);
        let offered = at.may("offered_when", &file.offered_when).map_or(Condition::Always, |file| {
            condition::read(&at.key("offered_when"), file, known, Standpoint::Answers)
        });
        let follow_up = at.may("follow_up", &file.follow_up);
        if let Some(question) = follow_up {
            check_known(&at.key("follow_up"), "question", question, &known.questions);
        }
        let exclusive = at.may("exclusive", &file.exclusive).copied().unwrap_or_default();
        let words = words.as_ref().and_then(|words| words.object(&id));
        let said = words.as_ref().and_then(|(say, words)| say.may_text("said", &words.said));
        if let Some((say, _)) = &words
            && said.is_none()
            && !exclusive
        {
            say.fault("`said` is missing", "quote what was ticked, as a sentence");
        }
        options.push(QuestionOption {
            id: (&*id).into(),
            number,
            reference: at.may_text("ref", &file.reference),
            offered,
            exclusivity: if exclusive { Exclusivity::Exclusive } else { Exclusivity::Ordinary },
            certainty: certainty(&at, file, exclusive),
            group: at.may("group", &file.group).map(|id| at.key("group").is_id(id).into()),
            follow_up: follow_up.map(|id| id.as_str().into()),
            site: at.may("site", &file.site).and_then(|site| sites::site(&at.key("site"), site)),
            label: words.as_ref().map_or_else(|| "".into(), |(say, words)| say.text("label", &words.label)),
            hint: words.as_ref().and_then(|(say, words)| say.may_text("hint", &words.hint)),
            said,
        });
    }
    if let Some(words) = words {
        words.no_surplus();
    }
    options
}

fn certainty(at: &At, file: &OptionFile, exclusive: bool) -> Certainty {
    match at.may("unsure", &file.unsure) {
        Some(true) if exclusive => {
            at.key("unsure").fault("none of these is said by who is sure", "take \"unsure\" or \"exclusive\" out");
            Certainty::Unsure
        }
        Some(true) => Certainty::Unsure,
        _ => Certainty::Sure,
    }
}

/// What each kind of question asks of its options.
fn check_kind(at: &At, kind: Kind, necessity: Necessity, options: &[QuestionOption]) {
    if necessity == Necessity::Optional && kind == Kind::One {
        at.key("optional")
            .fault("only lists and body maps are optional", "take `optional` out, or make the kind `many`");
    }
    let at = at.key("options");
    let exclusive = options.iter().filter(|option| option.exclusivity == Exclusivity::Exclusive).count();
    let sites = options.iter().filter(|option| option.site.is_some()).count();
    if options.len() < 2 {
        at.fault("a question needs at least two options", "add the others");
    }
    if kind == Kind::Many && necessity == Necessity::Optional && exclusive > 0 {
        at.fault("nothing ticked means none of these already", "take the exclusive option out");
    } else if kind == Kind::Many && necessity == Necessity::Required && exclusive != 1 {
        at.fault("a tick-list needs exactly one exclusive option", "add `none` with \"exclusive\": true");
    }
    if kind != Kind::Many && exclusive > 0 {
        at.fault("only a tick-list has an exclusive option", "take \"exclusive\" out");
    }
    if kind == Kind::Map && sites != options.len() {
        at.fault("every option of a body map needs a `site`", "add view, side and role");
    }
    if kind != Kind::Map && sites > 0 {
        at.fault("only a body map has sites", "take `site` out, or make the kind `map`");
    }
}
