//! `cargo xtask test`: every suite, the cheap ones first.
//!
//! A suite that fails does not hide a later one, except one that needs what it makes. A suite that could not look at
//! everything is skipped and not passed, and says why; under `CI=true` that is a failure, unless `LUMBAR_MAY_SKIP` names
//! it with a reason, as `.ci/run` tells.

mod allowed;
mod run;

use clap::ValueEnum;
use std::collections::BTreeSet;
use std::process::ExitCode;
use std::time::Instant;

use crate::command;
use crate::disk;
use crate::project::Project;
use crate::stage::seconds;
use crate::weigh::table;
use allowed::Allowed;
pub use run::browser_tests;

/// A group of tests with one result, in the order in which they run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub enum Suite {
    /// The code is formatted, and the scripts have no fault that Biome or TypeScript sees.
    Fmt,
    /// Clippy has nothing to say.
    Clippy,
    /// Content, domain and sharing, natively; and this tool's own tests.
    Core,
    /// The release build, and every package of it.
    Build,
    /// The release build is within its size budget.
    Size,
    /// View and element, in a headless browser.
    Wasm,
    /// The npm package in new projects: its types, what bundlers make of it, and the pages that come of that.
    Npm,
    /// The release build in pages, from outside.
    E2e,
    /// The release build beside real trackers, which must get no answer.
    Trackers,
    /// The release build in Firefox and WebKit.
    Engines,
    /// The release build in every state, against kept pictures. LUMBAR_KEEP=1 keeps the pictures as they are now.
    Visual,
    /// The WordPress plugin in two releases of WordPress, from Debian's packages.
    Wordpress,
}

/// How a suite ended.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Outcome {
    Passed,
    Failed,
    /// It could not run, or not all of it, and why.
    Skipped(String),
}

/// Runs `suites` and what they need, or all if there are none. Succeeds if none fails, and if none is skipped that must
/// not be. The last line printed is the count.
pub fn test(project: &Project, suites: &[Suite]) -> ExitCode {
    let start = Instant::now();
    let allowed = match Allowed::from_environment() {
        Ok(allowed) => allowed,
        Err(error) => {
            eprintln!("error: {error:#}");
            return ExitCode::FAILURE;
        }
    };
    let mut outcomes = Vec::new();
    for suite in plan(suites) {
        let start = Instant::now();
        println!("\n== {}: {}", suite.name(), suite.help());
        let outcome = match blocked(suite, &outcomes).or_else(|| suite.unavailable()) {
            Some(why) => Outcome::Skipped(why),
            None => suite.run(project).unwrap_or_else(|error| {
                println!("error: {error:#}");
                disk::say_if_full();
                Outcome::Failed
            }),
        };
        println!("== {}: {} after {}", suite.name(), outcome.shown(), seconds(start));
        outcomes.push((suite, outcome, seconds(start)));
    }
    println!("\n{}  {} in all\n", report(&outcomes), seconds(start));
    let mut tally = [0; 3];
    for (suite, outcome, _) in &outcomes {
        let column = match outcome {
            Outcome::Passed => 0,
            Outcome::Failed => 1,
            Outcome::Skipped(_) if allowed.has(*suite) => 2,
            Outcome::Skipped(_) => {
                println!("{} must not be skipped here", suite.name());
                1
            }
        };
        tally[column] += 1;
    }
    let [passed, failed, skipped] = tally;
    println!("{passed} passed, {failed} failed, {skipped} skipped");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The suites to run, with what they need, in order and each once.
fn plan(suites: &[Suite]) -> Vec<Suite> {
    let chosen = match suites {
        [] => Suite::value_variants(),
        _ => suites,
    };
    let needed = chosen.iter().filter_map(|suite| suite.needs());
    let all: BTreeSet<Suite> = chosen.iter().copied().chain(needed).collect();
    all.into_iter().collect()
}

/// What happened earlier that keeps `suite` from running.
fn blocked(suite: Suite, outcomes: &[(Suite, Outcome, String)]) -> Option<String> {
    let needed = suite.needs()?;
    let is_missing = outcomes.iter().any(|(earlier, outcome, _)| *earlier == needed && *outcome != Outcome::Passed);
    is_missing.then(|| format!("{} did not pass", needed.name()))
}

fn report(outcomes: &[(Suite, Outcome, String)]) -> String {
    let rows: Vec<_> =
        outcomes.iter().map(|(suite, outcome, seconds)| vec![suite.name(), outcome.shown(), seconds.clone()]).collect();
    table(&rows)
}

impl Suite {
    /// The suite whose result this one looks at.
    fn needs(self) -> Option<Self> {
        match self {
            Self::Size | Self::Npm | Self::E2e | Self::Trackers | Self::Engines | Self::Visual | Self::Wordpress => {
                Some(Self::Build)
            }
            Self::Fmt | Self::Clippy | Self::Core | Self::Build | Self::Wasm => None,
        }
    }

    /// What this computer lacks, and cannot be given, for the suite to run at all.
    fn unavailable(self) -> Option<String> {
        let is_missing = self == Self::Wordpress && command::find(&["apt-get"]).is_none();
        is_missing.then(|| "WordPress is taken from Debian's packages, and there is no apt-get here".to_owned())
    }

    fn name(self) -> String {
        format!("{self:?}").to_lowercase()
    }

    fn help(self) -> String {
        let value = self.to_possible_value();
        let help = value.and_then(|value| value.get_help().map(ToString::to_string));
        help.unwrap_or_default()
    }
}

impl Outcome {
    fn shown(&self) -> String {
        match self {
            Self::Passed => "passed".to_owned(),
            Self::Failed => "FAILED".to_owned(),
            Self::Skipped(why) => format!("skipped: {why}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_names_everything_runs_cheapest_first() {
        use Suite::*;
        assert_eq!(plan(&[]), [Fmt, Clippy, Core, Build, Size, Wasm, Npm, E2e, Trackers, Engines, Visual, Wordpress]);
    }

    #[test]
    fn a_suite_brings_along_what_it_needs_once() {
        assert_eq!(plan(&[Suite::E2e, Suite::Size]), [Suite::Build, Suite::Size, Suite::E2e]);
        assert_eq!(plan(&[Suite::Wasm, Suite::Core]), [Suite::Core, Suite::Wasm]);
    }

    #[test]
    fn a_failure_blocks_only_what_needs_it() {
        let outcomes = [(Suite::Build, Outcome::Failed, String::new())];
        assert_eq!(blocked(Suite::E2e, &outcomes), Some("build did not pass".to_owned()));
        assert_eq!(blocked(Suite::Wasm, &outcomes), None);
    }
}
