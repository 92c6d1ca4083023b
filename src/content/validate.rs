//! From the files to a pack: every check, every fault.
//!
//! Nothing stops at the first fault. A part that cannot be read is reported and left out; its id still counts as
//! known, so that one mistake is told once and not again by everything that refers to it.

mod address;
mod advice;
mod at;
mod characters;
mod condition;
mod day;
mod derived;
mod floor;
mod groups;
mod instructions;
mod known;
mod named;
mod part;
mod pattern;
mod questions;
mod reach;
mod review;
mod revisions;
mod screen;
mod search;
mod sections;
mod sites;
mod size;
mod words;

use super::PackTexts;
use super::error::{Fault, PackFile};
use super::id::{PackId, QuestionIndex, Tick};
use super::pack::*;
use super::schema::{Field, RevisionsFile, RulesFile, SignedReviewFile, WordsFile};
use at::{At, Faults};
use known::{Known, Places};
use screen::Before;
use serde::de::DeserializeOwned;
use std::rc::Rc;

/// Reads the files and checks them against each other.
pub(super) fn validate(texts: PackTexts) -> Result<Contents, Vec<Fault>> {
    let faults = Faults::default();
    let files = [
        (PackFile::Rules, Some(texts.rules)),
        (PackFile::Words, Some(texts.words)),
        (PackFile::Revisions, texts.revisions),
        (PackFile::Review, texts.review),
    ];
    for (file, text) in files.into_iter().filter_map(|(file, text)| Some((file, text?))) {
        size::check(&faults, file, text);
    }
    if faults.is_any() {
        return Err(faults.into_list());
    }
    let joined = screen::join(texts)?;
    let (rules, words) = joined.as_ref().map_or((texts.rules, texts.words), |joined| (&joined.rules, &joined.words));
    let rules = read::<RulesFile>(PackFile::Rules, rules, &faults);
    let words = read::<WordsFile>(PackFile::Words, words, &faults);
    let revisions = texts.revisions.and_then(|text| read::<RevisionsFile>(PackFile::Revisions, text, &faults));
    let review = texts.review.and_then(|text| read::<SignedReviewFile>(PackFile::Review, text, &faults));
    let contents = match (&rules, &words) {
        (Some(rules), Some(words)) => assemble(rules, words, revisions.as_ref(), &faults),
        (Some(rules), None) => {
            faults.leave_out(PackFile::Words);
            assemble(rules, &no_words(), revisions.as_ref(), &faults)
        }
        _ => None,
    };
    let contents = rules.and_then(|rules| review::reviewed(&faults, &rules, review.as_ref(), contents));
    let before = joined.map_or_else(Before::default, |joined| joined.before);
    match contents.filter(|_| !faults.is_any() && before.is_sound()) {
        Some(contents) => Ok(contents),
        None => Err(before.faults(faults)),
    }
}

fn read<T: DeserializeOwned>(file: PackFile, text: &str, faults: &Faults) -> Option<T> {
    serde_json::from_str(text)
        .map_err(|error| {
            At::file(faults, file).at_line(error.line()).fault(
                format!("this is not JSON that can be read: {error}"),
                "mend the file as JSON first; an editor with JSON support shows where",
            );
        })
        .ok()
}

/// A words file without words, to check the rules by themselves.
fn no_words() -> WordsFile {
    serde_json::from_str("{}").expect("every value of a file may be missing")
}

