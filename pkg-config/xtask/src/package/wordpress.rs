//! The WordPress plugin: what is in `pkg-config/wordpress/lumbar-check`, with the widget in a folder of its own, and the
//! studio, which its settings lead to.

use anyhow::Result;
use fs_err as fs;

use super::archive;
use crate::build::{Output, Widget, dist};
use crate::project::Project;

/// The folder that WordPress unpacks the plugin to.
const FOLDER: &str = "lumbar-check";

/// The plugin as WordPress takes it: `lumbar-check-wordpress-1.2.3.zip`.
///
/// # Errors
/// If a file of the plugin cannot be read.
pub fn package(project: &Project, widget: &Widget, studio: &Output) -> Result<Output> {
    let plugin = project.plugin().join(FOLDER);
    let own = dist::below(&plugin)?.into_iter().map(|name| Ok(Output { bytes: fs::read(plugin.join(&name))?, name }));
    let mut files = own.collect::<Result<Vec<_>>>()?;
    files.extend(
        widget.files.iter().map(|file| Output { name: format!("widget/{}", file.name), bytes: file.bytes.clone() }),
    );
    files.push(studio.clone());
    files.sort_by(|one, other| one.name.cmp(&other.name));
    let files: Vec<&Output> = files.iter().collect();
    let name = format!("lumbar-check-wordpress-{}.zip", project.version);
    Ok(Output { name, bytes: archive::zip(FOLDER, &files)? })
}
