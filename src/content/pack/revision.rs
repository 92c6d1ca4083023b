//! The past of a pack: what links that were made then may still hold.

use super::Contents;
use serde::{Deserialize, Serialize};
use std::rc::Rc;

parts! {
    /// A published state of the pack.
    struct Revision {
        number: u16,
        /// Day of its publication, `YYYY-MM-DD`.
        date: Rc<str>,
        /// What it changed, for a reader of the one before: whole sentences.
        changes: Vec<Rc<str>>,
        /// What it took out of the pack, and links of earlier ones may still hold.
        retired: Retired,
    }

    /// Permanent numbers that are no longer in use. Options of the safety screen are left out: no link ever held one.
    struct Retired {
        options: Vec<u16>,
        factors: Vec<u16>,
        advice: Vec<u16>,
    }
}

impl Contents {
    /// What was published after a revision, oldest first.
    pub fn revisions_after(&self, revision: u16) -> impl Iterator<Item = &Revision> {
        self.revisions.iter().filter(move |later| later.number > revision)
    }

    /// Whether it is known what a revision held.
    pub fn remembers(&self, revision: u16) -> bool {
        self.revisions.first().is_some_and(|first| first.number <= revision)
    }
}
