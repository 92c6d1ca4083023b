//! What takes longer than a test may: a build in another folder, the exhaustive comparison with the second evaluation, and
//! for its share of the time each, mutated input, one assessment after another in one tab, and changes to the code that a
//! test has to notice.

use anyhow::{Context, Result, bail};
use fs_err as fs;
use std::env;
use std::path::Path;
use std::process::Command;

use crate::build::{Recipe, dist};
use crate::command::{self, cargo};
use crate::mutants;
use crate::package;
use crate::profile::Profile;
use crate::project::Project;
use crate::test::browser_tests;

/// The targets in `tests/core/fuzz.rs`.
const TARGETS: u32 = 10;

/// Packages here and in a copy of the sources, and compares what comes of it.
///
/// # Errors
/// If a file differs, or there is no repository that knows which files are sources.
fn build_elsewhere(project: &Project) -> Result<()> {
    package::package(project, Recipe::of(Profile::Release), None)?;
    let folder = project.scratch().join("elsewhere");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    copy_sources(&project.root, &folder)?;
    let mut xtask = Command::new(env::current_exe().context("this program does not know where it is")?);
    // It finds the project by this.
    xtask.current_dir(&folder).arg("package").env("CARGO_MANIFEST_DIR", folder.join("pkg-config/xtask"));
    command::run(xtask.env_remove("CARGO_TARGET_DIR"))?;
    let there = folder.join("dist");
    // The copy's, whose manifest lists all: here may be older ones.
    let names = dist::below(&there)?;
    for name in &names {
        if fs::read(project.dist.join(name)).ok() != Some(fs::read(there.join(name))?) {
            bail!("another folder gives another {name}, see {}", there.display());
        }
    }
    println!("\n{} files are the same from another folder\n", names.len());
    Ok(fs::remove_dir_all(&folder)?)
}

fn copy_sources(root: &Path, folder: &Path) -> Result<()> {
    let mut git = Command::new("git");
    git.current_dir(root).args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
    let names = command::read(&mut git)?;
    for name in names.split_terminator('\0').filter(|name| root.join(name).is_file()) {
        let copy = folder.join(name);
        fs::create_dir_all(copy.parent().context("a source without a folder")?)?;
        fs::copy(root.join(name), copy)?;
    }
    Ok(())
}

/// Feeds each target, for so long or with so many inputs, and prints a line of a table for each.
fn feed(project: &Project, (name, number): (&str, u32)) -> Result<()> {
    println!("\n| target | executions | different outcomes | slowest | seed |\n| --- | --- | --- | --- | --- |");
    let mut tests = core(project);
    tests.args(["fuzz::", "--nocapture", "--test-threads", "1"]);
    command::run(tests.env(name, number.to_string()))
}

/// Compares the widget with the second evaluation, exhaustively.
fn compare(project: &Project) -> Result<()> {
    command::run(core(project).arg("contract::"))
}

/// The tests of the core, built to run long.
fn core(project: &Project) -> Command {
    let mut tests = cargo(&project.root);
    tests.args(["test", "--quiet", "--profile", "soak", "-p", "lumbar-check", "--no-default-features"]);
    tests.args(["--features", "tool", "--test", "core", "--"]);
    tests
}

/// Makes one assessment after another in one tab of a browser, and counts what it holds in the end.
fn load(project: &Project, seconds: u32) -> Result<()> {
    let mut tests = browser_tests(project, "e2e")?;
    command::run(tests.arg("growth.test.mjs").env("LUMBAR_SOAK", seconds.to_string()))
}

/// Builds elsewhere, then goes through the long forms. `inputs`: how many each target gets, in place of its share of the time.
///
/// # Errors
/// If a build in another folder gives other bytes, the widget is not of the opinion of the second evaluation, one of the
/// targets panics or takes too long over an input, a tab holds more after more assessments, or no test notices a change.
pub fn run(project: &Project, minutes: u32, inputs: Option<u32>) -> Result<()> {
    build_elsewhere(project)?;
    compare(project)?;
    let seconds = (minutes * 60 / (TARGETS + 2)).max(1);
    let (long, name, number) = match inputs {
        Some(inputs) => (format!("{inputs} inputs"), "LUMBAR_SOAK_INPUTS", inputs),
        None => (format!("{seconds} seconds"), "LUMBAR_SOAK", seconds),
    };
    println!(
        "{long} for each of {TARGETS} targets, {seconds} seconds of assessments in a browser, and as many of mutants"
    );
    feed(project, (name, number))?;
    load(project, seconds)?;
    mutants::sample(project, seconds)
}
