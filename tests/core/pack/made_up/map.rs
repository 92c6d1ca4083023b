//! The body map: what follows from the marks on it, and what of it is drawn.

use super::{answers, pack};
use lumbar_check::content::PainSide::{self, *};
use lumbar_check::content::SiteShape::{self, Buttock, LowBack, LowSpine};
use lumbar_check::domain::Facts;

#[test]
fn the_side_follows_from_what_is_near_and_what_is_wide() {
    let pack = pack();
    let cases: &[(&str, Option<PainSide>)] = &[
        ("", None),
        ("map:low-back-left", Some(Left)),
        ("map:low-back-right", Some(Right)),
        ("map:low-back-left map:low-back-middle", Some(Left)),
        ("map:low-back-left map:buttock-left map:groin-right", Some(Left)),
        ("map:low-back-left map:buttock-right", Some(Both)),
        ("map:low-back-left map:low-back-right", Some(Both)),
        ("map:low-back-right map:buttock-left map:low-back-middle", Some(Both)),
        ("map:low-back-middle", Some(Middle)),
        ("map:low-back-middle map:groin-left", Some(Middle)),
        ("map:low-back-middle map:buttock-left", None),
        ("map:buttock-left", Some(Outside)),
        ("map:buttock-left map:buttock-right", Some(Outside)),
        ("map:groin-left", Some(Outside)),
    ];
    for (marked, side) in cases {
        let effective = answers(&pack, marked).effective(&pack);
        assert_eq!(Facts::of_answers(&pack, &effective).side, *side, "{marked}");
    }
}

#[test]
fn a_site_is_drawn_if_the_pack_says_how_and_a_group_is_a_place_with_its_sides() {
    let pack = pack();
    let map = pack.question(&"map".into()).expect("it is in the pack");
    let site = |at: usize| map.options[at].site.as_ref().expect("it is on the body");
    let shapes: Vec<Option<SiteShape>> = (0..map.options.len()).map(|at| site(at).shape).collect();
    let both = |shape| [Some(shape); 2];
    assert_eq!(shapes, [both(LowBack).as_slice(), &[Some(LowSpine)], &both(Buttock), &[None; 2]].concat());
    let places: Vec<_> = map.groups.iter().map(|group| &*group.heading).collect();
    assert_eq!(places, ["low-back", "buttock"]);
    let sides: Vec<_> = map.sides.iter().map(|side| &**side).collect();
    assert_eq!(sides, ["left", "right", "middle"]);
}
