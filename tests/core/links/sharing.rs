//! Properties of every link: it opens to what was shared or not at all, and holds nothing of the safety screen.

use crate::domain::readers::{anyone, asked_later, in_pack_order, responses, screened};
use crate::domain::vignettes;
use crate::{RULES, WORDS, psoas, sound};
use base64ct::{Base64UrlUnpadded, Encoding};
use lumbar_check::content::*;
use lumbar_check::domain::*;
use lumbar_check::share::{KEY, decode, encode};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};
use serde_json::{Value, json};

/// Any outcome, also those that no card has.
fn outcome() -> impl Strategy<Value = SharedOutcome> {
    let pack = psoas();
    let factors: Vec<_> = pack.factors.iter().map(|factor| factor.id.clone()).collect();
    let disposition = select(vec![Disposition::SelfCare, Disposition::SelfCareWithCheck]);
    let factors = subsequence(factors.clone(), 0..=factors.len());
    let advice = subsequence(pack.advice.clone(), 0..=pack.advice.len());
    (1..=pack.revision, disposition, select(Match::ALL), factors, advice).prop_map(
        |(revision, disposition, closeness, factors, advice)| {
            let advice = in_card_order(&psoas(), &factors, &advice);
            SharedOutcome { revision, disposition, closeness, factors, advice }
        },
    )
}

/// Some answers about pain and habits.
fn answers() -> impl Strategy<Value = SharedAnswers> {
    let ticks = anyone().prop_flat_map(|reader| {
        let ticks: Vec<_> = reader.ticks().filter(|tick| !is_of_screen(tick)).cloned().collect();
        subsequence(ticks.clone(), 0..=ticks.len())
    });
    (ticks, any::<u16>()).prop_map(|(ticks, day)| SharedAnswers { ticks: in_pack_order(ticks), day })
}

fn shared() -> impl Strategy<Value = SharedResult> {
    (outcome(), prop::option::of(answers())).prop_map(|(outcome, answers)| SharedResult::new(outcome, answers))
}

fn is_of_screen(tick: &Tick) -> bool {
    psoas().section_of(&tick.question).is_some_and(SectionId::is_screen)
}

fn card(reader: &Responses) -> AdviceCard {
    match assess(&psoas(), reader) {
        Assessed::Advice(card) => card,
        other => panic!("{other:?}"),
    }
}

/// The link of someone who includes their answers.
fn link(card: &AdviceCard) -> String {
    let pack = psoas();
    let answers = SharedAnswers { ticks: card.answers_to_share(&pack), day: 20_000 };
    encode(&pack, &SharedResult::new(card.outcome(&pack), Some(answers)))
}

