//! `lumbar-check assess`: answers in, what follows from them out, one JSON line each.

use super::answers;
use lumbar_check::content::{ContentPack, RuleId};
use lumbar_check::domain::{AdviceCard, Assessed, Responses, assess};
use serde::Serialize;
use std::path::Path;
use std::process::ExitCode;

pub fn run(folder: Option<&Path>, input: &str) -> ExitCode {
    answers::each(folder, input, |pack, record| answers::read(pack, record).map(|responses| report(pack, &responses)))
}

#[derive(Serialize)]
struct Report<'a> {
    pack: &'a str,
    revision: u16,
    status: &'static str,
    missing: Vec<&'a str>,
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
            report.missing = missing.iter().map(|id| id.as_str()).collect();
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
        because: withheld.ticks.iter().map(ToString::to_string).collect(),
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
