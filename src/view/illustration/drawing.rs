//! The drawings of the tips, all by one hand: people in outline, things that matter in the accent colour, no words.
//!
//! All coordinates are whole units of a view box 320 high; a drawing of one picture is 480 wide, of two pictures 720.
//! A standing person is 280 units tall; on a floor or a bed there is room for one of up to 390. Lines are 4.5 wide.
//! A body is a set of shapes drawn twice: in ink with a stroke of 16, and on top of it in skin with a stroke of 7. What
//! is left of the ink is one line around all of them, without a seam where a leg meets the trunk.

mod lying;
mod moving;
mod professional;
mod sitting;

/// The width of a drawing of one picture.
pub const ONE_PICTURE: u16 = 480;

/// The drawing of one tip.
pub struct Drawing {
    /// The id of the tip.
    pub advice: &'static str,
    pub width: u16,
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

const DRAWINGS: &[Drawing] = &[
    moving::SLOW_SIT_BACKS,
    moving::FRONT_PLANK,
    moving::GENTLE_HAMSTRING_STRETCH,
    moving::LOW_LUNGE,
    moving::STANDING_LUNGE,
    moving::KEEP_ACTIVE,
    sitting::OPEN_HIP_SEAT,
    sitting::TILTING_STOOL,
    sitting::CRUISE_CONTROL,
    sitting::BREAK_UP_SITTING,
    lying::MATTRESS,
    lying::PILLOW_UNDER_KNEES,
    lying::SIDE_LYING_HIPS_OPEN,
    professional::GET_CHECKED,
    professional::PROFESSIONAL_MEASURES,
];

/// The drawing of a tip. A tip that only points to another page has none.
pub fn drawing(advice: &str) -> Option<&'static Drawing> {
    DRAWINGS.iter().find(|drawing| drawing.advice == advice)
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
