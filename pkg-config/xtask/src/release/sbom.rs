//! The software bill of materials: the crates that are compiled into the WebAssembly modules, as CycloneDX 1.6 in JSON.
//!
//! Written by hand: the library for it brings XML, UUIDs and a validator along, for four objects of which one is a list.
//! Left out, as the specification allows: `serialNumber` and the time, which would be others each time.

use anyhow::{Context, Result};
use cargo_metadata::{Metadata, MetadataCommand, Package, PackageId};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use crate::command;
use crate::project::{Project, WASM};

/// The crates of ours that become modules. They are the product, and not components of it.
const MODULES: [&str; 5] = ["lumbar-check", "pack-reader", "exports", "unpack", "studio"];

/// The text of the file.
///
/// # Errors
/// If cargo cannot say what is compiled, or a crate names no licence.
pub fn sbom(project: &Project) -> Result<String> {
    let platform = ["--filter-platform".to_owned(), WASM.to_owned()];
    let metadata = MetadataCommand::new().current_dir(&project.root).other_options(platform).exec()?;
    let rust = command::read(Command::new("rustc").current_dir(&project.root).arg("--version"))?;
    let rust = rust.split_whitespace().nth(1).context("rustc does not say its version")?;
    let bom = bom(&project.version, rust, &metadata, &shipped(project)?)?;
    Ok(format!("{}\n", serde_json::to_string_pretty(&bom)?))
}

/// Name and version of each crate in a module. From `cargo tree`, as `cargo metadata` also lists what features that are
/// off would bring along; without macros, which run in the compiler and are in no module.
fn shipped(project: &Project) -> Result<BTreeSet<(String, String)>> {
    let mut crates = BTreeSet::new();
    for module in MODULES {
        let mut tree = command::cargo(&project.root);
        tree.args(["tree", "--package", module, "--target", WASM, "--prefix", "none"]);
        tree.args(["--edges", "normal,no-proc-macro"]);
        for line in command::read(&mut tree)?.lines() {
            let mut words = line.split(' ');
            if let (Some(name), Some(version)) = (words.next(), words.next().and_then(|word| word.strip_prefix('v'))) {
                crates.insert((name.to_owned(), version.to_owned()));
            }
        }
    }
    Ok(crates)
}

fn bom(version: &str, rust: &str, metadata: &Metadata, shipped: &BTreeSet<(String, String)>) -> Result<Value> {
    let is_shipped = |package: &&Package| shipped.contains(&(package.name.to_string(), package.version.to_string()));
    let mut crates: Vec<&Package> = metadata.packages.iter().filter(is_shipped).collect();
    crates.sort_by_key(|package| (&package.name, &package.version));
    let (modules, crates): (Vec<&Package>, Vec<&Package>) =
        crates.into_iter().partition(|package| MODULES.contains(&package.name.as_str()));
    let product = component("lumbar-check", version, "MIT", &format!("pkg:generic/lumbar-check@{version}"));
    let library = component("rust-std", rust, "MIT OR Apache-2.0", &format!("pkg:github/rust-lang/rust@{rust}"));

    let refs: BTreeMap<&PackageId, String> = crates.iter().map(|package| (&package.id, purl_of(package))).collect();
    let needs = |package: &&Package| -> BTreeSet<&String> {
        let nodes = metadata.resolve.iter().flat_map(|graph| &graph.nodes).filter(|node| node.id == package.id);
        nodes.flat_map(|node| &node.dependencies).filter_map(|id| refs.get(id)).collect()
    };
    let direct: BTreeSet<&String> = modules.iter().flat_map(needs).collect();
    let direct: Vec<Value> = direct.into_iter().map(|purl| json!(purl)).chain([library["purl"].clone()]).collect();
    let mut components = vec![library.clone()];
    let mut dependencies =
        vec![json!({ "ref": product["purl"], "dependsOn": direct }), json!({ "ref": library["purl"] })];
    for package in &crates {
        components.push(of_crate(package)?);
        dependencies.push(json!({ "ref": purl_of(package), "dependsOn": needs(package) }));
    }
    Ok(json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": product },
        "components": components,
        "dependencies": dependencies,
    }))
}

fn of_crate(package: &Package) -> Result<Value> {
    let licence = package.license.as_deref();
    let licence = licence.with_context(|| format!("the crate {} names no licence", package.name))?;
    let mut found = component(&package.name, &package.version.to_string(), &expression(licence), &purl_of(package));
    if let Some(address) = &package.repository {
        found["externalReferences"] = json!([{ "type": "vcs", "url": address }]);
    }
    Ok(found)
}

fn component(name: &str, version: &str, licence: &str, purl: &str) -> Value {
    json!({
        "type": "library",
        "bom-ref": purl,
        "name": name,
        "version": version,
        "licenses": [{ "expression": licence }],
        "purl": purl,
    })
}

/// A crate's address in any list of packages. A plus, as in `1.0.0+spec`, would be read as a space.
fn purl(name: &str, version: &str) -> String {
    format!("pkg:cargo/{name}@{}", version.replace('+', "%2B"))
}

fn purl_of(package: &Package) -> String {
    purl(&package.name, &package.version.to_string())
}

/// A licence as SPDX writes it: old manifests have a slash for "or".
fn expression(licence: &str) -> String {
    licence.split('/').map(str::trim).collect::<Vec<_>>().join(" OR ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made() -> Value {
        serde_json::from_str(&sbom(&Project::find().unwrap()).unwrap()).unwrap()
    }

    fn names(bom: &Value) -> BTreeSet<&str> {
        bom["components"].as_array().unwrap().iter().map(|part| part["name"].as_str().unwrap()).collect()
    }

    #[test]
    fn what_is_compiled_into_a_module_is_listed_and_nothing_else() {
        let bom = made();
        let names = names(&bom);
        for shipped in ["yew", "wasm-bindgen", "qrcodegen", "serde_json", "rust-std"] {
            assert!(names.contains(shipped), "{shipped}");
        }
        // Of the tool, of tests, of the compiler, of this crate; and the product itself.
        for other in ["schemars", "proptest", "syn", "serde_derive", "yew-macro", "clap", "pack-reader", "lumbar-check"]
        {
            assert!(!names.contains(other), "{other}");
        }
    }

    #[test]
    fn the_graph_leads_from_the_product_to_every_crate() {
        let bom = made();
        let graph: BTreeMap<&str, &Value> = bom["dependencies"]
            .as_array()
            .unwrap()
            .iter()
            .map(|node| (node["ref"].as_str().unwrap(), &node["dependsOn"]))
            .collect();
        let mut open = vec![bom["metadata"]["component"]["bom-ref"].as_str().unwrap()];
        let mut reached = BTreeSet::new();
        while let Some(one) = open.pop() {
            if reached.insert(one) {
                open.extend(graph[one].as_array().into_iter().flatten().filter_map(Value::as_str));
            }
        }
        assert_eq!(reached.len(), bom["components"].as_array().unwrap().len() + 1);
    }

    #[test]
    fn licences_are_written_as_spdx_does() {
        assert_eq!(expression("Apache-2.0 / MIT"), "Apache-2.0 OR MIT");
        assert_eq!(expression("(MIT OR Apache-2.0) AND Unicode-3.0"), "(MIT OR Apache-2.0) AND Unicode-3.0");
    }

    #[test]
    fn a_version_with_a_plus_is_one_address() {
        assert_eq!(purl("x", "1.0.0+a"), "pkg:cargo/x@1.0.0%2Ba");
    }
}
