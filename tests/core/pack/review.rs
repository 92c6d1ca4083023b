//! Nothing but a review of every statement, as it is, makes a pack say that somebody has reviewed it.

use crate::pack::made_up;
use crate::{RULES, WORDS};
use lumbar_check::content::{ContentPack, Fault, PackFile, PackTexts, Review, Ui};
use serde_json::{Map, Value, json};

/// A pack that says who has reviewed it, and the file that shows it.
pub struct Reviewed {
    pub rules: Value,
    pub words: Value,
    pub review: Value,
}

impl Reviewed {
    /// Agreed to in the language of these words.
    pub fn new(mut rules: Value, words: Value) -> Self {
        let pack = crate::sound(ContentPack::parse(&rules.to_string(), &words.to_string(), None));
        let agreed: Map<_, _> = pack.statements().into_iter().map(|it| (it.id, it.hash.into())).collect();
        rules["review_file"] = json!(true);
        rules["review"] = json!({ "status": "reviewed", "reviewer": "A. Clinician", "date": "2027-01-05" });
        let reviewer = json!({ "name": "A. Clinician", "profession": "physiotherapist", "registration": "HCPC PH1" });
        let review = json!({
            "reviewer": reviewer,
            "date": "2027-01-05",
            "agreed": { (&*pack.words.language): agreed },
            "notes": { "text:page": "Fine." },
        });
        Self { rules, words, review }
    }

    pub fn made_up() -> Self {
        let rules = made_up::rules();
        let words = made_up::words(&rules);
        Self::new(rules, words)
    }

    pub fn parse(&self) -> Result<ContentPack, Vec<Fault>> {
        let (rules, words, review) = (self.rules.to_string(), self.words.to_string(), self.review.to_string());
        let (revisions, review) = (None, Some(&*review));
        ContentPack::from_texts(PackTexts { rules: &rules, words: &words, revisions, review, screen: None })
    }

    /// Where the faults are, in the order in which they are told.
    fn faults(&self) -> Vec<String> {
        let faults = self.parse().err().unwrap_or_default();
        let file = |fault: &Fault| if fault.file == PackFile::Review { "review" } else { "pack" };
        faults.iter().map(|fault| format!("{}: {}", file(fault), fault.path)).collect()
    }
}

fn built_in() -> Reviewed {
    let read = |text| serde_json::from_str(text).expect("it is JSON");
    let mut rules: Value = read(RULES);
    // What is edited may be of its screen.
    rules["screen"].take();
    Reviewed::new(rules, read(WORDS))
}

#[test]
fn a_review_of_every_statement_is_told_with_who_and_when() {
    let pack = crate::sound(built_in().parse());
    assert!(matches!(pack.review, Review::ReviewedBy(_)));
    let day = |day: &str| format!("day {day}");
    let told = pack.who_reviewed(day);
    assert_eq!(&*told, "reviewed by A. Clinician, physiotherapist, HCPC PH1, day 2027-01-05");
    assert_eq!(pack.whose_words(", "), &*pack.words.name);
    let read = ContentPack::from_compiled(&pack.compile()).expect("it was compiled by this version");
    assert_eq!(read.who_reviewed(day), told);
    assert_eq!(crate::psoas().who_reviewed(day), crate::psoas().say(Ui::NotReviewed));
}

#[test]
fn without_the_file_a_pack_that_says_who_has_reviewed_it_is_refused() {
    let Reviewed { rules, words, .. } = Reviewed::made_up();
    let faults = ContentPack::parse(&rules.to_string(), &words.to_string(), None).expect_err("nothing shows it");
    assert_eq!(faults.iter().map(|fault| fault.path.to_string()).collect::<Vec<_>>(), ["review"]);
}

