//! The names by which parts of the shadow root refer to each other: a label to its control, a radio button to its group.
//!
//! Invariant: a name says nothing of what it names. Tools that pages have, to record what is pressed, look for ids and
//! names wherever they can; who comes by one here learns neither a question nor an answer, nor anything of another name.

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
    /// `salt`: drawn anew for each mount, and told to nobody. Who does not know it cannot tell what a name stands for by
    /// trying out what there is in a pack.
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
