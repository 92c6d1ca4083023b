//! The files of the repository, as text.

use std::fs;
use std::path::{Path, PathBuf};

/// A file that has been read. Its path is relative to the repository and has `/` between its parts.
pub struct Source {
    pub path: String,
    pub text: String,
}

/// A string literal.
pub struct Literal<'s> {
    pub text: &'s str,
    /// The code before it.
    pub after: &'s str,
    /// The code behind it.
    pub before: &'s str,
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file of a folder and of those in it that ends like this.
pub fn all(folder: &str, extension: &str) -> Vec<Source> {
    let ending = format!(".{extension}");
    let folder = format!("{folder}/");
    let paths = every_file().into_iter().filter(|path| path.starts_with(&folder) && path.ends_with(&ending));
    paths.map(|path| Source::read(&path)).collect()
}

/// The path of every file that is not ignored.
pub fn every_file() -> Vec<String> {
    let ignored = fs::read_to_string(root().join(".gitignore")).expect("it says what is not part of the repository");
    let ignored: Vec<_> = ignored.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    assert!(!ignored.iter().any(|line| line.contains(['*', '!', '?'])), "patterns are not understood here");
    let mut files = Vec::new();
    let mut folders = vec![String::new()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(root().join(&folder)).expect("it can be read") {
            let entry = entry.expect("it can be read");
            let name = entry.file_name().into_string().expect("names are UTF-8");
            let path = format!("{folder}{name}");
            let is_ignored = |line: &&str| match line.strip_prefix('/') {
                Some(line) => line.trim_end_matches('/') == path,
                None => line.trim_end_matches('/') == name,
            };
            if path == ".git" || ignored.iter().any(is_ignored) {
                continue;
            }
            if entry.file_type().expect("it is something").is_dir() {
                folders.push(path + "/");
            } else {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

impl Source {
    pub fn read(path: &str) -> Self {
        let text = fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        Self { path: path.to_owned(), text }
    }

    /// The file's name without its ending.
    pub fn name(&self) -> &str {
        let name = Path::new(&self.path).file_stem().and_then(|name| name.to_str());
        name.expect("names are UTF-8")
    }

    /// The top-level module it belongs to: `src/view/tip.rs` and `src/view.rs` are of `view`.
    pub fn module(&self) -> &str {
        let path = self.path.strip_prefix("src/").unwrap_or_default();
        path.split(['/', '.']).next().unwrap_or_default()
    }

    /// How many modules deep it is: 1 for `src/view.rs`.
    pub fn depth(&self) -> usize {
        self.path.matches('/').count()
    }

    /// The code without its line comments.
    pub fn code(&self) -> String {
        let line = |line: &str| {
            // The slashes of an address are no comment.
            let comment = line.match_indices("//").find(|(at, _)| !line[..*at].ends_with(':'));
            comment.map_or(line, |(at, _)| &line[..at]).trim_end().to_owned() + "\n"
        };
        self.text.lines().map(line).collect()
    }

    /// The classes that a style sheet speaks of.
    pub fn css_classes(&self) -> Vec<String> {
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-';
        let names = self.text.split('.').skip(1).map(|text| text.split(|c| !is_name(c)).next().unwrap_or_default());
        names.filter(|name| !name.is_empty()).map(str::to_owned).collect()
    }
}

/// The words of code: names, keywords, numbers.
pub fn words(code: &str) -> impl Iterator<Item = &str> {
    code.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty())
}

/// The string literals of code that has no comments.
pub fn literals(code: &str) -> Vec<Literal<'_>> {
    let mut quotes = Vec::new();
    let mut escaped = false;
    for (at, character) in code.char_indices() {
        match character {
            '"' if !escaped && !code[..at].ends_with('\'') => quotes.push(at),
            _ => {}
        }
        escaped = character == '\\' && !escaped;
    }
    let pairs = quotes.chunks_exact(2);
    pairs
        .map(|pair| Literal {
            text: &code[pair[0] + 1..pair[1]],
            after: code[..pair[0]].trim_end(),
            before: code[pair[1] + 1..].trim_start(),
        })
        .collect()
}

impl Literal<'_> {
    /// Whether it looks like something for readers: a sentence, a capital letter, or text between tags.
    pub fn is_said(&self) -> bool {
        let letters: Vec<_> = self.text.chars().map(|c| if c.is_alphabetic() { 'a' } else { c }).collect();
        let has_words = letters.windows(3).any(|three| three == ['a', ' ', 'a']);
        let mut start = self.text.chars();
        let capital = start.next().is_some_and(char::is_uppercase) && start.next().is_some_and(char::is_lowercase);
        let between_tags = self.after.ends_with('>') && self.before.starts_with('<') && letters.contains(&'a');
        has_words || capital || between_tags
    }
}
