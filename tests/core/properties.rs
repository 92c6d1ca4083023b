//! What holds of every reader: the safety screen cannot be argued with.

use super::readers::{anyone, options, responses};
use super::{psoas, tick};
use lumbar_check::content::{Disposition, Standing, Tick};
use lumbar_check::domain::{Assessed, Responses, assess};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

/// Where red flags are ticked.
const SIGNS: [&str; 4] = ["emergency-signs", "urgent-signs", "check-first-signs", "background"];

/// A red flag, or the answer that one is not sure.
fn red_flag() -> impl Strategy<Value = Tick> {
    let pack = psoas();
    let questions = SIGNS.iter().map(|id| pack.question(&(*id).into()).expect("it is in the pack"));
    select(questions.flat_map(|question| options(question, Standing::Ordinary)).collect::<Vec<_>>())
}

/// The answers with one more tick, which takes the place of "none of these".
fn with(reader: &Responses, more: &Tick) -> Responses {
    let none = tick(&format!("{}:none", more.question));
    responses(reader.ticks().filter(|tick| **tick != none).chain([more]).cloned())
}

/// The answers without those to some of the questions.
fn without(reader: &Responses, left_out: &[Tick]) -> Responses {
    responses(reader.ticks().filter(|tick| left_out.iter().all(|left_out| left_out.question != tick.question)).cloned())
}

fn disposition(reader: &Responses) -> Option<Disposition> {
    match assess(&psoas(), reader) {
        Assessed::Incomplete(_) => None,
        Assessed::SeekCare(raised) => Some(raised.disposition()),
        Assessed::Advice(card) => Some(card.disposition()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn one_more_red_flag_never_lowers_the_disposition(reader in anyone(), flag in red_flag()) {
        prop_assert!(disposition(&with(&reader, &flag)) >= disposition(&reader));
    }

    #[test]
    fn whoever_answers_everything_gets_advice_or_is_told_to_seek_care(reader in anyone()) {
        match assess(&psoas(), &reader) {
            Assessed::Advice(card) => prop_assert!(card.disposition() <= Disposition::SelfCareWithCheck),
            Assessed::SeekCare(raised) => prop_assert!(raised.disposition() >= Disposition::SeeClinician),
            Assessed::Incomplete(missing) => prop_assert!(false, "{missing:?} was answered"),
        }
    }

    #[test]
    fn unanswered_is_never_no(
        (reader, left_out) in anyone().prop_flat_map(|reader| {
            let ticks: Vec<_> = reader.ticks().cloned().collect();
            (Just(reader), subsequence(ticks, 1..=6))
        })
    ) {
        let pack = psoas();
        let fewer = without(&reader, &left_out);
        let asked_and_left_out = !fewer.in_force(&pack).missing().is_empty();
        match assess(&pack, &fewer) {
            Assessed::Advice(card) => {
                prop_assert!(!asked_and_left_out);
                prop_assert_eq!(Some(card.disposition()), disposition(&reader));
            }
            Assessed::SeekCare(raised) => {
                let is_emergency = raised.disposition() == Disposition::Emergency;
                prop_assert!(is_emergency || disposition(&reader) >= Some(raised.disposition()));
            }
            Assessed::Incomplete(missing) => prop_assert!(!missing.is_empty()),
        }
    }
}
