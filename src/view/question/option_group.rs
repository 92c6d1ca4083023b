//! Options of a question in rows, those of a group under its heading.

use crate::content::{OptionGroup, Question, QuestionOption};
use yew::prelude::*;

/// The rows so far. What is added stands in the group that was opened last.
#[derive(Default)]
pub struct Rows {
    closed: Vec<Html>,
    group: Option<OptionGroup>,
    open: Vec<Html>,
}

impl Rows {
    /// Whatever comes next goes with this option.
    pub fn open(&mut self, question: &Question, option: &QuestionOption) {
        if self.group.as_ref().map(|group| &group.id) != option.group.as_ref() {
            self.close();
            self.group = question.groups.iter().find(|group| Some(&group.id) == option.group.as_ref()).cloned();
        }
    }

    pub fn push(&mut self, row: Html) {
        self.open.push(row);
    }

    pub fn into_html(mut self) -> Html {
        self.close();
        self.closed.into_iter().collect()
    }

    /// A group is a fieldset of its own, so that its heading is heard with its options.
    fn close(&mut self) {
        let rows = std::mem::take(&mut self.open);
        match self.group.take() {
            None => self.closed.extend(rows),
            Some(OptionGroup { id, heading }) => self.closed.push(html! {
                <fieldset class="option-group" key={["group-", id.as_str()].concat()}>
                    <legend class="option-group-heading">{heading}</legend>
                    {rows}
                </fieldset>
            }),
        }
    }
}
