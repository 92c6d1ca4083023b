//! Statements that are texts: what readers get whatever they answered, or for a result.

use super::Statement;
use super::draft::Draft;
use crate::content::level::{Disposition, Drawing, EvidenceKind, Match, StatementKind};
use crate::content::pack::*;
use crate::content::text::Ui;

/// What stands around the questions.
pub fn before(pack: &Contents) -> Vec<Statement> {
    let mut all = vec![about(pack), purpose(pack), ui(pack)];
    all.extend((1..).zip(&pack.sections).map(|(number, part)| section(pack, number, part)));
    all
}

/// What a reader gets at the end.
pub fn after(pack: &Contents) -> Vec<Statement> {
    let mut all: Vec<_> = Disposition::ALL.iter().map(|level| result(pack, *level)).collect();
    all.extend(pack.regions.iter().map(|part| region(pack, part)));
    all.extend(Match::ALL.iter().map(|level| closeness(pack, *level)));
    all.extend(EvidenceKind::ALL.iter().map(|kind| evidence(pack, *kind)));
    all.push(stop_rule(pack));
    all.push(safety_net(pack));
    all.push(fallback_signs(pack));
    all.extend((1..).zip(&pack.words.read_it_all).map(|(number, part)| read_it_all(pack, number, part)));
    all.extend(pack.sources.iter().map(|part| source(pack, part)));
    all
}

fn about(pack: &Contents) -> Statement {
    let SourceArticle { title, site, url } = &pack.article;
    let drawing = pack.welcome_drawing.map_or("", Drawing::as_str);
    let mut draft = Draft::new(pack, StatementKind::Text, "article");
    draft
        .sentence(format!("It is about “{title}” on {site}, {url}."))
        .fact("title", title)
        .fact("site", site)
        .fact("url", url)
        .fact("drawing", drawing);
    draft.end()
}

fn purpose(pack: &Contents) -> Statement {
    let mut draft = Draft::new(pack, StatementKind::Text, "limits-and-purpose");
    draft
        .sentence("What the page cannot know, who it is for, and what for.".to_owned())
        .text("limits", &pack.words.limits)
        .text("purpose", &pack.words.purpose);
    draft.end()
}

/// The words of the widget itself, of which some are about pain and care. They are agreed to as a whole.
fn ui(pack: &Contents) -> Statement {
    let mut draft = Draft::new(pack, StatementKind::Text, "page");
    draft.sentence("The words of the page itself: buttons, headings, promises and explanations.".to_owned());
    for (key, phrase) in Ui::KEYS.iter().zip(&pack.words.ui) {
        draft.words(key, &phrase.other);
        for (form, text) in &phrase.forms {
            draft.fact("form", form.as_str()).words(key, text);
        }
    }
    draft.end()
}

fn section(pack: &Contents, number: usize, section: &Section) -> Statement {
    let mut draft = Draft::new(pack, StatementKind::Section, &format!("{number}-{}", section.id));
    draft
        .sentence(format!("Part {number}, “{}”, has {} pages.", section.name, section.pages.len()))
        .words("name", &section.name);
    for page in &section.pages {
        draft.fact("page", "").may("page", &page.heading);
        for question in &page.questions {
            draft.fact("question", question.as_str());
        }
    }
    draft.end()
}

fn result(pack: &Contents, level: Disposition) -> Statement {
    let words = pack.disposition(level);
    let mut draft = Draft::new(pack, StatementKind::Result, level.as_str());
    draft
        .sentence(format!("{} {}", words.prefix, words.heading))
        .words("spoken_before_it", &words.prefix)
        .words("heading", &words.heading)
        .text("lead", &words.lead)
        .lines("to_do", &words.to_do);
    draft.end()
}

fn region(pack: &Contents, region: &Region) -> Statement {
    let [emergency, urgent] = [&region.emergency, &region.urgent].map(|number| number.as_deref().unwrap_or("none"));
    let mut draft = Draft::new(pack, StatementKind::Region, region.id.as_str());
    draft
        .sentence(format!("In “{}”, the number for an emergency is {emergency}, for today {urgent}.", region.name))
        .fact("emergency", emergency)
        .fact("urgent", urgent)
        .words("name", &region.name)
        .words("emergency", &region.say.emergency)
        .words("same_day", &region.say.same_day)
        .words("see_clinician", &region.say.see_clinician)
        .words("self_care_with_check", &region.say.self_care_with_check)
        .words("call", &region.call_emergency)
        .may("call_today", &region.call_urgent);
    for country in &region.countries {
        draft.fact("country", country);
    }
    if &*pack.home_region == region.id.as_str() {
        draft.fact("home", "").told("readers", "most are here, and are told this unless the page says otherwise");
    }
    draft.end()
}

fn closeness(pack: &Contents, level: Match) -> Statement {
    let words = pack.match_words(level);
    let mut draft = Draft::new(pack, StatementKind::Match, level.as_str());
    draft
        .sentence(format!("Match {level}: {}", words.heading))
        .words("heading", &words.heading)
        .text("lead", &words.lead);
    draft.end()
}

fn evidence(pack: &Contents, kind: EvidenceKind) -> Statement {
    let words = pack.evidence(kind);
    let mut draft = Draft::new(pack, StatementKind::Evidence, kind.as_str());
    draft
        .sentence(format!("“{}” stands for evidence of the kind {kind}.", words.name))
        .words("name", &words.name)
        .words("means", &words.means);
    draft.end()
}

fn stop_rule(pack: &Contents) -> Statement {
    let mut draft = Draft::new(pack, StatementKind::Text, "stop-rule");
    draft
        .sentence("When to stop an exercise; stands with every one.".to_owned())
        .words("stop_rule", &pack.words.stop_rule);
    draft.end()
}

fn safety_net(pack: &Contents) -> Statement {
    let net = &pack.words.safety_net;
    let mut draft = Draft::new(pack, StatementKind::Text, "safety-net");
    draft
        .sentence("What to watch for; ends every result.".to_owned())
        .words("heading", &net.heading)
        .text("straight_away", &net.now)
        .text("today", &net.today)
        .text("later", &net.later)
        .words("limit", &net.limit);
    draft.end()
}

fn fallback_signs(pack: &Contents) -> Statement {
    let mut draft = Draft::new(pack, StatementKind::Text, "fallback-signs");
    draft
        .sentence("Signs of an emergency that readers see beside the safety net where the page cannot run.".to_owned());
    for tick in &pack.fallback_signs {
        let label = pack.option(tick).map(|option| &*option.label);
        draft.fact("sign", &tick.to_string()).told("sign", label.unwrap_or_default());
    }
    draft.end()
}

fn read_it_all(pack: &Contents, number: usize, section: &ArticleSection) -> Statement {
    let mut draft = Draft::new(pack, StatementKind::ReadItAll, &number.to_string());
    draft
        .sentence(format!("To read without answering: “{}”.", section.heading))
        .words("heading", &section.heading)
        .text("text", &section.text);
    draft.end()
}

fn source(pack: &Contents, source: &Source) -> Statement {
    let read = if source.checked == Checked::Read { "read" } else { "not read" };
    let url = source.url.as_deref().map(|url| format!(", {url}")).unwrap_or_default();
    let mut draft = Draft::new(pack, StatementKind::Source, source.id.as_str());
    draft
        .sentence(format!("{}{url} ({read}).", source.citation))
        .fact("citation", &source.citation)
        .fact("url", &url)
        .fact("checked", read);
    draft.end()
}
