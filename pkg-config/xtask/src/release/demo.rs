//! The demo as static files: the post, what it loads, and the widget as the package for one's own server has it.

use anyhow::{Context, Result, bail};
use fs_err as fs;

use super::address::{self, Address};
use crate::build::Output;
use crate::package::{archive, self_hosted_name};
use crate::project::Project;

/// The folder of the demo.
pub const FOLDER: &str = "demo";

/// Every file, by its path beside `index.html`. The layout is that of the repository, so that the post is the very one
/// that `cargo xtask serve` shows. `packages` has the one for one's own server, which becomes `dist/`: its manifest lists
/// what is there, where that of the repository's `dist/` lists the packages as well.
///
/// # Errors
/// If something that the post names is missing.
pub fn demo(project: &Project, packages: &[Output]) -> Result<Vec<Output>> {
    let name = self_hosted_name(&project.version);
    let package = packages.iter().find(|file| file.name == name).context("there is no package for a server")?;
    let widget = archive::unzip("lumbar-check", &package.bytes)?;
    let mut files: Vec<Output> =
        widget.into_iter().map(|file| Output { name: format!("dist/{}", file.name), bytes: file.bytes }).collect();
    let mut wanted = vec!["index.html".to_owned()];
    while let Some(name) = wanted.pop() {
        if files.iter().any(|file| file.name == name) {
            continue;
        }
        if name.starts_with("dist/") {
            bail!("the demo names {name}, which is not in {}", package.name);
        }
        let path = project.root.join(&name);
        let bytes = fs::read(&path)?;
        let file = Output { name, bytes };
        for found in address::addresses(&file) {
            if let Address::Beside(path) = found {
                wanted.push(path);
            }
        }
        files.push(file);
    }
    files.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(files)
}
