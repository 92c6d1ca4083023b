//! Which questions are asked, given the answers, and with that which answers count.

use super::effective_answers::EffectiveAnswers;
use super::evaluate::Facts;
use super::offer::is_worth_asking;
use super::response::Responses;
use crate::content::ContentPack;

impl Responses {
    /// The part of the answers that counts. Each question is decided once, after all that it depends on.
    pub fn effective(&self, pack: &ContentPack) -> EffectiveAnswers {
        let given = self.given(pack);
        let mut effective = EffectiveAnswers::none(pack);
        // A follow-up that is drawn inside a ticked option is asked, whatever its own condition says: what a reader can
        // answer counts, and what they leave open is missing.
        let mut drawn = vec![false; pack.questions.len()];
        for index in pack.questions.decided() {
            let Some(question) = pack.questions.at(index) else { continue };
            let applies = drawn[index.get()] || Facts::of_ticks(pack, &effective).holds(&question.asked);
            if !applies || !is_worth_asking(pack, &effective, index, question) {
                continue;
            }
            effective.ask(index, question, given.of(index));
            let follow_ups = effective.options(index, question).filter_map(|(_, option)| option.follow_up.as_ref());
            for follow_up in follow_ups.filter_map(|id| pack.questions.find(id)) {
                drawn[follow_up.get()] = true;
            }
        }
        self.reopened().iter().for_each(|question| effective.reopen(question));
        effective
    }
}
