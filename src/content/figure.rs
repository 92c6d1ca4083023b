//! The drawing behind the body map: a person from behind and from the front, head to thighs.
//!
//! All coordinates are units of [`VIEW_BOX`]; the spine stands at x = 100. What there is on both sides is drawn once, on
//! the picture's left, and [`MIRRORED`] on its right. From behind, the person's left is on the picture's left; from the
//! front it is on the picture's right.
//! 250 pixels wide, every region is at least 44 pixels in both directions; 137 wide, at least 24.

use super::level::{BodySide, BodyView, SiteShape};
use super::pack::Site;

/// The `transform` of what is drawn in one half of the picture.
pub type Half = Option<&'static str>;

/// As it is.
pub const DRAWN: Half = None;
/// In the other half.
pub const MIRRORED: Half = Some("matrix(-1 0 0 1 200 0)");

/// The `viewBox` of both views. The legs run on beyond it and are cut by its edge.
pub const VIEW_BOX: &str = "21 14 158 316";

/// Half a silhouette, of both views: head, arm, flank, leg. Filled and stroked; a little of the fill is in the other half,
/// so that no seam shows.
pub const OUTLINE: &str = "M101 18c-2.5 1-9 .5-13 4s-5.5 8-7 14-1 10.5 0 16 4 8 5 12 1 4.5 1 8 .5 7.5-1 11-2.5 4.5-6 7-7.5 3-13 5-10.5 2.5-16 5-8.5 4.5-12 9-4 8-5 15-.5 13.5-1 22-1 13.5-2 22-2 14-3 22-3 12.5-3 20 1.5 13 2 20 1.5 10 1 16-2.5 8-3 14-1 11.5 0 18 2.5 14 4 17 3.5 1.5 5-1 2-7.5 3-12 1-9.5 1-12c.5 1 2 7 3 6s2-6 2-10-2.5-7-3-12-1-7 0-14 2.5-13.5 4-22 2-14 3-23 1-14.5 2-25 2.5-24 3-30c.5 4.5 2 14.5 3 23s2.5 13.5 2.5 22-1 14-2.5 22-4 13-6 21-3 12-4 20-.5 12 0 22 2 17.5 3 30 2.5 29 3 36c8.5 0 33.5 0 42 0 .5-5.5 2-18.5 3-28s1-16 2-22 1.5-6.5 2-8";

/// Hair from behind. Filled and stroked; with it, the head says which way the person looks.
pub const BACK_HAIR: &str = "M81 52c-1.5-6-2-10-1-16s3-10.5 7-14 8-5 13-5 9 1.5 13 5 6 8 7 14 .5 10-1 16-2.5 10.5-6 14-8 5-13 5-9.5-1.5-13-5-4.5-8-6-14z";

/// Hair from the front. Filled and stroked.
pub const FRONT_HAIR: &str = "M81 48c-1-.5-2-9-1-14s3-9.5 7-13 8-4 13-4 9 .5 13 4 6 8 7 13 0 13-1 14-1.5-6.5-4-10-4.5-6-8-7-7 1-11 2-7 1-10 4-4 11.5-5 11z";

/// Spine and cleft. Stroked only.
pub const BACK_MIDDLE: &str = "M100 90c-1 30 1 55 0 138M100 256v22";

/// Shoulder blade, armpit, top of the hip bone, dimple, fold of the buttock, ear, fingers. Stroked only, in both halves.
pub const BACK_DETAILS: &str = "M85 99c-2 1-7 3-10 5s-7 6.5-9 8M81 116c.5 3 3 10.5 2 16s-5 16.5-8 18-7.5-4.5-10-8-3-11-4-14M52 140c1-7-1-15-4-21M50 227c3-9 10-14 19-13 5 1 9 3 12 6M93 235c-1 3-4 3-6 1M97 286c-9 7-33 9-45-1M81 43c-5-3-4 10 1 10M29 279c0 4 0 7 2 11M33 278c0 4 0 6 1 10";

