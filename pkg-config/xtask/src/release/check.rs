//! What must hold of the folder before anybody gets it.

use anyhow::{Result, bail};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

use super::address::{self, Address};
use super::{ASSETS, NOTES, checksums, demo};
use crate::build::Output;

/// Checks checksums, notes, SBOM and demo.
///
/// # Errors
/// With everything that is wrong, one line each.
pub fn check(files: &[Output]) -> Result<()> {
    let mut wrong = Vec::new();
    let assets: Vec<Output> = below(ASSETS, files);
    sums(&assets, &mut wrong);
    match files.iter().find(|file| file.name == NOTES) {
        Some(notes) if notes.bytes.starts_with(b"## Widget\n") => {}
        _ => wrong.push(format!("{NOTES} does not begin with what the widget does")),
    }
    match assets.iter().find(|file| file.name.ends_with(".cdx.json")) {
        Some(file) => match serde_json::from_slice(&file.bytes) {
            Ok(bom) => bill(&bom, &mut wrong),
            Err(error) => wrong.push(format!("{}: {error}", file.name)),
        },
        None => wrong.push("there is no SBOM".to_owned()),
    }
    site(&below(demo::FOLDER, files), &mut wrong);
    if !wrong.is_empty() {
        bail!("the page of the release would not hold:\n{}", wrong.join("\n"));
    }
    Ok(())
}

/// The files of a folder, by their path in it.
fn below(folder: &str, files: &[Output]) -> Vec<Output> {
    let inside = |file: &Output| {
        let name = file.name.strip_prefix(folder)?.strip_prefix('/')?.to_owned();
        Some(Output { name, bytes: file.bytes.clone() })
    };
    files.iter().filter_map(inside).collect()
}

/// Each file has its checksum, and each checksum its file.
fn sums(assets: &[Output], wrong: &mut Vec<String>) {
    let (sums, others): (Vec<_>, Vec<_>) = assets.iter().partition(|file| file.name == checksums::NAME);
    let text: String = sums.iter().map(|file| String::from_utf8_lossy(&file.bytes)).collect();
    let said: BTreeSet<&str> = text.lines().collect();
    let lines: Vec<_> = others.iter().map(|file| format!("{:x}  {}", Sha256::digest(&file.bytes), file.name)).collect();
    let meant: BTreeSet<&str> = lines.iter().map(String::as_str).collect();
    wrong.extend(said.symmetric_difference(&meant).map(|line| format!("{}: {line}", checksums::NAME)));
}

/// What CycloneDX 1.6 requires, and of each component what somebody looks for: version, licence and address.
fn bill(bom: &Value, wrong: &mut Vec<String>) {
    if bom["bomFormat"] != "CycloneDX" || bom["specVersion"] != "1.6" || bom["version"].as_u64().is_none_or(|n| n < 1) {
        wrong.push("SBOM: it does not say that it is CycloneDX 1.6".to_owned());
    }
    let list = |key: &str| bom[key].as_array().map_or(&[][..], Vec::as_slice);
    let product = &bom["metadata"]["component"];
    let mut refs = BTreeSet::new();
    for component in std::iter::once(product).chain(list("components")) {
        let text = |key: &str| component[key].as_str().unwrap_or_default();
        let licence = component["licenses"][0]["expression"].as_str().unwrap_or_default();
        let is_whole = text("type") == "library" && !text("version").is_empty() && !licence.is_empty();
        if !is_whole
            || text("name").is_empty()
            || !text("purl").starts_with("pkg:")
            || text("purl").contains([' ', '+'])
        {
            wrong.push(format!("SBOM: a component is not whole: {component}"));
        }
        if !refs.insert(text("bom-ref")) {
            wrong.push(format!("SBOM: a component stands there twice: {}", text("bom-ref")));
        }
    }
    if list("components").is_empty() {
        wrong.push("SBOM: it lists nothing".to_owned());
    }
    let nodes = list("dependencies");
    let named = nodes
        .iter()
        .flat_map(|node| std::iter::once(&node["ref"]).chain(node["dependsOn"].as_array().into_iter().flatten()));
    for name in named.filter(|name| name.as_str().is_none_or(|name| !refs.contains(name))) {
        wrong.push(format!("SBOM: {name} is needed and not listed"));
    }
}

/// Everything that the site names is in it, from whichever path it is served.
fn site(files: &[Output], wrong: &mut Vec<String>) {
    let names: BTreeSet<&str> = files.iter().map(|file| file.name.as_str()).collect();
    if !names.contains("index.html") {
        wrong.push("demo: there is no index.html".to_owned());
    }
    for file in files {
        for address in address::addresses(file) {
            let fault = match address {
                Address::Beside(path) if names.contains(path.as_str()) => continue,
                Address::Beside(path) => format!("{path} is not there"),
                Address::Bound(address) => format!("{address} works at one path only"),
                Address::Elsewhere { address, is_loaded: true } => format!("{address} is of another site"),
                Address::Elsewhere { .. } => continue,
            };
            wrong.push(format!("demo: {}: {fault}", file.name));
        }
    }
}
