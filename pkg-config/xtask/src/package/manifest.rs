//! What was made, for whoever wants to check what they got.

use anyhow::Result;
use serde_json::{Map, json};

use crate::build::Output;
use crate::build::embed::integrity;

/// `manifest.json`: the version, and each file with its size in bytes and the value for an `integrity` attribute.
///
/// # Errors
/// Never.
pub fn manifest(version: &str, files: &[&Output]) -> Result<Output> {
    let files: Map<_, _> = files
        .iter()
        .map(|file| (file.name.clone(), json!({ "bytes": file.bytes.len(), "integrity": integrity(&file.bytes) })))
        .collect();
    let text = serde_json::to_string_pretty(&json!({ "version": version, "files": files }))?;
    Ok(Output { name: "manifest.json".into(), bytes: format!("{text}\n").into_bytes() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_has_its_size_and_hash() {
        let file = Output { name: "a.js".into(), bytes: b"x".to_vec() };
        let text = String::from_utf8(manifest("1.2.3", &[&file]).unwrap().bytes).unwrap();
        assert!(text.contains("\"version\": \"1.2.3\""), "{text}");
        assert!(text.contains("\"bytes\": 1"), "{text}");
        assert!(text.contains("sha256-LXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE="), "{text}");
    }
}
