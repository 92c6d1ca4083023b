//! The pack as an article: whatever the widget can say, without a question answered.

use crate::content::{SourceId, Ui};
use crate::domain::Net;
use crate::view::components::button::{Look, button, top};
use crate::view::components::focus::focus;
use crate::view::components::heading::{self, Depth, page_heading};
use crate::view::components::prose::prose;
use crate::view::components::render_context::RenderContext;
use crate::view::components::section::{row, rows};
use crate::view::result::footer::{About, footer};
use crate::view::result::habits::article_row;
use crate::view::result::red_flag_list::red_flag_list;
use crate::view::result::safety_net::safety_net;
use crate::view::result::tips::{hidden, in_full, list};
use yew::prelude::*;

/// `on_close`: back to where the reader was. `on_start`: for one who has not begun to answer.
pub fn read_it_all(
    context: &RenderContext,
    heading: &NodeRef,
    on_close: &Callback<MouseEvent>,
    on_start: Option<Callback<MouseEvent>>,
) -> Html {
    let sections = sections(context);
    let nodes: Vec<_> = sections.iter().map(|_| NodeRef::default()).collect();
    let tag = context.tag(Depth::Section);
    let links = sections.iter().zip(&nodes).map(|((words, _), node)| {
        let node = node.clone();
        html! { <li>{button(Look::Link, words.clone(), Callback::from(move |_| focus(&node)))}</li> }
    });
    let parts = sections.iter().zip(&nodes).map(|((words, body), node)| {
        html! {
            <section class="section">
                <@{tag} class="subheading" tabindex="-1" ref={node}>{words}</@>
                {body.clone()}
            </section>
        }
    });
    let start = on_start.map(|on_start| button(Look::Primary, context.say(Ui::Start), on_start));
    let sources: Vec<SourceId> = context.pack.sources.iter().map(|source| source.id.clone()).collect();
    html! {
        <article class="reading" part="article">
            {top(context, on_close.clone(), Html::default())}
            {page_heading(context, heading, None, context.say(Ui::Reading))}
            <nav class="contents" part="contents" aria-label={context.say(Ui::Contents)}>
                <ol class="contents-list">{for links}</ol>
            </nav>
            {safety_net(context, Net::Whole)}
            {parts.collect::<Html>()}
            {footer(context, About::Article, &sources)}
            <div class="actions card-actions">
                {start}
                {button(Look::Plain, context.say(Ui::Back), on_close.clone())}
            </div>
        </article>
    }
}

/// Every tip but those that the host page hides, and how many these are.
fn all_tips(context: &RenderContext) -> Html {
    let hidden_tips = &context.settings.hidden_tips;
    let tips = in_full(context, hidden_tips.others(&context.pack));
    let shown: Vec<_> = tips.iter().map(|(tip, _)| tip.id.clone()).collect();
    list(context, &tips, hidden(context, &shown, hidden_tips.ids()))
}

/// Headings with their texts, in reading order; safety comes first.
fn sections(context: &RenderContext) -> Vec<(AttrValue, Html)> {
    let pack = &context.pack;
    let say = |word| context.say(word);
    let findings = |title: Ui, counts: fn(i16) -> bool| {
        let of_kind = pack.pattern.findings.iter().filter(|finding| counts(finding.points));
        html! {
            <>
                {heading::heading(context, Depth::Part, say(title))}
                <ul class="list">{for of_kind.map(|finding| html! { <li>{finding.article.clone()}</li> })}</ul>
            </>
        }
    };
    let mut sections = vec![(say(Ui::Signs), red_flag_list(context))];
    let own = &pack.words.read_it_all;
    sections.extend(own.iter().map(|section| (section.heading.clone().into(), prose(&section.text))));
    let pattern = html! {
        <>
            {findings(Ui::Fits, |points| points > 0)}
            {findings(Ui::DoesNotFit, |points| points <= 0)}
        </>
    };
    sections.push((say(Ui::Pattern), pattern));
    let factors = pack.factors.iter().map(|factor| row(factor.name.clone().into(), factor.article.clone().into()));
    sections.push((say(Ui::Factors), rows(factors.collect()).unwrap_or_default()));
    sections.push((say(Ui::AllTips), all_tips(context)));
    let articles = pack.articles.iter().filter_map(|article| article_row(context, &article.id));
    sections.push((say(Ui::Articles), rows(articles.collect()).unwrap_or_default()));
    sections.push((say(Ui::Limits), prose(&pack.words.limits)));
    sections
}
