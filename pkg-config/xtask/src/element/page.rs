//! Pages with tables in them: `<!-- element: attributes -->`, the table, `<!-- end -->`. `element: part names` is the list
//! of names alone.

use anyhow::{Context, Result};

use super::Element;
use super::table::markdown;

const START: &str = "<!-- element: ";
const END: &str = "<!-- end -->";

/// `page` with each of its tables as the description has it.
///
/// # Errors
/// If a table has no end, or there is no such table.
pub fn with_tables(page: &str, element: &Element) -> Result<String> {
    let mut pieces = page.split(START);
    let mut filled = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, rest) = piece.split_once(" -->").context("a mark for a table has no `-->`")?;
        let (_, rest) = rest.split_once(END).with_context(|| format!("the table `{name}` has no `{END}`"))?;
        filled += &format!("{START}{name} -->\n{}{END}{rest}", block(name, element)?);
    }
    Ok(filled)
}

fn block(name: &str, element: &Element) -> Result<String> {
    let Some(kind) = name.strip_suffix(" names") else {
        return Ok(format!("\n{}\n", markdown(&element.table(name)?)));
    };
    let table = element.table(&format!("{kind}s"))?;
    let names = table.iter().skip(1).filter_map(|row| row.first()).map(String::as_str);
    // One slot has no name.
    Ok(wrapped(&names.filter(|name| name.starts_with('`')).collect::<Vec<_>>()))
}

/// Words in lines of at most 120 characters.
fn wrapped(words: &[&str]) -> String {
    let mut lines = String::new();
    let mut length = 0;
    for word in words {
        let space = match length {
            0 => "",
            _ if length + 1 + word.len() > 120 => {
                length = 0;
                "\n"
            }
            _ => " ",
        };
        length += usize::from(space == " ") + word.len();
        lines += space;
        lines += word;
    }
    lines + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;
    use fs_err as fs;
    use std::env;

    #[test]
    fn a_table_takes_the_place_of_what_was_there() {
        let element = Element::read(&Project::find().unwrap()).unwrap();
        let page =
            "before\n<!-- element: events -->\nold\n<!-- end -->\nafter <!-- element: part names -->\n<!-- end -->";
        let filled = with_tables(page, &element).unwrap();
        assert!(
            filled.starts_with("before\n<!-- element: events -->\n\n| event | when | detail |\n| --- |"),
            "{filled}"
        );
        assert!(!filled.contains("old"), "{filled}");
        assert!(filled.contains("after <!-- element: part names -->\n`widget` `panel`"), "{filled}");
        assert_eq!(with_tables(&filled, &element).unwrap(), filled);
    }

    #[test]
    fn a_table_without_an_end_is_refused() {
        let element = Element::read(&Project::find().unwrap()).unwrap();
        assert!(with_tables("<!-- element: events -->\n", &element).is_err());
        assert!(with_tables("<!-- element: looks --><!-- end -->", &element).is_err());
    }

    /// `LUMBAR_KEEP=1` writes the tables as they should be.
    #[test]
    fn the_tables_of_the_readmes_are_up_to_date() {
        let project = Project::find().unwrap();
        let element = Element::read(&project).unwrap();
        for path in ["README.md", "pkg-config/npm/README.md"] {
            let path = project.root.join(path);
            let text = fs::read_to_string(&path).unwrap();
            for kind in ["attributes", "events", "custom-properties", "part"] {
                assert!(text.contains(&format!("{START}{kind}")), "{} has no {kind}", path.display());
            }
            let now = with_tables(&text, &element).unwrap();
            if env::var_os("LUMBAR_KEEP").is_some() {
                fs::write(&path, &now).unwrap();
            } else {
                assert!(now == text, "{} is out of date; LUMBAR_KEEP=1 brings it up to date", path.display());
            }
        }
    }
}
