//! Packs: their faults, their numbers and their past; the built-in one, and one that is made up.

pub mod another_subject;
pub mod built_in;
pub mod coverage;
pub mod drawings;
pub mod faults;
pub mod grown;
mod lookup;
pub mod made_up;
pub mod numbers;
pub mod read_back;
pub mod review;
pub mod revisions;
pub mod screen;
pub mod statements;
