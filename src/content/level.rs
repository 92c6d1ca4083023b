//! The few ordered scales that packs and assessments share.

use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! levels {
    ($(#[$doc:meta])* $name:ident { $($(#[$case_doc:meta])* $case:ident $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "tool", derive(schemars::JsonSchema))]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$case_doc])* $case,)* }

        impl $name {
            /// Every case, lowest first.
            pub const ALL: &[Self] = &[$(Self::$case),*];

            /// The name used in packs, links and the tool's output.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$case => $text),* }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

levels! {
    /// How soon someone should be seen, lowest first. The endpoint of triage.
    Disposition {
        SelfCare "self-care",
        SelfCareWithCheck "self-care-with-check",
        SeeClinician "see-clinician",
        SameDay "same-day",
        Emergency "emergency",
    }
}

levels! {
    /// How closely the answers resemble the pattern of the article. Not a likelihood of anything.
    Match {
        Unlikely "unlikely",
        Possible "possible",
        Strong "strong",
    }
}

levels! {
    /// The band that the pattern points fall in.
    PatternLevel {
        Low "low",
        Mid "mid",
        High "high",
    }
}

levels! {
    /// The band that the summed weights of the factors fall in.
    HabitLevel {
        None "none",
        Some "some",
        Clear "clear",
    }
}

levels! {
    /// The side of the pain, as far as the body map tells.
    PainSide {
        /// A near region of this side, and nothing near or wide of the other.
        Left "left",
        Right "right",
        /// A near region of one side, and something near or wide of the other.
        Both "both",
        /// A near region in the middle, and nothing near or wide of a side.
        Middle "middle",
        /// Something, but no near region.
        Outside "outside",
    }
}

levels! {
    /// What a region of the body map says about the side of the pain.
    SiteRole {
        /// Where the pattern is felt.
        Near "near",
        /// Tells against one side if it is on the other, but is not where the pattern is felt.
        Wide "wide",
        Other "other",
    }
}

levels! {
    /// What a section of the questionnaire is about. A pack may have several of one kind.
    StepId {
        AboutYou "about-you",
        Safety "safety",
        Pain "pain",
        Habits "habits",
    }
}

impl StepId {
    /// Whether it belongs to the safety screen, which must be complete before anything else is asked.
    pub const fn is_screen(self) -> bool {
        matches!(self, Self::AboutYou | Self::Safety)
    }
}

levels! {
    /// What kind of evidence a tip rests on.
    Evidence {
        Guideline "guideline",
        Trial "trial",
        Observational "observational",
        Laboratory "laboratory",
        ExpertOpinion "expert-opinion",
        Traditional "traditional",
        /// Whoever wrote the pack made it up, and nobody has tested it.
        Untested "untested",
        /// Leads to another article and advises nothing.
        CrossReference "cross-reference",
    }
}

levels! {
    /// Where a line of the pattern comes from.
    Origin {
        Article "article",
        External "external",
        AuthorSeries "author-series",
        Safety "safety",
    }
}

levels! {
    /// Where a tip stands on the card.
    Place {
        First "first",
        Factors "factors",
        AfterFactors "after-factors",
        Last "last",
        /// Only ever a line inside another tip.
        Within "within",
    }
}

levels! {
    /// How a question is answered.
    Kind {
        One "one",
        Many "many",
        /// Any number of regions on the body map.
        Map "map",
    }
}

levels! {
    /// What else decides which options of a question are offered.
    Derived {
        /// The tips: an option is offered where it would hold one back that is needed and that nothing else holds back.
        AdviceBlocks "advice-blocks",
    }
}

levels! {
    /// Which drawing of the body a region is on.
    BodyView {
        Back "back",
        Front "front",
    }
}

levels! {
    /// The side of the body a region is on, from the reader's own point of view.
    BodySide {
        Left "left",
        Right "right",
        Middle "middle",
    }
}

levels! {
    /// The form that a language uses for a count, as CLDR names it.
    Plural {
        Zero "zero",
        One "one",
        Two "two",
        Few "few",
        Many "many",
        Other "other",
    }
}

levels! {
    /// Which way a language is written.
    Direction {
        Ltr "ltr",
        Rtl "rtl",
    }
}
