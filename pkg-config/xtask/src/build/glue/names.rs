//! Shorter names where WebAssembly and its glue meet.
//!
//! wasm-bindgen ends each name with 16 hexadecimal digits, so that names of many crates cannot clash. Digits like these
//! do not compress, and each is in both files. Only the two files read them, so once both are made they can be short.

use std::collections::BTreeMap;
use walrus::Module;

/// Gives names such as `$0` to the imports and exports that wasm-bindgen made up, in a module and its glue, which is returned.
///
/// Names of our own exports, which `session.js` uses, and the few that wasm-bindgen writes out stay.
pub fn shorten(module: &mut Module, mut js: String) -> String {
    let mut short = BTreeMap::new();
    let imports = module.imports.iter_mut().map(|import| &mut import.name);
    let exports = module.exports.iter_mut().map(|export| &mut export.name);
    for name in imports.chain(exports) {
        if !is_made_up(name) || !js.contains(name.as_str()) && !short.contains_key(name) {
            continue;
        }
        let next = format!("${}", short.len());
        let short = short.entry(name.clone()).or_insert(next);
        js = js.replace(name.as_str(), short);
        name.clone_from(short);
    }
    js
}

/// Whether `name` ends with a hash. As all hashes have one length, no such name is the beginning of another.
fn is_made_up(name: &str) -> bool {
    let digits = name.len().saturating_sub(16);
    name.is_char_boundary(digits)
        && (name.starts_with("__wb") || name.starts_with("wasm_bindgen__"))
        && name[digits..].bytes().all(|byte| byte.is_ascii_hexdigit())
        && name[..digits].ends_with(['_', 'h'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_that_end_with_a_hash_are_made_up() {
        assert!(is_made_up("__wbg_addEventListener_f2d27251d333a631"));
        assert!(is_made_up("__wbindgen_generic_0000000000000001"));
        assert!(is_made_up("wasm_bindgen__convert__closures_____invoke__h1b725f9ea3724f69"));
        for name in ["mount", "memory", "__wbindgen_malloc", "__wbindgen_start", "", "my_0000000000000001"] {
            assert!(!is_made_up(name), "{name}");
        }
    }

    #[test]
    fn both_files_get_the_same_short_names() {
        let mut module = Module::default();
        let kind = module.types.add(&[], &[]);
        let long = "__wbg_now_463ac581d2fc7ea3";
        let (import, _) = module.add_import_func("./x_bg.js", long, kind);
        module.exports.add("start", import);
        let js = shorten(&mut module, format!("{long}: function() {{}}, start: 1"));
        assert_eq!(js, "$0: function() {}, start: 1");
        assert_eq!(module.imports.iter().next().unwrap().name, "$0");
        assert_eq!(module.exports.iter().next().unwrap().name, "start");
    }
}
