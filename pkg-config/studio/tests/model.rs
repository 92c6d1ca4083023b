//! What is worked on, without a browser.

use lumbar_check::content::{Review, Segment};
use proptest::prelude::*;
use std::rc::Rc;
use studio::model::add::{added, added_option, removed, removed_option};
use studio::model::archive::{Given, open};
use studio::model::built_in::{built_in, copy, for_readers_in, id_of};
use studio::model::condition::{Reader, Scope, choices};
use studio::model::document::{Address, Change, Edit, Files, History, path};
use studio::model::faults;
use studio::model::form::{Row, form};
use studio::model::json::Json;
use studio::model::kept::Kept;
use studio::model::key::{Key, Part};
use studio::model::references::users;
use studio::model::review::{self, Before, Decision, Said, Signer, Standing, decide};
use studio::model::rooms::{Room, items};
use studio::model::studio::{Happened, Studio};
use studio::model::translate::{self, Wanted};

fn mine() -> Files {
    copy(&built_in(), "my-clinic", &["en", "de"], "2026-11-30")
}

fn reader(files: &Files) -> Reader<'_> {
    Reader { files, language: "en" }
}

fn begun() -> Studio {
    Studio::default().next(Happened::Began { files: mine(), original: mine() })
}

#[test]
fn a_copy_of_the_built_in_pack_has_no_faults() {
    assert_eq!(faults::all(&built_in()), []);
    assert_eq!(faults::all(&mine()), []);
    assert_eq!(faults::all(&copy(&built_in(), "x", &["ar"], "2026-11-30")), []);
}

#[test]
fn every_part_is_in_a_room_with_a_form_of_its_own() {
    let files = mine();
    let mut listed = Vec::new();
    for room in Room::ALL {
        for item in items(reader(&files), room, &[], &files) {
            assert!(!form(reader(&files), &item.key).is_empty(), "{:?}", item.key);
            assert!(!item.title.is_empty() && !item.is_changed, "{item:?}");
            assert!(!listed.contains(&item.key), "{:?} stands twice", item.key);
            assert_eq!(Room::of(&item.key), room, "{:?}", item.key);
            listed.push(item.key);
        }
        // A heading comes once: the list is drawn by them.
        let all = items(reader(&files), room, &[], &files);
        let headings: Vec<_> = all.chunk_by(|one, other| one.group == other.group).map(|of| &of[0].group).collect();
        assert!(headings.iter().enumerate().all(|(at, heading)| !headings[..at].contains(heading)), "{headings:?}");
    }
    for part in Part::LISTED {
        for item in part.all(&files) {
            let id = item.text_of("id").or(item.text().map(|text| &**text)).unwrap();
            assert!(listed.contains(&Key::new(part, id)), "{part:?} {id}");
        }
    }
}

#[test]
fn work_that_goes_on_has_what_was_accepted_in_it_and_keeps_its_place() {
    let accepted = begun().next(Happened::Accepted(vec!["0123456789abcdef".into()]));
    assert_eq!(accepted.accepted.len(), 1);
    let kept = Kept { files: mine(), original: mine(), accepted: accepted.accepted.clone(), at: "".into() };
    let studio = begun().next(Happened::Resumed { kept, place: "my-clinic".into() });
    assert_eq!((&studio.accepted, studio.place.as_deref()), (&accepted.accepted, Some("my-clinic")));
    // Other work is kept elsewhere.
    let other = studio.next(Happened::Began { files: mine(), original: mine() });
    assert_eq!((other.accepted.len(), other.place), (0, None));
}

/// Every text of a file that stands under one of these keys, by its address.
fn texts(value: &Json, at: &Address, found: &mut Vec<Address>) {
    match value {
        Json::Text(_) => found.push(at.clone()),
        Json::List(items) => items.iter().enumerate().for_each(|(index, item)| texts(item, &at.index(index), found)),
        Json::Object(members) => members.iter().for_each(|(key, value)| texts(value, &at.key(key), found)),
        _ => {}
    }
}

