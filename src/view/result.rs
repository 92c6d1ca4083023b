//! The sections that results are put together of.

pub mod action;
pub mod answers;
pub mod card_contents;
pub mod changes;
pub mod explanation;
pub mod fit;
pub mod footer;
pub mod habits;
pub mod headline;
pub mod reasons;
pub mod red_flag_list;
pub mod safety_net;
pub mod sources;
pub mod tip;
pub mod tips;
pub mod withheld;
