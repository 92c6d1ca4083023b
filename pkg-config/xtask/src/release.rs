//! `cargo xtask release`: everything that the page of a release needs, in one folder.
//!
//! | in `target/release-page/` | |
//! | --- | --- |
//! | `notes.md` | the text of the page: the changelog's part for this version, and for the rules that it ships with |
//! | `assets/` | what is attached to it: the packages, the demo as a zip, what is in them (SBOM), `SHA256SUMS` |
//! | `demo/` | the demo as static files, for any folder of any server |
//!
//! Not in `dist/`: that is copied to servers as it is, and its `manifest.json` lists all of it.
//!
//! Invariants:
//!
//! 1. The packages are those in `dist/`, byte for byte, and held to its manifest.
//! 2. The folder is written only if [`check`] finds nothing wrong, and then whole.
//! 3. The same `dist/` gives the same bytes: no clock gets in.

mod address;
mod changelog;
mod check;
mod checksums;
mod demo;
mod sbom;
#[cfg(test)]
mod workflow;

use anyhow::{Context, Result, bail};
use fs_err as fs;
use std::path::{Path, PathBuf};

use crate::build::embed::integrity;
use crate::build::{Output, Recipe, dist};
use crate::package::{self, archive};
use crate::profile::Profile;
use crate::project::Project;
use crate::stage::stage;

/// The text of the page.
const NOTES: &str = "notes.md";

/// The folder of what is attached.
const ASSETS: &str = "assets";

/// Builds, packs, and makes the folder. `tag`: what it will be published under, if that is known. Returns the folder.
///
/// # Errors
/// If the tag is not the version's or the changelog says nothing about it, before anything is built; if the build or a
/// package fails; if the folder would not hold.
pub fn release(project: &Project, tag: Option<&str>) -> Result<PathBuf> {
    if let Some(tag) = tag.filter(|tag| *tag != format!("v{}", project.version)) {
        bail!("the tag {tag} is not that of version {}, v{0}", project.version);
    }
    changelog::notes(project)?;
    package::package(project, Recipe::of(Profile::Release), None)?;
    from_dist(project)
}

/// Makes the folder of what is in `dist/`.
///
/// # Errors
/// If `dist/` is not whole or of another version, or the folder would not hold.
pub fn from_dist(project: &Project) -> Result<PathBuf> {
    stage("page of the release written", || {
        let files = page(project, &changelog::notes(project)?, &sbom::sbom(project)?)?;
        check::check(&files)?;
        let folder = project.release_page();
        write(&folder, &files)?;
        Ok(folder)
    })
}

/// Every file, by its path in the folder.
fn page(project: &Project, notes: &str, sbom: &str) -> Result<Vec<Output>> {
    let version = &project.version;
    let file = |name: String, bytes: Vec<u8>| Output { name, bytes };
    let mut assets = packages(project)?;
    let demo = demo::demo(project, &assets)?;
    let packed = archive::zip("lumbar-check-demo", &demo.iter().collect::<Vec<_>>())?;
    assets.push(file(format!("lumbar-check-demo-{version}.zip"), packed));
    assets.push(file(format!("lumbar-check-{version}.cdx.json"), sbom.into()));
    assets.sort_by(|one, other| one.name.cmp(&other.name));
    assets.push(checksums::checksums(&assets));
    let below = |folder: &str, files: Vec<Output>| -> Vec<Output> {
        files.into_iter().map(|output| file(format!("{folder}/{}", output.name), output.bytes)).collect()
    };
    let mut files = vec![file(NOTES.into(), notes.into())];
    files.extend(below(ASSETS, assets));
    files.extend(below(demo::FOLDER, demo));
    Ok(files)
}

/// The packages in `dist/`, each as its manifest says that it is.
fn packages(project: &Project) -> Result<Vec<Output>> {
    const AGAIN: &str = "`cargo xtask package` makes it anew";
    let dist = &project.dist;
    let manifest = fs::read(dist.join("manifest.json")).with_context(|| format!("dist/ has no manifest: {AGAIN}"))?;
    let manifest: serde_json::Value = serde_json::from_slice(&manifest).context("reading dist/manifest.json")?;
    let version = &project.version;
    if manifest["version"] != version.as_str() {
        bail!("dist/ is of version {} and not {version}: {AGAIN}", manifest["version"]);
    }
    let read = |name: String| {
        let bytes = fs::read(dist.join(&name)).with_context(|| format!("dist/ has no {name}: {AGAIN}"))?;
        if manifest["files"][&name]["integrity"] != integrity(&bytes).as_str() {
            bail!("dist/{name} is not what dist/manifest.json says: {AGAIN}");
        }
        Ok(Output { name, bytes })
    };
    package::names(version).into_iter().map(read).collect()
}

/// Puts the files in place of what was in `folder`.
fn write(folder: &Path, files: &[Output]) -> Result<()> {
    let unfinished = folder.with_extension("unfinished");
    for old in [&unfinished, folder] {
        if old.is_dir() {
            fs::remove_dir_all(old)?;
        }
    }
    dist::write(&unfinished, files)?;
    Ok(fs::rename(&unfinished, folder)?)
}

#[cfg(test)]
mod tests;
