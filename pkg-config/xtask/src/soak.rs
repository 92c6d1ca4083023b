//! The long form of the tests that feed mutated input: each target for its share of the time, one after the other.

use anyhow::Result;

use crate::command::{self, cargo};
use crate::project::Project;

/// The targets in `tests/core/fuzz.rs`.
const TARGETS: u32 = 7;

/// Runs the targets, and prints a line of a table for each.
///
/// # Errors
/// If one of them panics or takes too long over an input.
pub fn run(project: &Project, minutes: u32) -> Result<()> {
    let seconds = (minutes * 60 / TARGETS).max(1);
    println!("{seconds} seconds for each of {TARGETS} targets\n");
    println!("| target | executions | different outcomes | slowest | seed |\n| --- | --- | --- | --- | --- |");
    let mut tests = cargo(&project.root);
    tests.args(["test", "--quiet", "-p", "lumbar-check", "--no-default-features", "--features", "tool"]);
    tests.args(["--test", "core", "--", "fuzz::", "--nocapture", "--test-threads", "1"]);
    command::run(tests.env("LUMBAR_SOAK", seconds.to_string()))
}