#[test]
fn every_word_that_readers_see_has_a_field() {
    let files = mine();
    let mut fields: Vec<Address> = Vec::new();
    for room in Room::ALL {
        for item in items(reader(&files), room, &[], &files) {
            fields.extend(form(reader(&files), &item.key).iter().filter_map(Row::address).cloned());
        }
    }
    let mut all = Vec::new();
    texts(files.words("en"), &Address::words("en", path(&[])), &mut all);
    let is_word = |at: &&Address| {
        let first = at.path.0.first();
        let about_the_file = ["$schema", "language", "direction", "name", "review"];
        !about_the_file.iter().any(|key| first == path(&[key]).0.first())
    };
    let missing: Vec<_> = all
        .iter()
        .filter(is_word)
        .filter(|at| !fields.iter().any(|field| field.holds(&at.file, &at.path)))
        .map(|at| at.path.to_string())
        .collect();
    assert_eq!(missing, [""; 0]);
}

#[test]
fn every_rule_is_a_sentence() {
    let files = mine();
    for part in Part::LISTED {
        for item in part.all(&files) {
            for key in ["when", "needs", "asked_when"] {
                let Some(condition) = item.get(key) else { continue };
                let sentence = reader(&files).sentence(condition);
                assert!(!sentence.contains("cannot be read") && !sentence.is_empty(), "{}", condition.compact());
            }
        }
    }
    let rule = Part::Sign.all(&files)[0].get("when").unwrap();
    assert_eq!(
        reader(&files).sentence(rule),
        "Emergency signs: “Hard to pee, leaking pee or poo, or not feeling it” and (Pee or poo: “New, or getting worse” \
         or “Not sure” or “Pee or poo” is unanswered)",
    );
}

#[test]
fn each_sentence_that_can_be_chosen_is_a_condition_that_can_be_read() {
    let files = mine();
    let all = choices(reader(&files), Scope::Everything);
    assert!(all.len() > 20);
    for (value, sentence) in all.iter().flat_map(|(_, of)| of) {
        let condition = Json::parse(value).unwrap();
        assert_eq!(reader(&files).sentence(&condition), **sentence);
    }
}

#[test]
fn what_is_added_asks_for_no_more_than_its_blanks() {
    for part in Part::LISTED {
        let files = mine();
        let (key, edits) = added(&files, part, "A new one");
        let mut history = History::new(files.clone());
        assert!(history.make("added", &edits), "{part:?}");
        assert!(key.rules(history.files()).is_some(), "{part:?}");
        assert!(!form(reader(history.files()), &key).is_empty(), "{part:?}");
        for fault in faults::all(history.files()) {
            assert_eq!(fault.key.as_ref().map(|key| key.part), Some(part), "{fault:#?}");
        }
        let back = removed(history.files(), &key);
        assert!(history.make("removed", &back));
        assert_eq!(**history.files(), files, "{part:?}");
    }
}

#[test]
fn options_come_and_go_with_their_words() {
    let files = mine();
    let question = Key::new(Part::Question, "age");
    let mut history = History::new(files.clone());
    assert!(history.make("added", &added_option(&files, &question, "Over a hundred")));
    let is_there =
        |files: &Files| files.words("de").at(&path(&["questions", "age", "options", "over-a-hundred"])).is_some();
    assert!(is_there(history.files()));
    let back = removed_option(history.files(), &question, "over-a-hundred");
    assert!(history.make("removed", &back));
    assert_eq!(**history.files(), files);
}

#[test]
fn taking_out_what_others_need_is_told_before_and_found_after() {
    let files = mine();
    let factor = Key::new(Part::Factor, "vigorous-sit-ups");
    assert!(users(&files, &factor).contains(&Key::new(Part::Tip, "slow-sit-backs")));
    let edits = removed(&files, &factor);
    let after = files.made(&edits).unwrap();
    let found = faults::all(&after);
    assert!(found.iter().any(|fault| fault.key == Some(Key::new(Part::Tip, "slow-sit-backs"))), "{found:#?}");
}

#[test]
fn a_fault_is_told_at_the_field_that_it_is_about() {
    let studio = begun();
    let title = Address::words("en", path(&["advice", "slow-sit-backs", "title"]));
    let studio =
        studio.next(Happened::Wrote { label: "Title".into(), edit: title.set("".into()) }).next(Happened::Checked);
    assert_eq!(studio.faults.len(), 1, "{:#?}", studio.faults);
    assert_eq!(studio.faults[0].at, title);
    assert_eq!(studio.faults[0].key, Some(Key::new(Part::Tip, "slow-sit-backs")));
    // The widget goes on with what it had.
    assert!(studio.shown.as_ref().is_some_and(|shown| *shown.files == mine()));
    let studio = studio.next(Happened::Undid).next(Happened::Checked);
    assert!(studio.faults.is_empty());
}

