//! A sign whose follow-up is drawn is never taken for clear, also in a pack that no validator has seen.

use crate::{psoas, tick};
use lumbar_check::content::{Condition, ContentPack, Contents, Disposition, OptionIndex, QuestionIndex, Tick};
use lumbar_check::domain::{Assessed, Responses, assess};

/// A pack that would be refused: two signs share the follow-up of the first, and its condition speaks of the first alone.
fn unvalidated() -> ContentPack {
    let mut pack: Contents = (**psoas()).clone();
    let index = |id: &str| pack.questions.find(&id.into()).expect("it is asked");
    let (own, shared) = (index("saddle-numb-when"), index("bladder-or-bowel-when"));
    for rule in pack.triage.iter_mut().filter(|rule| rule.id.as_str() == "saddle-numb") {
        rule.when = with_other_question(&rule.when, own, shared);
    }
    let bytes = pack.compile();
    // The option's id and reference, and the question that follows it up.
    let [own, shared] =
        ["saddle-numb-when", "bladder-or-bowel-when"].map(|follow_up| ["saddle-numb", "R02", follow_up].join("\0"));
    let [own, shared] = [own.as_bytes(), shared.as_bytes()];
    let [before, after] = places(&bytes, own)[..] else { panic!("one option has that follow-up") };
    ContentPack::from_compiled(&[before, shared, after].concat()).expect("it is a pack")
}

/// What stands between the places at which `separator` is.
fn places<'b>(bytes: &'b [u8], separator: &[u8]) -> Vec<&'b [u8]> {
    match bytes.windows(separator.len()).position(|window| window == separator) {
        Some(at) => [vec![&bytes[..at]], places(&bytes[at + separator.len()..], separator)].concat(),
        None => vec![bytes],
    }
}

/// A condition with another question wherever it speaks of an option of one.
fn with_other_question(condition: &Condition, from: QuestionIndex, to: QuestionIndex) -> Condition {
    let all = |of: &[Condition]| of.iter().map(|condition| with_other_question(condition, from, to)).collect();
    match condition {
        Condition::Ticked(option) if option.question == from => {
            Condition::Ticked(OptionIndex { question: to, ..*option })
        }
        Condition::Unanswered(question) if *question == from => Condition::Unanswered(to),
        Condition::All(of) => Condition::All(all(of)),
        Condition::Any(of) => Condition::Any(all(of)),
        other => other.clone(),
    }
}

/// Calm answers to everything, but for one sign and what is said below it.
fn outcome(below: Option<&str>) -> Assessed {
    let pack = unvalidated();
    let calm = "age:18-49 duration:under-6-weeks course:same started-with:gradually urgent-signs:none \
        check-first-signs:none background:none pain-map:low-back-left shape:up-and-down take-care:none";
    let sign = ["emergency-signs:saddle-numb"].into_iter().chain(below);
    let ticks: Vec<Tick> = calm.split_whitespace().chain(sign).map(tick).collect();
    assess(&pack, &Responses::from_ticks(&pack, ticks).expect("the pack asks that"))
}

#[test]
fn the_answer_to_a_shared_follow_up_counts_for_the_second_sign_as_well() {
    for below in [Some("bladder-or-bowel-when:new-or-worse"), Some("bladder-or-bowel-when:not-sure"), None] {
        match outcome(below) {
            Assessed::SeekCare(raised) => assert_eq!(raised.disposition(), Disposition::Emergency),
            other => panic!("{below:?}: {other:?}"),
        }
    }
}
