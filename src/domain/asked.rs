//! Which questions are asked, given the answers, and with that which answers count.

use super::effective_answers::EffectiveAnswers;
use super::evaluate::Facts;
use super::offer::is_worth_asking;
use super::response::Responses;
use crate::content::{ContentPack, Question, QuestionId};

impl Responses {
    /// The part of the answers that counts.
    pub fn effective(&self, pack: &ContentPack) -> EffectiveAnswers {
        let mut effective = EffectiveAnswers::new(pack, Vec::new(), Vec::new());
        let mut derived = Vec::new();
        // What is asked can depend on answers, but never in a circle: this ends as soon as nothing more is asked.
        loop {
            let next = next(pack, &effective, self, &derived);
            if next != effective {
                effective = next;
                continue;
            }
            // What follows from the tips takes longest to work out, and is asked after all that they depend on.
            let follows = pack.questions.iter().filter(|question| question.derived.is_some());
            let asked = follows.filter(|question| is_worth_asking(pack, &effective, question));
            let asked: Vec<_> = asked.map(|question| question.id.clone()).collect();
            if asked == derived {
                return effective.reopened(|id| self.is_reopened(id));
            }
            derived = asked;
        }
    }
}

/// What is asked after these answers; of the questions that follow from the tips, only those named.
fn next(
    pack: &ContentPack,
    effective: &EffectiveAnswers,
    responses: &Responses,
    derived: &[QuestionId],
) -> EffectiveAnswers {
    let facts = Facts::of_answers(pack, effective);
    let is_due = |question: &Question| question.derived.is_none() || derived.contains(&question.id);
    // A follow-up that is drawn inside a ticked option is asked, whatever its own condition says: what a reader can answer
    // counts, and what they leave open is missing.
    let drawn: Vec<_> = effective.ticked_options(pack).filter_map(|option| option.follow_up.as_ref()).collect();
    let is_asked = |id: &&QuestionId| {
        let applies = |question: &Question| facts.holds(&question.asked) || drawn.contains(id);
        pack.question(id).is_some_and(|question| is_due(question) && applies(question))
    };
    let order = pack.question_order();
    let asked: Vec<_> = order.filter(is_asked).cloned().collect();
    let ticks = responses.ticks().filter(|tick| asked.contains(&tick.question)).cloned().collect();
    EffectiveAnswers::new(pack, asked, ticks)
}
