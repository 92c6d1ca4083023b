//! What is worked on, and all that follows from it: pure, and tested without a browser.

pub mod add;
pub mod archive;
pub mod built_in;
pub mod compare;
pub mod condition;
pub mod document;
pub mod faults;
pub mod form;
pub mod groups;
pub mod hold_back;
pub mod json;
pub mod kept;
pub mod key;
pub mod pages;
pub mod patients;
pub mod prose;
pub mod publish;
pub mod reading;
pub mod references;
pub mod review;
pub mod rooms;
pub mod screen;
pub mod sentences;
pub mod studio;
pub mod translate;
