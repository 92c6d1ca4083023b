//! The drawings that the widget brings along fit the pack that it brings along. They are read off the sources, since
//! the view is not compiled here.

use crate::house::sources;
use crate::psoas;
use lumbar_check::content::{Kind, Place};
use std::collections::BTreeSet;

/// What stands behind a key in the files of the view, for instance the `a` of `site: "a"`.
fn values(key: &str) -> BTreeSet<String> {
    let key = format!("{key}: \"");
    let mut values = BTreeSet::new();
    for source in sources::all("src/view", "rs") {
        let code = source.code();
        let found = code.split(&key).skip(1).filter_map(|text| text.split('"').next());
        values.extend(found.map(str::to_owned));
    }
    values
}

#[test]
fn every_region_of_the_body_map_is_drawn() {
    let pack = psoas();
    let maps = pack.questions.iter().filter(|question| question.kind == Kind::Map);
    let options: BTreeSet<_> = maps.flat_map(|map| &map.options).map(|option| option.id.to_string()).collect();
    assert_eq!(values("site"), options);
}

#[test]
fn every_tip_to_follow_on_the_page_has_a_drawing() {
    let pack = psoas();
    let to_follow = pack.advice.iter().filter(|tip| tip.place != Place::Within && tip.article.is_none());
    assert_eq!(values("advice"), to_follow.map(|tip| tip.id.to_string()).collect());
}