#[test]
fn a_statement_that_changed_or_came_or_went_is_named() {
    let mut changed = built_in();
    changed.words["advice"]["keep-active"]["why"] = json!("It helps.");
    assert_eq!(changed.faults(), ["review: agreed.en.tip:keep-active"]);
    let fault = &changed.parse().expect_err("it has one")[0];
    assert!(fault.hint.contains("Keep gently active"), "{}", fault.hint);

    let mut level = built_in();
    let triage = level.rules["triage"].as_array_mut().expect("it is a list");
    let fever = triage.iter_mut().find(|rule| rule["id"] == "fever").expect("there is such a rule");
    fever["raises"] = json!("see-clinician");
    assert_eq!(level.faults(), ["review: agreed.en.rule:fever"]);

    let mut came = built_in();
    came.review["agreed"]["en"].as_object_mut().expect("it is one").remove("rule:fever");
    let faults = came.parse().expect_err("one is missing");
    assert_eq!(came.faults(), ["review: agreed.en"]);
    assert!(faults[0].problem.contains("`rule:fever`"), "{}", faults[0]);

    let mut gone = built_in();
    gone.review["agreed"]["en"]["rule:once-there"] = json!("0".repeat(32));
    assert_eq!(gone.faults(), ["review: agreed.en.rule:once-there"]);
}

#[test]
fn a_language_that_was_not_reviewed_says_so() {
    let mut two = Reviewed::made_up();
    two.rules["languages"] = json!(["en", "de"]);
    assert!(matches!(crate::sound(two.parse()).review, Review::ReviewedBy(_)));
    two.words["language"] = json!("de");
    let german = crate::sound(two.parse());
    assert_eq!(german.review, Review::NotReviewed);
    assert_eq!(german.who_reviewed(str::to_owned), german.say(Ui::NotReviewed));
}

/// What is agreed to in a language that is not signed is work that goes on.
#[test]
fn each_language_is_signed_by_whoever_signed_it() {
    let clinician = json!({ "name": "A. Clinician", "profession": "physiotherapist", "date": "2027-01-05",
        "registration": "HCPC PH1" });
    let mut two = Reviewed::made_up();
    two.rules["languages"] = json!(["en", "de"]);
    two.review["signed"] = json!({ "en": clinician });
    two.review["agreed"]["de"] = json!({ "text:page": "0".repeat(32) });
    assert_eq!(
        crate::sound(two.parse()).who_reviewed(str::to_owned),
        crate::sound(Reviewed::made_up().parse()).who_reviewed(str::to_owned)
    );
    let mut german = Reviewed { words: two.words.clone(), rules: two.rules.clone(), review: two.review.clone() };
    german.words["language"] = json!("de");
    assert_eq!(crate::sound(german.parse()).review, Review::NotReviewed);

    german.review["signed"]["de"] = json!({ "name": "B. Other", "profession": "doctor", "date": "2027-02-01" });
    assert!(german.faults().iter().all(|fault| fault.starts_with("review: agreed.de")));
    assert!(german.faults().len() > 1);
    let mut rules = made_up::rules();
    rules["languages"] = json!(["en", "de"]);
    german.review["agreed"]["de"] = Reviewed::new(rules, german.words.clone()).review["agreed"]["de"].clone();
    let told = crate::sound(german.parse()).who_reviewed(str::to_owned);
    assert_eq!(&*told, "reviewed by B. Other, doctor, 2027-02-01");
}

#[test]
fn what_is_signed_is_agreed_to_and_by_whom_the_rules_name_in_one_language() {
    let clinician = json!({ "name": "A. Clinician", "profession": "physiotherapist", "date": "2027-01-05",
        "registration": "HCPC PH1" });
    let other = json!({ "name": "B. Other", "profession": "doctor", "date": "2027-02-01" });
    let signed = |signed: Value| {
        let mut pack = Reviewed::made_up();
        pack.review["signed"] = signed;
        pack.faults()
    };
    let none: [&str; 0] = [];
    assert_eq!(signed(json!(null)), none);
    assert_eq!(signed(json!({ "en": clinician })), none);
    for nobody in [json!({}), json!({ "en": other })] {
        assert_eq!(signed(nobody), ["review: signed"]);
    }
    assert_eq!(signed(json!({ "en": clinician, "de": other })), ["review: agreed"]);
    assert_eq!(signed(json!({ "en": clinician, "de": null })), ["review: agreed", "review: signed"]);
}

