//! The parts of the Rust toolchain that are not always there.

use anyhow::{Context, Result};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::command::{cargo, read, run};
use crate::project::{Project, WASM};

/// Makes sure that the compiler can compile for the browser.
///
/// A `rust-toolchain.toml` would not do instead: to add what is missing, rustup first brings the whole toolchain up to
/// date, and where `RUSTUP_AUTO_INSTALL=0` it adds nothing.
///
/// # Errors
/// If the target is missing and rustup is not there to add it.
pub fn ensure_wasm_target(project: &Project) -> Result<()> {
    let mut question = Command::new("rustc");
    question.current_dir(&project.root);
    let libraries = read(question.args(["--print", "target-libdir", "--target", WASM]))?;
    if Path::new(&libraries).is_dir() {
        return Ok(());
    }
    println!("Adding the Rust target {WASM}.");
    let mut rustup = Command::new("rustup");
    rustup.current_dir(&project.root);
    run(rustup.args(["target", "add", WASM]))
        .with_context(|| format!("Rust's target {WASM} is missing; install it with rustup or your distribution"))
}

/// Makes sure that cargo has the subcommand `component` (clippy or fmt).
///
/// # Errors
/// If it is missing and rustup is not there to add it.
pub fn ensure_component(project: &Project, subcommand: &str, component: &str) -> Result<()> {
    let present = cargo(&project.root)
        .args([subcommand, "--version"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success());
    if present {
        return Ok(());
    }
    add_component(project, component).with_context(|| format!("cargo {subcommand} is missing"))
}

/// Adds a part of the Rust toolchain.
pub fn add_component(project: &Project, component: &str) -> Result<()> {
    println!("Adding the Rust component {component}.");
    let mut rustup = Command::new("rustup");
    rustup.current_dir(&project.root);
    run(rustup.args(["component", "add", component]))
}
