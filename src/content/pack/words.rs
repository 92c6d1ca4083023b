//! The words of a pack that belong to no single rule.

use super::Instruction;
use crate::content::compiled::compiled_fields;
use crate::content::level::Direction;
use crate::content::text::{Phrase, Text};
use std::rc::Rc;

parts! {
    /// What belongs to no single rule.
    struct Words {
        /// The language, as `lang` has it.
        language: Rc<str>,
        /// Which way it is written.
        direction: Direction,
        /// What the pack is called.
        name: Rc<str>,
        /// What a card says of its review.
        review: Rc<str>,
        /// In the order of [`Ui::KEYS`](crate::content::Ui::KEYS).
        ui: Vec<Phrase>,
        /// In the order of [`Disposition::ALL`](crate::content::Disposition::ALL).
        dispositions: Vec<DispositionWords>,
        /// In the order of [`Match::ALL`](crate::content::Match::ALL).
        matches: Vec<MatchWords>,
        /// In the order of [`EvidenceKind::ALL`](crate::content::EvidenceKind::ALL).
        evidence: Vec<EvidenceWords>,
        /// When to stop an exercise; stands with every one.
        stop_rule: Rc<str>,
        /// What to watch for.
        safety_net: SafetyNet,
        /// Everything in the pack that a reader may want to know before, or instead of, answering.
        read_it_all: Vec<ArticleSection>,
        /// What a result cannot say.
        limits: Text,
        /// Who it is for, and what for.
        purpose: Text,
    }

    /// What is said of one disposition.
    struct DispositionWords {
        /// Spoken before the heading: urgency must not depend on colour.
        prefix: Rc<str>,
        /// The answer.
        heading: Rc<str>,
        /// What it means.
        lead: Text,
        /// What to do about it, the most important first.
        to_do: Vec<Instruction>,
    }

    /// What is said of one level of the match.
    struct MatchWords {
        /// The match, in a line.
        heading: Rc<str>,
        /// What it means.
        lead: Text,
    }

    /// What is said of one kind of evidence.
    struct EvidenceWords {
        /// What readers see on a tip.
        name: Rc<str>,
        /// What that means.
        means: Rc<str>,
    }

    /// What to watch for. Ends every result.
    struct SafetyNet {
        /// Its title.
        heading: Rc<str>,
        /// Signs of an emergency.
        now: Text,
        /// What should be seen today.
        today: Text,
        /// When to look again, and when to be seen if nothing gets better.
        later: Text,
        /// What the list leaves out.
        limit: Rc<str>,
    }

    /// A heading and what stands below it.
    struct ArticleSection {
        /// Its title.
        heading: Rc<str>,
        /// What it says.
        text: Text,
    }
}
