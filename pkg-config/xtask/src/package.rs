//! `cargo xtask package`: every way in which a blog can be given the widget, from one release build.
//!
//! | in `dist/` | for |
//! | --- | --- |
//! | `lumbar-check.js` and what it names | a script tag; the same under a name with version and hash, for caches |
//! | `lumbar-check-….zip` | one's own server |
//! | `lumbar-check-….tgz` | a site that is built with npm |
//! | `lumbar-check-wordpress-….zip` | a blog on WordPress |
//! | `manifest.json` | whoever checks what they got: each file with size and hash |
//!
//! Invariants:
//!
//! 1. The same sources give the same bytes: no clock, no order of a folder, no name of a user gets in.
//! 2. Nothing is built twice: what is in a package is what is beside it.

mod archive;
mod manifest;
mod npm;
mod wordpress;

use anyhow::{Context, Result};
use std::fs;
use std::slice;

use crate::build::{self, ENTRY, Output, Recipe, Widget, dist};
use crate::profile::Profile;
use crate::project::Project;
use crate::stage::stage;

/// Builds for release and puts every package into `dist/`.
///
/// # Errors
/// If the build or any package fails.
pub fn package(project: &Project) -> Result<()> {
    let widget = build::build(project, Recipe::of(Profile::Release))?;
    let versioned = versioned(project, &widget)?;
    let mut files = vec![
        self_hosted(project, &widget, slice::from_ref(&versioned))?,
        npm::package(project, &widget)?,
        wordpress::package(project, &widget)?,
        versioned,
    ];
    let mut all: Vec<&Output> = widget.files.iter().chain(&files).collect();
    all.sort_by(|one, other| one.name.cmp(&other.name));
    files.push(manifest::manifest(&project.version, &all)?);
    let all: Vec<Output> = widget.files.into_iter().chain(files.clone()).collect();
    stage("packages written", || dist::write(&project.dist(), &all))?;
    build::print_files(&files, Profile::Release);
    Ok(())
}

/// `lumbar-check.js` under a name that never means anything else: `lumbar-check-1.2.3-1a2b3c4d.js`.
fn versioned(project: &Project, widget: &Widget) -> Result<Output> {
    let entry = widget.files.iter().find(|file| file.name == ENTRY).context("the build has no entry")?;
    Ok(Output::hashed(&format!("lumbar-check-{}", project.version), "js", entry.bytes.clone()))
}

/// Everything that a site of one's own serves.
fn self_hosted(project: &Project, widget: &Widget, pages: &[Output]) -> Result<Output> {
    let licence = Output { name: "LICENSE.txt".into(), bytes: fs::read(project.root.join("LICENSE"))? };
    let files: Vec<&Output> = widget.files.iter().chain(pages).chain([&licence]).collect();
    let name = format!("lumbar-check-{}", project.version);
    Ok(Output { name: format!("{name}.zip"), bytes: archive::zip(&name, &files)? })
}
