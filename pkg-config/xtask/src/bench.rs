//! `cargo xtask bench`: how fast the widget is beside what else asks questions on a page, measured by `tests/bench/run.mjs`.
//! The README's table is what it prints.

use anyhow::{Context, Result};
use fs_err as fs;
use std::process::Command;

use crate::browser;
use crate::build::{self, Recipe};
use crate::command;
use crate::node;
use crate::profile::Profile;
use crate::project::Project;

/// Between these, the README has what was measured last.
const MARKS: [&str; 2] = ["<!-- bench -->\n", "<!-- end of bench -->"];

/// Builds for release, installs what is compared with, measures, prints the tables and puts them into the README.
///
/// # Errors
/// If something cannot be built, installed or measured.
pub fn bench(project: &Project) -> Result<()> {
    build::build(project, Recipe::of(Profile::Release))?;
    let folder = project.tests_of("bench");
    for packages in [&project.end_to_end(), &folder] {
        node::install(packages)?;
    }
    let browser = browser::browser(project)?;
    browser::check_starts(&browser, &project.scratch())?;
    let mut node = Command::new("node");
    node.current_dir(&folder).arg("run.mjs").env("LUMBAR_DIST", &project.dist).env("LUMBAR_BROWSER", browser);
    let tables = command::read(&mut node)?;
    println!("\n{tables}");
    let readme = project.root.join("README.md");
    Ok(fs::write(&readme, with(&fs::read_to_string(&readme)?, &tables)?)?)
}

/// A README with other tables.
fn with(readme: &str, tables: &str) -> Result<String> {
    let [begin, end] = MARKS;
    let marks = || format!("no {} … {end} in the README", begin.trim_end());
    let (before, rest) = readme.split_once(begin).with_context(marks)?;
    let (_, after) = rest.split_once(end).with_context(marks)?;
    Ok(format!("{before}{begin}\n{}\n\n{end}{after}", tables.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_readme_keeps_what_is_around_the_tables() {
        let readme = "before\n<!-- bench -->\n\n| old |\n\n<!-- end of bench -->\nafter\n";
        let changed = with(readme, "| new |\n").unwrap();
        assert_eq!(changed, readme.replace("old", "new"));
        assert!(with("nothing", "").is_err());
    }

    #[test]
    fn there_is_a_place_for_the_tables() {
        assert!(with(include_str!("../../../README.md"), "").is_ok());
    }
}