#[test]
fn faults_of_pages_regions_and_headings_are_told_in_their_forms() {
    let files = mine();
    let faults_of = |at: &Address, value: Json| {
        let studio = begun().next(Happened::Made { label: "Changed".into(), edits: vec![at.set(value)] });
        studio.next(Happened::Checked).faults.to_vec()
    };
    let expect = |at: &Address, value: Json, key: Key| {
        let found = faults_of(at, value);
        assert!(found.iter().any(|fault| fault.key.as_ref() == Some(&key)), "{key:?}: {found:#?}");
        let fields = form(reader(&files), &key);
        let is_field = |row: &Row| row.address().is_some_and(|field| field.holds(&at.file, &at.path));
        assert!(fields.iter().any(is_field), "{} has no field", at.path);
    };
    let words = |keys: &[&str]| Address::words("en", path(keys));
    let order = Key::new(Part::Whole, "pages");
    expect(&words(&["pages", "worse"]), "".into(), order.clone());
    expect(&words(&["steps", "pain"]), "".into(), order.clone());
    let page = Address::rules(path(&["steps"]).index(3).key("pages").index(0));
    expect(&page, Json::list(["nowhere".into()]), order);
    let uk = Key::new(Part::Region, "uk");
    expect(&words(&["regions", "uk", "same-day"]), "".into(), uk.clone());
    let at = uk.rules(&files).unwrap();
    expect(&at.key("countries"), Json::list(["Britain".into()]), uk.clone());
    expect(&at.key("emergency"), "nine".into(), uk);
    let habits = Key::new(Part::Question, "habits");
    expect(&words(&["questions", "habits", "groups", "bed"]), "".into(), habits);
    let map = Key::new(Part::Question, "pain-map");
    expect(&words(&["questions", "pain-map", "groups", "groin"]), "".into(), map.clone());
    expect(&words(&["questions", "pain-map", "sides", "left"]), "port".into(), map);
}

#[test]
fn a_region_is_added_before_the_one_for_everywhere_else() {
    let files = mine();
    let (key, edits) = added(&files, Part::Region, "Switzerland");
    let after = files.made(&edits).unwrap();
    let last = Part::Region.all(&after).last().and_then(|region| region.text_of("id"));
    assert_eq!(last, Some("elsewhere"));
    assert_eq!(key.rules(&after).map(|at| at.path.to_string()), Some("regions[7]".to_owned()));
}

#[test]
fn where_most_readers_are_is_in_the_pack_and_its_faults_have_a_form() {
    assert_eq!(&*mine().home_region(), "");
    assert_eq!(for_readers_in(mine(), ""), mine());
    let files = for_readers_in(mine(), "ie");
    assert_eq!((&*files.home_region(), faults::all(&files)), ("ie", Vec::new()));
    let out = removed(&files, &Key::new(Part::Region, "ie"));
    let found = faults::all(&files.made(&out).unwrap());
    let about = Key::new(Part::Whole, "about");
    assert!(found.iter().any(|fault| fault.key.as_ref() == Some(&about)), "{found:?}");
    let has_row = |row: &Row| matches!(row, Row::Choice { at, .. } if at.path.to_string() == "region");
    assert!(form(reader(&files), &about).iter().any(has_row));
}

#[test]
fn what_is_typed_in_one_go_is_one_step() {
    let title = Address::words("en", path(&["advice", "slow-sit-backs", "title"]));
    let mut studio = begun();
    for text in ["S", "Sl", "Slo"] {
        studio = studio.next(Happened::Wrote { label: "Title".into(), edit: title.set(text.into()) });
    }
    assert_eq!(
        studio.original_at(&title).and_then(Json::text).map(|text| &**text),
        Some("Slow sit-backs in place of fast sit-ups")
    );
    let studio = studio.next(Happened::Undid);
    assert_eq!(**studio.files(), mine());
    let studio = studio.next(Happened::Redid);
    assert_eq!(studio.files().at(&title), Some(&"Slo".into()));
}

