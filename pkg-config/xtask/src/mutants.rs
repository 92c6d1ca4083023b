//! Whether the tests notice when the code says something else: cargo-mutants changes one place after another and runs them.
//!
//! Which tests, and which changes may live, each with its reason, is in `pkg-config/mutants.toml`.

use anyhow::{Context, Result, ensure};
use std::fs;
use std::process::Command;
use std::time::SystemTime;

use crate::command::read;
use crate::project::Project;
use crate::tool::Tool;

/// The list of what may live was written for this release: its names of changes differ from one to the next.
const CARGO_MUTANTS: Tool = Tool { name: "cargo-mutants", version: "27.1.0", asked: &["mutants", "--version"] };

/// What is examined if no file is named. Not in the configuration: cargo-mutants would examine this beside a named file.
const EXAMINED: [&str; 4] =
    ["src/domain/**/*.rs", "src/share/**/*.rs", "src/content/validate.rs", "src/content/validate/**/*.rs"];

/// What a change takes, at most: its build and the tests.
const SECONDS_EACH: usize = 60;

/// What cargo-mutants ends with if tests ran for ever, whatever else it found.
const TIMED_OUT: i32 = 3;

/// Looks for changes that no test notices, in some files or all. One that makes a test run for ever is noticed.
///
/// # Errors
/// If one lives that the list does not name, or cargo-mutants cannot be installed.
pub fn look(project: &Project, files: &[String], shard: Option<&str>) -> Result<()> {
    let mut mutants = of_files(project, files)?;
    mutants.args(shard.into_iter().flat_map(|shard| ["--shard", shard]));
    let status = mutants.status().context("could not start cargo-mutants")?;
    let missed = project.root.join("target/mutants.out/missed.txt");
    let is_all_noticed =
        status.success() || (status.code() == Some(TIMED_OUT) && fs::read_to_string(missed)?.is_empty());
    ensure!(is_all_noticed, "cargo-mutants failed ({status})");
    Ok(())
}

/// Looks at as many changes as there is time for, at another part of all of them each time.
///
/// # Errors
/// As [`look`].
pub fn sample(project: &Project, seconds: u32) -> Result<()> {
    let all = read(of_files(project, &[])?.arg("--list"))?.lines().count();
    let shards = (all * SECONDS_EACH).div_ceil(seconds.max(1) as usize).max(1);
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH)?.as_secs() as usize;
    look(project, &[], Some(&format!("{}/{shards}", now % shards)))
}

fn of_files(project: &Project, files: &[String]) -> Result<Command> {
    let mut mutants = Command::new(CARGO_MUTANTS.program(project)?);
    mutants.current_dir(&project.root).args(["mutants", "--config", "pkg-config/mutants.toml"]);
    mutants.args(["--package", "lumbar-check", "--no-default-features", "--features", "tool", "--output", "target"]);
    let examined = if files.is_empty() { EXAMINED.to_vec() } else { files.iter().map(String::as_str).collect() };
    mutants.args(examined.iter().flat_map(|file| ["--file", file]));
    Ok(mutants)
}
