//! Programs that cargo installs.

use anyhow::Result;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::command::{cargo, find, run};
use crate::project::Project;

/// A program as its registry has it.
pub struct Tool {
    pub name: &'static str,
    /// The release that is meant.
    pub version: &'static str,
    /// What it answers with its version.
    pub asked: &'static [&'static str],
}

impl Tool {
    /// The program from `PATH`, or else our own, installed on first use.
    ///
    /// # Errors
    /// If it cannot be installed.
    pub fn program(&self, project: &Project) -> Result<PathBuf> {
        let Self { name, version, .. } = self;
        if let Some(program) = find(&[*name]).filter(|program| self.is_runnable(program)) {
            return Ok(program);
        }
        let root = project.root.join("target/xtask").join(name);
        let program = root.join("bin").join(name);
        if !self.is_runnable(&program) {
            println!("Installing {name} {version} into {}.", root.display());
            let mut install = cargo(&project.root);
            run(install.args(["install", name, "--locked", "--version", version, "--root"]).arg(&root))?;
        }
        Ok(program)
    }

    /// Whether it is there, in the release that is meant.
    fn is_runnable(&self, program: &Path) -> bool {
        let output = Command::new(program).args(self.asked).stderr(Stdio::null()).output();
        output.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).contains(self.version))
    }
}
