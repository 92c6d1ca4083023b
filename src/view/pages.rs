//! The pages, one of which is open at a time. Each puts sections of the other rooms together.

pub mod advice_card;
pub mod question_page;
pub mod questions;
pub mod read_it_all;
pub mod seek_care;
mod shared_banner;
pub mod shared_result;
pub mod shared_strip;
pub mod single_page;
pub mod unfinished_sheet;
pub mod welcome;
