//! What CONTRIBUTING.md names is there.

use crate::house::sources::{Source, every_file};

/// What a build makes.
const MADE: [&str; 6] = ["dist/", "target/", "assets/", "notes.md", "lumbar-check.js", "custom-elements.json"];

/// How the name of a file ends that is written without its folder.
const ENDINGS: [&str; 10] = [".rs", ".js", ".mjs", ".ts", ".json", ".toml", ".txt", ".md", ".html", ".css"];

fn text() -> String {
    Source::read("CONTRIBUTING.md").text
}

/// The text outside of blocks of code, cut at each backtick: every second piece is code.
fn pieces(text: &str) -> Vec<String> {
    let prose: String = text.split("```").step_by(2).collect();
    prose.split('`').map(str::to_owned).collect()
}

fn is_path(word: &str) -> bool {
    let is_one = word.contains('/') || ENDINGS.iter().any(|ending| word.ends_with(ending));
    is_one && !word.contains(['=', '$', ':']) && !MADE.iter().any(|made| word.starts_with(made))
}

/// The files that a path means, which may begin below the root, be that of a folder, and stand for several.
fn meant<'f>(path: &str, files: &'f [String]) -> Vec<&'f str> {
    let path = format!("/{}", path.trim_end_matches('/').replace("LANGUAGE", "de"));
    let is_meant = |file: &&str| {
        let file = format!("/{file}");
        match path.split_once('*') {
            Some((start, end)) => file.contains(start) && file.ends_with(end),
            None => file.ends_with(&path) || file.contains(&format!("{path}/")),
        }
    };
    files.iter().map(String::as_str).filter(is_meant).collect()
}

#[test]
fn every_file_and_folder_that_it_names_is_there() {
    let (text, files) = (text(), every_file());
    let links = text.split("](").skip(1).filter_map(|link| link.split(')').next());
    let code = pieces(&text).into_iter().skip(1).step_by(2).collect::<Vec<_>>();
    let named = code.iter().flat_map(|code| code.split_whitespace()).chain(links);
    let lost: Vec<_> = named.filter(|word| is_path(word) && meant(word, &files).is_empty()).collect();
    assert!(lost.is_empty(), "{lost:#?}");
}

/// In `screen` in `src/domain/triage.rs`, `screen` is one; in `#start` and `#fail` in `define.js`, both are.
#[test]
fn every_name_that_it_says_to_be_in_a_file_is_there() {
    let (pieces, files) = (pieces(&text()), every_file());
    let mut lost = Vec::new();
    for at in (3..pieces.len()).step_by(2).filter(|at| pieces[at - 1].trim() == "in" && is_path(&pieces[*at])) {
        let file = &pieces[at];
        let is_one_more = |name: &usize| name + 2 == at || pieces[name + 1].trim() == "and";
        for name in (1..at - 1).step_by(2).rev().take_while(is_one_more) {
            let wanted = pieces[name].rsplit("::").next().unwrap_or_default();
            let is_in = |path: &&str| Source::read(path).text.contains(wanted);
            if !is_path(&pieces[name]) && !meant(file, &files).iter().any(is_in) {
                lost.push(format!("{} in {file}", pieces[name]));
            }
        }
    }
    assert!(lost.is_empty(), "{lost:#?}");
}

#[test]
fn every_heading_that_it_leads_to_is_there() {
    let text = text();
    let slug = |heading: &str| heading.trim_start_matches(['#', ' ']).to_lowercase().replace(' ', "-");
    let headings: Vec<_> = text.lines().filter(|line| line.starts_with("##")).map(slug).collect();
    let wanted = text.split("](#").skip(1).filter_map(|link| link.split(')').next());
    let lost: Vec<_> = wanted.filter(|wanted| !headings.iter().any(|heading| heading == wanted)).collect();
    assert!(lost.is_empty(), "{lost:#?}");
}
