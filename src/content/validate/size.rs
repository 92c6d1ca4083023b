//! Whether the files are small enough to be looked at: what is too large is refused with one line, before any of it is read.

use super::at::{At, Faults};
use crate::content::error::PackFile;
use crate::content::limits::*;
use serde_json::Value;

/// Reports what is too large in a file. One that is no JSON is told by who reads it.
pub fn check(faults: &Faults, file: PackFile, text: &str) {
    let at = At::file(faults, file);
    if text.len() > FILE_BYTES {
        let problem = format!("this file has {} bytes, and at most {FILE_BYTES} are read", text.len());
        return at.at_line(1).fault(problem, "take out what no reader sees");
    }
    if let Ok(value) = serde_json::from_str(text) {
        check_value(&at, &value, NESTING, LIST);
    }
}

/// `levels`: how many values may still stand inside each other. `most`: how many entries a list may have here.
fn check_value(at: &At, value: &Value, levels: usize, most: usize) {
    match value {
        Value::String(text) => check_length(at, "this text", text, TEXT),
        Value::Array(_) | Value::Object(_) if levels == 0 => {
            at.fault(format!("more than {NESTING} values stand inside each other here"), "write it flatter");
        }
        Value::Array(list) if list.len() > most => too_many(at, "this list has", list.len(), most),
        Value::Array(list) => {
            for (index, inner) in list.iter().enumerate() {
                check_value(&at.index(index), inner, levels - 1, LIST);
            }
        }
        Value::Object(object) if object.len() > OBJECT => too_many(at, "this object has", object.len(), OBJECT),
        Value::Object(object) => {
            for (key, inner) in object {
                check_length(at, "a key", key, KEY);
                check_value(&at.key(key), inner, levels - 1, of_list(key));
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn check_length(at: &At, what: &str, text: &str, most: usize) {
    if text.chars().nth(most).is_some() {
        at.fault(format!("{what} has more than {most} characters"), "say it shorter");
    }
}

fn too_many(at: &At, what: &str, count: usize, most: usize) {
    at.fault(format!("{what} {count} entries, and at most {most} are taken"), "take out what no reader needs");
}
