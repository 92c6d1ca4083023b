//! A pack in the hands of the view.

use crate::content::ContentPack;
use std::ops::Deref;
use std::rc::Rc;

/// A pack, shared by all that draw from it. Equal only to itself: packs are big and never change.
#[derive(Clone)]
pub struct Pack(pub Rc<ContentPack>);

impl PartialEq for Pack {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Pack {
    type Target = ContentPack;

    fn deref(&self) -> &ContentPack {
        &self.0
    }
}
