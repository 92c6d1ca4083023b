//! Programs from Debian's packages, for tests that need what no library brings.

use anyhow::Result;
use std::process::Command;

use crate::command;

/// Installs packages. Returns whether they are there now: not if this is not Debian, nor without being root, nor if
/// apt-get fails; each is said aloud.
pub fn install(packages: &[&str]) -> Result<bool> {
    if command::find(&["apt-get"]).is_none() {
        return Ok(false);
    }
    let user = command::read(Command::new("id").arg("-u"))?;
    if user != "0" {
        println!("As root, this would help: apt-get install {}", packages.join(" "));
        return Ok(false);
    }
    println!("Installing {} with apt-get.", packages.join(", "));
    let apt_get = || {
        let mut command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive").arg("--quiet=2");
        command
    };
    // Without the update, a package list that is missing or too old fails the installation.
    let installed = command::run(apt_get().arg("update"))
        .and_then(|()| command::run(apt_get().args(["install", "--yes", "--no-install-recommends"]).args(packages)));
    if let Err(error) = &installed {
        println!("That did not work: {error:#}. Is there a network connection?");
    }
    Ok(installed.is_ok())
}
