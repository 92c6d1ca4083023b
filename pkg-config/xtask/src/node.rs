//! Node and the npm packages of the tests.

use anyhow::{Context, Result, bail};
use fs_err as fs;
use sha2::{Digest, Sha256};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::command;

/// The oldest Node whose test runner is stable.
const OLDEST: u32 = 20;

/// Makes sure that Node is there and the packages are those of the lock file. No package runs a script of its own.
///
/// # Errors
/// If Node is missing or too old, or npm fails.
pub fn install(folder: &Path) -> Result<()> {
    check()?;
    let lock = folder.join("package-lock.json");
    let lock = fs::read(&lock)?;
    let hash = format!("{:x}", Sha256::digest(&lock));
    let installed = folder.join("node_modules/.installed-from");
    if fs::read_to_string(&installed).is_ok_and(|earlier| earlier == hash) {
        return Ok(());
    }
    println!("Installing the npm packages of {}.", folder.display());
    let mut npm = Command::new("npm");
    npm.current_dir(folder);
    command::run(npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))
        .context("the npm packages of the tests could not be installed: is there a network connection?")?;
    Ok(fs::write(&installed, hash)?)
}

/// The file names of the tests in a folder.
pub fn tests(folder: &Path) -> Result<Vec<String>> {
    let mut tests = Vec::new();
    let entries = fs::read_dir(folder)?;
    for entry in entries {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".test.mjs") {
            tests.push(name);
        }
    }
    tests.sort();
    if tests.is_empty() {
        bail!("there is no *.test.mjs in {}", folder.display());
    }
    Ok(tests)
}

/// Whether Node is there.
///
/// # Errors
/// If it is missing or too old.
pub fn check() -> Result<()> {
    let version = Command::new("node")
        .arg("--version")
        .stderr(Stdio::null())
        .output()
        .ok()
        .map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
    let Some(version) = version else {
        bail!("Node is missing: install Node {OLDEST} or newer, with npm (Debian: apt-get install nodejs npm)");
    };
    match major(&version) {
        Some(found) if found >= OLDEST => Ok(()),
        _ => bail!("Node is {version}: the end-to-end tests need Node {OLDEST} or newer"),
    }
}

fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_node_is_understood() {
        assert_eq!(major("v20.19.2"), Some(20));
        assert_eq!(major("v8.0.0-nightly"), Some(8));
        assert_eq!(major("node: not found"), None);
    }
}
