//! Faults of `revisions.json`: what was published contradicts what the pack says now.

use super::{Case, Edit, Files, add, case, check, remove, set};
use lumbar_check::content::ContentPack;
use serde_json::{Value, json};

/// Like [`check`], beside the file of revisions.
fn check_with_past(cases: Vec<Case>) {
    let mut wrong = Vec::new();
    for Case { what, edits, expected } in cases {
        let files = Files::edited(edits);
        let found = files.faults_beside(Some(&files.revisions.to_string()));
        if found != expected {
            wrong.push(format!("{what}\n  expected {expected:#?}\n  found    {found:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The entry of a third revision that changes something.
fn third(more: Value) -> Value {
    let mut entry = json!({ "revision": 3, "date": "2027-01-01", "changes": ["stool"] });
    entry.as_object_mut().expect("it is one").extend(more.as_object().expect("it is one").clone());
    entry
}

/// What a third revision needs beside its entry.
fn published(edits: Vec<Edit>) -> Vec<Edit> {
    let head = vec![
        set("pack: revision", 3),
        set("pack: date", "2027-01-01"),
        set("words: changes.stool", "The tilting stool is gone."),
    ];
    head.into_iter().chain(edits).collect()
}

/// The tilting stool taken out of the pack.
fn no_stool(edits: Vec<Edit>) -> Vec<Edit> {
    let head = vec![remove("pack: advice[tilting-stool]"), remove("words: advice.tilting-stool")];
    published(head.into_iter().chain(edits).collect())
}

#[test]
fn a_past_that_is_as_it_was_has_no_faults() {
    let retired = json!({ "retired": { "advice": ["tilting-stool"] } });
    check_with_past(vec![
        case("the built-in pack", vec![], &[]),
        case("a third revision", no_stool(vec![add("revisions: revisions", third(retired))]), &[]),
        case("a revision that only changes rules", published(vec![add("revisions: revisions", third(json!({})))]), &[]),
    ]);
}

#[test]
fn a_number_is_never_given_again() {
    let stool = || third(json!({ "retired": { "advice": ["tilting-stool"] } }));
    let added = |advice: Value| {
        let mut entry = stool();
        entry["added"] = json!({ "advice": advice });
        add("revisions: revisions", entry)
    };
    check_with_past(vec![
        case("another number", vec![set("pack: advice[mattress].number", 99)], &["pack: advice[mattress].number"]),
        case(
            "two that change their numbers",
            vec![set("pack: factors[stillness].number", 12), set("pack: factors[long-drives].number", 4)],
            &["pack: factors[stillness].number", "pack: factors[long-drives].number"],
        ),
        case(
            "the number of a retired tip for another",
            no_stool(vec![
                added(json!({ "mat": 8 })),
                set("pack: advice[mattress].number", 8),
                set("pack: advice[mattress].id", "mat"),
            ]),
            &[
                "words: advice",
                "words: advice.mattress",
                "revisions: revisions[2].added.advice.mat",
                "revisions: revisions[2].retired.advice",
            ],
        ),
        case(
            "a retired tip that comes back",
            published(vec![add("revisions: revisions", stool())]),
            &["pack: advice[tilting-stool].id"],
        ),
        case(
            "an option that moves into the safety screen",
            vec![
                set("revisions: revisions[1].added.screen.habits:told-uneven", 111),
                remove("revisions: revisions[1].added.answers.habits:told-uneven"),
            ],
            &["pack: questions[habits].options[told-uneven].id"],
        ),
    ]);
}

#[test]
fn what_is_new_and_what_is_gone_is_written_down() {
    check_with_past(vec![
        case(
            "a tip that is nowhere written down",
            vec![remove("revisions: revisions[1].added.answers.habits:told-uneven")],
            &["revisions: revisions[1].added.answers"],
        ),
        case(
            "a tip that is gone without a word",
            no_stool(vec![add("revisions: revisions", third(json!({})))]),
            &["revisions: revisions[2].retired.advice"],
        ),
        case(
            "a pack without the entry of its revision",
            no_stool(vec![]),
            &["words: changes.stool", "revisions: revisions[1].revision"],
        ),
        case("another day", vec![set("pack: date", "2026-11-30")], &["revisions: revisions[1].date"]),
        case(
            "no revision at all",
            vec![set("revisions: revisions", json!([])), set("words: changes", json!({}))],
            &["revisions: revisions"],
        ),
    ]);
}

#[test]
fn an_entry_follows_the_one_before_and_says_what_changed() {
    let entry = |entry: Value| published(vec![add("revisions: revisions", third(entry))]);
    check_with_past(vec![
        case(
            "nothing said",
            entry(json!({ "changes": [] })),
            &["words: changes.stool", "revisions: revisions[2].changes"],
        ),
        case("no words at all", vec![remove("words: changes")], &["words"]),
        case(
            "no words where nothing changed yet",
            vec![remove("words: changes"), set("revisions: revisions[1].changes", json!([]))],
            &["revisions: revisions[1].changes"],
        ),
        case("no words for it", entry(json!({ "changes": ["stool", "seat"] })), &["words: changes"]),
        case("said twice", entry(json!({ "changes": ["stool", "stool"] })), &["revisions: revisions[2].changes[1]"]),
        case(
            "the day before",
            [entry(json!({ "date": "2026-11-28" })), vec![set("pack: date", "2026-11-28")]]
                .into_iter()
                .flatten()
                .collect(),
            &["revisions: revisions[2].date"],
        ),
        case(
            "the same revision again",
            vec![
                add("revisions: revisions", third(json!({ "revision": 2, "date": "2026-11-29" }))),
                set("words: changes.stool", "Something."),
            ],
            &["revisions: revisions[2].revision"],
        ),
        case(
            "retired twice",
            entry(json!({ "retired": { "advice": ["chair"] } })),
            &["revisions: revisions[2].retired.advice[0]"],
        ),
        case(
            "added twice",
            entry(json!({ "added": { "advice": { "mattress": 99 } } })),
            &["revisions: revisions[2].added.advice.mattress"],
        ),
        case(
            "a number that no link can hold",
            vec![set("revisions: revisions[0].added.advice.mattress", 5000)],
            &["pack: advice[mattress].number", "revisions: revisions[0].added.advice.mattress"],
        ),
        case("a key that is not known", entry(json!({ "remvoed": {} })), &["revisions: revisions[2].remvoed"]),
    ]);
}

/// What is told at a place, and what to do about it.
fn told(edits: Vec<Edit>, place: &str) -> (String, String) {
    let files = Files::edited(edits);
    let [rules, words, revisions] = [&files.rules, &files.words, &files.revisions].map(Value::to_string);
    let faults = ContentPack::parse(&rules, &words, Some(&revisions)).expect_err("it is refused");
    let fault = faults.into_iter().find(|fault| files.place(fault) == place).expect("it is told there");
    (fault.problem, fault.hint)
}

#[test]
fn who_has_a_number_and_which_is_free_is_told() {
    let mattress = told(
        vec![
            set("pack: advice[mattress].number", 8),
            set("pack: advice[mattress].id", "mat"),
            remove("words: advice.mattress"),
        ],
        "pack: advice[mat].number",
    );
    let free = "the next that is free is 18";
    assert_eq!(mattress, ("number 8 belongs to `tilting-stool` for good".to_owned(), free.to_owned()));
    let stool = json!({ "retired": { "advice": ["tilting-stool"] } });
    let back = vec![add("revisions: revisions", third(stool.clone()))];
    let (problem, _) = told(published(back), "pack: advice[tilting-stool].id");
    assert_eq!(problem, "`tilting-stool` was retired in revision 3, and does not come back");
    let twice = json!({ "added": { "advice": { "mattress": 99 } } });
    let (problem, _) = told(
        published(vec![add("revisions: revisions", third(twice))]),
        "revisions: revisions[2].added.advice.mattress",
    );
    assert_eq!(problem, "`mattress` was added before");
    // Neither of another kind of part, nor one that is retired already.
    let again = json!({ "retired": { "advice": ["tilting-stool", "tilting-stool"] } });
    let (_, hint) =
        told(no_stool(vec![add("revisions: revisions", third(again))]), "revisions: revisions[2].retired.advice[1]");
    assert!(hint.starts_with("known: ") && hint.contains("mattress") && !hint.contains("tilting-stool"), "{hint}");
}

#[test]
fn a_past_that_is_not_json_does_not_hide_the_faults_of_the_rules() {
    let files = Files::edited(vec![set("pack: date", "22 November")]);
    assert_eq!(files.faults_beside(Some("[")), ["pack: date", "revisions"]);
}

#[test]
fn without_a_past_nothing_is_asked_of_it() {
    check(vec![case("another number", vec![set("pack: advice[mattress].number", 99)], &[])]);
}
