//! Every question on one page, for blogs that ask for it. The safety screen comes first here as well.

use super::questions::Questions;
use crate::content::{Section, Ui};
use crate::view::components::heading::{Depth, heading, page_heading};
use crate::view::components::render_context::RenderContext;
use crate::view::question::on_page;
use crate::view::question::props::Legend;
use yew::prelude::*;

pub fn single_page(context: &RenderContext, questions: &Questions) -> Html {
    let section = |(place, section): (usize, &Section)| {
        let asked = section.pages.iter().flat_map(|page| on_page(context, page, &questions.answers));
        html! {
            <section class="step" part="step" key={place}>
                {heading(context, Depth::Section, section.name.clone().into())}
                {asked.map(|id| questions.question(context, id, Legend::Plain)).collect::<Html>()}
            </section>
        }
    };
    let body = html! {
        <>
            {page_heading(context, &questions.heading, None, context.say(Ui::Title))}
            {context.pack.sections.iter().enumerate().map(section).collect::<Html>()}
        </>
    };
    html! {
        <div class="sheet" part="sheet">{questions.around(context, Html::default(), body, Ui::SeeResult)}</div>
    }
}
