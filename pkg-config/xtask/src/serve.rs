//! `cargo xtask serve`: the demo on this computer, rebuilt and reloaded when a file changes.
//!
//! Requests are answered on one thread; another watches and builds. A build that fails changes nothing: the last good one
//! stays. It is never in `dist/`, where a release build may be.

mod port;
mod reload;
mod site;
mod watch;

use anyhow::{Context, Result};
use std::thread;
use tokio::net::TcpListener;
use tokio::runtime;

use crate::build::{self, Recipe};
use crate::command;
use crate::package;
use crate::profile::Profile;
use crate::project::Project;
use reload::Reload;

/// Builds, then serves until the program is ended.
///
/// # Errors
/// If the port is taken or the files cannot be watched. Not if the build fails: the next change may mend it.
pub fn serve(project: Project, port: Option<u16>, profile: Profile) -> Result<()> {
    let served = project.served();
    let project = project.built_into(served);
    let listener = port::listen(port)?;
    listener.set_nonblocking(true)?;
    let address = listener.local_addr()?;
    let changes = watch::watch(&project.root)?;
    match package::package(&project, Recipe::of(profile), None) {
        Ok(files) => build::print_files(&files, Profile::Dev),
        Err(error) => eprintln!("error: {error:#}\nWaiting for a change that mends it."),
    }
    println!("Serving http://{address}/ (Ctrl-C ends it)");

    let reload = Reload::new();
    let root = project.root.canonicalize().context("the project's folder is gone")?;
    let site = site::site(root, &project.dist, &reload);
    thread::spawn(move || {
        for effect in changes {
            if effect == watch::Effect::Rebuild && !rebuilt(&project, profile) {
                continue;
            }
            reload.announce();
        }
    });
    let runtime = runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async { axum::serve(TcpListener::from_std(listener)?, site).await })?;
    Ok(())
}

/// Whether a build in a new process succeeded. A new process, because packs are compiled by code of this crate, and that
/// code may be what changed.
fn rebuilt(project: &Project, profile: Profile) -> bool {
    let mut cargo = command::cargo(&project.root);
    cargo.args(["run", "--quiet", "--package", "xtask", "--", "package", "--into"]).arg(&project.dist);
    if profile == Profile::Dev {
        cargo.arg("--dev");
    }
    println!("\nA file changed.");
    match command::run(&mut cargo) {
        Ok(()) => {
            println!("Rebuilt; open pages reload.");
            true
        }
        Err(_) => {
            eprintln!("The build failed; the last good one is still served.");
            false
        }
    }
}
