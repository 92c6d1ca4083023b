//! What follows from the marks on the body map.

use super::{answers, pack};
use lumbar_check::content::PainSide::{self, *};
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
