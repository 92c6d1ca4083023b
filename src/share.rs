//! What a reader chose to pass on, as a link and back.
//!
//! Nothing here runs before the reader presses Share. The safety screen, age and pregnancy are in no format.

mod fragment;
mod text;

pub use fragment::{KEY, Unreadable, decode, encode};
pub use text::text;
