//! The warning signs and whom to call, as HTML: what a page shows until the questions are there, and if they never are.
//!
//! It is read off the rules: a sign stands under the first level that it raises by itself. What counts only together
//! with something else is for the questions to find out.

use lumbar_check::content::{
    Certainty, ContentPack, Disposition, Question, QuestionOption, Region, SectionId, Tick, Ui,
};
use lumbar_check::domain::{Responses, raised};
use std::fmt::Write as _;

use super::edition::Edition;
use super::template::escaped;

/// How soon help is needed for what is listed, soonest first.
const LEVELS: [Disposition; 2] = [Disposition::Emergency, Disposition::SameDay];

/// The list in the language of the edition. `level`: of its heading, 1 or 2. `opening`: the sentence on top.
pub fn red_flag_list(edition: &Edition, level: u8, opening: &str) -> String {
    let pack = &edition.pack;
    let mut html = String::new();
    let _ = writeln!(html, "<h{level}>{}</h{level}>", escaped(&pack.say(Ui::Signs)));
    let _ = writeln!(html, "<p class=\"opening\">{}</p>", escaped(opening));
    let _ = writeln!(html, "<noscript><p class=\"opening\">{}</p></noscript>", escaped(&edition.words.needs_script));
    let below = level + 1;
    for disposition in LEVELS {
        let heading = escaped(&pack.disposition(disposition).heading);
        let _ = writeln!(html, "<h{below} class=\"level level-{disposition}\">{heading}</h{below}>");
        if disposition == Disposition::Emergency {
            html += &numbers(edition);
        }
        for question in &pack.questions {
            html += &signs(pack, question, disposition);
        }
    }
    html
}

/// What to call in each region.
fn numbers(edition: &Edition) -> String {
    let mut html = format!("<p>{}</p>\n<ul class=\"numbers\">\n", escaped(&edition.words.numbers));
    for region in &edition.pack.regions {
        let words = escaped(&region.call_emergency);
        let call = match &region.emergency {
            Some(number) => format!("<a href=\"tel:{}\">{words}</a>", escaped(number)),
            None => words,
        };
        let _ = writeln!(
            html,
            "<li data-region=\"{}\"><span>{}</span> {call}</li>",
            known_as(region),
            escaped(&region.name)
        );
    }
    html + "</ul>\n"
}

/// Its id and its countries, in lower case.
fn known_as(region: &Region) -> String {
    let id = region.id.as_str();
    let countries = region.countries.iter().map(|country| country.to_lowercase()).filter(|country| country != id);
    std::iter::once(id.to_owned()).chain(countries).collect::<Vec<_>>().join(" ")
}

/// The options of a question that raise this level by themselves.
fn signs(pack: &ContentPack, question: &Question, level: Disposition) -> String {
    let options = question.options.iter().filter(|option| {
        let tick = question.tick(option);
        is_sign(pack, question, option) && raises(pack, tick) == Some(level)
    });
    let lines: String = options.map(|option| format!("<li>{}</li>\n", escaped(&in_full(pack, option)))).collect();
    match lines.as_str() {
        "" => lines,
        _ => format!("<p>{}</p>\n<ul class=\"signs\">\n{lines}</ul>\n", escaped(&question.legend)),
    }
}

/// Whether an option says what it means without its question: not "I am not sure", and no answer to several questions.
fn is_sign(pack: &ContentPack, question: &Question, option: &QuestionOption) -> bool {
    let of_screen = pack.section_of(&question.id).is_some_and(SectionId::is_screen);
    let also_elsewhere = pack
        .questions
        .iter()
        .any(|other| other.id != question.id && other.options.iter().any(|other| other.label == option.label));
    of_screen && option.certainty == Certainty::Sure && !also_elsewhere
}

fn raises(pack: &ContentPack, tick: Tick) -> Option<Disposition> {
    let responses = Responses::from_ticks(pack, [tick]).ok()?;
    let rules = raised(pack, &responses.effective(pack));
    rules.first().and_then(|id| pack.rule(id)).map(|rule| rule.raises)
}

/// The label, behind the name of what it depends on: an option may be offered to some only.
fn in_full(pack: &ContentPack, option: &QuestionOption) -> String {
    let condition = option.offered.options().into_iter().next().and_then(|index| pack.questions.at(index.question));
    match condition {
        Some(question) => format!("{}: {}", question.short, option.label),
        None => option.label.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::edition::editions;
    use super::*;
    use crate::project::Project;
    use lumbar_check::content::Condition;

    #[test]
    fn every_sign_that_is_enough_by_itself_stands_under_its_level() {
        for edition in editions(&Project::find().unwrap()).unwrap() {
            let html = red_flag_list(&edition, 2, "");
            let (emergency, same_day) = html.split_once("level-same-day").unwrap();
            for (level, part) in [(Disposition::Emergency, emergency), (Disposition::SameDay, same_day)] {
                let rules = edition.pack.triage.iter().filter(|rule| rule.raises == level);
                let signs = rules.filter_map(|rule| match &rule.when {
                    Condition::Ticked(index) => edition.pack.questions.option_at(*index).map(|(_, option)| option),
                    _ => None,
                });
                let signs = signs.filter(|option| option.certainty == Certainty::Sure);
                let missing: Vec<_> = signs.filter(|sign| !part.contains(&escaped(&sign.label))).collect();
                assert!(missing.is_empty(), "{} {level}: {missing:?}", edition.language());
            }
        }
    }

    #[test]
    fn a_sign_that_is_offered_to_some_says_to_whom() {
        let pack = editions(&Project::find().unwrap()).unwrap().swap_remove(0).pack;
        let mut sign = pack.questions[0].options[0].clone();
        let label = in_full(&pack, &sign);
        let index = pack.questions.find_option(&Tick::parse("age:70-74").unwrap()).unwrap();
        sign.offered = Condition::Ticked(index);
        let age = &pack.question(&"age".into()).unwrap().short;
        assert_eq!(in_full(&pack, &sign), format!("{age}: {label}"));
    }

    #[test]
    fn each_region_has_its_number() {
        let editions = editions(&Project::find().unwrap()).unwrap();
        let html = red_flag_list(&editions[0], 1, "Wait.");
        assert!(
            html.contains(
                "<li data-region=\"uk gb\"><span>United Kingdom</span> <a href=\"tel:999\">Call 999</a></li>"
            )
        );
        assert!(html.contains("<li data-region=\"elsewhere\"><span>Another country</span> Call your local"), "{html}");
        assert!(html.starts_with("<h1>Signs that need care first</h1>\n<p class=\"opening\">Wait.</p>\n"), "{html}");
    }
}
