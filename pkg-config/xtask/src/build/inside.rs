//! Files that are part of the script that uses them, so that it works without a network and under a policy that allows
//! no address at all.

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use std::io::Write;

/// The function that [`file`] calls. Packed, the files take half the room in the script.
pub const UNPACK: &str = "const unpacked=(text)=>new Response(new Blob([Uint8Array.from(atob(text),\
                          (letter)=>letter.charCodeAt(0))]).stream().pipeThrough(new DecompressionStream(\"gzip\")))\
                          .arrayBuffer();\n";

/// An expression that gives a promise of the bytes, as an `ArrayBuffer`.
///
/// # Errors
/// Never.
pub fn file(bytes: &[u8]) -> Result<String> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packed.write_all(bytes)?;
    Ok(format!("unpacked(\"{}\")", STANDARD.encode(packed.finish()?)))
}

/// An expression that gives an object with what an ES module exports.
///
/// It knows how wasm-bindgen and `src/element` are written, and no more: an `export` begins a line, and is of a function,
/// a `const`, or names in braces.
///
/// # Errors
/// If the module imports something or exports in another way.
pub fn module(source: &[u8]) -> Result<String> {
    let source = std::str::from_utf8(source).context("a module is not text")?;
    let mut body = String::with_capacity(source.len());
    let mut members = Vec::new();
    for line in source.lines() {
        if line.starts_with("import ") {
            bail!("a module that is to be inside imports another: {line}");
        }
        let Some(exported) = line.strip_prefix("export ") else {
            body += line;
            body.push('\n');
            continue;
        };
        if let Some(names) = exported.strip_prefix('{') {
            let names = names.split('}').next().unwrap_or_default();
            members.extend(names.split(',').map(|name| member(name.trim())));
            continue;
        }
        members.push(declared(exported).with_context(|| format!("an export is written in an unknown way: {line}"))?);
        body += exported;
        body.push('\n');
    }
    Ok(format!("(()=>{{\n{body}return {{{}}};\n}})()", members.join(",")))
}

/// `a as b` as a member of an object.
fn member(name: &str) -> String {
    match name.split_once(" as ") {
        Some((inside, outside)) => format!("{}:{}", outside.trim(), inside.trim()),
        None => name.to_owned(),
    }
}

/// The name that a declaration gives.
fn declared(code: &str) -> Option<String> {
    let kinds = ["async function ", "function ", "const ", "class "];
    let rest = kinds.iter().find_map(|kind| code.strip_prefix(kind))?;
    let name: String = rest.chars().take_while(|letter| letter.is_alphanumeric() || "_$".contains(*letter)).collect();
    (!name.is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn what_a_module_exports_is_in_an_object() {
        let source = b"let glue = 1;\nexport { glue, start as default };\nexport const styles = 2;\n\
            export async function passOn(kind) {\n}\nexport function print() {\n}\nfunction start() {}\n";
        let expression = module(source).unwrap();
        assert!(
            expression.starts_with("(()=>{\nlet glue = 1;\nconst styles = 2;\nasync function passOn"),
            "{expression}"
        );
        assert!(expression.ends_with("return {glue,default:start,styles,passOn,print};\n})()"), "{expression}");
        assert!(!expression.contains("export"), "{expression}");
    }

    #[test]
    fn a_module_that_needs_another_is_refused() {
        assert!(module(b"import a from './b.js';").is_err());
        assert!(module(b"export default 1;").is_err());
    }

    #[test]
    fn a_file_can_be_unpacked() {
        let bytes = b"again and again and again".repeat(20);
        let text = file(&bytes).unwrap();
        let text = text.strip_prefix("unpacked(\"").unwrap().strip_suffix("\")").unwrap();
        let packed = STANDARD.decode(text).unwrap();
        assert!(packed.len() < bytes.len());
        let mut unpacked = Vec::new();
        flate2::read::GzDecoder::new(packed.as_slice()).read_to_end(&mut unpacked).unwrap();
        assert_eq!(unpacked, bytes);
    }
}