/// Navel, hollow of the throat, breastbone, nose, mouth, chin. Stroked only.
pub const FRONT_MIDDLE: &str =
    "M98 206c0 4 4 4 4 0M96 105c2 2 6 2 8 0M100 120v28M100 48l-1.5 7h3M95 62c3 2.5 7 2.5 10 0M88 69c7 8 17 8 24 0";

/// Collar bone, armpit, chest, groin, eye, ear, fingers. Stroked only, in both halves.
pub const FRONT_DETAILS: &str = "M94 103c-3-.5-9.5-3-14-3s-9.5 3-14 4-9.5 1.5-12 2M52 140c1-7-1-14-4-20M92 148c-2.5 1-7.5 4.5-12 5s-12-1.5-16-3-5.5-4-7-5M51 235c10 8 25 18 41 29M94 48c-2-1-5-1-7 0M81 43c-5-3-4 10 1 10M29 279c0 4 0 7 2 11M33 278c0 4 0 6 1 10";

const MID_BACK: &str = "M67 123l24-3q8-1 8 7v26q0 8-8 9l-25 2q-8 1-9.5-7v-1q-1.5-8 0-16l1-8q1.5-8 9.5-9z";
const LOW_BACK: &str = "M66 167l11-2q7-1 7 6v38q0 7-7 6l-14-2q-7-1-5.5-8l1-8q1.5-7 1-14v-8q-.5-7 6.5-8z";
const LOW_SPINE: &str = "M93 164h14q7 0 7 7v38q0 7-7 7h-14q-7 0-7-7v-38q0-7 7-7z";
const SACROILIAC: &str = "M77 218.5h14q8 .5 8 8.5v23q0 8-7 4l-5-3q-7-4-10-11.5l-5-14q-3-7.5 5-7z";
const HIP_CREST: &str = "M61.5 215q5.5 1 7.5 7.5l8 23q2 6.5-5 6.5h-18q-7 0-6.5-7l1-8q.5-7 3.5-13.5l1-3q3-6.5 8.5-5.5z";
const BUTTOCK: &str = "M56 254h15q9 0 17.5 2.5l2 1q8.5 2.5 8 11.5v5.5q-.5 14.5-16.5 14.5h-19q-16 0-16-16v-10q0-9 9-9z";
const BACK_THIGH: &str = "M56 293h31q7 0 6.5 7l-1 20q-.5 7-7.5 7h-26q-7 0-7.5-7l-2-20q-.5-7 6.5-7z";
const LOWER_TUMMY: &str = "M64 208h28q7 0 7 7v44q0 7-3.5 6q-3.5-1-9-5l-33-24q-5.5-4-3-10.5l4-11q2.5-6.5 9.5-6.5z";
const GROIN: &str = "M53 238.5l41 28q5 3.5 4 9.5l-3 12q-1 6-6 3l-37-24q-5-3-5-9l1-17q0-6 5-2.5z";
const FRONT_THIGH: &str = "M53 271.5l34 22q6 3.5 5.5 10.5l-1 16q-.5 7-7.5 7h-25q-7 0-7.5-7l-4-45q-.5-7 5.5-3.5z";

/// The path of a shape, in the half of the picture that is drawn.
pub const fn path(shape: SiteShape) -> &'static str {
    match shape {
        SiteShape::MidBack => MID_BACK,
        SiteShape::LowBack => LOW_BACK,
        SiteShape::LowSpine => LOW_SPINE,
        SiteShape::Sacroiliac => SACROILIAC,
        SiteShape::HipCrest => HIP_CREST,
        SiteShape::Buttock => BUTTOCK,
        SiteShape::BackThigh => BACK_THIGH,
        SiteShape::LowerTummy => LOWER_TUMMY,
        SiteShape::Groin => GROIN,
        SiteShape::FrontThigh => FRONT_THIGH,
    }
}

/// The half of the picture that a site is in.
pub const fn half(site: &Site) -> Half {
    match (site.view, site.side) {
        (BodyView::Back, BodySide::Right) | (BodyView::Front, BodySide::Left) => MIRRORED,
        _ => DRAWN,
    }
}
