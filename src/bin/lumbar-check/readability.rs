//! `lumbar-check readability`: how easy the English words of a pack are to read. It warns; it forbids nothing.

mod passages;

use super::{check, out, source};
use lumbar_check::content::readability::{Tally, sentences};
use passages::{Passage, Section, passages};
use std::fmt::{self, Write};
use std::path::Path;
use std::process::ExitCode;

/// Texts with fewer words have no grade of their own: one long word would make it jump by years. They count in the
/// averages.
const FEWEST_WORDS: usize = 8;

/// The grade that no text of the safety screen, its results and the safety net should be above.
const SAFETY_TARGET: f64 = 7.0;

/// The grade that what is asked and advised should not be above on average.
const AVERAGE_TARGET: f64 = 6.0;
const AVERAGED: [Section; 3] = [Section::Questions, Section::Labels, Section::Advice];

/// How many of the hardest texts of a section, and of the longest sentences, are printed.
const MOST_HARD: usize = 3;
const MOST_LONG: usize = 10;

pub fn run(folder: &Path) -> ExitCode {
    let Some(folder) = source::read_or_say(folder) else { return ExitCode::FAILURE };
    let Some(words) = folder.words.iter().find(|words| words.path.ends_with("en.json")) else {
        eprintln!("{}: there is no en.json beside it, and only English can be graded", folder.rules.path.display());
        return ExitCode::FAILURE;
    };
    match folder.parse(words) {
        Ok(pack) => {
            let words = serde_json::from_str(&words.text).expect("it was read before");
            out::print(Report(passages(&pack, &words)));
            ExitCode::SUCCESS
        }
        Err(faults) => {
            check::print(&faults, &folder, words);
            ExitCode::FAILURE
        }
    }
}

struct Report(Vec<Passage>);

impl Report {
    fn of(&self, section: Section) -> impl Iterator<Item = &Passage> {
        self.0.iter().filter(move |passage| passage.section == section)
    }

    fn average(&self, section: Section) -> Tally {
        self.of(section).map(|passage| passage.tally).sum()
    }

    /// The texts long enough for a grade of their own, hardest first.
    fn hardest(&self, wanted: impl Fn(&Passage) -> bool) -> Vec<&Passage> {
        let graded = |passage: &&Passage| passage.tally.words >= FEWEST_WORDS && wanted(passage);
        let mut graded: Vec<_> = self.0.iter().filter(graded).collect();
        graded.sort_by(|one, other| other.tally.grade().total_cmp(&one.tally.grade()));
        graded
    }

    fn averages(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{:26} texts  words  grade", "")?;
        for section in Section::ALL {
            let (count, average) = (self.of(section).count(), self.average(section));
            let target = if AVERAGED.contains(&section) { format!(" of {AVERAGE_TARGET}") } else { String::new() };
            let (words, grade) = (average.words, average.grade());
            writeln!(out, "{:26} {count:5}  {words:5}  {grade:5.1}{target}", section.name())?;
        }
        Ok(())
    }

    fn above_target(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let above = |section: &Section| self.average(*section).grade() > AVERAGE_TARGET;
        let sections: Vec<_> = AVERAGED.into_iter().filter(above).collect();
        let mut texts = self.hardest(|passage| passage.is_safety);
        texts.retain(|passage| passage.tally.grade() > SAFETY_TARGET);
        let count = sections.len() + texts.len();
        writeln!(out, "\nAbove the target: {count}")?;
        for section in sections {
            writeln!(out, "  {:4.1}  {}, on average", self.average(section).grade(), section.name())?;
        }
        texts.into_iter().try_for_each(|passage| line(out, passage))
    }

    fn longest_sentences(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut all: Vec<_> = Vec::new();
        for passage in &self.0 {
            all.extend(
                sentences(&passage.text).into_iter().map(|sentence| (Tally::of(sentence).words, passage, sentence)),
            );
        }
        all.sort_by_key(|(words, ..)| std::cmp::Reverse(*words));
        writeln!(out, "\nLongest sentences, in words")?;
        for (words, passage, sentence) in all.iter().take(MOST_LONG) {
            writeln!(out, "  {words:4}  {}: {sentence}", passage.path)?;
        }
        Ok(())
    }
}

impl fmt::Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            out,
            "Flesch-Kincaid grades of the English words: the years of school that a text asks for, roughly."
        )?;
        writeln!(
            out,
            "Texts under {FEWEST_WORDS} words have no grade of their own. Targets: {AVERAGE_TARGET} on average"
        )?;
        writeln!(out, "where there is one below, and {SAFETY_TARGET} for each text that is about safety.\n")?;
        self.averages(out)?;
        self.above_target(out)?;
        writeln!(out, "\nHardest texts")?;
        for section in Section::ALL {
            for passage in self.hardest(|passage| passage.section == section).into_iter().take(MOST_HARD) {
                line(out, passage)?;
            }
        }
        self.longest_sentences(out)
    }
}

fn line(out: &mut impl Write, passage: &Passage) -> fmt::Result {
    writeln!(out, "  {:4.1}  {}: {}", passage.tally.grade(), passage.path, passage.text)
}
