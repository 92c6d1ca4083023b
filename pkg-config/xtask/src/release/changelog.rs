//! The changelog's part for this version.

use anyhow::{Context, Result};
use fs_err as fs;
use serde::Deserialize;
use std::path::PathBuf;

use crate::build::packs;
use crate::project::Project;

/// What stands beneath a heading of the changelog.
struct Part<'a> {
    heading: &'a str,
    text: &'a str,
}

#[derive(Deserialize)]
struct Pack {
    id: String,
    revision: u32,
}

/// The text of the page: what the widget does in this version, and what the packs that it brings along say, each in the
/// revision that ships.
///
/// # Errors
/// If the changelog says nothing about the version or a revision.
pub fn notes(project: &Project) -> Result<String> {
    let path = project.root.join("CHANGELOG.md");
    let changelog = fs::read_to_string(&path)?;
    let part = |stream: &str, subject: &str| {
        part(&changelog, stream, subject)
            .with_context(|| format!("CHANGELOG.md has no part \"### {subject}\" under \"## {stream}\""))
    };
    let mut notes = format!("## Widget\n\n{}\n\n## Clinical content\n", part("Widget", &project.version)?.text);
    for Pack { id, revision } in packs(project)? {
        let Part { heading, text } = part("Clinical content", &format!("{id}, revision {revision}"))?;
        notes += &format!("\n### {heading}\n\n{text}\n");
    }
    Ok(notes)
}

/// The part whose heading is `subject`, alone or with more after it.
fn part<'a>(changelog: &'a str, stream: &str, subject: &str) -> Option<Part<'a>> {
    let stream = below(changelog, "\n## ").find_map(|(heading, text)| (heading == stream).then_some(text))?;
    below(stream, "\n### ").find_map(|(heading, text)| {
        let rest = heading.strip_prefix(subject)?;
        let is_it = rest.is_empty() || rest.starts_with([' ', ':']);
        let text = text.trim();
        (is_it && !text.is_empty()).then_some(Part { heading, text })
    })
}

/// Each heading of one level with what stands beneath it. `mark` begins with the end of the line before.
fn below<'a>(text: &'a str, mark: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
    let parts = text.split(mark).skip(1);
    parts.filter_map(|part| part.split_once('\n')).map(|(heading, text)| (heading.trim(), text))
}

fn packs(project: &Project) -> Result<Vec<Pack>> {
    let read = |folder: PathBuf| Ok(serde_json::from_str(&fs::read_to_string(folder.join(packs::RULES))?)?);
    packs::folders(&project.packs())?.into_iter().map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHANGELOG: &str = "# Changelog\n\n## Widget\n\n### 0.2.0\n\n### 0.1.0 (2026-11-30)\n\n- One.\n- Two.\n\n\
                             ### 0.0.1\n\n- Old.\n\n## Clinical content\n\n### psoas, revision 2: not reviewed\n\nNew.\n";

    #[test]
    fn a_part_ends_where_the_next_one_begins() {
        assert_eq!(part(CHANGELOG, "Widget", "0.1.0").unwrap().text, "- One.\n- Two.");
        assert_eq!(part(CHANGELOG, "Widget", "0.0.1").unwrap().text, "- Old.");
        let clinical = part(CHANGELOG, "Clinical content", "psoas, revision 2").unwrap();
        assert_eq!((clinical.heading, clinical.text), ("psoas, revision 2: not reviewed", "New."));
    }

    #[test]
    fn a_part_that_is_empty_or_of_another_version_is_none() {
        for (stream, subject) in [("Widget", "0.2.0"), ("Widget", "0.1"), ("Clinical content", "0.1.0")] {
            assert!(part(CHANGELOG, stream, subject).is_none(), "{stream} {subject}");
        }
    }

    #[test]
    fn a_version_that_the_changelog_does_not_know_is_one_clear_line() {
        let project = Project { version: "9.9.9".into(), ..Project::find().unwrap() };
        let error = format!("{:#}", notes(&project).unwrap_err());
        assert_eq!(error, "CHANGELOG.md has no part \"### 9.9.9\" under \"## Widget\"");
    }

    #[test]
    fn the_notes_say_what_the_packs_say_and_whether_they_were_reviewed() {
        let notes = notes(&Project::find().unwrap()).unwrap();
        assert!(notes.contains("## Clinical content\n\n### psoas, revision "), "{notes}");
        assert!(notes.contains("not clinically reviewed"), "{notes}");
    }
}
