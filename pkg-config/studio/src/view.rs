//! What is seen and pressed.

mod app;
mod article;
mod blocks;
mod changed;
mod condition;
mod field;
mod form;
mod group;
mod handle;
mod header;
mod hold_back;
mod keeping;
mod kept;
mod leave;
mod lines;
mod list;
mod naming;
mod order;
mod pages;
mod patient;
mod preview;
mod question;
mod region;
mod review;
mod screen;
mod sheet;
mod sign;
mod sources;
mod start;
mod statement;
mod translate;
mod written;

use yew::Renderer;

/// Draws the studio into the element with the id `studio`.
pub fn start() {
    let place = crate::page::element("studio").expect("the page has a place for the studio");
    Renderer::<app::App>::with_root(place).render();
}
