//! What someone who should be seen says to whoever sees them.

use super::effective_answers::EffectiveAnswers;
use super::triage::{Raised, serious};
use crate::content::{ContentPack, Disposition, Tick, Ui, fill};
use std::rc::Rc;

/// A quote of the reader's signs, and what the rules add to it.
#[derive(Clone, Debug, PartialEq)]
pub struct WhatToSay {
    /// Whole sentences, to read out.
    pub quote: String,
    /// What else to tell or to ask, each once.
    pub tell: Vec<Rc<str>>,
}

impl Raised {
    /// What to say. In an emergency only the signs of the emergency, as it is read out on the telephone.
    pub fn what_to_say(&self, pack: &ContentPack, answers: &EffectiveAnswers) -> WhatToSay {
        let lowest = match self.disposition() {
            Disposition::Emergency => Disposition::Emergency,
            _ => Disposition::SeeClinician,
        };
        let (mut signs, mut named, mut tell) = (Vec::<Rc<str>>::new(), Vec::<Tick>::new(), Vec::new());
        for (rule, mut ticks) in serious(pack, self.rules(), answers) {
            if rule.raises < lowest {
                continue;
            }
            ticks.retain(|tick| !named.contains(tick));
            match &rule.say {
                Some(say) => signs.push(say.clone()),
                None => signs.extend(pack.said(&ticks)),
            }
            named.extend(ticks);
            tell.extend(rule.tell.clone().filter(|line| !tell.contains(line)));
        }
        WhatToSay { quote: fill(&pack.say(Ui::SayQuote), &[("signs", &signs.join(" "))]), tell }
    }
}
