//! A result as one picture, for a chat: what is written on it and what is marked.

use super::text::{in_one_line, tips_in_brief};
use crate::content::{ContentPack, Kind, Tick, Ui};
use crate::domain::SharedResult;
use std::rc::Rc;

/// How many tips a picture names.
const TIPS: usize = 2;

/// What is on a picture, in reading order.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The sites that are marked on the body.
    pub marked: Vec<Tick>,
    /// What is written.
    pub lines: Vec<(Line, Rc<str>)>,
}

/// What a line of a picture is. Each looks in its own way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// Whose page it is.
    Clinic,
    /// What all of it is.
    Title,
    /// Whose marks are on the body.
    Marks,
    /// The match.
    Match,
    /// The name of the pattern.
    Article,
    /// Whom to see.
    Whom,
    /// Above the tips.
    Heading,
    /// The title of a tip.
    Tip,
    /// How much of it.
    Dose,
    /// The signs of the safety net.
    Signs,
    /// Whom to call if one of them starts.
    Call,
    /// Where the card is.
    Link,
    /// What it is not.
    Promise,
}

/// The picture of a result, which is what a link holds, and so of nothing that the link on it does not tell. Without answers, the body shows where the pattern is felt, on both sides, as one side would tell the reader's.
///
/// No result that sends someone to be seen is a [`SharedResult`].
pub fn picture(pack: &ContentPack, result: &SharedResult, region: &str, clinic: Option<&str>, link: &str) -> Picture {
    let region = pack.region(region);
    let outcome = &result.outcome;
    let (whose, marked) = match &result.answers {
        Some(answers) => {
            (Ui::MarkedByYou, answers.ticks.iter().filter(|tick| is_on_map(pack, tick)).cloned().collect())
        }
        None => (Ui::MarkedByArticle, pack.pattern.sites.clone()),
    };
    let mut lines: Vec<(Line, Rc<str>)> = clinic.map(|name| (Line::Clinic, name.into())).into_iter().collect();
    lines.extend([
        (Line::Title, pack.say(Ui::PaperTitle)),
        (Line::Marks, pack.say(whose)),
        (Line::Match, pack.match_words(outcome.closeness).heading.clone()),
        (Line::Article, pack.article.title.clone()),
    ]);
    lines.extend(region.says(outcome.disposition).map(|whom| (Line::Whom, whom)));
    let mut tips = tips_in_brief(pack, &outcome.advice).take(TIPS).peekable();
    lines.extend(tips.peek().map(|_| (Line::Heading, pack.say(Ui::Tips))));
    for tip in tips {
        lines.push((Line::Tip, tip.title.clone()));
        lines.extend(tip.dose.clone().map(|dose| (Line::Dose, dose)));
    }
    lines.extend([
        (Line::Signs, in_one_line(&pack.words.safety_net.now).into()),
        (Line::Call, region.call_emergency.clone()),
        (Line::Link, link.into()),
        (Line::Promise, pack.say(Ui::PromiseArticle)),
    ]);
    Picture { marked, lines }
}

fn is_on_map(pack: &ContentPack, tick: &Tick) -> bool {
    pack.question(&tick.question).is_some_and(|question| question.kind == Kind::Map)
}
