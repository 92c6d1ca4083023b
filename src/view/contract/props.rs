//! Everything that the host gives to the view.

use super::event::Event;
use super::host::{Entry, Settings};
use super::names::Names;
use super::pack::Pack;
use crate::domain::{Begun, StorageState};
use std::rc::Rc;
use yew::prelude::{Callback, Properties};

/// What the host gives to `App`, and gives again when some of it is another.
#[derive(Properties, Clone, PartialEq)]
pub struct AppProps {
    /// What is asked and said.
    pub pack: Pack,
    /// How the widget was opened, or the link that was followed last to the page that it is on.
    pub entry: Entry,
    /// How many such links there have been since: the same one twice is two.
    pub followed: usize,
    /// What the reader did in the first step before this was there, if it was drawn beforehand.
    pub begun: Option<Begun>,
    /// What the blog chose.
    pub settings: Rc<Settings>,
    /// What is kept on this device of this pack, when the widget is mounted or the pack changes.
    pub storage: StorageState,
    /// How parts of the shadow root refer to each other.
    pub names: Names,
    /// Called with what happened.
    pub on_event: Callback<Event>,
}
