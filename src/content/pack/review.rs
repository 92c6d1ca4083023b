//! Whether a clinician has agreed to all that a pack says in its language.

use super::Contents;
use crate::content::compiled::{compiled_choices, compiled_fields};
use crate::content::text::{Ui, fill};
use std::rc::Rc;

/// Whether a clinician has agreed to all of it. Only the validator makes a [`Signature`], where a file of the review covers
/// every statement as it is: nothing else can make a card say that somebody has reviewed it.
#[derive(Clone, Debug, PartialEq)]
pub enum Review {
    /// Nobody, or not to all of it, or not in this language.
    NotReviewed,
    /// Somebody has.
    ReviewedBy(Signature),
}

compiled_choices! { Review {
    NotReviewed {}
    1 ReviewedBy { 0: signature }
} }

/// Who has agreed to all of it, and when. It is no proof of who they are.
#[derive(Clone, Debug, PartialEq)]
pub struct Signature {
    name: Rc<str>,
    profession: Rc<str>,
    registration: Option<Rc<str>>,
    date: Rc<str>,
}

compiled_fields! { Signature { name, profession, registration, date } }

impl Signature {
    #[cfg(feature = "json")]
    pub(in crate::content) fn new(
        name: Rc<str>,
        profession: Rc<str>,
        registration: Option<Rc<str>>,
        date: Rc<str>,
    ) -> Self {
        Self { name, profession, registration, date }
    }
}

impl Contents {
    /// Who has reviewed it, in the language of the words. `in_words`: a day as readers write it.
    pub fn who_reviewed(&self, in_words: impl Fn(&str) -> String) -> Rc<str> {
        let Review::ReviewedBy(Signature { name, profession, registration, date }) = &self.review else {
            return self.say(Ui::NotReviewed);
        };
        let mut reviewer = vec![&**name, profession];
        reviewer.extend(registration.as_deref());
        let reviewer = reviewer.join(&self.say(Ui::ListSeparator));
        fill(&self.say(Ui::ReviewedBy), &[("reviewer", &reviewer), ("date", &in_words(date))]).into()
    }

    /// Which language it is in, and who has checked these words where no review covers them.
    pub fn whose_words(&self, separator: &str) -> String {
        match self.review {
            Review::ReviewedBy(_) => self.words.name.to_string(),
            Review::NotReviewed => [&*self.words.name, separator, &self.words.review].concat(),
        }
    }
}
