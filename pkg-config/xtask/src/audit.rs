//! What is known of other people's packages: licences, where they come from, and holes that were found in them.
//!
//! A list of known holes that cannot be had is skipped and not passed, and says why; under `CI=true` that is a failure.

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::env;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

use crate::command;
use crate::node;
use crate::project::Project;
use crate::tool::Tool;

const CARGO_DENY: Tool = Tool { name: "cargo-deny", version: "0.20.2", asked: &["--version"] };

/// The folders with npm packages, none of which ships: tools, and what the tests need.
const NPM: [&str; 6] = ["", "tests/bench", "tests/e2e", "tests/engines", "tests/npm", "tests/trackers"];

/// How grave a hole is that fails. A lesser one in a package that only tests load is told.
const GRAVE: [&str; 2] = ["high", "critical"];

/// What became of a check that did not fail.
#[derive(Debug, PartialEq, Eq)]
enum Outcome {
    Passed,
    /// What it needs could not be had, and why.
    Skipped(String),
}

/// Audits crates and npm packages. Succeeds if nothing fails, and if nothing is skipped that must not be.
///
/// # Errors
/// If cargo-deny cannot be installed.
pub fn audit(project: &Project) -> Result<ExitCode> {
    let deny = CARGO_DENY.program(project)?;
    let deny = |arguments: &[&str]| {
        let mut deny = Command::new(&deny);
        deny.current_dir(&project.root).args(["--workspace", "--config", "pkg-config/deny.toml"]).args(arguments);
        deny
    };
    let mut outcomes = vec![
        ("crates: licences, duplicates, sources".to_owned(), rules(deny(&["check", "bans", "licenses", "sources"]))),
        (
            "crates: known holes".to_owned(),
            holes(deny(&["fetch", "db"]), deny(&["check", "--disable-fetch", "advisories"])),
        ),
    ];
    for folder in NPM {
        outcomes.push((format!("npm packages of ./{folder}: known holes"), npm(&project.root.join(folder))));
    }
    println!();
    let is_ci = env::var("CI").as_deref() == Ok("true");
    let mut failed = 0;
    for (what, outcome) in &outcomes {
        let shown = match outcome {
            Ok(Outcome::Passed) => "passed".to_owned(),
            Ok(Outcome::Skipped(why)) => format!("skipped: {why}"),
            Err(error) => format!("FAILED: {error:#}"),
        };
        println!("{what}: {shown}");
        failed += match outcome {
            Ok(Outcome::Passed) => 0,
            Ok(Outcome::Skipped(_)) => usize::from(is_ci),
            Err(_) => 1,
        };
    }
    Ok(if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn rules(mut check: Command) -> Result<Outcome> {
    command::run(&mut check)?;
    Ok(Outcome::Passed)
}

fn holes(mut fetch: Command, check: Command) -> Result<Outcome> {
    match command::run(&mut fetch) {
        Ok(()) => rules(check),
        Err(_) => Ok(Outcome::Skipped("the list of RustSec could not be fetched".to_owned())),
    }
}

/// What `npm audit --json` answers: a report, or that there is none.
#[derive(Deserialize)]
struct Answer {
    metadata: Option<Metadata>,
}

#[derive(Deserialize)]
struct Metadata {
    /// How many packages have a hole, by how grave it is.
    vulnerabilities: BTreeMap<String, usize>,
}

fn npm(folder: &Path) -> Result<Outcome> {
    if let Err(why) = node::check() {
        return Ok(Outcome::Skipped(why.to_string()));
    }
    let mut npm = Command::new("npm");
    npm.current_dir(folder).args(["audit", "--json"]).stderr(Stdio::null());
    let answer = npm.output().context("could not start npm")?;
    read(&String::from_utf8_lossy(&answer.stdout))
}

fn read(answer: &str) -> Result<Outcome> {
    let Some(Metadata { vulnerabilities }) = serde_json::from_str::<Answer>(answer).ok().and_then(|it| it.metadata)
    else {
        return Ok(Outcome::Skipped("the registry did not tell".to_owned()));
    };
    let found: Vec<_> = vulnerabilities.iter().filter(|(kind, count)| *kind != "total" && **count > 0).collect();
    let told = found.iter().map(|(kind, count)| format!("{count} {kind}")).collect::<Vec<_>>().join(", ");
    if found.iter().any(|(kind, _)| GRAVE.contains(&kind.as_str())) {
        bail!("{told}; `npm audit` names them");
    }
    if !told.is_empty() {
        println!("{told}; `npm audit` names them");
    }
    Ok(Outcome::Passed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use fs_err as fs;

    #[test]
    fn a_grave_hole_fails_and_a_registry_that_does_not_tell_is_skipped() {
        let report = |kind: &str, count| {
            read(&format!(r#"{{"metadata": {{"vulnerabilities": {{"{kind}": {count}, "total": {count}}}}}}}"#))
        };
        assert_eq!(report("high", 0).unwrap(), Outcome::Passed);
        assert_eq!(report("low", 2).unwrap(), Outcome::Passed);
        assert!(report("critical", 1).is_err());
        for answer in ["", r#"{"message": "405 Method Not Allowed", "error": {}}"#] {
            assert!(matches!(read(answer).unwrap(), Outcome::Skipped(_)), "{answer}");
        }
    }

    #[test]
    fn every_folder_with_a_lock_file_is_audited() {
        let project = Project::find().unwrap();
        let mut folders = vec![String::new()];
        for entry in fs::read_dir(project.root.join("tests")).unwrap() {
            folders.push(format!("tests/{}", entry.unwrap().file_name().display()));
        }
        folders.retain(|folder| project.root.join(folder).join("package-lock.json").is_file());
        folders.sort();
        assert_eq!(folders, NPM);
    }
}
