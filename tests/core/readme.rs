//! What the README promises to those who embed the widget is what there is.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Every file of a folder whose name ends like this.
fn texts(folder: &str, end: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = fs::read_dir(folder).expect("the folder is there");
    let paths = entries.map(|entry| entry.expect("it can be read").path());
    let wanted = paths.filter(|path| path.to_string_lossy().ends_with(end));
    wanted.map(|path| fs::read_to_string(path).expect("it is text")).collect()
}

/// The words that stand between `before` and the next of the `ends`.
fn between<'t>(text: &'t str, before: &str, ends: &[char]) -> BTreeSet<&'t str> {
    text.split(before).skip(1).filter_map(|rest| rest.split(ends).next()).collect()
}

fn unsaid(names: BTreeSet<String>) -> Vec<String> {
    let readme = include_str!("../../README.md");
    names.into_iter().filter(|name| !readme.contains(&format!("`{name}`"))).collect()
}

#[test]
fn the_readme_names_every_part() {
    let views = texts("src/view", ".rs");
    let parts = views.iter().flat_map(|text| between(text, " part=\"", &['"']));
    let parts: BTreeSet<_> = parts.flat_map(str::split_whitespace).map(str::to_owned).collect();
    assert!(parts.len() > 20, "{parts:?}");
    assert_eq!(unsaid(parts), [""; 0]);
}

#[test]
fn the_readme_names_every_custom_property() {
    let styles = texts("styles", ".css");
    let is_of_page = |text: &&String| !text.contains(".site-header");
    let names = styles.iter().filter(is_of_page).flat_map(|text| between(text, "var(--lumbar-", &[',', ')']));
    let names: BTreeSet<_> = names.map(|name| format!("--lumbar-{name}")).collect();
    assert!(names.len() > 5, "{names:?}");
    assert_eq!(unsaid(names), [""; 0]);
}

#[test]
fn the_readme_names_every_attribute_and_event() {
    let script = include_str!("../../src/element/define.js");
    let table = between(script, "const ATTRIBUTES = {", &['}']).into_iter().next().expect("it is there");
    let attributes = table.lines().filter_map(|line| line.trim().split(':').next());
    let attributes: BTreeSet<_> = attributes.map(|name| name.trim_matches('"').to_owned()).collect();
    let attributes: BTreeSet<_> = attributes.into_iter().filter(|name| !name.is_empty()).collect();
    assert_eq!(attributes.len(), 11, "{attributes:?}");
    assert_eq!(unsaid(attributes), [""; 0]);
    let events = include_str!("../../src/element/events.rs").to_owned() + script;
    let events = between(&events, "\"lumbar-check-", &['"']);
    assert_eq!(unsaid(events.into_iter().map(|name| format!("lumbar-check-{name}")).collect()), [""; 0]);
}