/// Builds the pack. `None` only together with a fault.
fn assemble(
    rules: &RulesFile,
    words: &WordsFile,
    revisions: Option<&RevisionsFile>,
    faults: &Faults,
) -> Option<Contents> {
    let at = At::file(faults, PackFile::Rules);
    let say = At::file(faults, PackFile::Words);
    check_rest(&at, &say, rules, words);
    let mut known = Known::collect(rules);
    let conditions = named::conditions(&at, &say, rules, words, &mut known);
    let questions = questions::questions(&at, &say, rules, words, &known);
    let sections = sections::sections(&at, &say, rules, words, &questions);
    let pattern = pattern::pattern(&at, &say, rules, words, &known);
    let triage = pattern::triage(&at, &say, rules, words, &known, &sections, &questions);
    let advice = advice::advice(&at, &say, rules, words, &known);
    let factors = advice::factors(&at, &say, rules, words, &known, &advice);
    derived::check_options(&at, &questions, &advice);
    let decided = reach::check(&at, &sections, &questions, &advice, &factors, pattern.as_ref());
    let articles = advice::articles(&at, &say, rules, words);
    let fixed = words::words(&at, &say, rules, words, &known);
    named::check_used(&at, rules, &known);
    let (regions, home_region) = (words::regions(&at, &say, rules, words), words::home_region(&at, rules));
    let past = |file| revisions::revisions(&At::file(faults, PackFile::Revisions), &at, &say, file, rules, words);
    let revisions = revisions.map_or_else(Vec::new, past);

    let sources = questions::sources(&at, rules);
    let id = at.id("id", &rules.id);
    let date = at.date("date", &rules.date);
    let revision = revision(&at, rules);
    let languages = languages(&at, &say, rules, words);
    let article = article(&at, rules);
    let welcome_drawing = advice::named_drawing(&at, "welcome_drawing", &rules.welcome_drawing);
    let fallback_signs = fallback_signs(&at, rules, &known);
    floor::check(&at, faults, &triage, &sections, &questions);
    Some(Contents {
        id: PackId::from(&*id?),
        revision: revision?,
        date,
        revisions,
        languages,
        review: Review::NotReviewed,
        screen: at.may("screen", &rules.screen).map(|screen| screen.as_str().into()),
        article: article?,
        welcome_drawing,
        fallback_signs,
        sources,
        regions,
        home_region,
        conditions,
        questions: table(&sections, questions, &decided)?,
        sections,
        triage,
        pattern: pattern?,
        factors,
        advice,
        articles,
        words: fixed?,
    })
}

/// The questions in each order. `None` if one is on no page, which is a fault.
fn table(sections: &[Section], questions: Vec<Rc<Question>>, decided: &[QuestionIndex]) -> Option<Questions> {
    let by_id: Places = questions.iter().map(|question| question.id.as_str()).zip(0..).collect();
    let pages = sections.iter().flat_map(|section| &section.pages);
    let asked = pages.flat_map(|page| &page.questions).map(|id| by_id.get(id.as_str()).copied());
    let asked = asked.collect::<Option<_>>()?;
    let by_id = by_id.into_values().collect();
    Some(Questions::new(QuestionTable {
        sections: sections::sections_of(sections, &questions).into_iter().collect::<Option<_>>()?,
        asked,
        by_id,
        decided: decided.iter().map(|index| index.0).collect(),
        questions,
    }))
}

/// What the files may say beside what the pack is made of, and no more than that.
fn check_rest(at: &At, say: &At, rules: &RulesFile, words: &WordsFile) {
    at.no_extra(rules);
    say.no_extra(words);
    at.may("$schema", &rules.schema);
    say.may("$schema", &words.schema);
    at.may("revisions_file", &rules.revisions_file);
}

fn revision(at: &At, rules: &RulesFile) -> Option<u16> {
    let revision = at.need("revision", &rules.revision).copied();
    if revision == Some(0) {
        at.key("revision").fault("the first revision is 1", "count published revisions from 1");
    }
    revision
}

/// The languages of the pack. The words have to be in one of them.
fn languages(at: &At, say: &At, rules: &RulesFile, words: &WordsFile) -> Vec<Rc<str>> {
    let languages = at.lines("languages", &rules.languages);
    for (index, language) in languages.iter().enumerate() {
        if !language.split('-').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric())) {
            let hint = "write it as in HTML: en, or pt-BR";
            at.key("languages").index(index).fault(format!("`{language}` is not a language"), hint);
        }
    }
    let listed = |language: &String| languages.iter().any(|listed| **listed == **language);
    if let (Field::Given(language), Field::Given(_)) = (&words.language, &rules.languages)
        && !listed(language)
    {
        let hint = format!("add `{language}` to `languages` in the rules");
        say.key("language").fault(format!("the pack does not list `{language}`"), hint);
    }
    languages
}

/// The signs of an emergency that the safety net leaves out, and what stands in for the widget does not. They are told
/// by whatever makes those words from the files.
fn fallback_signs(at: &At, rules: &RulesFile, known: &Known) -> Vec<Tick> {
    let signs = at.may("fallback_signs", &rules.fallback_signs);
    let sign = |(index, sign): (usize, &String)| {
        let (at, tick) = (at.key("fallback_signs").index(index), Tick::parse(sign));
        match &tick {
            Some(tick) => condition::check_tick(&at, tick, known),
            None => at.fault(format!("`{sign}` is no answer"), "write `question:option`"),
        }
        tick
    };
    signs.into_iter().flatten().enumerate().filter_map(sign).collect()
}

fn article(at: &At, rules: &RulesFile) -> Option<SourceArticle> {
    at.object("article", &rules.article).map(|(at, file)| SourceArticle {
        title: at.text("title", &file.title),
        site: at.text("site", &file.site),
        url: at.web_address("url", &file.url),
    })
}
