//! What a reader chose to pass on: a link and back, or the card as text.
//!
//! Nothing here runs before the reader asks for it. A link never holds anything of the safety screen, age or
//! pregnancy. The text says what the card in front of the reader says, with the reasons in their own words, and goes
//! to their clipboard alone.

mod fragment;
mod text;

pub use fragment::{KEY, Unreadable, decode, encode};
pub use text::text;
