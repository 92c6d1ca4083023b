//! Properties of every reader: no further answer takes back a red flag, and none leads past the safety screen.

use crate::domain::readers::{anyone, options, responses};
use crate::domain::vignettes;
use crate::{psoas, tick};
use lumbar_check::content::{Disposition, Exclusivity, Kind, Tick};
use lumbar_check::domain::{Assessed, Responses, assess};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

/// The ticks that may lower the disposition, by design. A sign that did not begin lately is no emergency, and a mark
/// anywhere else takes back that nothing hurts but the groin, the lower tummy or the front of the thigh.
const REASSURING: &[&str] = &[
    "bladder-or-bowel-when:long-standing",
    "saddle-numb-when:long-standing",
    "sexual-change-when:long-standing",
    "pain-map:mid-back-left",
    "pain-map:mid-back-right",
    "pain-map:low-back-left",
    "pain-map:low-back-right",
    "pain-map:low-back-middle",
    "pain-map:sacroiliac-left",
    "pain-map:sacroiliac-right",
    "pain-map:hip-crest-left",
    "pain-map:hip-crest-right",
    "pain-map:buttock-left",
    "pain-map:buttock-right",
    "pain-map:back-thigh-left",
    "pain-map:back-thigh-right",
];

fn reassures(tick: &Tick) -> bool {
    REASSURING.contains(&&*tick.to_string())
}

/// Any option of any page but the exclusive ones.
fn any_tick() -> impl Strategy<Value = Tick> {
    let pack = psoas();
    select(pack.questions.iter().flat_map(|question| options(question, Exclusivity::Ordinary)).collect::<Vec<_>>())
}

/// The answers before and after one more tick, which takes the place of "none of these". Where one answer is taken, the
/// question was unanswered before.
fn before_and_after(reader: &Responses, more: &Tick) -> [Responses; 2] {
    let takes_one = psoas().question(&more.question).is_some_and(|question| question.kind == Kind::One);
    let none = tick(&format!("{}:none", more.question));
    let stays = |tick: &&Tick| tick.question != more.question || (!takes_one && **tick != none);
    let before = if takes_one { without(reader, std::slice::from_ref(more)) } else { reader.clone() };
    [before, responses(reader.ticks().filter(stays).chain([more]).cloned())]
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
    fn one_more_tick_on_any_page_never_lowers_the_disposition(reader in anyone(), more in any_tick()) {
        // Without the answers that a tick asks for, nothing is known yet; and a tick that is there adds nothing.
        prop_assume!(!reassures(&more));
        let [before, after] = before_and_after(&reader, &more).map(|reader| disposition(&reader));
        prop_assert!(after.is_none() && before < Some(Disposition::Emergency) || after >= before, "{before:?} to {after:?}");
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
        let asked_and_left_out = !fewer.effective(&pack).missing().is_empty();
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

/// The answers before and after a tick that reassures, of a plain reader whose only sign is the one that it is about.
fn for_whom_it_reassures(more: &Tick) -> [Responses; 2] {
    let plain = vignettes::plain(&psoas());
    let alone = match more.question.as_str().strip_suffix("-when") {
        Some(sign) => tick(&format!("emergency-signs:{sign}")),
        None => tick("pain-map:groin-left"),
    };
    let others: Vec<_> = plain.ticks().filter(|tick| tick.question != alone.question).cloned().collect();
    before_and_after(&responses(others.into_iter().chain([alone])), more)
}

#[test]
fn each_tick_that_may_lower_the_disposition_does_so_for_someone() {
    for id in REASSURING {
        let [before, after] = for_whom_it_reassures(&tick(id)).map(|reader| disposition(&reader));
        assert!(after.is_some() && after < before, "{id} leads from {before:?} to {after:?}");
    }
}
