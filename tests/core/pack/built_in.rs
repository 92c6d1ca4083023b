//! The built-in pack as a whole: sound, compiled without loss, and with every id it ever had.

use crate::{REVISIONS, RULES, psoas};
use lumbar_check::content::{
    ContentPack, NotACompiledPack, Plural, Ui, pack_schema, review_schema, revisions_schema, words_schema,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Every id without a number that was ever given away; the others are in `revisions.json`. Lines are only ever added. One
/// that is no longer in use says so: `rule fever, retired in revision 3`.
const PERMANENT: &str = include_str!("permanent-ids.txt");

#[test]
fn a_compiled_pack_reads_back_to_the_same() {
    let compiled = psoas().compile();
    assert_eq!(ContentPack::from_compiled(&compiled).as_ref(), Ok(&*psoas()));
}

#[test]
fn a_compiled_pack_cut_short_is_refused() {
    let compiled = psoas().compile();
    for end in (0..64).chain((64..compiled.len()).step_by(1009)).chain([compiled.len() - 1]) {
        assert_eq!(ContentPack::from_compiled(&compiled[..end]), Err(NotACompiledPack), "the first {end} bytes");
    }
}

#[test]
fn a_pack_of_another_format_is_refused() {
    let mut compiled = psoas().compile();
    compiled[3] += 1;
    assert_eq!(ContentPack::from_compiled(&compiled), Err(NotACompiledPack));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_whatever_stop_the_reader_of_compiled_packs(bytes in vec(any::<u8>(), 0..400), at in any::<Index>()) {
        prop_assert_eq!(ContentPack::from_compiled(&bytes), Err(NotACompiledPack));
        let mut compiled = psoas().compile();
        let at = at.index(compiled.len() - bytes.len());
        compiled[at..at + bytes.len()].copy_from_slice(&bytes);
        // What comes of damaged bytes is open, but it is an answer.
        let read = ContentPack::from_compiled(&compiled);
        prop_assert!(at >= 4 || bytes.is_empty() || read.is_err());
    }
}

#[test]
fn the_json_schemas_beside_the_packs_are_those_of_the_code() {
    let kept = [
        include_str!("../../../src/content/packs/pack.schema.json"),
        include_str!("../../../src/content/packs/words.schema.json"),
        include_str!("../../../src/content/packs/revisions.schema.json"),
        include_str!("../../../src/content/packs/review.schema.json"),
    ];
    let generated = [pack_schema(), words_schema(), revisions_schema(), review_schema()];
    assert!(kept == generated, "write them again with `lumbar-check schema`");
}

/// The ids of the parts that have no number.
fn ids() -> Vec<String> {
    let pack = psoas();
    let mut ids = Vec::new();
    ids.extend(pack.triage.iter().map(|rule| format!("rule {}", rule.id)));
    ids.extend(pack.pattern.findings.iter().map(|finding| format!("finding {}", finding.id)));
    ids.extend(pack.pattern.contradictions.iter().map(|contradiction| format!("contradiction {}", contradiction.id)));
    ids.extend(pack.pattern.caps.iter().map(|cap| format!("cap {}", cap.id)));
    ids.extend(pack.articles.iter().map(|article| format!("article {}", article.id)));
    ids.extend(pack.regions.iter().map(|region| format!("region {}", region.id)));
    ids
}

#[test]
fn no_id_ever_vanishes() {
    let ids = ids();
    let gone: Vec<_> =
        PERMANENT.lines().filter(|line| retired(line).is_none() && !ids.iter().any(|id| id == line)).collect();
    assert!(gone.is_empty(), "pages and packs out there still use:\n{}", gone.join("\n"));
}

/// The id of a line and the revision that took it out, where one did.
fn retired(line: &str) -> Option<(&str, u16)> {
    let (id, revision) = line.split_once(", retired in revision ")?;
    Some((id, revision.parse().expect("it is the number of a revision")))
}

#[test]
fn no_retired_id_comes_back() {
    let ids = ids();
    for (id, revision) in PERMANENT.lines().filter_map(retired) {
        assert!(!ids.iter().any(|other| other == id), "{id} was retired, and stands in the pack again");
        assert!((2..=psoas().revision).contains(&revision), "{id} was retired in a revision that there is");
    }
}

#[test]
fn every_id_is_written_down_as_permanent() {
    let permanent: BTreeSet<_> = PERMANENT.lines().collect();
    let new: Vec<_> = ids().into_iter().filter(|id| !permanent.contains(id.as_str())).collect();
    assert!(new.is_empty(), "add to tests/core/pack/permanent-ids.txt:\n{}", new.join("\n"));
}

#[test]
fn every_language_of_the_pack_is_complete() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/content/packs/psoas");
    for language in &psoas().languages {
        let words = fs::read_to_string(folder.join(format!("{language}.json"))).expect("it has a file of words");
        let pack = ContentPack::parse(RULES, &words, Some(REVISIONS))
            .unwrap_or_else(|faults| panic!("{language}: {faults:#?}"));
        assert_eq!(pack.words.language, *language);
        assert_ne!(pack.words.review.trim(), "", "{language} says who has reviewed it");
    }
}

#[test]
fn a_plural_form_without_a_text_of_its_own_reads_like_the_rest() {
    let say = |plural| psoas().say_counted(Ui::WithheldTips, plural);
    assert_ne!(say(Plural::One), say(Plural::Other));
    assert_eq!(say(Plural::Few), say(Plural::Other));
    assert_eq!(psoas().say(Ui::WithheldTips), say(Plural::Other));
}
