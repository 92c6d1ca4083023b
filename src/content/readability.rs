//! The Flesch–Kincaid grade: about how many years of school an English text asks for.
//!
//! It sees the length of sentences and of words and nothing else, and it was made for passages of a hundred words. A
//! short text jumps by years with one long word, so a grade of its own means something only from some length on.

mod syllables;

use self::syllables::syllables;
use std::iter::Sum;
use std::ops::Add;

/// What the grade is worked out from. Sums of tallies give the grade of the texts as one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// As [`sentences`] finds them.
    pub sentences: usize,
    /// What is between spaces and is said.
    pub words: usize,
    /// Of all words, told from the spelling.
    pub syllables: usize,
}

impl Tally {
    /// Of a text.
    pub fn of(text: &str) -> Self {
        sentences(text)
            .iter()
            .map(|sentence| Self {
                sentences: 1,
                words: words(sentence).count(),
                syllables: words(sentence).map(syllables).sum(),
            })
            .sum()
    }

    /// Below zero for the very simplest, and for a text without words.
    pub fn grade(self) -> f64 {
        let of = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
        0.39 * of(self.words, self.sentences) + 11.8 * of(self.syllables, self.words) - 15.59
    }
}

impl Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            sentences: self.sentences + other.sentences,
            words: self.words + other.words,
            syllables: self.syllables + other.syllables,
        }
    }
}

impl Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(tallies: I) -> Self {
        tallies.fold(Self::default(), Add::add)
    }
}

/// The sentences of a text, in order. One ends with a full stop, question mark or exclamation mark before a space, and
/// with the text itself; a colon or a dash ends none. A line of a list or a label is thus a sentence.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let end = rest.match_indices(' ').map(|(space, _)| space).find(|&space| is_end(&rest[..space]));
        let (sentence, after) = rest.split_at(end.unwrap_or(rest.len()));
        if words(sentence).next().is_some() {
            sentences.push(sentence);
        }
        rest = after.trim_start();
    }
    sentences
}

fn is_end(text: &str) -> bool {
    text.trim_end_matches(['”', '’', '"', '\'', ')']).ends_with(['.', '?', '!'])
}

/// What is between spaces and is said: with hyphens it is one word, as Flesch counted.
fn words(sentence: &str) -> impl Iterator<Item = &str> {
    sentence.split_whitespace().filter(|word| word.contains(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_a_reader_stops() {
        let text = "Say: “I have back pain.” Is it 2.5 times worse – or more? Yes! no stop";
        let expected = ["Say: “I have back pain.”", "Is it 2.5 times worse – or more?", "Yes!", "no stop"];
        assert_eq!(sentences(text), expected);
        assert_eq!(sentences("  … "), [""; 0]);
    }

    #[test]
    fn grades_are_those_of_the_formula() {
        let cat = Tally::of("The cat sat on the mat.");
        assert_eq!(cat, Tally { sentences: 1, words: 6, syllables: 6 });
        assert!((cat.grade() - -1.45).abs() < 0.01, "{}", cat.grade());
        let both = cat + Tally::of("Inflammatory arthritis is an uncommon disorder.");
        assert_eq!(both, Tally { sentences: 2, words: 12, syllables: 22 });
        assert!(Tally::of("").grade() < 0.0);
    }
}
