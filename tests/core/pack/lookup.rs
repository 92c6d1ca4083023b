//! Parts of a pack, found by what names them.

use super::made_up;
use crate::{psoas, tick};
use lumbar_check::content::Tick;

#[test]
fn every_part_is_found_by_its_id() {
    let pack = psoas();
    assert!(pack.conditions.iter().all(|it| pack.condition(&it.id) == Some(it)));
    assert!(pack.pattern.contradictions.iter().all(|it| pack.contradiction(&it.id) == Some(it)));
    assert!(pack.articles.iter().all(|it| pack.article(&it.id) == Some(it)));
    assert!(pack.sources.iter().all(|it| pack.source(&it.id) == Some(it)));
}

#[test]
fn a_condition_on_a_map_speaks_of_each_of_its_regions() {
    let pack = made_up::pack();
    let only_groin = pack.condition(&"only-groin".into()).expect("it is there");
    let regions = pack.questions.ticks_at(&only_groin.when.options());
    assert_eq!(regions, ["map:groin-left", "map:groin-right"].map(tick));
}

#[test]
fn a_tick_names_a_question_and_an_option() {
    for text in ["shape", ":", "shape:", ":belt", ""] {
        assert!(Tick::parse(text).is_none(), "{text}");
    }
    assert_eq!(format!("{0} {0:?}", tick("shape:belt")), "shape:belt shape:belt");
}

#[test]
fn packs_that_ask_something_else_differ() {
    assert!(psoas().questions != made_up::pack().questions && psoas().questions == psoas().questions);
}
