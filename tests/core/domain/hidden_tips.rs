//! Tips that a page hides.

use crate::domain::vignettes::{all, responses};
use crate::psoas;
use lumbar_check::content::{Advice, AdviceId, ContentPack, Disposition, Place};
use lumbar_check::domain::{
    AdviceCard, Assessed, HiddenTips, Net, SharedAnswers, SharedResult, assess, is_optional, to_do,
};
use lumbar_check::share::{brief_text, text};

/// The card of each vignette that ends with one.
fn cards(pack: &ContentPack) -> Vec<AdviceCard> {
    let card = |responses| match assess(pack, &responses) {
        Assessed::Advice(card) => Some(card),
        _ => None,
    };
    all().iter().filter_map(|vignette| card(responses(pack, vignette))).collect()
}

/// All that a page may hide.
fn all_hidden(pack: &ContentPack) -> HiddenTips {
    let ids: Vec<_> = pack.advice.iter().map(|tip| tip.id.as_str()).collect();
    HiddenTips::read(pack, &ids.join(" "))
}

fn title<'p>(pack: &'p ContentPack, id: &AdviceId) -> &'p str {
    &pack.advice(id).expect("the pack has the tip").title
}

#[test]
fn what_sends_a_reader_to_be_seen_cannot_be_hidden() {
    let pack = psoas();
    let hidden = all_hidden(&pack);
    let stays: Vec<_> = hidden.others(&pack).map(|tip| tip.id.as_str()).collect();
    assert_eq!(stays, ["get-checked", "warm-up"]);
    assert_eq!(hidden.unusable(), stays.join(" "));
    for card in cards(&pack) {
        let shown = hidden.card(&card);
        let came_first: Vec<_> = card.advice().iter().filter(|id| pack.advice(id).is_some_and(comes_first)).collect();
        assert_eq!(shown.advice().iter().collect::<Vec<_>>(), came_first);
        assert_eq!(shown.advice().len() + shown.left_out().len(), card.advice().len());
    }
}

fn comes_first(tip: &std::rc::Rc<Advice>) -> bool {
    tip.place == Place::First
}

#[test]
fn what_is_no_tip_of_the_pack_is_told_and_hides_nothing() {
    let pack = psoas();
    let hidden = HiddenTips::read(&pack, " lunge  keep-active\n get-checked safety_net * ");
    assert_eq!(hidden.ids(), ["keep-active".into()]);
    assert_eq!(hidden.unusable(), "lunge get-checked safety_net *");
}

#[test]
fn a_hidden_tip_is_on_no_card_in_no_text_and_in_no_link() {
    let pack = psoas();
    for tip in pack.advice.iter().filter(|tip| is_optional(tip)) {
        let hidden = HiddenTips::read(&pack, tip.id.as_str());
        for card in cards(&pack) {
            let shown = hidden.card(&card);
            let others: Vec<_> = card.advice().iter().filter(|id| **id != tip.id).collect();
            assert_eq!(shown.advice().iter().collect::<Vec<_>>(), others, "the others stay, in their order");
            assert!(!shown.outcome(&pack).advice.contains(&tip.id));
            assert!(shown.tips(&pack).iter().all(|lines| lines.advice != tip.id));
            let explanation = shown.explain(&pack);
            assert!(explanation.withheld.iter().all(|held| held.advice != tip.id));
            assert!(explanation.withheld.iter().all(|held| held.instead.as_ref() != Some(&tip.id)));
            let texts = [text(&pack, &shown, "uk", str::to_owned), brief_text(&pack, &shown, "uk", None)];
            assert!(texts.iter().all(|text| !text.contains(title(&pack, &tip.id))), "{}", tip.id);
        }
    }
}

#[test]
fn hiding_tips_leaves_all_that_is_said_for_safety() {
    let pack = psoas();
    let hidden = all_hidden(&pack);
    for card in cards(&pack) {
        let shown = hidden.card(&card);
        assert_eq!((shown.disposition(), shown.rules()), (card.disposition(), card.rules()));
        assert_eq!((shown.matching(), shown.screened()), (card.matching(), card.screened()));
        let whole = text(&pack, &shown, "uk", str::to_owned);
        let region = pack.region("uk");
        let answers = card.screened().responses().effective(&pack);
        let to_do = to_do(&pack, card.disposition(), &answers);
        let said = to_do.iter().chain([&region.call_emergency, &pack.words.safety_net.heading]);
        assert!(said.into_iter().all(|words| whole.contains(&**words)));
        assert!(Net::at(card.disposition()) >= Net::Now && card.disposition() <= Disposition::SelfCareWithCheck);
    }
}

#[test]
fn what_changed_says_nothing_of_a_hidden_tip() {
    let pack = psoas();
    let cards = cards(&pack);
    let hidden = all_hidden(&pack);
    for (before, after) in cards.iter().zip(cards.iter().skip(1)) {
        let change = hidden.card(after).change_since(&pack, &before.outcome(&pack));
        let named = [change.added, change.gone, change.held_back].concat();
        assert!(named.iter().all(|id| !hidden.ids().contains(id)), "{named:?}");
    }
}

#[test]
fn a_result_of_somebody_else_is_shown_without_the_tips_that_this_page_hides() {
    let pack = psoas();
    let hidden = all_hidden(&pack);
    for card in cards(&pack) {
        let answers = SharedAnswers { ticks: card.answers_to_share(&pack), day: 20_000 };
        let result = SharedResult::new(card.outcome(&pack), Some(answers));
        let shown = hidden.result(&result);
        assert!(shown.outcome.advice.iter().all(|id| !hidden.ids().contains(id)));
        assert_eq!(shown.left_out(), hidden.card(&card).left_out());
        let explanation = shown.explain_shown(&pack).expect("it is of this revision");
        assert!(explanation.withheld.iter().all(|held| !hidden.ids().contains(&held.advice)));
        assert_eq!((&shown.answers, shown.withdrawn), (&result.answers, result.withdrawn));
    }
}
