//! How hard a text is to read.

use lumbar_check::content::readability::Tally;

/// Texts with fewer words have no grade: one long word would make it jump by years.
const FEWEST_WORDS: usize = 8;

/// The grade up to which a text is easy enough.
pub const EASY: f64 = 7.0;

/// Words, and the years of school that an English text of some length asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    pub letters: usize,
    pub words: usize,
    pub grade: Option<f64>,
}

/// Of a text in a language.
pub fn reading(text: &str, language: &str) -> Reading {
    let tally = Tally::of(text);
    let is_english = language.split('-').next() == Some("en");
    let grade = (is_english && tally.words >= FEWEST_WORDS).then(|| tally.grade().max(0.0));
    Reading { letters: text.chars().count(), words: tally.words, grade }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_and_foreign_texts_have_no_grade() {
        assert_eq!(reading("Get help", "en").grade, None);
        assert_eq!(reading("Holen Sie sich heute noch Hilfe, auch wenn es Nacht ist.", "de").grade, None);
        let easy = reading("The cat sat on the mat and then it ran.", "en");
        assert!(easy.grade.is_some_and(|grade| grade < EASY), "{easy:?}");
    }
}
