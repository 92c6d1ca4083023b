//! What the pack that comes with the widget shows, out of the widget's drawings.

use crate::{RULES, WORDS, psoas};
use lumbar_check::content::{BodySide, BodyView, ContentPack, Drawing, Kind, PackFile, Place, SiteShape, figure};
use std::collections::BTreeSet;

#[test]
fn every_site_of_the_body_map_is_drawn_and_every_shape_is_a_site() {
    let pack = psoas();
    let maps = pack.questions.iter().filter(|question| question.kind == Kind::Map);
    let options: Vec<_> = maps.flat_map(|map| &map.options).collect();
    let shapes = options.iter().map(|option| option.site.as_ref().expect("it is on the body").shape);
    let drawn: BTreeSet<_> = shapes.map(|shape| shape.expect("the pack draws each of its sites")).collect();
    assert_eq!(drawn, SiteShape::ALL.iter().copied().collect());
}

#[test]
fn each_shape_has_a_path_of_its_own_and_each_site_is_on_the_side_that_a_person_has_it() {
    let paths: BTreeSet<_> = SiteShape::ALL.iter().map(|shape| figure::path(*shape)).collect();
    assert_eq!(paths.len(), SiteShape::ALL.len());
    let pack = psoas();
    for option in pack.questions.iter().flat_map(|question| &question.options) {
        let Some(site) = &option.site else { continue };
        let is_on_the_right = match site.view {
            BodyView::Back => site.side == BodySide::Right,
            BodyView::Front => site.side == BodySide::Left,
        };
        assert_eq!(figure::half(site) == figure::MIRRORED, is_on_the_right, "{}", option.id);
    }
}

#[test]
fn every_tip_to_follow_on_the_page_has_a_drawing() {
    let pack = psoas();
    for tip in &pack.advice {
        let to_follow = tip.place != Place::Within && tip.article.is_none();
        assert_eq!(tip.drawing.is_some(), to_follow, "{}", tip.id);
    }
}

#[test]
fn no_drawing_of_the_widget_is_loaded_in_vain() {
    let pack = psoas();
    let of_tips = pack.advice.iter().filter_map(|tip| tip.drawing.as_ref()).map(|drawn| drawn.drawing);
    let shown: BTreeSet<_> = of_tips.chain(pack.welcome_drawing).collect();
    assert_eq!(shown, Drawing::ALL.iter().copied().collect());
}

#[test]
fn a_drawing_that_there_is_not_is_refused_with_the_names_of_those_that_there_are() {
    let rules = RULES.replacen(r#""drawing": "two-beds""#, r#""drawing": "bed""#, 1);
    let faults = ContentPack::parse(&rules, WORDS, None).expect_err("nothing is called so");
    let [fault] = &faults[..] else { panic!("{faults:#?}") };
    let missing: Vec<_> = Drawing::ALL.iter().filter(|drawing| !fault.hint.contains(drawing.as_str())).collect();
    assert!(missing.is_empty(), "{fault}");
    assert_eq!((fault.file, fault.path.to_string().as_str()), (PackFile::Rules, "advice[2].drawing"));
    assert!(fault.to_string().starts_with("pack: advice[2].drawing: "), "{fault}");
    assert!(fault.problem.contains("`bed`"), "{fault}");
}
