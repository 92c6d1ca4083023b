//! The page for where the reader is.

use super::App;
use super::location::Reading;
use crate::content::{ContentPack, Kind, QuestionId};
use crate::domain::{Assessment, EffectiveAnswers, Message};
use crate::view::components::button::report;
use crate::view::components::focus::{points, types};
use crate::view::components::render_context::RenderContext;
use crate::view::contract::host::Printer;
use crate::view::contract::props::AppProps;
use crate::view::pages::advice_card::{AdviceCardPage, advice_card};
use crate::view::pages::question_page::question_page;
use crate::view::pages::questions::Questions;
use crate::view::pages::read_it_all::read_it_all;
use crate::view::pages::seek_care::seek_care;
use crate::view::pages::shared_result::shared_result;
use crate::view::pages::shared_strip::shared_strip;
use crate::view::pages::single_page::single_page;
use crate::view::pages::unfinished_sheet::unfinished_sheet;
use crate::view::pages::welcome::{WelcomePage, welcome};
use crate::view::sharing::AtTheEnd;
use crate::view::sharing::keep_offer::{Explained, keep_offer};
use std::rc::Rc;
use yew::prelude::*;

impl App {
    /// Whether the page is the reader's own card.
    pub(super) fn shows_card(&self) -> bool {
        self.reading == Reading::Questions && matches!(self.assessment, Assessment::Advice(..))
    }

    /// The frame of every page, in the language and direction of the pack.
    pub(super) fn draw(&self, props: &AppProps) -> Html {
        let AppProps { pack, settings, names, .. } = props;
        let context = RenderContext { pack: pack.clone(), settings: settings.clone(), names: *names };
        let page = page(self, props, &context);
        let offer = offer_to_keep(self, &context);
        let has_result = self.reading == Reading::Article
            || matches!(
                self.assessment,
                Assessment::SeekCare(_) | Assessment::Advice(..) | Assessment::SharedResult(_)
            );
        let is_printed = settings.printer == Printer::Ready;
        let unfinished = (is_printed && !has_result).then(|| unfinished_sheet(&context));
        let (lang, dir) = (pack.words.language.clone(), pack.words.direction.as_str());
        let strip = self.is_result_announced.then(|| shared_strip(&context, &self.on_result));
        html! {
            <>
                <div
                    class="widget"
                    part="widget"
                    {lang}
                    {dir}
                    ref={&self.widget}
                    onpointerdown={points(&self.widget)}
                    onkeydown={types(&self.widget)}
                >
                    <div class="panel" part="panel">
                        <div class={column(self, pack)} key={self.page_key()}>
                            {page}
                            {offer}
                            {unfinished}
                        </div>
                    </div>
                </div>
                {for strip}
            </>
        }
    }
}

fn page(app: &App, props: &AppProps, context: &RenderContext) -> Html {
    let App { assessment, heading, on_message, on_read, on_close, on_storage_request, .. } = app;
    if app.reading == Reading::Article {
        let is_outside = matches!(assessment, Assessment::Welcome(_) | Assessment::SharedResult(_));
        let on_start = is_outside.then(|| report(on_message, Message::PressedStart(props.settings.layout)));
        return read_it_all(context, heading, on_close, on_start);
    }
    let answers = Rc::new(assessment.responses().cloned().unwrap_or_default().effective(&props.pack));
    let end = &AtTheEnd { sharing: app.sharing.clone(), on_share: app.on_share.clone() };
    match assessment {
        Assessment::Welcome(_) => {
            let (unreadable, storage) = (app.unreadable, &app.storage);
            welcome(context, WelcomePage { unreadable, storage, heading, on_message, on_read, on_storage_request })
        }
        Assessment::AboutYou(_) | Assessment::Safety(_) | Assessment::Pain(_) | Assessment::Habits(_) => {
            let number = assessment.page().zip(assessment.progress(&props.pack));
            let page = |(page, progress)| question_page(context, page, progress, &questions(app, answers));
            number.map_or_else(Html::default, page)
        }
        Assessment::SinglePage { .. } => single_page(context, &questions(app, answers)),
        Assessment::SeekCare(care) => seek_care(context, &care.raised, &answers, heading, on_message, end),
        Assessment::Advice(card, _) => {
            let (card, earlier) = (&props.settings.hidden_tips.card(card), app.earlier.as_ref());
            let (answers, drawn) = (&answers, app.drawn);
            advice_card(context, AdviceCardPage { card, answers, earlier, drawn, heading, on_message, on_read, end })
        }
        Assessment::SharedResult(result) => {
            let result = &props.settings.hidden_tips.result(result);
            shared_result(context, result, heading, on_message, on_read, &props.on_event)
        }
    }
}

/// Below every page on which there is something to keep.
fn offer_to_keep(app: &App, context: &RenderContext) -> Html {
    if app.reading == Reading::Article || app.assessment.to_keep(&context.pack).is_none() {
        return Html::default();
    }
    keep_offer(context, explained(app, &context.pack), &app.storage, &app.on_storage_request)
}

/// In full on the first page where it stands, which asks about the pain, and where there is only one.
fn explained(app: &App, pack: &ContentPack) -> Explained {
    let first = pack.sections.iter().find(|section| !section.id.is_screen()).and_then(|section| section.pages.first());
    let page = app.assessment.page().and_then(|number| number.page(pack));
    let is_only = matches!(app.assessment, Assessment::SinglePage { .. });
    if is_only || page == first { Explained::InFull } else { Explained::OnRequest }
}

/// The questions, whichever of them are on the page.
fn questions(app: &App, answers: Rc<EffectiveAnswers>) -> Questions {
    Questions {
        answers,
        missing: Rc::from(app.assessment.missing()),
        heading: app.heading.clone(),
        errors: app.errors.clone(),
        on_message: app.on_message.clone(),
        on_follow: app.on_follow.clone(),
    }
}

/// The column that a page stands in: wide where a body map stands beside its list.
fn column(app: &App, pack: &ContentPack) -> &'static str {
    let is_map = |id: &QuestionId| pack.question(id).is_some_and(|question| question.kind == Kind::Map);
    let page = app.assessment.page().and_then(|number| number.page(pack));
    let has_map = matches!(app.assessment, Assessment::SinglePage { .. })
        || page.is_some_and(|page| page.questions.iter().any(is_map));
    if has_map && app.reading == Reading::Questions { "column column-wide" } else { "column" }
}
