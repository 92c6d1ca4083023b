//! The names by which parts of the shadow root refer to each other: a label to its control, a radio button to its group.
//!
//! Invariant: a name says nothing of what it names. Tools with which pages record what is pressed read ids and names
//! wherever they can. One that is read here tells neither a question nor an answer, nor anything about another name.

use std::hash::{DefaultHasher, Hash, Hasher};
use yew::AttrValue;

/// Of 16 letters each: with some hundred names, that two are equal is as likely as one in ten billion.
const LETTERS: u32 = 12;

/// The names of one mounted widget: the same each time it is drawn, and others after every other mount.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Names {
    salt: u64,
}

impl Names {
    /// `salt`: a new random number for each mount, which stays in here. Who does not know it cannot find out what a name
    /// stands for by hashing the ids of a pack.
    pub fn salted(salt: u64) -> Self {
        Self { salt }
    }

    /// The name of what the parts tell: letters alone, and so the same in a selector.
    pub(in crate::view) fn of(self, what: &[&str]) -> AttrValue {
        let mut hasher = DefaultHasher::new();
        (self.salt, what).hash(&mut hasher);
        let bits = hasher.finish();
        let letter = |at: u32| char::from(b'a' + (bits >> (4 * at) & 15) as u8);
        (0..LETTERS).map(letter).collect::<String>().into()
    }
}
