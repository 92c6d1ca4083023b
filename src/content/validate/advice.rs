//! Factors, tips and the other articles.

use super::at::{At, WordsById};
use super::condition::{self, Standpoint};
use super::derived;
use super::instructions::Lines;
use super::known::{Known, Unique, check_known, number, one_of};
use super::questions::cited;
use crate::content::condition::Condition;
use crate::content::id::FactorId;
use crate::content::level::{Drawing, EvidenceKind, Place};
use crate::content::limits::WEIGHT;
use crate::content::pack::*;
use crate::content::schema::*;
use std::rc::Rc;

pub fn advice(at: &At, say: &At, rules: &RulesFile, words: &WordsFile, known: &Known) -> Vec<Rc<Advice>> {
    let words = WordsById::new(say, "advice", &words.advice);
    let mut ids = Unique::new("tip");
    let mut numbers = Unique::new("number");
    let mut advice = Vec::new();
    for (at, file) in at.each("advice", &rules.advice) {
        let Some(id) = at.id("id", &file.id) else { continue };
        ids.check(&at, id.clone());
        let words = words.object(&id);
        let number = number(&at, &file.number, &mut numbers);
        let place = at.need("place", &file.place).copied().unwrap_or(Place::Factors);
        let evidence = at.need("evidence", &file.evidence).copied().unwrap_or(EvidenceKind::Traditional);
        let movement = movement(&at, file);
        let blocked_by = blocked_by(&at, file, known);
        let needs = condition::need(&at, "needs", &file.needs, known, Standpoint::Advice);
        derived::check_needs(&at.key("needs"), &id, &needs, known);
        let replaced_by = at.may("replaced_by", &file.replaced_by);
        replaced_by.into_iter().for_each(|tip| check_known(&at.key("replaced_by"), "tip", tip, &known.advice));
        let also = at.may("also", &file.also);
        for (i, other) in also.into_iter().flatten().enumerate() {
            check_known(&at.key("also").index(i), "tip", other, &known.advice);
        }
        let article = at.may("article", &file.article);
        article.into_iter().for_each(|article| check_known(&at.key("article"), "article", article, &known.articles));
        let lines = Lines::of_tip(&at, file, known);
        let [done, how, take_care, do_not] = instructions(&lines, words.as_ref());
        let text = |key, field: fn(&AdviceWordsFile) -> &Field<String>| {
            words.as_ref().map_or_else(|| "".into(), |(say, words)| say.text(key, field(words)))
        };
        advice.push(Rc::new(Advice {
            id: (&*id).into(),
            references: at.lines("refs", &file.refs),
            number,
            place,
            movement,
            evidence,
            sources: cited(&at, &file.sources, known),
            needs,
            blocked_by,
            replaced_by: replaced_by.map(|id| id.as_str().into()),
            also: also.into_iter().flatten().map(|id| id.as_str().into()).collect(),
            article: article.map(|id| id.as_str().into()),
            title: text("title", |words| &words.title),
            done,
            dose: words.as_ref().and_then(|(say, words)| say.may_text("dose", &words.dose)),
            why: text("why", |words| &words.why),
            how,
            take_care,
            do_not,
            drawing: drawing(&at, file, words.as_ref()),
            link: link(&at, file, words.as_ref()),
        }));
    }
    words.no_surplus();
    advice
}

fn movement(at: &At, file: &AdviceFile) -> Movement {
    match at.need("exercise", &file.exercise) {
        Some(true) => Movement::Exercise,
        _ => Movement::Everyday,
    }
}

/// A drawing goes with words for who does not see it.
fn drawing(at: &At, file: &AdviceFile, words: Option<&(At, &AdviceWordsFile)>) -> Option<TipDrawing> {
    let drawing = named_drawing(at, "drawing", &file.drawing);
    let (say, words) = words?;
    let alternative = say.may_text("drawing", &words.drawing);
    match (&file.drawing, &alternative) {
        (Field::Missing, Some(_)) => {
            say.key("drawing").fault("the tip has no drawing", "name one in the rules, or take `drawing` out");
        }
        (Field::Given(_), None) if matches!(words.drawing, Field::Missing) => say.missing("drawing"),
        _ => {}
    }
    Some(TipDrawing { drawing: drawing?, alternative: alternative? })
}

/// A link goes with words for what is there.
fn link(at: &At, file: &AdviceFile, words: Option<&(At, &AdviceWordsFile)>) -> Option<TipLink> {
    let url = at.may_web_address("link", &file.link);
    let (say, words) = words?;
    let text = say.may_text("link", &words.link);
    match (&file.link, &text) {
        (Field::Missing, Some(_)) => {
            say.key("link").fault("the tip has no link", "write its address in the rules, or take `link` out");
        }
        (Field::Given(_), None) if matches!(words.link, Field::Missing) => say.missing("link"),
        _ => {}
    }
    Some(TipLink { url: url?, text: text? })
}

