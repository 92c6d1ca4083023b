//! A pack on another subject, written from the documentation alone. It is not for patients.

use crate::tool::run_with;
use lumbar_check::content::{Certainty, ContentPack, Disposition, Exclusivity, Tick};
use lumbar_check::domain::{Assessed, Responses, assess};
use std::fs;
use std::path::Path;

const FOLDER: &str = "tests/packs/neck-and-desk";

fn pack() -> ContentPack {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(FOLDER);
    let read = |name: &str| fs::read_to_string(folder.join(name)).expect("the file is there");
    crate::sound(ContentPack::parse(&read("pack.json"), &read("en.json"), None))
}

/// A desk worker without a warning sign.
const ANSWERS: &str = "neck-emergency:none age-group:18-49 how-long:6-weeks-or-more getting:same neck-today:none \
                       neck-health:none where:back-of-neck worse-with:screen at-the-desk:no-breaks hold-back:none";

fn ticks(written: &str) -> Vec<Tick> {
    written.split_whitespace().map(crate::tick).collect()
}

#[test]
fn it_says_what_it_is_in_every_place_that_tells_of_a_review() {
    let pack = pack();
    assert_eq!(pack.screen, None, "its safety questions are its own");
    for said in [&*pack.words.review, &pack.article.title] {
        assert!(said.contains("not for patients"), "{said}");
    }
    let about = |words: &str| ["back pain", "psoas", "hip", "buttock"].iter().any(|word| words.contains(word));
    let statements = pack.statements();
    let wrong: Vec<_> = statements.iter().flat_map(|it| &it.words).filter(|words| about(words)).collect();
    assert_eq!(wrong, Vec::<&String>::new(), "nothing is left of another subject");
}

#[test]
fn whoever_has_no_sign_gets_its_tips() {
    let pack = pack();
    let answers = Responses::from_ticks(&pack, ticks(ANSWERS)).expect("they fit");
    let Assessed::Advice(card) = assess(&pack, &answers) else { panic!("nothing stands against it") };
    let tips: Vec<_> = card.advice().iter().map(|id| id.as_str()).collect();
    assert_eq!(tips, ["be-checked", "short-breaks", "slow-turns", "keep-moving"]);
}

#[test]
fn each_of_its_signs_raises_something_by_itself() {
    let pack = pack();
    for name in ["neck-emergency", "neck-today"] {
        let question = pack.question(&name.into()).expect("it is asked");
        for option in question.options.iter().filter(|option| option.exclusivity == Exclusivity::Ordinary) {
            let others = ANSWERS.replacen(&format!("{name}:none"), &question.tick(option).to_string(), 1);
            let answers = Responses::from_ticks(&pack, ticks(&others)).expect("they fit");
            let Assessed::SeekCare(raised) = assess(&pack, &answers) else { panic!("{}", option.id) };
            let least = match (name, option.certainty) {
                ("neck-emergency", Certainty::Sure) => Disposition::Emergency,
                ("neck-today", Certainty::Unsure) => Disposition::SeeClinician,
                _ => Disposition::SameDay,
            };
            assert!(raised.disposition() >= least, "{}", option.id);
        }
    }
}

#[test]
fn the_tool_checks_and_prints_it() {
    for command in ["check", "sheet", "statements", "fhir"] {
        let run = run_with("", &[command, FOLDER]);
        assert_eq!((run.exit, run.err.as_str()), (0, ""), "{command}");
        let told = run.out.contains("its cards say that the safety questions are the author's own");
        assert_eq!(told, command == "check", "{command}");
    }
}