/// These answers about pain and habits, with those of somebody else to the safety screen.
fn with_screen_of(reader: &Responses, other: &Responses) -> Responses {
    let of_screen = other.ticks().filter(|tick| is_of_screen(tick));
    responses(reader.ticks().filter(|tick| !is_of_screen(tick)).chain(of_screen).cloned())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_link_opens_to_what_was_passed_on(shared in shared()) {
        let link = encode(&psoas(), &shared);
        prop_assert_eq!(decode(&psoas(), &link), Some(Ok(shared.clone())));
        prop_assert_eq!(decode(&psoas(), &format!("#{link}")), Some(Ok(shared)));
    }

    #[test]
    fn a_link_cut_short_never_opens(shared in shared()) {
        let link = encode(&psoas(), &shared);
        for end in 0..link.len() {
            let opened = decode(&psoas(), &link[..end]);
            prop_assert!(!matches!(opened, Some(Ok(_))), "{} opens", &link[..end]);
        }
    }

    #[test]
    fn a_link_with_one_wrong_character_never_opens(shared in shared(), at in any::<Index>(), wrong in any::<char>()) {
        let link = encode(&psoas(), &shared);
        let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=.+/".chars();
        let at = at.index(link.len());
        for wrong in alphabet.chain([wrong]).filter(|wrong| !link[at..].starts_with(*wrong)) {
            let mistyped = format!("{}{wrong}{}", &link[..at], &link[at + 1..]);
            let opened = decode(&psoas(), &mistyped);
            prop_assert!(!matches!(opened, Some(Ok(_))), "{mistyped} opens");
        }
    }

    #[test]
    fn no_text_whatever_stops_the_reader(text in any::<String>(), bytes in vec(any::<u8>(), 0..80)) {
        let written = Base64UrlUnpadded::encode_string(&bytes);
        prop_assert_eq!(decode(&psoas(), &text), None);
        for value in [&text, &format!("1.{text}"), &format!("1.{written}")] {
            let opened = decode(&psoas(), &format!("{KEY}{value}"));
            prop_assert!(!matches!(opened, Some(Ok(_)) | None));
        }
    }

    #[test]
    fn no_answer_of_the_safety_screen_is_in_a_link(reader in screened()) {
        let card = card(&reader);
        let shared = decode(&psoas(), &link(&card)).expect("it is ours").expect("it opens");
        prop_assert_eq!(shared.outcome, card.outcome(&psoas()));
        let ticks = shared.answers.expect("they are in it").ticks;
        prop_assert!(!ticks.iter().any(is_of_screen));
        prop_assert_eq!(ticks, in_pack_order(card.answers_to_share(&psoas())));
    }

    #[test]
    fn readers_who_differ_only_in_the_safety_screen_have_the_same_link(one in screened(), screen in screened()) {
        let other = with_screen_of(&one, &screen);
        // Whether there is reason to ask what to take care with can follow from the screen.
        prop_assume!(asked_later(&one) == asked_later(&other));
        let Assessed::Advice(other) = assess(&psoas(), &other) else { return Ok(()) };
        let one = card(&one);
        prop_assume!(one.outcome(&psoas()) == other.outcome(&psoas()));
        prop_assert_eq!(link(&one), link(&other));
    }

    #[test]
    fn a_clinician_is_told_the_reasons_of_the_card_less_the_safety_screen(reader in screened()) {
        let (pack, card) = (psoas(), card(&reader));
        let shared = decode(&pack, &link(&card)).expect("it is ours").expect("it opens");
        let summary = shared.clinician_summary(&pack).expect("the answers are in it");
        let explanation = card.explain(&pack);
        prop_assert_eq!(articles(&summary.fits), lines(&explanation.fits));
        prop_assert_eq!(articles(&summary.does_not_fit), lines(&explanation.does_not_fit));
        prop_assert_eq!(shared.given(&pack).map(|given| given.marked(&pack)), Some(explanation.marked));
        prop_assert_eq!(summary.pattern, explanation.pattern);
        let factors: Vec<_> = summary.factors.iter().map(|(factor, _)| factor).collect();
        // How the pain began stays with the reader.
        let of_card = explanation.habits.iter().map(|habit| &habit.factor);
        let of_card = of_card.filter(|factor| factor.as_str() != "fall-or-overload");
        prop_assert_eq!(factors, of_card.collect::<Vec<_>>());
        prop_assert!(summary.factors.iter().all(|(_, ticks)| !ticks.is_empty()));
        let contradictions: Vec<_> = summary.contradictions.iter().map(|(contradiction, _)| contradiction).collect();
        prop_assert_eq!(contradictions, card.matching().contradictions.iter().collect::<Vec<_>>());

        for withheld in card.withheld() {
            let of_screen = |reason: &Reason| matches!(reason, Reason::Said(tick) if is_of_screen(tick));
            let reasons = summary.withheld.iter().find(|tip| tip.advice == withheld.advice);
            let reasons = reasons.map_or(&[][..], |tip| &tip.reasons);
            // A reason that holds only together with something of the screen goes with that.
            let only_known = withheld.reasons.iter().all(|reason| !of_screen(reason));
            prop_assert!(!reasons.iter().any(of_screen));
            prop_assert!(reasons.iter().all(|reason| withheld.reasons.contains(reason)));
            prop_assert!(!only_known || *reasons == withheld.reasons[..]);
        }
        prop_assert!(summary.withheld.iter().all(|tip| card.withheld().iter().any(|it| it.advice == tip.advice)));
    }
}

fn articles(evidence: &[Evidence]) -> Vec<&str> {
    evidence.iter().map(|evidence| &*evidence.article).collect()
}

fn lines(lines: &[Line]) -> Vec<&str> {
    lines.iter().map(|line| &*line.article).collect()
}

#[test]
fn a_factor_that_only_the_safety_screen_makes_hold_is_in_no_link() {
    let mut rules: Value = serde_json::from_str(RULES).expect("it is JSON");
    rules["factors"][0]["when"] = "age:18-49".into();
    let pack = sound(ContentPack::parse(&rules.to_string(), WORDS, None));
    let Assessed::Advice(card) = assess(&pack, &vignettes::plain(&pack)) else { panic!("they get advice") };
    let factor = &pack.factors[0].id;
    assert!(card.matching().factors.contains(factor));
    assert!(!card.outcome(&pack).factors.contains(factor));
}

#[test]
fn a_tip_that_only_the_safety_screen_holds_back_is_not_told_to_a_clinician() {
    let mut rules: Value = serde_json::from_str(RULES).expect("it is JSON");
    let tips = rules["advice"].as_array_mut().expect("it is a list");
    let tip = tips.iter_mut().find(|tip| tip["id"] == "keep-active").expect("it is in the pack");
    tip["blocked_by"] = json!([{ "not": "age:50-59" }]);
    let pack = sound(ContentPack::parse(&rules.to_string(), WORDS, None));
    let Assessed::Advice(card) = assess(&pack, &vignettes::plain(&pack)) else { panic!("they get advice") };
    assert!(card.withheld().iter().any(|tip| tip.advice.as_str() == "keep-active"));
    let answers = SharedAnswers { ticks: card.answers_to_share(&pack), day: 20_000 };
    let summary =
        SharedResult::new(card.outcome(&pack), Some(answers)).clinician_summary(&pack).expect("it is of this revision");
    assert_eq!(summary.withheld, []);
}