/// One of the widget's drawings, if the rules name one here.
pub fn named_drawing(at: &At, key: &str, field: &Field<Option<String>>) -> Option<Drawing> {
    let name = at.may(key, field)?;
    one_of(&at.key(key), "drawing", name, Drawing::ALL, Drawing::as_str)
}

/// The titles of what is done, what to do, what to look out for and what not to do; nothing where the tip has no words.
fn instructions(lines: &Lines, words: Option<&(At, &AdviceWordsFile)>) -> [Vec<Instruction>; 4] {
    let Some((say, words)) = words else { return Default::default() };
    let instructions = [
        lines.conditional(say, "done", &words.done),
        lines.some(say, "how", &words.how),
        lines.instructions(say, "take_care", &words.take_care),
        lines.may(say, "do_not", &words.do_not),
    ];
    lines.check_worded(say);
    instructions
}

/// What holds a tip back.
fn blocked_by(at: &At, file: &AdviceFile, known: &Known) -> Vec<Condition> {
    let blocks = at.may("blocked_by", &file.blocked_by).into_iter().flatten().enumerate();
    let block = |(i, file): (usize, &ConditionFile)| {
        let at = at.key("blocked_by").index(i);
        let block = condition::read(&at, file, known, Standpoint::Advice);
        derived::check_not(&at, &block, known);
        block
    };
    blocks.map(block).collect()
}

pub fn factors(
    at: &At,
    say: &At,
    rules: &RulesFile,
    words: &WordsFile,
    known: &Known,
    advice: &[Rc<Advice>],
) -> Vec<Rc<Factor>> {
    let words = WordsById::new(say, "factors", &words.factors);
    let mut ids = Unique::new("factor");
    let mut numbers = Unique::new("number");
    let mut factors = Vec::new();
    let needed = needed_factors(advice, known);
    for (at, file) in at.each("factors", &rules.factors) {
        let Some(id) = at.id("id", &file.id) else { continue };
        ids.check(&at, id.clone());
        let words = words.object(&id);
        let number = number(&at, &file.number, &mut numbers);
        let id = FactorId::from(&*id);
        let no_advice = words.as_ref().and_then(|(say, words)| say.may_text("no_advice", &words.no_advice));
        let answered = known.factors.get(id.as_str()).is_some_and(|place| needed[usize::from(*place)]);
        match (&words, &no_advice) {
            (Some((say, _)), None) if !answered => {
                say.fault(format!("no tip answers `{id}`"), "add a tip that needs it, or say why under `no_advice`");
            }
            (Some((say, _)), Some(_)) if answered => {
                say.key("no_advice").fault(format!("a tip answers `{id}`"), "take `no_advice` out");
            }
            _ => {}
        }
        let text = |key, field: fn(&FactorWordsFile) -> &Field<String>| {
            words.as_ref().map_or_else(|| "".into(), |(say, words)| say.text(key, field(words)))
        };
        factors.push(Rc::new(Factor {
            reference: at.text("ref", &file.reference),
            number,
            weight: at.within("weight", &file.weight, 0..=WEIGHT).unwrap_or_default(),
            when: condition::need(&at, "when", &file.when, known, Standpoint::Factor),
            sources: cited(&at, &file.sources, known),
            name: text("name", |words| &words.name),
            article: text("article", |words| &words.article),
            no_advice,
            id,
        }));
    }
    words.no_surplus();
    factors
}

/// Whether each factor is answered by some tip.
fn needed_factors(advice: &[Rc<Advice>], known: &Known) -> Vec<bool> {
    let last = known.factors.values().max().map_or(0, |last| usize::from(*last) + 1);
    let mut needed = vec![false; last];
    for tip in advice {
        tip.needs.walk(&mut |inner| {
            if let Condition::Factor(factor) = inner
                && let Some(needed) = needed.get_mut(factor.get())
            {
                *needed = true;
            }
        });
    }
    needed
}

pub fn articles(at: &At, say: &At, rules: &RulesFile, words: &WordsFile) -> Vec<Article> {
    let words = WordsById::new(say, "articles", &words.articles);
    let mut ids = Unique::new("article");
    let mut articles = Vec::new();
    for (at, file) in at.items("articles", &rules.articles) {
        let (id, url) = match file {
            ArticleFile::Named(id) => (id.as_str(), None),
            ArticleFile::Linked(file) => {
                at.no_extra(file);
                let Some(id) = at.need("id", &file.id) else { continue };
                (id.as_str(), at.may_web_address("url", &file.url))
            }
        };
        ids.check(&at, id.to_owned());
        let Some((say, words)) = words.object(id) else { continue };
        articles.push(Article {
            url,
            id: id.into(),
            name: say.text("name", &words.name),
            describes: say.text("describes", &words.describes),
        });
    }
    words.no_surplus();
    articles
}
