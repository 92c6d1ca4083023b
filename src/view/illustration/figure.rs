//! The drawing behind the body map: a person from behind and from the front, nape to thighs.
//!
//! All coordinates are units of [`VIEW_BOX`]; the spine stands at x = 100. What there is on both sides is drawn once, on
//! the picture's left, and [`MIRRORED`] on its right. From behind, the person's left is on the picture's left; from the
//! front it is on the picture's right.
//! 267 pixels wide, every region is at least 44 pixels in both directions; 146 wide, at least 24.

use crate::content::{BodySide, BodyView, Site, SiteShape};

/// The `transform` of what is drawn in one half of the picture.
pub type Half = Option<&'static str>;

pub const DRAWN: Half = None;
pub const MIRRORED: Half = Some("matrix(-1 0 0 1 200 0)");

/// The `viewBox` of both views. Head and legs run on beyond it and are cut by its edges.
pub const VIEW_BOX: &str = "19 62 162 288";

/// Half a silhouette, of both views. Filled and stroked; a little of the fill is in the other half, so that no seam shows.
pub const OUTLINE: &str = "M101 54h-18c.5 6 1.5 10.5 4 14.5.5 3.5 0 6.5-1.5 9.5-4 6-13.5 8.5-23.5 12-10 3.5-19 6.5-24.5 12-7.5 7-10.5 17-11 29-.5 15 0 27-1 42-1 13-3 22-3.5 35-.5 14 1.5 28 2 41-1.5 7-3.5 15-3.5 24 0 13 1.5 26 5 33 2.5 4.5 6.5 3.5 7.5-1.5 1.5-7.5 2-14.5 2-21.5.5 5 2 9 4 8 2.5-1.5 2-15 .5-25-1-7-3-11-3.5-17 1.5-13 4.5-27 5.5-42 1-15 4-44 4.5-73 1.5 13 3.5 25 5.5 36 2 10 3.5 17 3.5 25 0 10-3.5 18-6 27-3.5 12-5.5 24-5.5 37 0 26 3 51 6 75 2 15 3 28 3.5 36h33.5c0-8 .5-22 2-38 1-16 3-29 6-41 1.5-6.5 3-11 6-11";

/// Hair from behind. Filled and stroked; with it, the nape says which way the person looks.
pub const BACK_HAIR: &str = "M83 54c.5 6 1.5 10.5 4 14.5 4 2.5 9 3 13 3 4 0 9-.5 13-3 2.5-4 3.5-8.5 4-14.5";

/// Spine. Stroked only.
pub const BACK_MIDDLE: &str = "M100 84c-.5 28 .5 56 0 79M100 262c-.5 6 .5 12 0 18";

/// Shoulder blade, dimple, fold, fingers. Stroked only, in both halves.
pub const BACK_DETAILS: &str = "M84 91.5c-7 3-13 6.5-17.5 11.5M79 112c3 12 1.5 26-6 36-6.5-3-12-10.5-15-20.5M46 134c1-7-.5-14-4-19.5M97 288.5c-8 7-27 9-41 .5M91.5 232.5c-1 3-4.5 3.5-6 .5M25 293c0 5 .5 9 1.5 12M29.5 293c0 5 .5 9 1 12";

/// Chin, breastbone, navel. Stroked only.
pub const FRONT_MIDDLE: &str = "M87 68.5c4 4 9 6 13 6 4 0 9-2 13-6M97.5 200c1 4 4 4 5 0M100 104c.5 12 0 26 0 37";

/// Collar bone, chest, ribs, fingers. Stroked only, in both halves.
pub const FRONT_DETAILS: &str = "M92.5 98c-11.5-6-27.5-5.5-41.5 1.5M46 134c1-7 .5-13-3-18M95.5 146c-11.5 5-29.5 4.5-40.5-3M96 167c-8 4-16 12-20.5 22M25 293c0 5 .5 9 1.5 12M29.5 293c0 5 .5 9 1 12M89.5 81c1.5 7 4 12.5 7 16";

const MID_BACK: &str = "M91.5 121c5 0 7 2 7 7v24c0 5-2 7.5-7 8-11.5 1.5-22.5 4.5-32 7-4.5 1-6.5-.5-7.5-5l-3-17c-1-5.5 0-9.5 4-12 9-6 25-11.5 38.5-12z";
const LOW_BACK: &str = "M78 166.5c4.5-.5 6.5 1.5 6.5 6v38.5c0 5.5-2.5 7.5-7.5 6-5.5-1.5-10.5-3-16-3.5-4.5-1-6.5-3.5-5.5-7.5 2-7 2-16 .5-24l-1-4c-1-4.5.5-6.5 5-7.5 6-1.5 12-3 18-4z";
const LOW_SPINE: &str =
    "M94.5 166h11c5 0 8 2 8 7v41c0 5.5-4.5 6-8.5 5-3.5-1-6.5-1-10 0-4 1-8.5.5-8.5-5v-41c0-5 3-7 8-7z";
const SACROILIAC: &str =
    "M91 222c5 1.5 7.5 4 7.5 9v19c0 5-2.5 7.5-7 6-9.5-3-18.5-12-23-25-2.5-8 .5-12.5 6.5-12.5 5 0 11 2 16 3.5z";
const HIP_CREST: &str = "M58 216c4 1 6.5 4 8 10 2 7 5 13 9 18 3 4 1 6.5-3.5 5.5-7.5-1-14.5-1-20 .5-4.5 1-6-.5-6-5 .5-9 3-18 5.5-24.5 1.5-3.5 3-5.5 7-4.5z";
const BUTTOCK: &str = "M77 254c8 3.5 14 6 18 9 2.5 2 3.5 4.5 3 8-2 12-8 18.5-18 20-12 1.5-23-1.5-28.5-8.5-5-6.5-6-15.5-5-22.5.5-5 4.5-6.5 10.5-7 8-1 14-1 20 1z";
const BACK_THIGH: &str = "M56.5 295c8.5 3 20.5 3 29.5 0 4-1.5 5.5 1 4.5 5-3 12-4.5 26-6 39-.5 4.5-3 7-7.5 7h-14.5c-5 0-7.5-2.5-8-7-1-11-3-24-4.5-38-.5-5.5 2-7.5 6.5-6z";
const LOWER_TUMMY: &str = "M59 207h32c5 0 7.5 2.5 7.5 7v42c0 5-2.5 6.5-7 4.5-13.5-6.5-25.5-14.5-35-22.5-4.5-4-6-7-5-11.5 1-4.5 3-9 4-14.5.5-3.5 1-5 3.5-5z";
const GROIN: &str = "M53.5 241c11 8.5 24.5 17 38.5 23.5 5 2.5 6.5 5 5.5 9-1.5 5.5-3.5 10-5 14.5-1.5 4.5-4.5 5-8 2-11.5-9-24.5-17-35-22.5-3-1.5-4-3.5-4-7 0-5.5.5-11.5 1.5-16.5 1-4.5 3-5.5 6.5-3z";
const FRONT_THIGH: &str = "M52 273c11 5.5 23 13 33 21 3.5 3 4.5 5.5 4 10-2 12-3.5 24-4.5 35-.5 4.5-3 7-7.5 7h-14.5c-4.5 0-7.5-2.5-8-7-2.5-19-6.5-36-7.5-60.5-.5-5.5 1-7.5 5-5.5z";

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
