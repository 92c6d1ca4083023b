//! The few ordered scales that packs and assessments share.

use super::compiled::{Compiled, Reader, Writer};
#[cfg(feature = "json")]
use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! levels {
    ($(#[$doc:meta])* $name:ident { $($(#[$case_doc:meta])* $case:ident $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[cfg_attr(feature = "tool", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "json", derive(Serialize, Deserialize), serde(rename_all = "kebab-case"))]
        pub enum $name { $($(#[$case_doc])* $case,)* }

        impl $name {
            /// Every case, lowest first.
            pub const ALL: &[Self] = &[$(Self::$case),*];

            /// The name used in packs, links and the tool's output.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$case => $text),* }
            }
        }

        impl Compiled for $name {
            fn write(&self, to: &mut Writer) {
                to.byte(*self as u8);
            }

            fn read(from: &mut Reader) -> Self {
                Self::ALL.get(usize::from(from.byte())).copied().unwrap_or_else(|| {
                    from.refuse();
                    Self::ALL[0]
                })
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
        /// Advice: nothing that was said asks for a check.
        SelfCare "self-care",
        /// Advice, with a routine check by someone who can say which of it suits.
        SelfCareWithCheck "self-care-with-check",
        /// To be seen before trying anything: from here up, there is no advice.
        SeeClinician "see-clinician",
        /// To be seen today.
        SameDay "same-day",
        /// To be seen now.
        Emergency "emergency",
    }
}

levels! {
    /// How closely the answers resemble the pattern of the article. Not a likelihood of anything.
    Match {
        /// Little resembles it.
        Unlikely "unlikely",
        /// Some of it does.
        Possible "possible",
        /// Most of it does.
        Strong "strong",
    }
}

levels! {
    /// The band that the pattern points fall in.
    PatternLevel {
        /// Below `mid`.
        Low "low",
        /// From `mid` on, below `high`.
        Mid "mid",
        /// From `high` on.
        High "high",
    }
}

levels! {
    /// The band that the summed weights of the factors fall in.
    HabitLevel {
        /// Below `some`.
        None "none",
        /// From `some` on, below `clear`.
        Some "some",
        /// From `clear` on.
        Clear "clear",
    }
}

levels! {
    /// The side of the pain, as far as the body map tells.
    PainSide {
        /// A near region of this side, and nothing near or wide of the other.
        Left "left",
        /// The same of the other side.
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
        /// Says nothing of the side.
        Other "other",
    }
}

levels! {
    /// What a section of the questionnaire is about. A pack may have several of one kind.
    SectionId {
        /// Age, pregnancy and the like. Part of the safety screen.
        AboutYou "about-you",
        /// The red flags. Part of the safety screen.
        Safety "safety",
        /// Where it hurts, and what it is like.
        Pain "pain",
        /// What may perpetuate it.
        Habits "habits",
    }
}

impl SectionId {
    /// Whether it belongs to the safety screen, which must be complete before anything else is asked.
    pub const fn is_screen(self) -> bool {
        matches!(self, Self::AboutYou | Self::Safety)
    }
}

levels! {
    /// What kind of evidence a tip rests on.
    EvidenceKind {
        /// A guideline recommends it.
        Guideline "guideline",
        /// Trials in people with back pain.
        Trial "trial",
        /// Studies that watched people and changed nothing.
        Observational "observational",
        /// Measured in a laboratory, often on a few people: not whether it eases pain.
        Laboratory "laboratory",
        /// What people of the profession hold.
        ExpertOpinion "expert-opinion",
        /// Long taught, and hardly tested.
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
        /// The article that the pack is about.
        Article "article",
        /// A source beside it.
        External "external",
        /// Another article of the same author.
        AuthorSeries "author-series",
        /// Nobody wrote it of the pattern: it is there to be careful.
        Safety "safety",
    }
}

levels! {
    /// Where a tip stands on the card.
    Place {
        /// Before all others.
        First "first",
        /// Among those for the factors, by their weight.
        Factors "factors",
        /// After those.
        AfterFactors "after-factors",
        /// After all others.
        Last "last",
        /// Only ever a line inside another tip.
        Within "within",
    }
}

levels! {
    /// How a question is answered.
    Kind {
        /// By one option.
        One "one",
        /// By any number of options.
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
        /// Seen from behind.
        Back "back",
        /// Seen from the front.
        Front "front",
    }
}

levels! {
    /// The shape of a site on the drawing of the body. One that is on both sides is drawn once and mirrored.
    SiteShape {
        /// Under the shoulder blade, down to the lowest ribs.
        MidBack "mid-back",
        /// From the lowest ribs to the pelvis, beside the spine.
        LowBack "low-back",
        /// The same, over the spine.
        LowSpine "low-spine",
        /// Around the dimple above the bottom.
        Sacroiliac "sacroiliac",
        /// The upper rim of the pelvis.
        HipCrest "hip-crest",
        /// The buttock.
        Buttock "buttock",
        /// The thigh from behind.
        BackThigh "back-thigh",
        /// Below the navel.
        LowerTummy "lower-tummy",
        /// The fold of the groin.
        Groin "groin",
        /// The thigh from the front.
        FrontThigh "front-thigh",
    }
}

impl SiteShape {
    /// The drawing that it is on.
    pub const fn view(self) -> BodyView {
        match self {
            Self::LowerTummy | Self::Groin | Self::FrontThigh => BodyView::Front,
            _ => BodyView::Back,
        }
    }

    /// Whether it may be on a side.
    pub fn is_on(self, side: BodySide) -> bool {
        (self == Self::LowSpine) == (side == BodySide::Middle)
    }
}

levels! {
    /// A drawing of the widget that a pack can show, called by what is on it.
    Drawing {
        /// Someone on the floor holds their thighs and leans back a little, in two pictures.
        SitBack "sit-back",
        /// A plank on forearms and knees.
        KneePlank "knee-plank",
        /// Someone on their back holds up a leg with a strap.
        HamstringStretch "hamstring-stretch",
        /// A lunge with one knee on a cushion.
        KneelingLunge "kneeling-lunge",
        /// A half-step with a hand on a wall.
        StandingLunge "standing-lunge",
        /// Someone walks a dog past a tree.
        DogWalk "dog-walk",
        /// Someone at a desk, on a seat with a wedge.
        WedgeSeat "wedge-seat",
        /// Someone on a tall stool that tilts forward.
        TiltingStool "tilting-stool",
        /// A driver beside a parked car.
        RestStop "rest-stop",
        /// Someone leaves their desk after half an hour, in two pictures.
        DeskBreak "desk-break",
        /// A bed that sags and one that is level, in two pictures.
        TwoBeds "two-beds",
        /// Someone on their back with a pillow under the knees.
        PillowUnderKnees "pillow-under-knees",
        /// Someone on their side in bed, seen from above, with a pillow between the knees.
        SideLying "side-lying",
        /// Someone talks with a physio.
        PhysioTalk "physio-talk",
        /// A physio looks at how someone stands.
        PhysioCheck "physio-check",
    }
}

levels! {
    /// The side of the body a region is on, from the reader's own point of view.
    BodySide {
        /// The reader's left.
        Left "left",
        /// The reader's right.
        Right "right",
        /// Neither, as the spine.
        Middle "middle",
    }
}

levels! {
    /// The form that a language uses for a count, as CLDR names it.
    Plural {
        /// None, as in Arabic.
        Zero "zero",
        /// One, and in some languages what ends in it.
        One "one",
        /// Two, as in Arabic.
        Two "two",
        /// A few, as 2 to 4 in Polish.
        Few "few",
        /// Many, as 5 in Polish.
        Many "many",
        /// Every other count. All languages have it.
        Other "other",
    }
}

levels! {
    /// Which way a language is written.
    Direction {
        /// From left to right.
        Ltr "ltr",
        /// From right to left.
        Rtl "rtl",
    }
}

#[cfg(feature = "json")]
levels! {
    /// What kind of statement of a pack it is, in the order in which these are best read. Ids of statements begin with it.
    StatementKind {
        /// A text that belongs to none of the others.
        Text "text",
        /// A section of the questionnaire, with its pages.
        Section "section",
        /// A question, with its options.
        Question "question",
        /// A sign of the safety screen.
        Sign "sign",
        /// What a name stands for.
        Condition "condition",
        /// A rule of triage.
        Rule "rule",
        /// How closely the pattern is matched, and what is said of that.
        Match "match",
        /// What earns points.
        Finding "finding",
        /// Two answers that do not go together.
        Contradiction "contradiction",
        /// A limit on the match.
        Cap "cap",
        /// Another article, and when it is closer.
        CloserArticle "closer-article",
        /// A perpetuating factor.
        Factor "factor",
        /// A tip.
        Tip "tip",
        /// What is said of a disposition.
        Result "result",
        /// Whom to call, and the words for it.
        Region "region",
        /// What a kind of evidence is called.
        Evidence "evidence",
        /// A piece of what can be read without answering.
        ReadItAll "read-it-all",
        /// A publication.
        Source "source",
    }
}
