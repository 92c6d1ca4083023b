//! What became of something that the reader asked for, told where it was asked for.

use super::square_code::square_code;
use super::{Part, Sharing};
use crate::content::Ui;
use crate::view::components::changing::changing;
use crate::view::components::mark::{FITS, mark};
use crate::view::components::render_context::RenderContext;
use crate::view::contract::event::ShareOutcome;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// In words, with what there is to see or to copy by hand.
pub fn share_status(context: &RenderContext, sharing: &Sharing, part: Part) -> Html {
    let say = |word| context.say(word);
    let link = |link| field(context, part, Ui::LinkLabel, Field::Line(link));
    let text = |text| field(context, part, Ui::TextLabel, Field::Text(text));
    let (status, shown) = match sharing.outcome(part) {
        ShareOutcome::Nothing => (Html::default(), Html::default()),
        ShareOutcome::Shared => (done(say(Ui::Shared)), Html::default()),
        ShareOutcome::LinkCopied(url) => (done(say(Ui::LinkCopied)), link(url)),
        ShareOutcome::LinkToCopy(url) => (changing(say(Ui::LinkToCopy)), link(url)),
        ShareOutcome::TextCopied => (done(say(Ui::TextCopied)), Html::default()),
        ShareOutcome::TextToCopy(words) => (changing(say(Ui::TextToCopy)), text(words)),
        ShareOutcome::Code(code) => (changing(say(Ui::CodeShown)), square_code(context, code)),
        ShareOutcome::FileSaved => (done(say(Ui::FileSaved)), Html::default()),
        ShareOutcome::FileToCopy { name, text: words } => {
            (changing(context.fill(Ui::FileToCopy, &[("name", name)])), text(words))
        }
        ShareOutcome::LinkInstead(url) => (changing(say(Ui::PictureFailed)), link(url)),
        ShareOutcome::Failed => (changing(say(Ui::Failed)), Html::default()),
    };
    html! {
        <div class="outcome">
            <p class="share-status" part="status" role="status">{status}</p>
            {shown}
        </div>
    }
}

/// A status with a mark that it worked.
pub fn done(words: AttrValue) -> Html {
    html! { <>{mark("status-mark", FITS)}{changing(words)}</> }
}

enum Field<'a> {
    Line(&'a AttrValue),
    Text(&'a AttrValue),
}

/// Something to copy by hand: one press marks all of it.
fn field(context: &RenderContext, part: Part, label: Ui, field: Field) -> Html {
    let id = match part {
        Part::Advice => "advice-to-copy",
        Part::Calendar => "calendar-to-copy",
        Part::Answers => "answers-to-copy",
    };
    let id = context.names.of(&[id]);
    let onclick = Callback::from(|event: MouseEvent| {
        event.target_dyn_into::<HtmlInputElement>().inspect(HtmlInputElement::select);
        event.target_dyn_into::<HtmlTextAreaElement>().inspect(HtmlTextAreaElement::select);
    });
    let control = match field {
        Field::Line(value) => {
            html! { <input class="field" part="field" id={&id} dir="ltr" readonly=true {value} {onclick} /> }
        }
        Field::Text(value) => {
            html! { <textarea class="field" part="field" id={&id} rows="10" readonly=true {value} {onclick} /> }
        }
    };
    let label = changing(context.say(label));
    html! { <div class="to-copy"><label class="field-label" for={id}>{label}</label>{control}</div> }
}
