//! From the files to a pack: every check, every fault.
//!
//! Nothing stops at the first fault. A part that cannot be read is reported and left out; its id still counts as
//! known, so that one mistake is told once and not again by everything that refers to it.

mod advice;
mod at;
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
mod revisions;
mod search;
mod steps;
mod words;

use super::error::{Fault, PackFile, Path};
use super::id::PackId;
use super::pack::*;
use super::schema::{Field, RevisionsFile, RulesFile, WordsFile};
use at::{At, Faults};
use known::Known;
use serde::de::DeserializeOwned;
use std::rc::Rc;

/// Reads the files and checks them against each other.
pub(super) fn validate(rules: &str, words: &str, revisions: Option<&str>) -> Result<Contents, Vec<Fault>> {
    let faults = Faults::default();
    let rules = read::<RulesFile>(PackFile::Rules, rules, &faults);
    let words = read::<WordsFile>(PackFile::Words, words, &faults);
    let revisions = revisions.and_then(|revisions| read::<RevisionsFile>(PackFile::Revisions, revisions, &faults));
    let unread = faults.take();
    let contents = match (&rules, &words) {
        (Some(rules), Some(words)) => assemble(rules, words, revisions.as_ref(), &faults),
        (Some(rules), None) => assemble(rules, &no_words(), revisions.as_ref(), &faults),
        _ => None,
    };
    let mut found = faults.take();
    if words.is_none() {
        found.retain(|fault| fault.file != PackFile::Words);
    }
    found.extend(unread);
    found.sort();
    found.dedup();
    contents.filter(|_| found.is_empty()).ok_or(found)
}

fn read<T: DeserializeOwned>(file: PackFile, text: &str, faults: &Faults) -> Option<T> {
    serde_json::from_str(text)
        .map_err(|error| {
            faults.add(Fault {
                file,
                path: Path::default(),
                problem: format!("this is not JSON that can be read: {error}"),
                hint: "mend the file as JSON first; an editor with JSON support shows where".to_owned(),
                line: Some(error.line()),
            });
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
    at.no_extra(rules);
    say.no_extra(words);
    at.may("$schema", &rules.schema);
    say.may("$schema", &words.schema);
    let mut known = Known::collect(rules);
    let conditions = named::conditions(&at, &say, rules, words, &mut known);

    let questions = questions::questions(&at, &say, rules, words, &known);
    let steps = steps::steps(&at, &say, rules, words, &questions);
    let pattern = pattern::pattern(&at, &say, rules, words, &known);
    let triage = pattern::triage(&at, &say, rules, words, &known, &steps, &questions);
    let advice = advice::advice(&at, &say, rules, words, &known);
    let factors = advice::factors(&at, &say, rules, words, &known, &advice);
    derived::check_options(&at, &questions, &advice);
    reach::check(&at, &steps, &questions, &derived::depends_on(&questions, &advice, &factors, pattern.as_ref()));
    let articles = advice::articles(&at, &say, rules, words);
    let fixed = words::words(&at, &say, rules, words, &known);
    named::check_used(&at, rules, &known);
    let regions = words::regions(&at, &say, rules, words);

    let past = At::file(faults, PackFile::Revisions);
    let revisions = revisions.map_or_else(Vec::new, |file| revisions::revisions(&past, &at, &say, file, rules, words));
    at.may("revisions_file", &rules.revisions_file);

    let sources = questions::sources(&at, rules);
    let id = at.id("id", &rules.id);
    let date = at.date("date", &rules.date);
    let revision = revision(&at, rules);
    let languages = languages(&at, &say, rules, words);
    let review = review(&at, rules);
    let article = article(&at, rules);
    if !faults.is_any_in(PackFile::Rules) {
        floor::check(&at, &triage, &steps, &questions);
    }
    Some(Contents {
        id: PackId::from(&*id?),
        revision: revision?,
        date,
        revisions,
        languages,
        review: review?,
        article: article?,
        sources,
        regions,
        conditions,
        steps,
        questions,
        triage,
        pattern: pattern?,
        factors,
        advice,
        articles,
        words: fixed?,
    })
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
    if let Field::Given(language) = &words.language
        && !listed(language)
    {
        let hint = format!("add `{language}` to `languages` in the rules");
        say.key("language").fault(format!("the pack does not list `{language}`"), hint);
    }
    languages
}

fn review(at: &At, rules: &RulesFile) -> Option<Review> {
    at.object("review", &rules.review).map(|(at, file)| Review {
        status: at.text("status", &file.status),
        reviewer: at.may_text("reviewer", &file.reviewer),
        date: at.may_text("date", &file.date),
    })
}

fn article(at: &At, rules: &RulesFile) -> Option<SourceArticle> {
    at.object("article", &rules.article).map(|(at, file)| SourceArticle {
        title: at.text("title", &file.title),
        site: at.text("site", &file.site),
        url: at.web_address("url", &file.url),
    })
}
