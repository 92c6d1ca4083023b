//! Points at texts that say what another article does.

use super::handle::use_studio;
use crate::model::article::{of_another_article, title_of};
use crate::model::key::Key;
use crate::model::rooms::title;
use crate::model::studio::Happened;
use crate::words;
use yew::prelude::*;

/// Nothing where the article is that of the built-in pack, or no text is as there.
#[component]
pub fn OfAnotherArticle() -> Html {
    let studio = use_studio();
    let built_in = &studio.0.built_in;
    let found = of_another_article(studio.reader(), built_in);
    if found.is_empty() {
        return Html::default();
    }
    let line = |key: &Key| {
        let name = title(studio.reader(), key);
        let to = key.clone();
        let onclick = studio.on(move |studio, _: MouseEvent| studio.tell(Happened::Chose(Some(to.clone()))));
        html! { <li><button type="button" class="link" dir="auto" {onclick}>{words::singular(key.part)}{": "}{name}</button></li> }
    };
    html! {
        <div class="note">
            <p><strong>{words::of_another_article(found.len())}</strong></p>
            <p>{words::of_another_article_means(title_of(built_in))}</p>
            <details class="more"><summary>{words::SHOW_THEM}</summary><ul>{for found.iter().map(line)}</ul></details>
        </div>
    }
}

#[derive(PartialEq, Properties)]
pub struct HereProps {
    pub part: Key,
}

/// On the form of a part that says what another article does: that it does, and on to the next of them.
#[component]
pub fn SaysAnother(props: &HereProps) -> Html {
    let studio = use_studio();
    let all = of_another_article(studio.reader(), &studio.0.built_in);
    let Some(at) = all.iter().position(|key| *key == props.part) else { return Html::default() };
    let next = all[(at + 1) % all.len()].clone();
    let onclick = studio.on(move |studio, _: MouseEvent| studio.tell(Happened::Chose(Some(next.clone()))));
    html! {
        <div class="note">
            <p>{words::SAYS_ANOTHER}</p>
            if all.len() > 1 {
                <button type="button" class="link" {onclick}>{words::next_of_another(all.len() - 1)}</button>
            }
        </div>
    }
}
