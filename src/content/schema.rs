//! The files as they are written: a serde mirror that never gives up. Each value is a [`Field`] that knows
//! whether it was given, missing or wrong, so that one typing mistake does not hide the next.

#[cfg(feature = "tool")]
mod bounds;
mod field;
mod files;
mod language;

pub(super) use field::{Extra, Field, Object};
pub(super) use files::*;
pub(super) use language::*;

#[cfg(feature = "tool")]
fn schema_of<T: schemars::JsonSchema>(title: &str) -> String {
    let mut schema = schemars::schema_for!(T);
    schema.insert("title".into(), title.into());
    let mut bounded = schema.to_value();
    bounds::write(&mut bounded);
    // As a schema again it is written in the usual order of keys.
    let schema = schemars::Schema::try_from(bounded).expect("an object is a schema");
    serde_json::to_string_pretty(&schema).expect("a schema is JSON") + "\n"
}

/// The JSON Schema of `pack.json`, for editors.
#[cfg(feature = "tool")]
pub fn pack_schema() -> String {
    schema_of::<RulesFile>("Rules of a Lumbar Check pack")
}

/// The JSON Schema of `revisions.json`, for editors.
#[cfg(feature = "tool")]
pub fn revisions_schema() -> String {
    schema_of::<RevisionsFile>("Published revisions of a Lumbar Check pack")
}

/// The JSON Schema of `en.json` and its like, for editors.
#[cfg(feature = "tool")]
pub fn words_schema() -> String {
    schema_of::<WordsFile>("Words of a Lumbar Check pack")
}

/// The JSON Schema of `review.json`, for editors.
#[cfg(feature = "tool")]
pub fn review_schema() -> String {
    schema_of::<SignedReviewFile>("Review of a Lumbar Check pack")
}
