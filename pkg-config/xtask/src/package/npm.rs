//! The npm package: what is in `pkg-config/npm`, the widget with addresses that bundlers see, and what
//! `pkg-config/element.toml` tells, as types and as custom-elements.json.

mod custom_elements;
mod typescript;

use anyhow::{Result, bail};
use fs_err as fs;

use super::archive;
use crate::build::embed::Addresses;
use crate::build::{Output, Widget, entry};
use crate::element::{Element, page};
use crate::project::Project;

/// The folder that npm expects everything in.
const FOLDER: &str = "package";

/// What stands where the version belongs.
const VERSION: &str = "\"version\": \"0.0.0\"";

/// Files that are packed as they are.
const PLAIN: [&str; 6] = ["define.d.ts", "define.js", "react.d.ts", "react.js", "vue.d.ts", "vue.js"];

/// The package as npm takes it: `lumbar-check-1.2.3.tgz`.
///
/// # Errors
/// If a file is missing or of another form.
pub fn package(project: &Project, widget: &Widget) -> Result<Output> {
    let mut files = contents(project, widget)?;
    files.sort_by(|one, other| one.name.cmp(&other.name));
    let files: Vec<&Output> = files.iter().collect();
    Ok(Output { name: format!("lumbar-check-{}.tgz", project.version), bytes: archive::tgz(FOLDER, &files)? })
}

fn contents(project: &Project, widget: &Widget) -> Result<Vec<Output>> {
    let element = Element::read(project)?;
    let folder = project.root.join("pkg-config/npm");
    let file = |name: &str, text: String| Output { name: name.into(), bytes: text.into_bytes() };
    let mut files = vec![
        file("LICENSE", fs::read_to_string(project.root.join("LICENSE"))?),
        file("custom-elements.json", custom_elements::manifest(&element)?),
        file("index.d.ts", typescript::declarations(&element, &fs::read_to_string(folder.join("index.d.ts"))?)?),
        file("index.js", widget.module(Addresses::Bundled)?),
        file("package.json", versioned(&fs::read_to_string(folder.join("package.json"))?, &project.version)?),
    ];
    let readme = fs::read_to_string(folder.join("README.md"))?;
    files.push(file("README.md", page::with_tables(&readme, &element)?));
    for name in PLAIN {
        files.push(file(name, fs::read_to_string(folder.join(name))?));
    }
    files.extend(widget.files.iter().filter(|file| entry(&file.name).is_none()).cloned());
    Ok(files)
}

/// The package's description with the version of the widget. As text, since the order of its conditions counts.
fn versioned(json: &str, version: &str) -> Result<String> {
    if json.matches(VERSION).count() != 1 {
        bail!("pkg-config/npm/package.json has not one `{VERSION}`");
    }
    Ok(json.replace(VERSION, &format!("\"version\": \"{version}\"")))
}
