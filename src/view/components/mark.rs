//! Drawn marks. All are decoration: what they mean is also said in words.

use crate::content::{Disposition, Match};
use yew::prelude::*;

pub const CLOCK: &str = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7.5V12l3 2";
pub const PADLOCK: &str = "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.5v2";
pub const PHONE: &str = "M6 4h4l1.5 5-2.5 1.5a11 11 0 0 0 4.5 4.5l1.5-2.5 5 1.5v4a2 2 0 0 1-2 2C11 20 4 13 4 6\
                         a2 2 0 0 1 2-2z";
pub const SHARE: &str = "M12 15.5V4M7.5 8 12 3.5 16.5 8M8 11.5H5v9h14v-9h-3";
pub const CODE: &str =
    "M4 4h6.5v6.5H4zM13.5 4H20v6.5h-6.5zM4 13.5h6.5V20H4zM13.5 13.5h3v3M20 13.5v.01M20 17v3h-3M13.5 20v.01";
pub const PICTURE: &str = "M4 5h16v14H4zM4 16l5-5 4.5 4.5 2.5-2.5 4 4M15.5 9v.01";
pub const PRINTER: &str = "M7 8.5V3.5h10v5M7 17H4V8.5h16V17h-3M7 13.5h10v7H7z";
pub const COPIES: &str = "M9 8.5h11v12H9zM5.5 15.5H4v-12h11V5";
pub const CALENDAR: &str = "M4 6h16v14.5H4zM4 10.5h16M8 3.5V8M16 3.5V8";
pub const FILE: &str = "M12 4v10.5M7.5 10.5 12 15l4.5-4.5M4.5 16v4.5h15V16";
pub const FITS: &str = "M5 12.5l4.5 4.5L19 7.5";
pub const HELD_BACK: &str = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M10 8.5v7M14 8.5v7";
pub const TAKE_CARE: &str = "M12 4 21.5 20.5h-19zM12 10.5v4.5M12 17.5v.01";
pub const DO_NOT: &str = "M6 6l12 12M18 6 6 18";
pub const DOES_NOT_FIT: &str = "M5 9h14M5 15h14M16 4 8 20";

pub fn mark(class: &'static str, path: &'static str) -> Html {
    html! { <svg {class} viewBox="0 0 24 24" aria-hidden="true"><path d={path} /></svg> }
}

/// The shape for each disposition, so that urgency is not shown by colour alone.
pub fn level_mark(level: Disposition) -> Html {
    let (shape, sign) = match level {
        Disposition::Emergency => ("M15 4h18l11 11v18L33 44H15L4 33V15z", "M24 13v13M24 34.5v.01"),
        Disposition::SameDay => ("M24 6 45 42H3z", "M24 19v11l6 5"),
        Disposition::SeeClinician => ("M6 10h36v33H6z", "M6 19h36M16 5v8M32 5v8M26 30h6v5h-6z"),
        Disposition::SelfCareWithCheck => (
            "M24 2.5a21.5 21.5 0 1 0 0 43 21.5 21.5 0 1 0 0-43M24 8a16 16 0 1 0 0 32 16 16 0 1 0 0-32",
            "M17 30c-1-8 5-13 14-13 0 9-5 14-14 13M15 33c2-5 5-8 9-10",
        ),
        Disposition::SelfCare => {
            ("M24 4a20 20 0 1 0 0 40 20 20 0 1 0 0-40", "M16 31c-1-10 6-16 17-16 0 11-6 17-17 16M14 35c2-6 6-10 11-13")
        }
    };
    html! {
        <svg class="level-mark" viewBox="0 0 48 48" aria-hidden="true">
            <path class="level-shape" d={shape} />
            <path class="level-sign" d={sign} />
        </svg>
    }
}

/// Two circles, the reader's words and the article: the closer, the more they overlap.
pub fn match_mark(closeness: Match) -> Html {
    let (article, you) = match closeness {
        Match::Strong => ("29", "35"),
        Match::Possible => ("24", "40"),
        Match::Unlikely => ("17", "47"),
    };
    html! {
        <svg class="match-mark" viewBox="0 0 64 36" aria-hidden="true">
            <circle class="match-article" cx={article} cy="18" r="15" />
            <circle class="match-you" cx={you} cy="18" r="15" />
        </svg>
    }
}
