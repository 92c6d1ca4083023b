//! The words of a pack that belong to no single rule.

use super::Instruction;
use crate::content::level::Direction;
use crate::content::text::{Phrase, Text};
use serde::{Deserialize, Serialize};
use std::rc::Rc;

parts! {
    /// What belongs to no single rule.
    struct Words {
        language: Rc<str>,
        direction: Direction,
        name: Rc<str>,
        review: Rc<str>,
        /// In the order of [`Ui::KEYS`](crate::content::Ui::KEYS).
        ui: Vec<Phrase>,
        /// In the order of [`Disposition::ALL`](crate::content::Disposition::ALL).
        dispositions: Vec<DispositionWords>,
        /// In the order of [`Match::ALL`](crate::content::Match::ALL).
        matches: Vec<MatchWords>,
        /// In the order of [`Evidence::ALL`](crate::content::Evidence::ALL).
        evidence: Vec<EvidenceWords>,
        stop_rule: Rc<str>,
        safety_net: SafetyNet,
        read_it_all: Vec<Section>,
        limits: Text,
        purpose: Text,
    }

    struct DispositionWords {
        /// Spoken before the heading: urgency must not depend on colour.
        prefix: Rc<str>,
        heading: Rc<str>,
        lead: Text,
        /// The most important first.
        to_do: Vec<Instruction>,
    }

    struct MatchWords {
        heading: Rc<str>,
        lead: Text,
    }

    struct EvidenceWords {
        name: Rc<str>,
        means: Rc<str>,
    }

    /// What to watch for. Ends every result.
    struct SafetyNet {
        heading: Rc<str>,
        now: Text,
        today: Text,
        later: Text,
        limit: Rc<str>,
    }

    struct Section {
        heading: Rc<str>,
        text: Text,
    }
}
