//! HL7 FHIR R4 (4.0.1): a pack as a `Questionnaire`, answers as a `QuestionnaireResponse`, and answers back from one.
//!
//! | pack | `Questionnaire` |
//! | --- | --- |
//! | pack, revision | `url`, `version`; a `draft`, and `experimental` until someone has reviewed the rules |
//! | section | group `step.<id>`, and `step.<id>.2` for the second of a kind |
//! | question | `choice`, required unless it is optional, its id for `linkId`; a tick-list and the body map repeat |
//! | option | coding: its id, in a system for each question, as `none` and `not-sure` mean something else in each |
//! | when it is asked | `enableWhen`, spread over groups `asked.<id>.<n>` around it where one item cannot say it |
//! | "none of these" | `optionExclusive`, and for whoever checks answers `questionnaire-constraint` in FHIRPath |
//! | options under a heading | text `group.<id>.<group>`: an option of R4 belongs to no group |
//! | hints, reason for asking | texts `hint.<id>`, `hint.<id>.<option>`, `why.<id>` |
//! | rule for an emergency | text `raised.<id>`, enabled by its answers |
//! | safety net, limits | texts at the end |
//! | other languages | `translation` on each text |
//!
//! What R4 cannot say, and what is therefore missing:
//!
//! - an option that is only offered after another answer is always offered, and a question that follows from the tips
//!   is always there, though it may be left out;
//! - the drawing of the body is a list of its regions;
//! - a raised emergency is shown beside the questions, but does not stop the questionnaire;
//! - rules below an emergency, the match and the advice: these need the answers back (see [`read_response`]).
//!
//! The structs are written by hand: crates for FHIR hold all of R4, and these are a few fields of two of its resources.
//!
//! The names are URNs to tell things apart by, not addresses to fetch; `urn:lumbar-check` is not registered.

mod element;
mod enable_when;
mod item;
mod questionnaire;
mod read;
mod response;

pub use questionnaire::{Questionnaire, questionnaire};
pub use read::{Unusable, read_response};
pub use response::{QuestionnaireResponse, questionnaire_response};

use crate::content::{ContentPack, QuestionId};
use serde::Serialize;
use std::fmt;

/// The canonical name of a pack's questionnaire, without a version.
fn canonical(pack: &ContentPack) -> String {
    ["urn:lumbar-check:", pack.id.as_str()].concat()
}

/// The code system of a question's options.
fn system(pack: &ContentPack, question: &QuestionId) -> String {
    [&canonical(pack), ":", question.as_str()].concat()
}

/// Writes a resource as JSON, over many lines if the alternate form is asked for.
fn write(resource: &impl Serialize, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let json = if f.alternate() { serde_json::to_string_pretty(resource) } else { serde_json::to_string(resource) };
    f.write_str(&json.expect("a resource holds nothing that JSON cannot"))
}
