//! A card as plain text in reading order, to paste into a mail or to hand to a doctor.

use crate::content::{Advice, AdviceId, Block, ContentPack, Disposition, Movement, Region, Text, TipLink, Ui, fill};
use crate::domain::{AdviceCard, EffectiveAnswers, Evidence, Net, Raised, Shown, TipLines, serious, to_do};
use std::rc::Rc;

/// The card in words. `region` is a region's id or a country code. `in_words`: a day as readers
/// write it.
pub fn text(pack: &ContentPack, card: &Shown<AdviceCard>, region: &str, in_words: impl Fn(&str) -> String) -> String {
    let mut page = Plain::default();
    let disposition = pack.disposition(card.disposition());
    page.heading(&disposition.heading);
    page.blocks(&disposition.lead);
    card.rules().iter().filter_map(|id| pack.rule(id)).for_each(|rule| page.item(&rule.why));
    if let Some(whom) = pack.region(region).says(card.disposition()) {
        page.paragraph(&whom);
    }
    to_do(pack, card.disposition(), &card.screened().responses().effective(pack))
        .iter()
        .for_each(|line| page.item(line));

    let explanation = card.explain(pack);
    let closeness = pack.match_words(card.matching().closeness);
    page.heading(&closeness.heading);
    page.blocks(&closeness.lead);
    page.evidence(pack, Ui::Fits, &explanation.fits);
    page.evidence(pack, Ui::DoesNotFit, &explanation.does_not_fit);
    let contradictions = explanation.contradictions.iter().filter_map(|(id, _)| pack.contradiction(id));
    contradictions.for_each(|contradiction| page.item(&contradiction.text));

    page.heading(&pack.say(Ui::Tips));
    card.tips(pack).iter().for_each(|lines| tip(&mut page, pack, lines));
    if !explanation.withheld.is_empty() {
        page.heading(&pack.say(Ui::Withheld));
    }
    for held_back in &explanation.withheld {
        let title = pack.advice(&held_back.advice).map(|tip| tip.title.clone()).unwrap_or_default();
        page.item(&[&*title, ": ", &held_back.why(pack).join(" ")].concat());
    }
    if !explanation.habits.is_empty() {
        page.heading(&pack.say(Ui::Habits));
    }
    for habit in &explanation.habits {
        let article = pack.factor(&habit.factor).map(|factor| factor.article.clone()).unwrap_or_default();
        let lines: Vec<_> = pack.said(&habit.ticks).chain([article]).collect();
        page.item(&lines.join(" "));
    }
    end(&mut page, pack, card, pack.region(region));
    purpose(&mut page, pack, Ui::PackNamed, in_words);
    page.end()
}

/// How many tips a text in brief names.
const TIPS_IN_BRIEF: usize = 3;

/// The card in brief, for a message: the answer, its first tips, the signs that need help straight away, and the link to
/// all of it, where there is one.
pub fn brief_text(pack: &ContentPack, card: &Shown<AdviceCard>, region: &str, link: Option<&str>) -> String {
    let mut page = Plain::default();
    let region = pack.region(region);
    page.paragraph(&pack.say(Ui::PaperTitle));
    page.paragraph(&[&*pack.match_words(card.matching().closeness).heading, "."].concat());
    if let Some(whom) = region.says(card.disposition()) {
        page.paragraph(&whom);
    }
    let to_do = card.tips(pack).into_iter().filter(|lines| !lines.is_done).map(|lines| lines.advice);
    let to_do: Vec<_> = to_do.collect();
    let tips = tips_in_brief(pack, &to_do).take(TIPS_IN_BRIEF).map(|tip| match &tip.dose {
        Some(dose) => [&*tip.title, " (", dose, ")"].concat().into(),
        None => tip.title.clone(),
    });
    page.steps(&tips.collect::<Vec<_>>());
    page.paragraph(&in_one_line(&pack.words.safety_net.now));
    page.paragraph(&region.call_emergency);
    link.iter().for_each(|link| page.paragraph(link));
    page.paragraph(&pack.say(Ui::PromiseArticle));
    page.end()
}

/// The tips that are named where there is little room: not those that only lead to another article.
pub(super) fn tips_in_brief<'p>(pack: &'p ContentPack, ids: &'p [AdviceId]) -> impl Iterator<Item = &'p Rc<Advice>> {
    ids.iter().filter_map(|id| pack.advice(id)).filter(|tip| tip.article.is_none())
}

/// Paragraphs and lists one after the other.
pub(super) fn in_one_line(text: &Text) -> String {
    let block = |block: &Block| match block {
        Block::Paragraph(text) => text.to_string(),
        Block::List(items) | Block::Steps(items) => items.join("; ") + ".",
    };
    text.iter().map(block).collect::<Vec<_>>().join(" ")
}

