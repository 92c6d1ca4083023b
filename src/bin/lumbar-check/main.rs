//! The pack author's tool: check a pack, print it for review, grade its words, try answers on it.

mod answers;
mod assess;
mod check;
mod fhir;
mod out;
mod readability;
mod revise;
mod sheet;
mod source;

use lexopt::prelude::*;
use lumbar_check::domain;
use std::process::ExitCode;

const USAGE: &str = "\
lumbar-check: the tool for authors of Lumbar Check packs

  lumbar-check check DIR                    validate every file of the pack in DIR
  lumbar-check sheet DIR                    print the pack as a review sheet (Markdown)
  lumbar-check readability DIR              grade how easy the English words in DIR are to read
  lumbar-check revise DIR                   write the pack's revision and what it changed into revisions.json
  lumbar-check assess [--pack DIR] [FILE|-] try answers: one JSON object, or one a line
  lumbar-check schema pack|words|revisions  print the JSON Schema of a file
  lumbar-check fhir DIR                     print the pack as a FHIR R4 Questionnaire, in all its languages
  lumbar-check fhir --response [--pack DIR] [--day YYYY-MM-DD] [FILE|-]
                                            turn answers, as assess takes them, into a QuestionnaireResponse
  lumbar-check fhir --read [--pack DIR] [FILE|-]
                                            turn a QuestionnaireResponse into answers, as assess takes them

Exit status: 0 done, 1 the pack has faults, 2 the call or the answers cannot be used.
";

enum Command {
    Check(String),
    Sheet(String),
    Readability(String),
    Revise(String),
    Assess { pack: Option<String>, input: String },
    Schema(String),
    Fhir(String),
    FhirResponse { pack: Option<String>, day: Option<u16>, input: String },
    FhirRead { pack: Option<String>, input: String },
    Help,
}

fn main() -> ExitCode {
    match command() {
        Ok(Command::Check(dir)) => check::run(dir.as_ref()),
        Ok(Command::Sheet(dir)) => sheet::run(dir.as_ref()),
        Ok(Command::Readability(dir)) => readability::run(dir.as_ref()),
        Ok(Command::Revise(dir)) => revise::run(dir.as_ref()),
        Ok(Command::Assess { pack, input }) => assess::run(pack.as_deref().map(AsRef::as_ref), &input),
        Ok(Command::Schema(file)) => schema(&file),
        Ok(Command::Fhir(dir)) => fhir::print(dir.as_ref()),
        Ok(Command::FhirResponse { pack, day, input }) => {
            fhir::respond(pack.as_deref().map(AsRef::as_ref), day, &input)
        }
        Ok(Command::FhirRead { pack, input }) => fhir::read(pack.as_deref().map(AsRef::as_ref), &input),
        Ok(Command::Help) => {
            out::print(USAGE);
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprint!("lumbar-check: {error}\n\n{USAGE}");
            ExitCode::from(2)
        }
    }
}

fn command() -> Result<Command, lexopt::Error> {
    let mut parser = lexopt::Parser::from_env();
    let mut words = Vec::new();
    let (mut pack, mut day, mut way) = (None, None, None);
    while let Some(argument) = parser.next()? {
        match argument {
            Long("pack") => pack = Some(parser.value()?.string()?),
            Long("day") => {
                let text = parser.value()?.string()?;
                day = Some(domain::day(&text).ok_or_else(|| format!("`{text}` is not a day written YYYY-MM-DD"))?);
            }
            Long("response") => way = Some("--response"),
            Long("read") => way = Some("--read"),
            Short('h') | Long("help") => return Ok(Command::Help),
            Value(word) => words.push(word.string()?),
            _ => return Err(argument.unexpected()),
        }
    }
    let mut words = words.into_iter();
    let name = words.next().ok_or("which command?")?;
    let mut word = || words.next();
    let stdin = || "-".to_owned();
    let command = match name.as_str() {
        "check" => Command::Check(word().ok_or("check which folder?")?),
        "sheet" => Command::Sheet(word().ok_or("which folder?")?),
        "readability" => Command::Readability(word().ok_or("which folder?")?),
        "revise" => Command::Revise(word().ok_or("which folder?")?),
        "assess" => Command::Assess { pack: pack.take(), input: word().unwrap_or_else(stdin) },
        "schema" => Command::Schema(word().ok_or("the schema of `pack`, of `words` or of `revisions`?")?),
        "fhir" => match way.take() {
            None => Command::Fhir(word().ok_or("which folder?")?),
            Some("--read") => Command::FhirRead { pack: pack.take(), input: word().unwrap_or_else(stdin) },
            Some(_) => {
                let input = word().unwrap_or_else(stdin);
                Command::FhirResponse { pack: pack.take(), day: day.take(), input }
            }
        },
        "help" => Command::Help,
        _ => return Err(format!("there is no command `{name}`").into()),
    };
    if let Some(word) = words.next() {
        return Err(format!("`{word}` is one word too many").into());
    }
    let left = [(pack.is_some(), "--pack"), (day.is_some(), "--day"), (way.is_some(), way.unwrap_or_default())];
    match left.iter().find(|(is_left, _)| *is_left) {
        Some((_, option)) => Err(format!("`{name}` does not take {option} here").into()),
        None => Ok(command),
    }
}

fn schema(file: &str) -> ExitCode {
    match file {
        "pack" => out::print(lumbar_check::content::pack_schema()),
        "words" => out::print(lumbar_check::content::words_schema()),
        "revisions" => out::print(lumbar_check::content::revisions_schema()),
        _ => {
            eprintln!("lumbar-check: there are schemas of `pack`, `words` and `revisions`, none of `{file}`");
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}
