//! How easy the English words are to read: `lumbar-check readability`, and what it says of the built-in pack.
//!
//! The targets are those that the report names. What asks and advises is at most of grade 6 on average. No text about
//! safety of eight words or more is above grade 7: shorter ones jump by years with one long word and count in the
//! averages alone, so that "Call 999" has no grade. A hint is graded with its label, and what to tell a clinician with
//! the reason, as they are read in one go.

use super::{RULES, WORDS, broken, folder, path, run};

/// Texts about safety that are above the target, each with the word that has no plainer one.
const EXCUSED: &[(&str, &str)] = &[
    ("questions.background.options.aneurysm-risk.label", "aneurysm: what the family was told"),
    (
        "questions.background.options.infection-risk.label",
        "dialysis, immunity, infection: a list of what one has been told",
    ),
    ("questions.background.options.blood-thinner.label", "blood thinners: what the medicine is called"),
    (
        "questions.urgent-signs.options.pregnancy-warning.label",
        "pregnant, tightenings: a list of what midwives call so",
    ),
    ("questions.emergency-signs.options.pregnancy-emergency.label", "pregnant, shoulder-tip: likewise"),
];

/// The lines of a report under a heading, up to the next empty one.
fn part<'a>(report: &'a str, heading: &str) -> Vec<&'a str> {
    let lines = report.lines().skip_while(|line| !line.starts_with(heading)).skip(1);
    lines.take_while(|line| !line.is_empty()).collect()
}

/// What a line speaks of: the text after its grade and before a colon or comma.
fn subject(line: &str) -> &str {
    let (_, rest) = line.trim_start().split_once("  ").expect("a grade comes first");
    rest.split([':', ',']).next().unwrap_or_default()
}

#[test]
fn the_english_words_are_as_easy_as_they_should_be() {
    let report = run(&["readability", "src/content/packs/psoas"]).out;
    let above = part(&report, "Above the target");
    let unexcused: Vec<_> =
        above.iter().filter(|line| EXCUSED.iter().all(|(path, _)| *path != subject(line))).collect();
    assert!(unexcused.is_empty(), "rewrite these {}:\n{unexcused:#?}", unexcused.len());
    for (path, _) in EXCUSED {
        assert!(above.iter().any(|line| subject(line) == *path), "{path} no longer needs to be excused");
    }
}

#[test]
fn readability_warns_of_what_is_hard_and_fails_nobody() {
    let hard = "Immediate specialist investigation of neurological deterioration is unconditionally indispensable.";
    let (words, _) = broken(WORDS, r#""why": ""#, &format!(r#""why": "{hard} "#));
    let folder = folder("readability-warns", RULES, &[("en.json", &words)]);
    let run = run(&["readability", path(&folder)]);
    assert_eq!((run.exit, run.err.as_str()), (0, ""));
    let above = part(&run.out, "Above the target");
    assert!(above.iter().any(|line| subject(line) == "triage.bladder-or-bowel.why"), "{}", run.out);
    assert!(part(&run.out, "Hardest texts").iter().any(|line| line.contains(hard)), "{}", run.out);
}

#[test]
fn readability_warns_of_questions_that_are_hard_on_average() {
    let words = WORDS.replace(r#""legend": ""#, r#""legend": "Considering everything previously established, "#);
    let folder = folder("readability-average", RULES, &[("en.json", &words)]);
    let run = run(&["readability", path(&folder)]);
    assert_eq!(run.exit, 0);
    let above = part(&run.out, "Above the target");
    assert_eq!(subject(above[0]), "questions", "{}", run.out);
}

#[test]
fn every_section_of_the_words_is_graded() {
    let report = run(&["readability", "src/content/packs/psoas"]).out;
    let sections = part(&report, "                           texts  words  grade");
    assert_eq!(sections.len(), 15, "{report}");
    for section in sections {
        let texts = section.split_whitespace().find_map(|word| word.parse::<usize>().ok());
        assert!(texts.is_some_and(|texts| texts > 0), "{section}");
    }
    assert_eq!(part(&report, "Longest sentences").len(), 10, "{report}");
}

#[test]
fn readability_needs_english_words_and_a_sound_pack() {
    let (german, _) = broken(WORDS, r#""language": "en""#, r#""language": "de""#);
    let no_english = folder("readability-german", RULES, &[("de.json", &german)]);
    let told = run(&["readability", path(&no_english)]);
    assert_eq!((told.exit, told.out.as_str()), (1, ""));
    assert!(told.err.contains("en.json"), "{}", told.err);
    let (rules, _) = broken(RULES, r#""id": "psoas""#, r#""id": "Psoas""#);
    let faulty = folder("readability-faults", &rules, &[("en.json", WORDS)]);
    let told = run(&["readability", path(&faulty)]);
    assert_eq!((told.exit, told.out.as_str()), (1, ""));
    assert!(told.err.contains("pack.json:"), "{}", told.err);
}
