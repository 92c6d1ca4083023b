//! Words: structured text, and the fixed vocabulary of the widget's own controls.

use super::compiled::{compiled_choices, compiled_fields};
use super::level::Plural;
use std::rc::Rc;

/// Paragraphs and lists. Packs carry structure, never HTML, so that nothing in a pack can become a script.
pub type Text = Vec<Block>;

/// One piece of a [`Text`].
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// Running text.
    Paragraph(Rc<str>),
    /// A list with bullets, an item each.
    List(Vec<Rc<str>>),
    /// A numbered list.
    Steps(Vec<Rc<str>>),
}

compiled_choices! { Block {
    Paragraph { 0: text }
    1 List { 0: items }
    2 Steps { 0: items }
} }

/// A word of the widget, in as many plural forms as it has.
#[derive(Clone, Debug, PartialEq)]
pub struct Phrase {
    /// Also every form that has no text of its own.
    pub other: Rc<str>,
    /// The forms of the language that differ from it, each with its text.
    pub forms: Vec<(Plural, Rc<str>)>,
}

compiled_fields! { Phrase { other, forms } }

impl Phrase {
    /// The text for a form.
    pub fn form(&self, plural: Plural) -> &Rc<str> {
        self.forms.iter().find(|(form, _)| *form == plural).map_or(&self.other, |(_, text)| text)
    }
}

/// Puts values into a template: `fill("Page {number}", &[("number", "3")])` is `Page 3`.
/// A placeholder without a value stays as it is.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = template.to_owned();
    for (name, value) in values {
        text = text.replace(&["{", name, "}"].concat(), value);
    }
    text
}

