//! The place of an item in its list, and the buttons that change it.

use super::handle::{Handle, control_id};
use crate::model::document::{Address, Change, Edit};
use crate::{page, words};
use yew::prelude::*;

/// The item at `index` of the `of` that are in the list at `list`.
#[derive(Clone)]
pub struct Order {
    pub list: Address,
    pub index: usize,
    pub of: usize,
}

impl Order {
    pub fn is_first(&self) -> bool {
        self.index == 0
    }

    pub fn is_last(&self) -> bool {
        self.index + 1 >= self.of
    }

    pub fn up(&self, studio: &Handle) -> Callback<MouseEvent> {
        self.to(studio, self.index.wrapping_sub(1))
    }

    pub fn down(&self, studio: &Handle) -> Callback<MouseEvent> {
        self.to(studio, self.index + 1)
    }

    /// Moves the item, and takes the focus along where it has a control of its own.
    fn to(&self, studio: &Handle, to: usize) -> Callback<MouseEvent> {
        let (list, from) = (self.list.clone(), self.index);
        studio.on(move |studio, _: MouseEvent| {
            studio.make(words::MOVED, vec![Edit { at: list.clone(), change: Change::Move { from, to } }]);
            page::focus_soon(&control_id(&list.index(to)));
        })
    }
}
