//! Regions, and the words that belong to no single rule.

use super::at::{At, WordsById};
use super::instructions::Lines;
use super::known::{Known, Unique, given, unknown};
use crate::content::level::{Direction, Disposition, EvidenceKind, Match, Plural};
use crate::content::pack::*;
use crate::content::schema::*;
use crate::content::text::{Phrase, Ui};
use std::rc::Rc;

pub fn regions(at: &At, say: &At, rules: &RulesFile, words: &WordsFile) -> Vec<Region> {
    let words = WordsById::new(say, "regions", &words.regions);
    let mut ids = Unique::new("region");
    let mut countries = Unique::new("country");
    let mut regions = Vec::new();
    let mut last_is_for_everywhere = false;
    for (at, file) in at.each("regions", &rules.regions) {
        let Some(id) = at.id("id", &file.id) else { continue };
        ids.check(&at, id.clone());
        let codes = at.lines("countries", &file.countries);
        for code in &codes {
            check_country(&at.key("countries"), code);
            countries.check(&at.key("countries"), code.clone());
        }
        let emergency = at.may_telephone("emergency", &file.emergency);
        let urgent = at.may_telephone("urgent", &file.urgent);
        last_is_for_everywhere = emergency.is_none() && codes.is_empty();
        let Some((say, words)) = words.object(&id) else { continue };
        let call_urgent = say.may_text("call_urgent", &words.call_urgent);
        if call_urgent.is_some() != urgent.is_some() {
            say.fault("`call_urgent` and the number `urgent` go together", "give both or neither");
        }
        regions.push(Region {
            id: (&*id).into(),
            countries: codes,
            emergency,
            urgent,
            name: say.text("name", &words.name),
            say: RegionSays {
                emergency: say.text("emergency", &words.emergency),
                same_day: say.text("same-day", &words.same_day),
                see_clinician: say.text("see-clinician", &words.see_clinician),
                self_care_with_check: say.text("self-care-with-check", &words.self_care_with_check),
            },
            call_emergency: say.text("call_emergency", &words.call_emergency),
            call_urgent,
        });
    }
    words.no_surplus();
    if !last_is_for_everywhere {
        at.key("regions").fault("the last region is not for everywhere else", "end with one without numbers");
    }
    regions
}

/// The region that most readers are in. A pack that meant another would have them call a number that is not theirs.
pub fn home_region(at: &At, rules: &RulesFile) -> Rc<str> {
    let Some(home) = at.may("region", &rules.home_region) else { return "".into() };
    let regions = given(&rules.regions).into_iter().flatten().filter_map(given);
    let ids: Vec<_> = regions.filter_map(|region| given(&region.id)).map(String::as_str).collect();
    if !ids.contains(&home.as_str()) {
        unknown(&at.key("region"), "region", home, &ids);
    }
    home.as_str().into()
}

/// Nobody would be found in a country that is written otherwise, and would be told another number.
fn check_country(at: &At, code: &str) {
    if code.len() != 2 || !code.bytes().all(|byte| byte.is_ascii_uppercase()) {
        at.fault(format!("`{code}` is not the code of a country"), "write two capital letters, as in GB");
    }
}

/// What belongs to no rule. `None` only together with a fault.
pub fn words(at: &At, say: &At, rules: &RulesFile, words: &WordsFile, known: &Known) -> Option<Words> {
    let ui = ui(say, words);
    let dispositions = dispositions(at, say, rules, words, known);
    let matches = matches(say, words);
    let evidence = evidence(say, words);
    let review = say.object("review", &words.review).map(|(say, review)| say.text("status", &review.status));
    let read_it_all = say.each("read_it_all", &words.read_it_all);
    if read_it_all.is_empty() && matches!(words.read_it_all, Field::Given(_)) {
        say.key("read_it_all").fault("there are no words here", "write at least one section");
    }
    let sections = |(say, file): (At, &ArticleSectionFile)| ArticleSection {
        heading: say.text("heading", &file.heading),
        text: say.blocks("text", &file.text),
    };
    let read_it_all = read_it_all.into_iter().map(sections).collect();
    let direction = say.need("direction", &words.direction).copied().unwrap_or(Direction::Ltr);
    let safety_net = safety_net(say, words);
    let language = say.text("language", &words.language);
    let name = say.text("name", &words.name);
    let stop_rule = say.text("stop_rule", &words.stop_rule);
    let limits = say.blocks("limits", &words.limits);
    let purpose = say.blocks("purpose", &words.purpose);
    Some(Words {
        language,
        direction,
        name,
        review: review?,
        ui,
        dispositions,
        matches,
        evidence,
        stop_rule,
        read_it_all,
        limits,
        purpose,
        safety_net: safety_net?,
    })
}

