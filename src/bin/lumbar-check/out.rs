//! What the tool prints.

use std::fmt::Display;
use std::io::{ErrorKind, Write, stdout};

/// Prints a text. A reader that closed the pipe wants no more, and gets it without a complaint.
pub fn print(text: impl Display) {
    match write!(stdout().lock(), "{text}") {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => panic!("nothing can be printed: {error}"),
        _ => {}
    }
}