macro_rules! ui_words {
    ($($(#[$doc:meta])* $case:ident $key:literal,)*) => {
        /// A word or sentence of the widget itself: buttons, headings, errors. One for each key under `ui` in a
        /// words file; the validator asks for all of them and for no others.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Ui {
            $(
                #[doc = concat!("`", $key, "`")]
                ///
                $(#[$doc])*
                $case,
            )*
        }

        impl Ui {
            /// The keys of a words file, in the order in which a compiled pack keeps them.
            pub const KEYS: &[&str] = &[$($key),*];
        }
    };
}

ui_words! {
    Title "title",
    Lead "lead",
    PromiseTime "promise-time",
    PromisePrivate "promise-private",
    PromiseArticle "promise-article",
    PromiseNotFor "promise-not-for",
    /// Followed by whom to call.
    InEmergency "in-emergency",
    Start "start",
    ReadItAll "read-it-all",
    /// Takes `{pack}`, `{revision}`, `{date}` and `{review}`.
    PackLine "pack-line",
    /// Takes `{date}` and `{review}`.
    ReviewNote "review-note",
    LinkCutShort "link-cut-short",
    LinkOtherPack "link-other-pack",
    LinkNewer "link-newer",
    Back "back",
    /// Takes `{number}` and `{total}`.
    Progress "progress",
    /// Takes `{number}` and `{total}`: of the parts of the way.
    PartOf "part",
    /// At the turn from the safety questions to the pain.
    ScreenPassed "screen-passed",
    /// The same where a routine check is asked for.
    ScreenCheck "screen-check",
    Continue "continue",
    /// Under a sign of an emergency, above the way on.
    ContinueNow "continue-now",
    /// Between the signs and “none of these”.
    Or "or",
    WhyWeAsk "why-we-ask",
    /// Heads the list of what is missing.
    Problem "problem",
    /// Spoken before an error, never seen.
    ErrorPrefix "error-prefix",
    BackView "back-view",
    FrontView "front-view",
    YourLeft "your-left",
    YourRight "your-right",
    /// Unfolds the list of the places of a body map.
    ChooseFromList "choose-from-list",
    /// Opens the list of answers at the end of the card.
    YourAnswers "your-answers",
    /// Followed by the name of the answer, which only a screen reader speaks.
    Change "change",
    /// Takes `{name}`, the name of an answer.
    ChangeNamed "change-named",
    /// The answer “none of these” in a list of answers.
    NoneOfThese "none-of-these",
    SeeResult "see-result",
    /// Heads what a changed answer changed.
    Changed "changed",
    ChangedNothing "changed-nothing",
    /// Takes `{before}` and `{now}`, two headings.
    ChangedMatch "changed-match",
    /// Takes `{tips}`.
    ChangedAdded "changed-added",
    /// Takes `{tips}`.
    ChangedGone "changed-gone",
    /// Takes `{tip}` and `{why}`, whole sentences.
    ChangedHeldBack "changed-held-back",
    Because "because",
    Meanwhile "meanwhile",
    /// Over what to read out.
    WhatToSay "what-to-say",
    /// Takes `{signs}`, sentences of the reader.
    SayQuote "say-quote",
    WhyCheck "why-check",
    Fits "fits",
    DoesNotFit "does-not-fit",
    SeeOnBody "see-on-body",
    /// Over what the reader said, once for each list.
    YouToldUs "you-told-us",
    HowCommon "how-common",
    HowCommonText "how-common-text",
    /// Over the first tip.
    FirstStep "first-step",
    /// Over links to the rest of the card.
    AlsoOnThisPage "also-on-this-page",
    WayToTry "way-to-try",
    WayToWhy "way-to-why",
    WayToHelp "way-to-help",
    WayToShare "way-to-share",
    MarkedByYou "marked-by-you",
    MarkedByArticle "marked-by-article",
    /// Which of those regions come from the article, and which from other therapists.
    MarkedOrigin "marked-origin",
    /// Between the parts of a list within a sentence.
    ListSeparator "list-separator",
    Contradiction "contradiction",
    Tips "tips",
    HabitTips "habit-tips",
    HabitTipsNote "habit-tips-note",
    Withheld "withheld",
    /// Takes `{count}`.
    WithheldTips "withheld-tips",
    LittleFits "little-fits",
    /// Takes `{title}`, the tip shown in place of one that is held back.
    ShownInstead "shown-instead",
    Habits "habits",
    Elsewhere "elsewhere",
    /// Followed by a label such as “Trial”.
    Evidence "evidence",
    WhyTip "why-tip",
    MoreCautions "more-cautions",
    NetNow "net-now",
    NetToday "net-today",
    NetLater "net-later",
    Limits "limits",
    AboutPage "about-page",
    ChangeAnswers "change-answers",
    StartAgain "start-again",
    ReadTheArticle "read-the-article",
    Article "article",
    Pack "pack",
    /// Takes `{pack}`, `{revision}` and `{date}`.
    PackNamed "pack-named",
    /// Takes `{revision}` and `{date}`. For a result that is not about the article.
    PackUnnamed "pack-unnamed",
    Review "review",
    /// Takes `{reviewer}` and `{date}`.
    ReviewedBy "reviewed-by",
    /// Where nobody has reviewed the rules yet.
    NotReviewed "not-reviewed",
    /// Where the pack holds to no shared safety screen.
    OwnScreen "own-screen",
    Words "words",
    Sources "sources",
    SourceUnchecked "source-unchecked",
    Clinic "clinic",
    ClinicInterest "clinic-interest",
    ClinicBook "clinic-book",
    /// Takes `{phone}`.
    ClinicCall "clinic-call",
    /// In place of a clinic's name.
    ClinicUnnamed "clinic-unnamed",
    /// Takes `{clinic}` and `{count}`, of tips that the host page hides.
    HiddenTips "hidden-tips",
    /// Takes `{clinic}`. Where the page hides all tips but what comes first.
    AllTipsHidden "all-tips-hidden",
    Keep "keep",
    ShareAdvice "share-advice",
    Print "print",
    /// Heads the sheet of paper.
    PaperTitle "paper-title",
    /// On the sheet of whoever prints before there is a result.
    PaperUnfinished "paper-unfinished",
    CopyText "copy-text",
    /// Offered once a text in brief is copied.
    CopyWholeText "copy-whole-text",
    ShareAnswers "share-answers",
    ShareWarning "share-warning",
    ShareAnswersNow "share-answers-now",
    Shared "shared",
    LinkCopied "link-copied",
    LinkToCopy "link-to-copy",
    TextCopied "text-copied",
    TextToCopy "text-to-copy",
    LinkLabel "link-label",
    TextLabel "text-label",
    /// These three end up in calendars that employers and families see: nothing of health in them.
    CalendarMove "calendar-move",
    CalendarLookAgain "calendar-look-again",
    CalendarLookAgainText "calendar-look-again-text",
    SharePicture "share-picture",
    /// With the marks on the body.
    ShareAnswersPicture "share-answers-picture",
    /// Above the link that the picture would have led to.
    PictureFailed "picture-failed",
    ShowCode "show-code",
    ShowAnswersCode "show-answers-code",
    CodeShown "code-shown",
    /// Spoken in place of the code.
    CodeLabel "code-label",
    SaveRecord "save-record",
    FileSaved "file-saved",
    /// Takes `{name}`, that of a file.
    FileToCopy "file-to-copy",
    Failed "failed",
    Calendar "calendar",
    CalendarNote "calendar-note",
    RemindEvery "remind-every",
    /// Takes `{count}`.
    EveryMinutes "every-minutes",
    RemindNever "remind-never",
    RemindHours "remind-hours",
    HoursDay "hours-day",
    HoursMorning "hours-morning",
    HoursAfternoon "hours-afternoon",
    HoursNight "hours-night",
    SaveCalendar "save-calendar",
    TellClinic "tell-clinic",
    /// Takes `{site}`.
    TellClinicExplained "tell-clinic-explained",
    KeepAnswers "keep-answers",
    /// Takes `{count}`, of days.
    KeepExplained "keep-explained",
    /// Opens the explanation.
    KeepMore "keep-more",
    /// Takes `{date}`.
    KeptUntil "kept-until",
    /// Takes `{date}`.
    KeptFound "kept-found",
    /// Where some of it was to questions of an earlier revision.
    KeptDropped "kept-dropped",
    Forget "forget",
    Forgotten "forgotten",
    NotKept "not-kept",
    SharedBanner "shared-banner",
    /// For whoever followed a link and is elsewhere on the page.
    SharedStrip "shared-strip",
    /// Leads there.
    GoToResult "go-to-result",
    /// Takes `{made}` and `{current}`.
    SharedRevision "shared-revision",
    SharedNotRedone "shared-not-redone",
    /// Heads what later revisions changed.
    ChangedSince "changed-since",
    /// Takes `{count}`.
    WithdrawnTips "withdrawn-tips",
    /// Takes `{count}`.
    WithdrawnHabits "withdrawn-habits",
    /// Takes `{count}`.
    WithdrawnAnswers "withdrawn-answers",
    /// Heads what a clinician is told; the words after it are for clinicians as well.
    ClinicianSummary "handover",
    ClinicianSummaryLead "handover-lead",
    ClinicianSummaryMade "handover-made",
    ClinicianSummaryScreen "handover-screen",
    ClinicianSummaryPassed "handover-passed",
    ClinicianSummaryCheck "handover-check",
    /// Of the safety screen, and of what else is never in a link.
    ClinicianSummaryLeftOut "handover-left-out",
    ClinicianSummarySide "handover-side",
    SideLeft "side-left",
    SideRight "side-right",
    SideBoth "side-both",
    SideMiddle "side-middle",
    SideUnclear "side-unclear",
    ClinicianSummaryMarked "handover-marked",
    ClinicianSummaryEarlier "handover-earlier",
    ClinicianSummaryWithheld "handover-withheld",
    ClinicianSummaryWithheldNote "handover-withheld-note",
    /// Stands where a list has nothing in it.
    NothingTicked "nothing-ticked",
    AnswerYourself "answer-yourself",
    SharedHeading "shared-heading",
    SharedSelfCare "shared-self-care",
    SharedCheck "shared-check",
    SharedStrong "shared-strong",
    SharedPossible "shared-possible",
    SharedUnlikely "shared-unlikely",
    SharedNotDiagnosis "shared-not-diagnosis",
    SharedHabits "shared-habits",
    SharedTips "shared-tips",
    /// Takes `{date}`.
    SharedAnswers "shared-answers",
    Reading "reading",
    Contents "contents",
    Signs "signs",
    /// Above signs that count together, above signs of which one is enough, and above those of which `{count}` are.
    AllOf "all-of",
    AnyOf "any-of",
    AtLeast "at-least",
    Pattern "pattern",
    Factors "factors",
    AllTips "all-tips",
    Articles "articles",
}
