//! The drawings that a pack can name, all by one hand: people in outline, things that matter in the accent colour, no words.
//!
//! All coordinates are whole units of a view box 320 high; a drawing of one picture is 480 wide, of two pictures 720, or 480
//! where they lie one above the other. A movement has two: where it starts, and where it ends.
//! A standing person is 280 units tall; on a floor or a bed there is room for one of up to 390. Lines are 4.5 wide.
//! A body is a set of shapes drawn twice: in ink with a stroke of 16, and on top of it in skin with a stroke of 7. What
//! is left of the ink is one line around all of them, without a seam where a leg meets the trunk.

mod lying;
mod moving;
mod professional;
mod sitting;

use crate::content::Drawing;

/// The width of a drawing of one picture.
pub const ONE_PICTURE: u16 = 480;

/// What a drawing is made of.
pub struct Artwork {
    pub width: u16,
    /// The view box of its last picture, where a row has room for that one only.
    pub thumbnail: Option<&'static str>,
    /// What is in front comes last.
    pub strokes: &'static [Stroke],
}

pub struct Stroke {
    pub path: &'static str,
    pub kind: Ink,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// People and animals, drawn twice.
    Body,
    Line,
    /// Arrows, straps, marks.
    Accent,
    /// What a tip is about: filled and in the accent colour.
    Prop,
    /// Heads, furniture: filled and in ink.
    Shape,
    Hair,
    /// Skin without a line: opens the round end of an arm into the shoulder.
    Patch,
}

pub fn artwork(drawing: Drawing) -> &'static Artwork {
    match drawing {
        Drawing::SitBack => &moving::SIT_BACK,
        Drawing::KneePlank => &moving::KNEE_PLANK,
        Drawing::HamstringStretch => &moving::HAMSTRING_STRETCH,
        Drawing::KneelingLunge => &moving::KNEELING_LUNGE,
        Drawing::StandingLunge => &moving::STANDING_LUNGE,
        Drawing::DogWalk => &moving::DOG_WALK,
        Drawing::WedgeSeat => &sitting::WEDGE_SEAT,
        Drawing::TiltingStool => &sitting::TILTING_STOOL,
        Drawing::RestStop => &sitting::REST_STOP,
        Drawing::DeskBreak => &sitting::DESK_BREAK,
        Drawing::TwoBeds => &lying::TWO_BEDS,
        Drawing::PillowUnderKnees => &lying::PILLOW_UNDER_KNEES,
        Drawing::SideLying => &lying::SIDE_LYING,
        Drawing::PhysioTalk => &professional::PHYSIO_TALK,
        Drawing::PhysioCheck => &professional::PHYSIO_CHECK,
    }
}

const fn body(path: &'static str) -> Stroke {
    Stroke { path, kind: Ink::Body }
}

const fn line(path: &'static str) -> Stroke {
    Stroke { path, kind: Ink::Line }
}

const fn accent(path: &'static str) -> Stroke {
    Stroke { path, kind: Ink::Accent }
}

const fn prop(path: &'static str) -> Stroke {
    Stroke { path, kind: Ink::Prop }
}

const fn shape(path: &'static str) -> Stroke {
    Stroke { path, kind: Ink::Shape }
}

const fn hair(path: &'static str) -> Stroke {
    Stroke { path, kind: Ink::Hair }
}

const fn patch(path: &'static str) -> Stroke {
    Stroke { path, kind: Ink::Patch }
}
