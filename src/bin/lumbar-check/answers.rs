//! Answers that come from a file or a pipe: one JSON record over any number of lines, or one a line.

use super::{check, source};
use lumbar_check::content::{ContentPack, Tick};
use lumbar_check::domain::{AnswerFault, Responses};
use serde::de::{IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::io::{self, BufWriter, Read, Write};
use std::path::Path;
use std::process::ExitCode;

/// Prints what `answer` makes of each record of `input`, a line for each, and what is wrong with one to stderr.
/// `folder` has the pack, else it is the built-in one; `-` is stdin.
pub fn each(
    folder: Option<&Path>,
    input: &str,
    answer: impl Fn(&ContentPack, &str) -> Result<String, Vec<String>>,
) -> ExitCode {
    let pack = match load(folder) {
        Ok(pack) => pack,
        Err(exit) => return exit,
    };
    let mut text = String::new();
    let read = match input {
        "-" => io::stdin().read_to_string(&mut text).map(drop),
        path => fs::read_to_string(path).map(|read| text = read),
    };
    if let Err(error) = read {
        eprintln!("lumbar-check: {input}: {error}");
        return ExitCode::from(2);
    }
    let mut exit = ExitCode::SUCCESS;
    let mut out = BufWriter::new(io::stdout().lock());
    for (line, record) in records(&text) {
        match answer(&pack, record) {
            Ok(report) => {
                // A reader that closed the pipe wants no more.
                if writeln!(out, "{report}").is_err() {
                    return exit;
                }
            }
            Err(problems) => {
                let place = if input == "-" { format!("line {line}") } else { format!("{input}:{line}") };
                problems.iter().for_each(|problem| eprintln!("{place}: {problem}"));
                exit = ExitCode::from(2);
            }
        }
    }
    // Nor does one that closed it before the last.
    let _ = out.flush();
    exit
}

fn load(folder: Option<&Path>) -> Result<ContentPack, ExitCode> {
    let Some(folder) = folder else {
        return source::built_in().map_err(|faults| {
            faults.iter().for_each(|fault| eprintln!("{fault}"));
            ExitCode::FAILURE
        });
    };
    let folder = source::read(folder).map_err(|problem| {
        eprintln!("lumbar-check: {problem}");
        ExitCode::from(2)
    })?;
    source::parse(&folder).map_err(|faults| {
        check::print(&faults, &folder, &folder.words[0]);
        ExitCode::FAILURE
    })
}

/// One object over any number of lines, or one a line; each with the line it starts on.
fn records(text: &str) -> Vec<(usize, &str)> {
    let is_object = |text: &str| serde_json::from_str::<BTreeMap<String, IgnoredAny>>(text).is_ok();
    let lines = || text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    if is_object(text) || !lines().any(|(_, line)| is_object(line)) {
        return vec![(1, text)];
    }
    lines().map(|(index, line)| (index + 1, line)).collect()
}

#[derive(Deserialize)]
struct Record {
    answers: Answers,
}

/// Answers in the order given. A question that stands twice is kept twice, so that nothing is dropped unseen.
struct Answers(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Answers {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Pairs;

        impl<'de> Visitor<'de> for Pairs {
            type Value = Answers;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object of answers by question")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Answers, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Answers(pairs))
            }
        }

        deserializer.deserialize_map(Pairs)
    }
}

/// The answers of a record of the form `{"answers": {"question": "option", "question": ["option", …]}}`.
///
/// # Errors
/// Everything about it that does not fit the pack.
pub fn read(pack: &ContentPack, record: &str) -> Result<Responses, Vec<String>> {
    let Record { answers } = serde_json::from_str(record)
        .map_err(|error| vec![format!("not a record of the form {{\"answers\": {{…}}}}: {error}")])?;
    let mut ticks = Vec::new();
    let mut problems = Vec::new();
    for (question, value) in &answers.0 {
        let tick = |option: &str| Tick { question: question.as_str().into(), option: option.into() };
        match value {
            Value::String(option) => ticks.push(tick(option)),
            Value::Array(options) if options.iter().all(Value::is_string) => {
                let id = question.as_str().into();
                if options.is_empty() && pack.question(&id).is_none() {
                    problems.push(AnswerFault::unknown_question(pack, &id).to_string());
                }
                ticks.extend(options.iter().filter_map(Value::as_str).map(tick));
            }
            _ => problems.push(format!("the answer to `{question}` is neither an option nor a list of options")),
        }
    }
    match Responses::from_ticks(pack, ticks) {
        Ok(responses) if problems.is_empty() => Ok(responses),
        Ok(_) => Err(problems),
        Err(faults) => {
            problems.extend(faults.iter().map(ToString::to_string));
            Err(problems)
        }
    }
}