#[test]
fn the_two_files_name_the_same_reviewer_and_day() {
    let edited = |edit: fn(&mut Reviewed)| {
        let mut pack = Reviewed::made_up();
        edit(&mut pack);
        pack.faults()
    };
    let none: [&str; 0] = [];
    assert_eq!(edited(|_| {}), none);
    assert_eq!(edited(|it| it.rules["review"]["reviewer"] = json!("B. Other")), ["review: reviewer.name"]);
    assert_eq!(edited(|it| it.rules["review"]["date"] = json!("2027-01-06")), ["review: date"]);
    assert_eq!(edited(|it| it.rules["review"] = json!({ "status": "reviewed" })), ["pack: review", "pack: review"]);
    assert_eq!(edited(|it| it.rules["review"]["status"] = json!("draft")), ["pack: review.status"]);
    assert_eq!(edited(|it| it.review["date"] = json!("5 January")), ["review: date", "review: date"]);
    assert_eq!(edited(|it| it.review["reviewer"] = json!({ "name": "A. Clinician" })), ["review: reviewer"]);
    assert_eq!(edited(|it| drop(it.review["reviewer"].take())), ["review: (whole file)"]);
    assert_eq!(edited(|it| it.review["seal"] = json!(true)), ["review: seal"]);
}

#[test]
fn what_agrees_to_nothing_is_no_review() {
    let agreeing = |agreed: Value| {
        let mut pack = Reviewed::made_up();
        pack.review["agreed"] = agreed;
        pack.faults()
    };
    for nothing in [json!(null), json!({})] {
        assert_eq!(agreeing(nothing), ["review: agreed"]);
    }
    assert_eq!(agreeing(json!({ "tlh": {} })), ["review: agreed.tlh"]);
    assert!(!agreeing(json!({ "en": {} })).is_empty());
    for wrong in [json!("yes"), json!(true), json!("0".repeat(31)), json!("g".repeat(32))] {
        assert_eq!(agreeing(json!({ "en": { "text:page": wrong } })), ["review: agreed.en.text:page"]);
    }
    assert_eq!(agreeing(json!(["text:page"])), ["review: agreed"]);
}

/// Each says what the reviewer has changed, by the hash of what it was, and is agreed to as it is now.
#[test]
fn what_a_reviewer_has_changed_is_written_beside_what_is_agreed_to() {
    let changing = |changed: Value| {
        let mut pack = Reviewed::made_up();
        pack.review["changed"] = changed;
        pack.faults()
    };
    let none: [&str; 0] = [];
    for sound in [json!(null), json!({}), json!({ "en": {} }), json!({ "en": { "text:page": "0".repeat(32) } })] {
        assert_eq!(changing(sound), none);
    }
    assert_eq!(changing(json!({ "en": { "text:page": "new" } })), none);
    let now = Reviewed::made_up().review["agreed"]["en"]["text:page"].clone();
    for wrong in [json!("old"), json!(true), json!("0".repeat(31)), now] {
        assert_eq!(changing(json!({ "en": { "text:page": wrong } })), ["review: changed.en.text:page"]);
    }
    assert_eq!(changing(json!({ "en": { "tip:nowhere": "new" } })), ["review: changed.en.tip:nowhere"]);
    assert_eq!(changing(json!({ "de": { "text:page": "new" } })), ["review: changed.de.text:page"]);
    assert_eq!(changing(json!(["text:page"])), ["review: changed"]);
}

/// The work of somebody who has stopped half-way.
#[test]
fn a_review_that_nobody_has_signed_may_be_unfinished() {
    let mut pack = Reviewed::made_up();
    pack.rules["review"] = json!({ "status": "under review" });
    pack.review = json!({ "agreed": { "en": { "text:page": "0".repeat(32) } }, "notes": { "text:page": "Why?" } });
    assert_eq!(crate::sound(pack.parse()).review, Review::NotReviewed);
    pack.review["notes"]["text:page"] = json!("hidden\u{200b}");
    assert_eq!(pack.faults(), ["review: notes.text:page"]);
}

#[test]
fn every_language_says_who_and_when() {
    for pack in crate::in_every_language() {
        let say = pack.say(Ui::ReviewedBy);
        assert!(say.contains("{reviewer}") && say.contains("{date}"), "{}: {say}", pack.words.language);
    }
}
