//! What someone who should be seen is asked to do and to say, and which lines a card leaves out after a denial.

use crate::domain::vignettes::{all, responses};
use crate::psoas;
use lumbar_check::content::{ContentPack, Disposition};
use lumbar_check::domain::{Assessed, EffectiveAnswers, Raised, assess, serious, to_do};

/// Everyone who is sent to be seen, by the vignette.
fn sent(pack: &ContentPack) -> Vec<(String, Raised, EffectiveAnswers)> {
    let sent = all().into_iter().filter_map(|vignette| {
        let answers = responses(pack, &vignette);
        match assess(pack, &answers) {
            Assessed::SeekCare(raised) => Some((vignette.file, raised, answers.effective(pack))),
            _ => None,
        }
    });
    sent.collect()
}

#[test]
fn in_an_emergency_three_things_are_told_and_the_first_is_always_the_same() {
    let pack = psoas();
    let first = &pack.disposition(Disposition::Emergency).to_do[0].text;
    for (file, _, answers) in sent(&pack).iter().filter(|(_, raised, _)| raised.disposition() == Disposition::Emergency)
    {
        let told = to_do(&pack, Disposition::Emergency, answers);
        assert_eq!((told.len(), &told[0]), (3, first), "{file}");
    }
}

#[test]
fn whatever_sends_someone_is_in_what_they_say() {
    let pack = psoas();
    for (file, raised, answers) in sent(&pack) {
        let say = raised.what_to_say(&pack, &answers);
        for (rule, ticks) in serious(&pack, raised.rules(), &answers) {
            if raised.disposition() == Disposition::Emergency && rule.raises < Disposition::Emergency {
                continue;
            }
            let own = rule.say.as_ref().is_some_and(|words| say.quote.contains(&**words));
            let mut said = pack.said(&ticks);
            assert!(own || said.all(|words| say.quote.contains(&*words)), "{file}: {} in {}", rule.id, say.quote);
            assert!(rule.tell.as_ref().is_none_or(|tell| say.tell.contains(tell)), "{file}: {}", rule.id);
        }
    }
}

#[test]
fn nobody_with_a_card_is_warned_of_what_they_were_asked_and_denied() {
    let pack = psoas();
    let denied = ["check-first-signs:pregnant-or-recent-birth", "check-first-signs:recent-operation"];
    let lines = pack.advice.iter().flat_map(|tip| tip.take_care.iter().chain(&tip.do_not));
    let about_denied = |line: &&lumbar_check::content::Instruction| {
        let ticks = pack.questions.ticks_at(&line.when.options());
        !ticks.is_empty() && ticks.iter().all(|tick| denied.contains(&tick.to_string().as_str()))
    };
    let left_out: Vec<_> = lines.filter(about_denied).map(|line| &line.text).collect();
    assert!(!left_out.is_empty());
    for vignette in all() {
        let Assessed::Advice(card) = assess(&pack, &responses(&pack, &vignette)) else { continue };
        for tip in card.tips(&pack) {
            let told = tip.cautions.iter().map(|caution| &caution.text).find(|line| left_out.contains(line));
            assert_eq!(told, None, "{}", vignette.file);
        }
    }
}

#[test]
fn the_cautions_that_a_reader_ticked_come_first() {
    let pack = psoas();
    let lines: Vec<_> = pack.advice.iter().flat_map(|tip| tip.take_care.iter().chain(&tip.do_not)).collect();
    let mut moved = 0;
    for vignette in all() {
        let responses = responses(&pack, &vignette);
        let Assessed::Advice(card) = assess(&pack, &responses) else { continue };
        let answers = responses.effective(&pack);
        let is_ticked = |text: &str| {
            let line = lines.iter().find(|line| &*line.text == text).expect("it is a line of a tip");
            pack.questions.ticks_at(&line.when.options()).iter().any(|tick| answers.has(tick))
        };
        for tip in card.tips(&pack) {
            let ticked: Vec<_> = tip.cautions.iter().map(|caution| is_ticked(&caution.text)).collect();
            assert!(ticked.is_sorted_by(|one, next| one >= next), "{}: {}", vignette.file, tip.advice);
            moved += ticked.iter().filter(|ticked| **ticked).count();
        }
    }
    assert!(moved > 0);
}
