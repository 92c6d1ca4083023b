//! The WordPress plugin: what is in `pkg-config/wordpress/lumbar-check`, with the widget in a folder of its own.

use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

use super::archive;
use crate::build::{Output, Widget};
use crate::project::Project;

/// The folder that WordPress unpacks the plugin to.
const FOLDER: &str = "lumbar-check";

/// The plugin as WordPress takes it: `lumbar-check-wordpress-1.2.3.zip`.
///
/// # Errors
/// If a file of the plugin cannot be read.
pub fn package(project: &Project, widget: &Widget) -> Result<Output> {
    let widget = widget.files.iter().map(|file| inside("widget", file.name.clone(), file.bytes.clone()));
    let mut files: Vec<Output> = folder(&project.plugin().join(FOLDER))?;
    files.extend(widget);
    files.sort_by(|one, other| one.name.cmp(&other.name));
    let files: Vec<&Output> = files.iter().collect();
    let name = format!("lumbar-check-wordpress-{}.zip", project.version);
    Ok(Output { name, bytes: archive::zip(FOLDER, &files)? })
}

/// Every file below a folder, by its path inside it.
fn folder(path: &Path) -> Result<Vec<Output>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(path).with_context(|| format!("could not read the folder {}", path.display()))? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).context("a file of the plugin has no name")?;
        if path.is_dir() {
            files.extend(folder(&path)?.into_iter().map(|file| inside(name, file.name, file.bytes)));
        } else {
            let bytes = fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
            files.push(Output { name: name.to_owned(), bytes });
        }
    }
    Ok(files)
}

fn inside(folder: &str, name: String, bytes: Vec<u8>) -> Output {
    Output { name: format!("{folder}/{name}"), bytes }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_by_its_path() {
        let temporary = tempfile::tempdir().unwrap();
        fs::create_dir_all(temporary.path().join("deep/er")).unwrap();
        for name in ["top.php", "deep/er/low.php"] {
            fs::write(temporary.path().join(name), name).unwrap();
        }
        let mut found = folder(temporary.path()).unwrap();
        found.sort_by(|one, other| one.name.cmp(&other.name));
        let names: Vec<_> = found.iter().map(|file| file.name.as_str()).collect();
        assert_eq!(names, ["deep/er/low.php", "top.php"]);
        assert_eq!(found[0].bytes, b"deep/er/low.php");
    }
}
