//! The studio's state for whatever is drawn of it, and the way to change it.

use crate::model::condition::Reader;
use crate::model::document::{Address, Edit, Files};
use crate::model::faults::Faulty;
use crate::model::json::Json;
use crate::model::studio::{Happened, Studio};
use std::rc::Rc;
use yew::prelude::*;

impl Reducible for Studio {
    type Action = Happened;

    fn reduce(self: Rc<Self>, happened: Happened) -> Rc<Self> {
        Rc::new(Rc::unwrap_or_clone(self).next(happened))
    }
}

/// Cheap to clone.
#[derive(Clone, PartialEq)]
pub struct Handle(pub UseReducerHandle<Studio>);

impl PartialEq for Studio {
    /// No two steps leave it the same.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

#[hook]
pub fn use_studio() -> Handle {
    use_context::<Handle>().expect("everything is drawn inside of the app")
}

impl Handle {
    pub fn files(&self) -> &Rc<Files> {
        self.0.files()
    }

    pub fn reader(&self) -> Reader<'_> {
        Reader { files: self.0.files(), language: &self.0.language }
    }

    pub fn at(&self, at: &Address) -> Option<&Json> {
        self.0.files().at(at)
    }

    pub fn text(&self, at: &Address) -> Rc<str> {
        self.at(at).and_then(Json::text).cloned().unwrap_or_default()
    }

    /// Faults at an address and inside.
    pub fn faults(&self, at: &Address) -> Vec<Faulty> {
        self.0.faults.iter().filter(|fault| at.holds(&fault.at.file, &fault.at.path)).cloned().collect()
    }

    pub fn tell(&self, happened: Happened) {
        self.0.dispatch(happened);
    }

    pub fn make(&self, label: &str, edits: Vec<Edit>) {
        self.tell(Happened::Made { label: label.into(), edits });
    }

    pub fn say(&self, what: &str) {
        self.tell(Happened::Told(what.into()));
    }

    /// Does this to the handle when something happens in the page.
    pub fn on<E: 'static>(&self, what: impl Fn(&Self, E) + 'static) -> Callback<E> {
        let handle = self.clone();
        Callback::from(move |event| what(&handle, event))
    }
}

/// A name for the control of an address.
pub fn control_id(at: &Address) -> String {
    let name = format!("{}-{}", at.file, at.path);
    name.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).collect()
}
