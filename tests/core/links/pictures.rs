//! What is on a picture of a result: no more than in the link that is on it.

use crate::domain::vignettes::{all, responses};
use crate::{in_every_language, psoas};
use lumbar_check::content::{ContentPack, Disposition, Kind, Tick};
use lumbar_check::domain::{AdviceCard, Assessed, SharedAnswers, SharedResult, assess};
use lumbar_check::share::{Line, Picture, decode, encode, picture};

const LINK: &str = "https://quay.example/result.html#lumbar-check=1.AAVwc29hcwACAgEYA4IRAyvK";

fn cards(pack: &ContentPack) -> Vec<(String, AdviceCard)> {
    let card = |assessed| if let Assessed::Advice(card) = assessed { Some(card) } else { None };
    let assessed = all().into_iter().map(|vignette| (assess(pack, &responses(pack, &vignette)), vignette.file));
    assessed.filter_map(|(assessed, file)| Some((file.to_string(), card(assessed)?))).collect()
}

/// What is passed on of a card, as a link tells it.
fn shared(pack: &ContentPack, card: &AdviceCard, answers: bool) -> SharedResult {
    let answers = answers.then(|| SharedAnswers { ticks: card.answers_to_share(pack), day: 20_000 });
    let link = encode(pack, &SharedResult::new(card.outcome(pack), answers));
    decode(pack, &link).expect("it is ours").expect("it is whole")
}

fn drawn(pack: &ContentPack, result: &SharedResult) -> Picture {
    picture(pack, result, "uk", Some("Quay Clinic"), LINK)
}

fn texts(picture: &Picture, wanted: Line) -> Vec<&str> {
    picture.lines.iter().filter(|(line, _)| *line == wanted).map(|(_, text)| &**text).collect()
}

#[test]
fn the_marks_of_a_reader_are_on_a_picture_only_with_their_answers() {
    let pack = psoas();
    for (file, card) in cards(&pack) {
        let on_map = |tick: &Tick| pack.question(&tick.question).is_some_and(|question| question.kind == Kind::Map);
        let own: Vec<_> = card.answers_to_share(&pack).into_iter().filter(on_map).collect();
        assert!(!own.is_empty(), "{file}");
        let marked = drawn(&pack, &shared(&pack, &card, true)).marked;
        assert!(marked.len() == own.len() && own.iter().all(|tick| marked.contains(tick)), "{file}: {marked:?}");
        assert_eq!(drawn(&pack, &shared(&pack, &card, false)).marked, pack.pattern.sites, "{file}");
    }
}

#[test]
fn two_readers_with_the_same_link_have_the_same_picture() {
    let pack = psoas();
    let cards = cards(&pack);
    let mut same = 0;
    for (at, (file, card)) in cards.iter().enumerate() {
        let link = |card| encode(&pack, &shared(&pack, card, false));
        for (other, beside) in cards[..at].iter().filter(|(_, beside)| link(beside) == link(card)) {
            let [one, two] = [card, beside].map(|card| drawn(&pack, &shared(&pack, card, false)));
            assert_eq!(one, two, "{file}, {other}");
            same += usize::from(card.answers_to_share(&pack) != beside.answers_to_share(&pack));
        }
    }
    assert!(same > 0, "there are readers whose links are the same and whose answers are not");
}

#[test]
fn a_picture_says_whom_to_see_and_when_to_call_in_every_language() {
    for pack in in_every_language() {
        for (file, card) in cards(&pack) {
            let picture = drawn(&pack, &shared(&pack, &card, false));
            let whom = pack.region("uk").says(card.disposition());
            assert_eq!(whom.is_some(), card.disposition() == Disposition::SelfCareWithCheck, "{file}");
            assert_eq!(texts(&picture, Line::Whom), whom.iter().map(|whom| &**whom).collect::<Vec<_>>(), "{file}");
            assert_eq!(texts(&picture, Line::Call), [&*pack.region("uk").call_emergency], "{file}");
            assert_eq!((texts(&picture, Line::Signs).len(), texts(&picture, Line::Promise).len()), (1, 1), "{file}");
            assert_eq!(texts(&picture, Line::Link), [LINK], "{file}");
        }
    }
}

#[test]
fn a_picture_has_two_tips_at_most_which_are_the_first_of_the_card() {
    let pack = psoas();
    for (file, card) in cards(&pack) {
        let picture = drawn(&pack, &shared(&pack, &card, false));
        let tips: Vec<_> = card.advice().iter().filter_map(|id| pack.advice(id)).collect();
        let first: Vec<_> = tips.iter().filter(|tip| tip.article.is_none()).take(2).map(|tip| &*tip.title).collect();
        assert_eq!(texts(&picture, Line::Tip), first, "{file}");
        assert_eq!(texts(&picture, Line::Heading).is_empty(), first.is_empty(), "{file}");
    }
}
