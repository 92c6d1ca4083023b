//! `lumbar-check statements`: every statement that a reviewer agrees to, one JSON line each.

use super::{check, out, source};
use lumbar_check::content::{SourceId, Statement};
use serde::Serialize;
use std::path::Path;
use std::process::ExitCode;

#[derive(Serialize)]
struct Line<'a> {
    id: &'a str,
    kind: &'static str,
    sentence: &'a str,
    words: &'a [String],
    sources: Vec<&'a str>,
    hash: &'a str,
}

/// Prints the statements of a pack in one language, or in English if it has that, else in the first it has.
pub fn run(folder: &Path, language: Option<&str>) -> ExitCode {
    let Some(folder) = source::read_or_say(folder) else { return ExitCode::FAILURE };
    let Some(words) = folder.words_in(language) else {
        eprintln!("there are no words in `{}`", language.unwrap_or_default());
        return ExitCode::from(2);
    };
    match folder.parse(words) {
        Ok(pack) => {
            pack.statements().iter().for_each(|statement| out::print(format_args!("{}\n", line(statement))));
            ExitCode::SUCCESS
        }
        Err(faults) => {
            check::print(&faults, &folder, words);
            ExitCode::FAILURE
        }
    }
}

fn line(statement: &Statement) -> String {
    let Statement { id, kind, sentence, words, sources, hash } = statement;
    let sources = sources.iter().map(SourceId::as_str).collect();
    let line = Line { id, kind: kind.as_str(), sentence, words, sources, hash };
    serde_json::to_string(&line).expect("a statement is JSON")
}
