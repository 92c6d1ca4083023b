//! What is wrong with a pack: which file, where in it, the fault, and what to do about it.

use std::fmt;

/// Which of a pack's files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PackFile {
    /// `pack.json`: ids, rules, numbers, sources.
    Rules,
    /// `en.json` and its like: words by id.
    Words,
    /// `revisions.json`: what was published when, and the permanent numbers.
    Revisions,
    /// `review.json`: who has agreed to which statements.
    Review,
}

/// One step into a JSON document.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Segment {
    /// Into an object, by name.
    Key(String),
    /// Into an array, counted from 0.
    Index(usize),
}

/// Where in a file, from the outermost value inwards. Printed as `questions[3].options[0].number`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Path(pub Vec<Segment>);

impl Path {
    /// The path to a value of this object.
    pub fn key(&self, key: &str) -> Self {
        self.then(Segment::Key(key.to_owned()))
    }

    /// The path to an element of this array.
    pub fn index(&self, index: usize) -> Self {
        self.then(Segment::Index(index))
    }

    fn then(&self, segment: Segment) -> Self {
        let mut segments = self.0.clone();
        segments.push(segment);
        Self(segments)
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str("(whole file)");
        }
        for (position, segment) in self.0.iter().enumerate() {
            match segment {
                Segment::Key(key) if position == 0 => f.write_str(key)?,
                Segment::Key(key) => write!(f, ".{key}")?,
                Segment::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}

/// One thing wrong with a pack. A pack is refused with all of its faults at once.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file it is in.
    pub file: PackFile,
    /// Where in that file.
    pub path: Path,
    /// What is wrong, as a sentence without its full stop.
    pub problem: String,
    /// What to do about it.
    pub hint: String,
    /// One-based line, where it is known without looking the path up: a file that is not JSON.
    pub line: Option<usize>,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = match self.file {
            PackFile::Rules => "pack",
            PackFile::Words => "words",
            PackFile::Revisions => "revisions",
            PackFile::Review => "review",
        };
        write!(f, "{file}: {}: {} ({})", self.path, self.problem, self.hint)
    }
}
