//! `cargo xtask package`: every way in which a blog can be given the widget, from one release build.
//!
//! | in `dist/` | for |
//! | --- | --- |
//! | `lumbar-check.js`, `lumbar-check.en.js` and what they name | a script tag; the same under names with version and hash, for caches |
//! | `frame.html`, `lumbar-check-frame.js` | places that take a frame, and the page around it |
//! | `check.html` | a link, where there is nothing but links; with `oembed.json`, a link that becomes a frame |
//! | `result.html` | what shared links lead to |
//! | `lumbar-check-….html` | a disk, and no network |
//! | `studio.html` | whoever makes a pack of their own, on a disk or a server |
//! | `lumbar-check-….zip` | one's own server: all of these, and what to paste |
//! | `lumbar-check-….tgz` | a site that is built with npm |
//! | `lumbar-check-wordpress-….zip` | a blog on WordPress |
//! | `manifest.json` | whoever checks what they got: each file with size and hash |
//!
//! Invariants:
//!
//! 1. The same sources give the same bytes: no clock, no order of a folder, no name of a user gets in.
//! 2. Nothing is built twice: what is in a package is what is beside it.

mod address;
pub mod archive;
mod manifest;
mod npm;
mod pages;
mod studio;
mod wordpress;

use anyhow::Result;
use fs_err as fs;
use std::collections::BTreeMap;

use crate::build::{self, Output, Recipe, Widget, dist, entry};
use crate::project::Project;
use crate::stage::stage;
pub use address::Address;

/// Builds and puts every package into the project's `dist`. `address`: where they will stand, if that is known. Returns what is there
/// beside the widget.
///
/// # Errors
/// If the build or any package fails.
pub fn package(project: &Project, recipe: Recipe, address: Option<&Address>) -> Result<Vec<Output>> {
    let widget = build::build(project, recipe)?;
    let scripts = versioned(project, &widget);
    let mut files: Vec<Output> = scripts.values().cloned().collect();
    files.extend(pages::pages(project, &scripts, address)?);
    let studio = studio::studio(project, recipe, &widget)?;
    files.push(studio.clone());
    files.push(self_hosted(project, &widget, &files)?);
    files.push(pages::single_file(project, &widget, address)?);
    files.push(npm::package(project, &widget)?);
    files.push(wordpress::package(project, &widget, &studio)?);
    let mut all: Vec<&Output> = widget.files.iter().chain(&files).collect();
    all.sort_by(|one, other| one.name.cmp(&other.name));
    files.push(manifest::manifest(&project.version, &all)?);
    let all: Vec<Output> = widget.files.into_iter().chain(files.clone()).collect();
    stage("packages written", || dist::write(&project.dist, &all))?;
    Ok(files)
}

/// The names of the packages that a release offers: for npm, for WordPress, for one's own server, for a disk.
pub fn names(version: &str) -> [String; 4] {
    [
        format!("lumbar-check-{version}.tgz"),
        format!("lumbar-check-wordpress-{version}.zip"),
        self_hosted_name(version),
        format!("lumbar-check-{version}.html"),
    ]
}

/// The name of the package for one's own server.
pub fn self_hosted_name(version: &str) -> String {
    format!("lumbar-check-{version}.zip")
}

/// What a page can refer to under names that never mean anything else, by language, with none for all:
/// `lumbar-check-1.2.3.1a2b3c4d.js` and `lumbar-check-1.2.3.en.1a2b3c4d.js`.
fn versioned(project: &Project, widget: &Widget) -> BTreeMap<String, Output> {
    let entries = widget.files.iter().filter_map(|file| Some((entry(&file.name)?, file)));
    let named = entries.map(|(locale, file)| {
        let stem = [&format!("lumbar-check-{}", project.version), locale].join(".");
        (locale.to_owned(), Output::hashed(stem.trim_end_matches('.'), "js", file.bytes.clone()))
    });
    named.collect()
}

/// Everything that a site of one's own serves.
fn self_hosted(project: &Project, widget: &Widget, pages: &[Output]) -> Result<Output> {
    let licence = Output { name: "LICENSE.txt".into(), bytes: fs::read(project.root.join("LICENSE"))? };
    let mut files: Vec<&Output> = widget.files.iter().chain(pages).chain([&licence]).collect();
    files.sort_by(|one, other| one.name.cmp(&other.name));
    let manifest = manifest::manifest(&project.version, &files)?;
    let servers = pages::server_files(project)?;
    files.extend(servers.iter().chain([&manifest]));
    // The folder has the same name each time, and with it the address, so that a new version takes the old one's place.
    let bytes = archive::zip("lumbar-check", &files)?;
    Ok(Output { name: self_hosted_name(&project.version), bytes })
}