fn ui(say: &At, words: &WordsFile) -> Vec<Phrase> {
    let words = WordsById::new(say, "ui", &words.ui);
    let nothing = || Phrase { other: "".into(), forms: Vec::new() };
    let find = |key: &&str| words.value(key).map_or_else(nothing, |(say, word)| phrase(&say, word));
    let ui = Ui::KEYS.iter().map(find).collect();
    words.no_surplus();
    ui
}

fn phrase(say: &At, file: &PhraseFile) -> Phrase {
    let counted = match file {
        PhraseFile::Plain(text) => return Phrase { other: say.written(text), forms: Vec::new() },
        PhraseFile::Counted(counted) => counted,
    };
    let forms = [
        (Plural::Zero, &counted.zero),
        (Plural::One, &counted.one),
        (Plural::Two, &counted.two),
        (Plural::Few, &counted.few),
        (Plural::Many, &counted.many),
    ];
    let given = forms.into_iter().filter_map(|(form, text)| Some((form, text.as_ref()?)));
    let forms = given.map(|(form, text)| (form, say.key(form.as_str()).written(text))).collect();
    Phrase { other: say.key("other").written(&counted.other), forms }
}

fn dispositions(at: &At, say: &At, rules: &RulesFile, words: &WordsFile, known: &Known) -> Vec<DispositionWords> {
    let lines = at.may_each("to_do", &rules.to_do);
    for (at, file) in &lines {
        at.need("at", &file.at);
    }
    let words = WordsById::new(say, "dispositions", &words.dispositions);
    let find = |level: &Disposition| {
        let lines = Lines::of_disposition(&lines, *level, known);
        let (say, words) = words.object(level.as_str())?;
        let to_do = lines.some(&say, "do", &words.to_do);
        lines.check_worded(&say);
        Some(DispositionWords {
            prefix: say.text("prefix", &words.prefix),
            heading: say.text("heading", &words.heading),
            lead: say.blocks("lead", &words.lead),
            to_do,
        })
    };
    let dispositions = Disposition::ALL.iter().filter_map(find).collect();
    words.no_surplus();
    dispositions
}

fn matches(say: &At, words: &WordsFile) -> Vec<MatchWords> {
    let words = WordsById::new(say, "matches", &words.matches);
    let find = |level: &Match| {
        let (say, words) = words.object(level.as_str())?;
        Some(MatchWords { heading: say.text("heading", &words.heading), lead: say.blocks("lead", &words.lead) })
    };
    let matches = Match::ALL.iter().filter_map(find).collect();
    words.no_surplus();
    matches
}

fn evidence(say: &At, words: &WordsFile) -> Vec<EvidenceWords> {
    let words = WordsById::new(say, "evidence", &words.evidence);
    let find = |label: &EvidenceKind| {
        let (say, words) = words.object(label.as_str())?;
        Some(EvidenceWords { name: say.text("name", &words.name), means: say.text("means", &words.means) })
    };
    let evidence = EvidenceKind::ALL.iter().filter_map(find).collect();
    words.no_surplus();
    evidence
}

fn safety_net(say: &At, words: &WordsFile) -> Option<SafetyNet> {
    let (say, net) = say.object("safety_net", &words.safety_net)?;
    Some(SafetyNet {
        heading: say.text("heading", &net.heading),
        now: say.blocks("now", &net.now),
        today: say.blocks("today", &net.today),
        later: say.blocks("later", &net.later),
        limit: say.text("limit", &net.limit),
    })
}
