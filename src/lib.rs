//! An embeddable low back pain self-assessment, in the order in which it is best read:
//!
//! 1. [`content`]: what is asked and said. A pack, parsed and validated, or refused with every fault.
//! 2. [`domain`]: what follows from the answers. Pure; advice only for someone who passed the safety screen.
//! 3. [`share`]: what a reader chose to pass on, as a link.
//! 4. `view`: the reducer and one component a file.
//! 5. `element`: the custom element's edge to the browser.
//!
//! Nothing that a reader answers leaves the page unless the reader passes it on.

pub mod content;
pub mod domain;
pub mod share;
#[cfg(feature = "web")]
pub mod view;

#[cfg(feature = "web")]
mod element;
