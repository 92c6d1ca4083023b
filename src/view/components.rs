//! What more than one room draws with.

pub mod button;
pub mod changing;
pub mod choice;
pub mod focus;
pub mod heading;
pub mod mark;
pub mod prose;
pub mod render_context;
pub mod section;
