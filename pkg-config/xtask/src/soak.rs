//! What takes longer than a test may: a build in another folder, and the long forms of the tests that feed mutated input
//! and of the one that looks for growth, each for its share of the time, one after the other.

use anyhow::{Context, Result, bail};
use fs_err as fs;
use std::env;
use std::path::Path;
use std::process::Command;

use crate::build::{Recipe, dist};
use crate::command::{self, cargo};
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
    let mut tests = cargo(&project.root);
    tests.args(["test", "--quiet", "--profile", "soak", "-p", "lumbar-check", "--no-default-features"]);
    tests.args(["--features", "tool", "--test", "core", "--", "fuzz::", "--nocapture", "--test-threads", "1"]);
    command::run(tests.env(name, number.to_string()))
}

/// Makes one assessment after another in one tab of a browser, and counts what it holds in the end.
fn load(project: &Project, seconds: u32) -> Result<()> {
    let mut tests = browser_tests(project, "e2e")?;
    command::run(tests.arg("growth.test.mjs").env("LUMBAR_SOAK", seconds.to_string()))
}

/// Builds elsewhere, then goes through the long forms. `inputs`: how many each target gets, in place of its share of the time.
///
/// # Errors
/// If a build in another folder gives other bytes, one of the targets panics or takes too long over an input, or a tab
/// holds more after more assessments.
pub fn run(project: &Project, minutes: u32, inputs: Option<u32>) -> Result<()> {
    build_elsewhere(project)?;
    let seconds = (minutes * 60 / (TARGETS + 1)).max(1);
    let (long, name, number) = match inputs {
        Some(inputs) => (format!("{inputs} inputs"), "LUMBAR_SOAK_INPUTS", inputs),
        None => (format!("{seconds} seconds"), "LUMBAR_SOAK", seconds),
    };
    println!("{long} for each of {TARGETS} targets, and {seconds} seconds of assessments in a browser");
    feed(project, (name, number))?;
    load(project, seconds)
}