#[test]
fn a_part_that_moved_is_compared_with_itself() {
    let studio = begun();
    let list = Address::rules(path(&["advice"]));
    let edit = Edit { at: list.clone(), change: Change::Move { from: 3, to: 0 } };
    let studio = studio.next(Happened::Made { label: "Moved".into(), edits: vec![edit] });
    let at = list.index(0).key("id");
    assert_eq!(studio.files().at(&at), studio.original_at(&at));
    assert!(studio.files().at(&at).is_some());
}

#[test]
fn names_become_ids() {
    assert_eq!(id_of("Mitchell Physiotherapie, Köln 3"), "mitchell-physiotherapie-koln-3");
    assert_eq!(id_of(" – "), "");
}

/// An edit somewhere in the words or rules, by chance: some lead nowhere.
fn edit() -> impl Strategy<Value = Edit> {
    let key = prop_oneof![
        Just("advice"),
        Just("triage"),
        Just("title"),
        Just("slow-sit-backs"),
        Just("when"),
        Just("any"),
        Just("limits")
    ];
    let segment = prop_oneof![key.prop_map(|key| Segment::Key(key.to_owned())), (0..4_usize).prop_map(Segment::Index)];
    let file = prop_oneof![Just("pack.json"), Just("en.json"), Just("fr.json")];
    let value = prop_oneof![Just(Json::from("a text")), Just(Json::list([])), Just(Json::Null), Just(1.into())];
    let change = prop_oneof![
        value.clone().prop_map(Change::Set),
        Just(Change::Remove),
        (0..9_usize, value).prop_map(|(index, value)| Change::Insert(index, value)),
        (0..4_usize, 0..4_usize).prop_map(|(from, to)| Change::Move { from, to }),
    ];
    (file, proptest::collection::vec(segment, 0..4), change).prop_map(|(file, path, change)| Edit {
        at: Address { file: file.into(), path: lumbar_check::content::Path(path) },
        change,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn undoing_everything_gives_what_was_there_and_redoing_gives_it_back(
        edits in proptest::collection::vec((edit(), any::<bool>()), 1..30),
    ) {
        let start = mine();
        let mut history = History::new(start.clone());
        for (edit, is_typed) in &edits {
            match is_typed {
                true => history.write("typed", edit.clone(), Vec::new()),
                false => history.make("made", std::slice::from_ref(edit)),
            };
        }
        let end = history.files().clone();
        while history.undo().is_some() {}
        prop_assert_eq!(&**history.files(), &start);
        while history.redo().is_some() {}
        prop_assert_eq!(history.files(), &end);
    }

    #[test]
    fn no_edit_makes_rooms_forms_or_faults_panic(edits in proptest::collection::vec(edit(), 1..12)) {
        let files = edits.iter().fold(mine(), |files, edit| files.edited(edit).unwrap_or(files));
        for room in Room::ALL {
            for item in items(reader(&files), room, &[], &files) {
                form(reader(&files), &item.key);
            }
        }
        faults::all(&files);
    }
}

/// Everything that is said in a language, as the page has it.
fn said_in(files: &Files, language: &str) -> Vec<Said> {
    review::said(&Rc::new(files.clone()), language).unwrap()
}

fn agreed_to_all(studio: Studio, language: &str) -> Studio {
    let statements = said_in(studio.files(), language);
    let all: Vec<&Said> = statements.iter().collect();
    let edits = review::agree_to_all(studio.files(), &all, &review::hashes(&statements));
    studio.next(Happened::Made { label: "Agreed".into(), edits })
}

fn signer(name: &str) -> Signer {
    Signer {
        name: name.into(),
        profession: "physiotherapist".into(),
        registration: "HCPC PH1".into(),
        date: "2026-11-30".into(),
    }
}

fn signed_by(studio: Studio, language: &str, name: &str) -> Studio {
    let edits = review::sign(studio.files(), language, &signer(name));
    studio.next(Happened::Made { label: "Signed".into(), edits }).next(Happened::Checked)
}

fn agreed_and_signed() -> Studio {
    signed_by(agreed_to_all(begun(), "en"), "en", "A. Clinician")
}

/// Who has signed, by language.
fn who(studio: &Studio) -> Vec<String> {
    let of = |(language, signer): (Rc<str>, Signer)| format!("{language} {}", signer.name);
    review::signatures(studio.files()).into_iter().map(of).collect()
}

fn is_signed(studio: &Studio) -> bool {
    review::signature(studio.files(), "en").is_some()
}

#[test]
fn a_signature_holds_until_anything_is_changed_and_one_statement_is_to_be_agreed_to_again() {
    let studio = agreed_and_signed();
    assert_eq!(*studio.faults, []);
    assert!(is_signed(&studio));
    assert!(matches!(studio.shown.as_ref().unwrap().pack.review, Review::ReviewedBy(_)));

    let level = Address::rules(path(&["triage"])).index(3).key("raises");
    let edits = vec![level.set("same-day".into())];
    let changed = studio.next(Happened::Made { label: "Level".into(), edits }).next(Happened::Checked);
    assert!(!is_signed(&changed));
    if let Ok(statements) = review::said(changed.files(), "en") {
        let open = |statement: &&Said| review::standing(changed.files(), statement) != Standing::Agreed;
        let open: Vec<_> = statements.iter().filter(open).map(|statement| statement.id.as_str()).collect();
        assert_eq!(open.len(), 1, "{open:?}");
        assert!(open[0].starts_with("rule:"), "{open:?}");
    }
    assert!(is_signed(&changed.next(Happened::Undid)));
}

#[test]
fn what_is_typed_takes_the_signature_off_in_the_same_step_and_says_so() {
    let title = Address::words("en", path(&["advice", "slow-sit-backs", "title"]));
    let write = |text: &str| Happened::Wrote { label: "Title".into(), edit: title.set(text.into()) };
    let studio = agreed_and_signed().next(write("S"));
    assert!(studio.told.contains("The signature in English is off"), "{}", studio.told);
    let studio = studio.next(write("Sl"));
    assert!(!is_signed(&studio));
    let statements = said_in(studio.files(), "en");
    let changed = statements.iter().filter(|it| review::standing(studio.files(), it) == Standing::ChangedSince);
    assert_eq!(changed.map(|it| it.id.as_str()).collect::<Vec<_>>(), ["tip:slow-sit-backs"]);
    assert!(is_signed(&studio.next(Happened::Undid)));
}

/// What is in no statement is not what was signed, and another language neither.
#[test]
fn a_signature_stays_when_a_language_is_added_translated_and_reviewed() {
    let is_only_english = |studio: &Studio| assert_eq!(who(studio), ["en A. Clinician"]);
    let files = copy(&built_in(), "mine", &["en"], "2026-11-30");
    let studio = Studio::default().next(Happened::Began { files: files.clone(), original: files });
    let studio = signed_by(agreed_to_all(studio, "en"), "en", "A. Clinician");
    let wanted = Wanted {
        tag: "es".into(),
        name: "Español".into(),
        direction: "ltr".into(),
        plural_forms: ["one", "many", "other"].map(str::to_owned).into(),
    };
    let edits = translate::added(studio.files(), &studio.built_in, &wanted);
    let studio = studio.next(Happened::Made { label: "Spanish".into(), edits });
    is_only_english(&studio);
    let title = Address::words("es", path(&["advice", "slow-sit-backs", "title"]));
    let studio = studio.next(Happened::Wrote { label: "Title".into(), edit: title.set("Otra cosa".into()) });
    is_only_english(&studio);
    let statements = said_in(studio.files(), "es");
    let edits = decide(studio.files(), &statements[0], Decision::Agree, &Before::new());
    let studio = studio.next(Happened::Made { label: "Agreed".into(), edits }).next(Happened::Checked);
    is_only_english(&studio);
    assert_eq!(*studio.faults, []);
    assert_eq!(review::signed(studio.files(), "es"), review::Signed::NotYet(statements.len() - 1));
    // Neither does a word that is in no statement.
    let name = Address::words("en", path(&["name"])).set("British English".into());
    is_only_english(&studio.clone().next(Happened::Wrote { label: "Name".into(), edit: name }));

    let studio = signed_by(agreed_to_all(studio, "es"), "es", "B. Other");
    assert_eq!(who(&studio), ["en A. Clinician", "es B. Other"]);
    assert_eq!(*studio.faults, []);
    for (language, name) in [("en", "A. Clinician"), ("es", "B. Other")] {
        let told = faults::parse(studio.files(), language).unwrap().who_reviewed(str::to_owned);
        assert!(told.contains(name), "{told}");
    }
    let edits = translate::removed(studio.files(), "es");
    let without = studio.next(Happened::Made { label: "Spanish".into(), edits }).next(Happened::Checked);
    is_only_english(&without);
    assert_eq!(*without.faults, []);
}

/// A false signature is the worst that could come out of this page.
#[test]
fn nobody_can_sign_what_they_were_not_shown() {
    let studio = begun().next(Happened::ChoseLanguage("de".into()));
    // Shown in English, and agreed to after another language was chosen.
    let shown = said_in(studio.files(), "en");
    let all: Vec<&Said> = shown.iter().collect();
    let edits = review::agree_to_all(studio.files(), &all, &review::hashes(&shown));
    let studio = studio.next(Happened::Made { label: "Agreed".into(), edits });
    let agreed = |language: &str| review::Progress::of(studio.files(), said_in(studio.files(), language).iter()).agreed;
    assert_eq!((agreed("en"), agreed("de")), (shown.len(), 0));
    assert_eq!(review::sign(studio.files(), "de", &signer("A. Clinician")), []);
    // Agreed to before it was changed.
    let title = Address::words("en", path(&["advice", "slow-sit-backs", "title"]));
    let changed = studio.files().edited(&title.set("Something else".into())).unwrap();
    assert_eq!(review::sign(&Rc::new(changed), "en", &signer("A. Clinician")), []);
    assert_ne!(review::sign(studio.files(), "en", &signer("A. Clinician")), []);
}

#[test]
fn what_was_shown_in_one_language_is_not_shown_in_another_that_has_faults() {
    let title = Address::words("de", path(&["advice", "slow-sit-backs", "title"]));
    let studio = begun().next(Happened::Wrote { label: "Title".into(), edit: title.set("".into()) });
    let studio = studio.next(Happened::Checked);
    assert!(studio.is_checked());
    let studio = studio.next(Happened::ChoseLanguage("de".into()));
    assert!(studio.shown.is_none());
    assert_eq!(review::signed(studio.files(), "de"), review::Signed::Faulty);
}

#[test]
fn undo_says_what_it_took_back_and_goes_there() {
    let title = |tip: &str| Address::words("en", path(&["advice", tip, "title"]));
    let wrote = |tip: &str| Happened::Wrote { label: "Title: changed".into(), edit: title(tip).set("New".into()) };
    let studio = begun().next(wrote("slow-sit-backs")).next(wrote("mattress")).next(Happened::Entered(Room::Signs));
    let studio = studio.next(Happened::Undid);
    assert_eq!((studio.room, &studio.chosen), (Room::Tips, &Some(Key::new(Part::Tip, "mattress"))));
    assert!(studio.told.starts_with("Undone: Title: changed, in “"), "{}", studio.told);
    let studio = studio.next(Happened::Undid);
    assert_eq!(studio.chosen, Some(Key::new(Part::Tip, "slow-sit-backs")));
    assert!(studio.told.contains("Slow sit-backs"), "{}", studio.told);
}

#[test]
fn what_the_reviewer_changed_is_written_down_with_what_it_was() {
    let studio = begun();
    let before = review::hashes(&said_in(studio.files(), "en"));
    let title = Address::words("en", path(&["advice", "slow-sit-backs", "title"]));
    let studio = studio.next(Happened::Wrote { label: "Title".into(), edit: title.set("Lean back".into()) });
    let statements = said_in(studio.files(), "en");
    let mut history = History::new(Files::clone(studio.files()));
    let all: Vec<&Said> = statements.iter().collect();
    assert!(history.make("agreed", &review::agree_to_all(history.files(), &all, &before)));
    let progress = review::Progress::of(history.files(), statements.iter());
    assert!(progress.is_complete());
    assert_eq!((progress.agreed, progress.changed), (statements.len(), 1));
    let tip = statements.iter().find(|statement| statement.id == "tip:slow-sit-backs").unwrap();
    let kept = |files: &Files| {
        let at = Address { file: "review.json".into(), path: path(&["changed", "en", &tip.id]) };
        files.at(&at).and_then(Json::text).map(|hash| hash.to_string())
    };
    assert_eq!(kept(history.files()).as_ref(), before.get(&tip.id));
    assert_eq!(faults::all(history.files()), []);
    // The same choice again is none, and another one replaces it.
    let make = |history: &mut History, decision: Decision| {
        let edits = decide(history.files(), tip, decision, &before);
        assert!(history.make("decided", &edits));
        review::standing(history.files(), tip)
    };
    assert_eq!(make(&mut history, Decision::Agree), Standing::Agreed);
    assert_eq!(kept(history.files()), None);
    assert_eq!(make(&mut history, Decision::Changed), Standing::Changed);
    assert_eq!(decide(history.files(), tip, Decision::Changed, &before), []);
    assert_eq!(make(&mut history, Decision::Open), Standing::Open);
    assert_eq!(make(&mut history, Decision::Changed), Standing::Changed);
    assert_eq!(make(&mut history, Decision::Discuss), Standing::ToDiscuss);
    assert_eq!(kept(history.files()), None);
    // What is put aside is not agreed to along with the others.
    assert!(!history.make("agreed", &review::agree_to_all(history.files(), &all, &before)));
}

#[test]
fn what_is_put_aside_is_neither_agreed_to_nor_forgotten() {
    let studio = begun();
    let statements = said_in(studio.files(), "en");
    let mut history = History::new(Files::clone(studio.files()));
    let before = review::hashes(&statements);
    let make = |history: &mut History, decision: Decision| {
        let edits = decide(history.files(), &statements[0], decision, &before);
        assert!(history.make("decided", &edits));
    };
    make(&mut history, Decision::Agree);
    make(&mut history, Decision::Discuss);
    assert!(history.make("noted", &review::write_note(history.files(), &statements[0].id, "Ask the surgeon")));
    assert_eq!(review::standing(history.files(), &statements[0]), Standing::ToDiscuss);
    assert_eq!(review::note(history.files(), &statements[0].id), "Ask the surgeon");
    assert_eq!(faults::all(history.files()), []);
    for statement in &statements {
        if let Some(key) = review::key_of(statement) {
            assert!(!form(reader(studio.files()), &key).is_empty(), "{}", statement.id);
        }
    }
}

#[test]
fn a_pack_on_another_subject_is_opened_read_and_changed_as_well() {
    let read = |name: &str| {
        let path = format!("../../tests/packs/neck-and-desk/{name}");
        Given { name: name.to_owned(), bytes: std::fs::read(path).expect("the example is there") }
    };
    let opened = open(&[read("pack.json"), read("en.json")]);
    assert_eq!(opened.problems, [""; 0]);
    assert_eq!(faults::all(&opened.files), []);
    for room in Room::ALL {
        for item in items(reader(&opened.files), room, &[], &opened.files) {
            assert!(!form(reader(&opened.files), &item.key).is_empty(), "{:?}", item.key);
        }
    }
}

/// How long the longest of what a keystroke sets off takes, with a thousand questions.
#[test]
fn a_thousand_questions_are_listed_and_changed_in_no_time() {
    let mut files = mine();
    let question = Part::Question.all(&files)[3].clone();
    let words = files.words("en").at(&path(&["questions", question.text_of("id").unwrap()])).unwrap().clone();
    for number in 0..1000 {
        let id = format!("copy-{number}");
        let list = Address::rules(path(&["questions"]));
        let copy = question.changed(&path(&["id"]).0, &|_| Some(Json::from(&*id))).unwrap();
        files = files.edited(&list.insert(usize::MAX, copy)).unwrap();
        files = files.edited(&Address::words("en", path(&["questions", &id])).set(words.clone())).unwrap();
    }
    let legend = Address::words("en", path(&["questions", "copy-999", "legend"]));
    let studio = Studio::default().next(Happened::Began { files: files.clone(), original: files });
    let start = std::time::Instant::now();
    for text in ["W", "Wh", "Whe"] {
        let studio = studio.clone().next(Happened::Wrote { label: "Legend".into(), edit: legend.set(text.into()) });
        let listed = items(reader(studio.files()), Room::Questions, &studio.faults, studio.original());
        assert_eq!(listed.iter().filter(|item| item.is_changed).count(), 1);
    }
    // Unoptimised, and on a busy machine; a page takes a twentieth of it.
    assert!(start.elapsed().as_millis() < 3000, "{:?}", start.elapsed());
}
