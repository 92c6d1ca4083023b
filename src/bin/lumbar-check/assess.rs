//! `lumbar-check assess`: answers in, what follows from them out, one JSON line each.

use super::{check, source};
use lumbar_check::content::{ContentPack, RuleId, Tick};
use lumbar_check::domain::{AdviceCard, Assessed, Responses, assess};
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;
use std::fmt;
use std::fs;
use std::io::{self, Read, Write};
use std::path::Path;
use std::process::ExitCode;

pub fn run(folder: Option<&Path>, input: &str) -> ExitCode {
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
    let mut out = io::stdout().lock();
    for (line, record) in records(&text) {
        match answer(&pack, record) {
            Ok(report) => {
                // A reader that closed the pipe wants no more.
                if writeln!(out, "{report}").is_err() {
                    return exit;
                }
            }
            Err(problems) => {
                problems.iter().for_each(|problem| eprintln!("line {line}: {problem}"));
                exit = ExitCode::from(2);
            }
        }
    }
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
        check::print(&faults, &folder.rules, &folder.words[0]);
        ExitCode::FAILURE
    })
}

/// One object over any number of lines, or one a line; each with the line it starts on.
fn records(text: &str) -> Vec<(usize, &str)> {
    let whole = serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok();
    if whole {
        return vec![(1, text)];
    }
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines.map(|(index, line)| (index + 1, line)).collect()
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

fn answer(pack: &ContentPack, record: &str) -> Result<String, Vec<String>> {
    let Record { answers } = serde_json::from_str(record)
        .map_err(|error| vec![format!("not a record of the form {{\"answers\": {{…}}}}: {error}")])?;
    let mut ticks = Vec::new();
    let mut problems = Vec::new();
    for (question, value) in &answers.0 {
        let tick = |option: &str| Tick { question: question.as_str().into(), option: option.into() };
        match value {
            Value::String(option) => ticks.push(tick(option)),
            Value::Array(options) if options.iter().all(Value::is_string) => {
                if options.is_empty() && pack.question(&question.as_str().into()).is_none() {
                    problems.push(format!("there is no question `{question}`"));
                }
                ticks.extend(options.iter().filter_map(Value::as_str).map(tick));
            }
            _ => problems.push(format!("the answer to `{question}` is neither an option nor a list of options")),
        }
    }
    match Responses::from_ticks(pack, ticks) {
        Ok(responses) if problems.is_empty() => Ok(report(pack, &responses)),
        Ok(_) => Err(problems),
        Err(faults) => {
            problems.extend(faults.iter().map(ToString::to_string));
            Err(problems)
        }
    }
}

#[derive(Serialize)]
struct Report<'a> {
    pack: &'a str,
    revision: u16,
    status: &'static str,
    missing: Vec<String>,
    disposition: Option<&'static str>,
    raised: Vec<&'a str>,
    r#match: Option<&'static str>,
    pattern_points: Option<i16>,
    habit_points: Option<u16>,
    caps: Vec<&'a str>,
    contradictions: Vec<&'a str>,
    factors: Vec<&'a str>,
    advice: Vec<&'a str>,
    withheld: Vec<WithheldReport<'a>>,
    elsewhere: Vec<&'a str>,
}

#[derive(Serialize)]
struct WithheldReport<'a> {
    advice: &'a str,
    because: Vec<String>,
}

fn report(pack: &ContentPack, responses: &Responses) -> String {
    let assessed = assess(pack, responses);
    let mut report = Report {
        pack: pack.id.as_str(),
        revision: pack.revision,
        status: "result",
        missing: Vec::new(),
        disposition: None,
        raised: Vec::new(),
        r#match: None,
        pattern_points: None,
        habit_points: None,
        caps: Vec::new(),
        contradictions: Vec::new(),
        factors: Vec::new(),
        advice: Vec::new(),
        withheld: Vec::new(),
        elsewhere: Vec::new(),
    };
    match &assessed {
        Assessed::Incomplete(missing) => {
            report.status = "incomplete";
            report.missing = missing.iter().map(ToString::to_string).collect();
        }
        Assessed::SeekCare(raised) => {
            report.disposition = Some(raised.disposition().as_str());
            report.raised = references(pack, raised.rules());
        }
        Assessed::Advice(card) => report_card(&mut report, pack, card),
    }
    serde_json::to_string(&report).expect("a report is JSON")
}

fn report_card<'a>(report: &mut Report<'a>, pack: &'a ContentPack, card: &'a AdviceCard) {
    let matching = card.matching();
    report.disposition = Some(card.disposition().as_str());
    report.raised = references(pack, card.rules());
    report.r#match = Some(matching.closeness.as_str());
    report.pattern_points = Some(matching.pattern_points);
    report.habit_points = Some(matching.habit_points);
    report.caps = matching.caps.iter().map(|id| id.as_str()).collect();
    report.contradictions = matching.contradictions.iter().map(|id| id.as_str()).collect();
    report.factors = matching.factors.iter().map(|id| id.as_str()).collect();
    report.advice = card.advice().iter().map(|id| id.as_str()).collect();
    let withheld = card.withheld().iter().map(|withheld| WithheldReport {
        advice: withheld.advice.as_str(),
        because: withheld.because.iter().map(ToString::to_string).collect(),
    });
    report.withheld = withheld.collect();
    report.elsewhere = matching.elsewhere.iter().map(|id| id.as_str()).collect();
}

/// The short references of rules, or their ids where they have none; each once.
fn references<'a>(pack: &'a ContentPack, rules: &[RuleId]) -> Vec<&'a str> {
    let mut names = Vec::new();
    for rule in rules.iter().filter_map(|id| pack.rule(id)) {
        let name = rule.reference.as_deref().unwrap_or(rule.id.as_str());
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}
