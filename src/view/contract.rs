//! What the host gives to the view, and what the view tells it.

pub mod event;
pub mod host;
pub mod names;
pub mod pack;
pub mod props;
