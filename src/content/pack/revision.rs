//! The past of a pack: what links that were made then may still hold.

use super::Contents;
use crate::content::compiled::compiled_fields;
use crate::content::id::{QuestionId, Tick};
use std::rc::Rc;

parts! {
    /// A published state of the pack.
    struct Revision {
        /// Counted from 1.
        number: u16,
        /// Day of its publication, `YYYY-MM-DD`.
        date: Rc<str>,
        /// What it changed, for a reader of the one before: whole sentences.
        changes: Vec<Rc<str>>,
        /// What it took out of the pack, and links of earlier ones may still hold.
        retired: Retired,
    }

    /// What is no longer in use. Numbers are permanent; those of the safety screen are left out, as no link ever held one.
    struct Retired {
        /// Numbers of options.
        options: Vec<u16>,
        /// Numbers of factors.
        factors: Vec<u16>,
        /// Numbers of tips.
        advice: Vec<u16>,
        /// Every option, the safety screen's as well.
        answers: Vec<Tick>,
    }
}

impl Contents {
    /// What was published after a revision, oldest first.
    pub fn revisions_after(&self, revision: u16) -> impl Iterator<Item = &Revision> {
        self.revisions.iter().filter(move |later| later.number > revision)
    }

    /// The revision that took an option out.
    pub fn option_retired_in(&self, tick: &Tick) -> Option<u16> {
        self.retired_in(|retired| retired == tick)
    }

    /// The revision that took out the last option of a question that is no longer asked.
    pub fn question_retired_in(&self, id: &QuestionId) -> Option<u16> {
        self.retired_in(|retired| retired.question == *id).filter(|_| self.question(id).is_none())
    }

    fn retired_in(&self, meant: impl Fn(&Tick) -> bool) -> Option<u16> {
        let retires = |revision: &&Revision| revision.retired.answers.iter().any(&meant);
        self.revisions.iter().rfind(retires).map(|revision| revision.number)
    }

    /// Whether it is known what a revision held.
    pub fn remembers(&self, revision: u16) -> bool {
        self.revisions.first().is_some_and(|first| first.number <= revision)
    }
}
