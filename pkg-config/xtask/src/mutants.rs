//! Whether the tests notice when the code says something else: cargo-mutants changes one place after another and runs them.
//!
//! Which code, which tests and which changes may live, each with its reason, is in `pkg-config/mutants.toml`.

use anyhow::Result;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::command::{cargo, find, run};
use crate::project::Project;

/// The release that the list of what may live was written for: its names of changes differ from one to the next.
const VERSION: &str = "27.1.0";

/// Looks for changes that no test notices, in some files or all.
///
/// # Errors
/// If one lives that the list does not name, or cargo-mutants cannot be installed.
pub fn look(project: &Project, files: &[String], shard: Option<&str>) -> Result<()> {
    let mut mutants = Command::new(program(project)?);
    mutants.current_dir(&project.root).args(["mutants", "--config", "pkg-config/mutants.toml"]);
    mutants.args(["--package", "lumbar-check", "--no-default-features", "--features", "tool", "--output", "target"]);
    mutants.args(files.iter().flat_map(|file| ["--file", file]));
    mutants.args(shard.into_iter().flat_map(|shard| ["--shard", shard]));
    run(&mut mutants)
}

/// cargo-mutants from `PATH`, or else our own, installed on first use.
fn program(project: &Project) -> Result<PathBuf> {
    if let Some(program) = find(&["cargo-mutants"]).filter(|program| is_runnable(program)) {
        return Ok(program);
    }
    let root = project.root.join("target/xtask/cargo-mutants");
    let program = root.join("bin/cargo-mutants");
    if !is_runnable(&program) {
        println!("Installing cargo-mutants {VERSION} into {}.", root.display());
        let mut install = cargo(&project.root);
        run(install.args(["install", "cargo-mutants", "--locked", "--version", VERSION, "--root"]).arg(&root))?;
    }
    Ok(program)
}

/// Whether it is there, in the release that is meant.
fn is_runnable(program: &Path) -> bool {
    let output = Command::new(program).args(["mutants", "--version"]).stderr(Stdio::null()).output();
    output.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).contains(VERSION))
}