/// The page that sends a reader to be seen, as text for the clinician. In an emergency, only what to say. `in_words`: a
/// day as readers write it.
pub fn seek_care_text(
    pack: &ContentPack,
    raised: &Raised,
    answers: &EffectiveAnswers,
    region: &str,
    in_words: impl Fn(&str) -> String,
) -> String {
    let mut page = Plain::default();
    let level = raised.disposition();
    let say = raised.what_to_say(pack, answers);
    if level == Disposition::Emergency {
        page.paragraph(&say.quote);
        say.tell.iter().for_each(|line| page.item(line));
        return page.end();
    }
    let disposition = pack.disposition(level);
    page.heading(&disposition.heading);
    if let Some(whom) = pack.region(region).says(level) {
        page.paragraph(&whom);
    }
    page.blocks(&disposition.lead);

    page.heading(&pack.say(Ui::Because));
    for (rule, ticks) in serious(pack, raised.rules(), answers) {
        let lines: Vec<_> = pack.said(&ticks).chain([rule.why.clone()]).collect();
        page.item(&lines.join(" "));
    }
    page.heading(&pack.say(Ui::Meanwhile));
    to_do(pack, level, answers).iter().for_each(|line| page.item(line));
    page.heading(&pack.say(Ui::WhatToSay));
    page.paragraph(&say.quote);
    say.tell.iter().for_each(|line| page.item(line));
    safety_net(&mut page, pack, pack.region(region), level);
    purpose(&mut page, pack, Ui::PackUnnamed, in_words);
    page.end()
}

fn tip(page: &mut Plain, pack: &ContentPack, lines: &TipLines) {
    let Some(tip) = pack.advice(&lines.advice).filter(|tip| tip.article.is_none()) else { return };
    page.subheading(&lines.title);
    page.paragraph(&tip.why);
    tip.dose.iter().for_each(|dose| page.paragraph(dose));
    page.steps(&lines.how);
    lines.cautions.iter().for_each(|caution| page.item(&caution.text));
    if tip.movement == Movement::Exercise {
        page.paragraph(&pack.words.stop_rule);
    }
    page.paragraph(&[&*pack.say(Ui::Evidence), " ", &pack.evidence(tip.evidence).name].concat());
    tip.link.iter().for_each(|TipLink { url, text }| page.paragraph(&[text, ": ", url].concat()));
}

/// What ends every card.
fn end(page: &mut Plain, pack: &ContentPack, card: &AdviceCard, region: &Region) {
    let elsewhere: Vec<_> = card.matching().elsewhere.iter().filter_map(|id| pack.article(id)).collect();
    if !elsewhere.is_empty() {
        page.heading(&pack.say(Ui::Elsewhere));
    }
    for article in elsewhere {
        page.item(&[&*article.name, ": ", &article.describes].concat());
    }
    safety_net(page, pack, region, card.disposition());
    page.heading(&pack.say(Ui::Limits));
    page.blocks(&pack.words.limits);
}

/// What ends a result, whatever it says.
fn safety_net(page: &mut Plain, pack: &ContentPack, region: &Region, level: Disposition) {
    let net = &pack.words.safety_net;
    page.heading(&net.heading);
    let whom = [Some(&region.call_emergency), Some(&region.say.same_day), None];
    let times = [(Ui::NetNow, &net.now), (Ui::NetToday, &net.today), (Ui::NetLater, &net.later)];
    let times = [Net::Now, Net::Today, Net::Whole].into_iter().zip(times).zip(whom);
    for ((_, (when, text)), whom) in times.filter(|((net, _), _)| *net <= Net::at(level)) {
        page.subheading(&pack.say(when));
        page.blocks(text);
        whom.into_iter().for_each(|whom| page.paragraph(whom));
    }
    page.paragraph(&net.limit);
}

/// Where a result comes from, who has reviewed that, and what it is for. `named`: with the name of the article, or without.
fn purpose(page: &mut Plain, pack: &ContentPack, named: Ui, in_words: impl Fn(&str) -> String) {
    let (revision, date) = (pack.revision.to_string(), in_words(&pack.date));
    let values = [("pack", &*pack.article.title), ("revision", &revision), ("date", &date)];
    page.paragraph(&fill(&pack.say(named), &values));
    page.paragraph(&pack.who_reviewed(in_words));
    if pack.screen.is_none() {
        page.paragraph(&pack.say(Ui::OwnScreen));
    }
    page.blocks(&pack.words.purpose);
}

/// Plain text being written: headings in capitals would shout, so they are underlined.
#[derive(Default)]
struct Plain(String);

impl Plain {
    fn end(self) -> String {
        self.0.trim_end().to_owned() + "\n"
    }

    fn paragraph(&mut self, text: &str) {
        self.0.push_str(text);
        self.0.push_str("\n\n");
    }

    fn heading(&mut self, text: &str) {
        let underline = "=".repeat(text.chars().count());
        self.paragraph(&[text, "\n", &underline].concat());
    }

    fn subheading(&mut self, text: &str) {
        let underline = "-".repeat(text.chars().count());
        self.paragraph(&[text, "\n", &underline].concat());
    }

    fn item(&mut self, text: &str) {
        self.paragraph(&["* ", text].concat());
    }

    fn steps(&mut self, steps: &[Rc<str>]) {
        for (number, step) in (1..).zip(steps) {
            self.paragraph(&[&number.to_string(), ". ", step].concat());
        }
    }

    fn evidence(&mut self, pack: &ContentPack, heading: Ui, evidence: &[Evidence]) {
        if evidence.is_empty() {
            return;
        }
        self.subheading(&pack.say(heading));
        for line in evidence {
            self.item([&line.said(pack), " ", &*line.article].concat().trim_start());
        }
    }

    fn blocks(&mut self, text: &Text) {
        for block in text {
            match block {
                Block::Paragraph(text) => self.paragraph(text),
                Block::List(items) => items.iter().for_each(|item| self.item(item)),
                Block::Steps(steps) => self.steps(steps),
            }
        }
    }
}
