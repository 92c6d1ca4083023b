//! The two modules that are made of those in `src/element/js`: `lumbar-check.js`, which a page refers to, and the engine,
//! which it brings along once a reader is near.

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

use super::dist::Output;
use super::inside;
use super::script::{self, Goal, Made};
use crate::profile::Profile;
use crate::project::Project;

/// Files by pack id, then by locale.
pub type ByLocale = BTreeMap<String, BTreeMap<String, String>>;

/// Names of the other files, relative to the folder that `lumbar-check.js` is in.
pub struct Build {
    /// The version of the widget, as in Cargo.toml.
    pub version: String,
    /// An ES module: `src/element/js/engine.js`.
    pub engine: String,
    /// Packed, as are the styles and the packs: [`super::packed`].
    pub wasm: String,
    /// The widget's style sheet.
    pub styles: String,
    /// Pack id, then locale, then file: `packs/psoas.en.1a2b3c4d.bin`.
    pub packs: ByLocale,
    /// The first step of each pack, likewise: JSON in gzip.
    pub steps: ByLocale,
    /// A sign of an emergency, in English: for a page that shows nothing in place of the widget, where nothing else comes.
    pub sign: String,
    /// Loaded only by pages with a custom pack. Exports `compile(packJson, wordsJson)`: a `Uint8Array`, or it throws an
    /// array of strings; and `screens`, where the shared safety screens are.
    pub reader: Module,
    /// Loaded only once a reader asks for what it makes. Exports `qr(text)`, `picture_rows(pack, link, region, clinic)` and
    /// `questionnaire_response(pack, fragment)`: a string, or they throw one; and `picture` of `picture.js`.
    pub exports: Module,
}

/// A WebAssembly module with the ES module that starts it: `const {default: init, …} = await load()`, then
/// `await init({module_or_path: bytes})`, then its exports.
pub struct Module {
    pub js: String,
    pub wasm: String,
}

/// A file beside this one, by its name and its hash.
const AT: &str = "const at=(name,hash)=>({url:new URL(name,import.meta.url).href,integrity:\"sha256-\"+hash});\n";

/// How the value of an `integrity` attribute begins: it says what kind of hash follows.
const HASH_KIND: &str = "sha256-";

/// The pack reader that the script of the studio lends: it is started already.
const LENT_READER: &str = "reader:{js:{url:import.meta.url,load:()=>globalThis.packReader},\
                           wasm:{url:import.meta.url,read:async()=>new ArrayBuffer(0)}},\n";

/// Where `lumbar-check.js` finds the other files.
#[derive(Clone, Copy, Debug)]
pub enum Addresses {
    /// Beside it, each held to the hash of its content.
    Beside,
    /// Beside it until a bundler moves them, for which it must see each address as a text in the code. A bundler may
    /// change what is in them.
    Bundled,
    /// Nowhere: they are in it, and nothing is fetched. The pack reader is not, as such a page has only the packs that
    /// came with it.
    Inside,
    /// Nowhere either, on the studio's page: that reads packs by itself, hands over those that it shows, and lends what reads
    /// them.
    Studio,
}

/// The file `lumbar-check.js` without what starts it: `BUILD`, then `scripts`. `drawn_in`: a locale whose first step is in it
/// wherever the others are.
///
/// `BUILD` is not on `window`. Each file is `{ url }`, perhaps with `integrity`; a module has `load()` too, and a file
/// that is inside has `read()`.
///
/// # Errors
/// If `files` has no file that `build` names.
pub fn loader(
    build: &Build,
    files: &[Output],
    addresses: Addresses,
    drawn_in: Option<&str>,
    scripts: &str,
) -> Result<String> {
    let file = |name: &str| address(name, files, addresses);
    let module = |name: &str| -> Result<String> {
        let load = match addresses {
            Addresses::Beside | Addresses::Bundled => {
                format!("import({})", serde_json::to_string(&format!("./{name}"))?)
            }
            Addresses::Inside | Addresses::Studio => script::expression(std::str::from_utf8(bytes(name, files)?)?)?,
        };
        // The address of a module is there to be held to its hash and to be known in a stack.
        let address = match addresses {
            Addresses::Beside => format!("...{}", file(name)?),
            Addresses::Bundled | Addresses::Inside | Addresses::Studio => "url:import.meta.url".to_owned(),
        };
        Ok(format!("{{{address},load:()=>{load}}}"))
    };
    let at = if matches!(addresses, Addresses::Beside) { AT } else { "" };
    let holds_files = drawn_in.is_some() || matches!(addresses, Addresses::Inside | Addresses::Studio);
    let read = if holds_files { inside::READ } else { "" };
    let by_locale = |all: &ByLocale, inside: Option<&str>| -> Result<String> {
        let mut packs = String::new();
        for (id, locales) in all {
            let mut lines = String::new();
            for (locale, name) in locales {
                let addresses =
                    if inside.is_some_and(|inside| inside == locale) { Addresses::Inside } else { addresses };
                lines += &format!("{}:{},\n", serde_json::to_string(locale)?, address(name, files, addresses)?);
            }
            packs += &format!("{}:{{\n{lines}}},\n", serde_json::to_string(id)?);
        }
        Ok(packs)
    };
    let both = |of: &Module| -> Result<String> { Ok(format!("{{js:{},wasm:{}}}", module(&of.js)?, file(&of.wasm)?)) };
    let reader = match addresses {
        Addresses::Beside | Addresses::Bundled => format!("reader:{},\n", both(&build.reader)?),
        Addresses::Inside => String::new(),
        Addresses::Studio => LENT_READER.to_owned(),
    };
    let (packs, steps) = match addresses {
        Addresses::Studio => (String::new(), String::new()),
        _ => (by_locale(&build.packs, None)?, by_locale(&build.steps, drawn_in)?),
    };
    Ok(format!(
        "/*! Lumbar Check {version} | MIT */\n{at}{read}const BUILD={{\nengine:{engine},\nwasm:{wasm},\nstyles:{styles},\n\
         packs:{{\n{packs}}},\nsteps:{{\n{steps}}},\nsign:{sign},\n{reader}exports:{exports},\n}};\n{scripts}\n",
        version = build.version,
        engine = module(&build.engine)?,
        wasm = file(&build.wasm)?,
        styles = file(&build.styles)?,
        sign = serde_json::to_string(&build.sign)?,
        exports = both(&build.exports)?,
        scripts = scripts.trim_end(),
    ))
}

/// One of the modules in `src/element/js` that a page can begin with, for [`loader`]: what they import of `build.js` is what
/// stands before them there. It is not bundled with them, as it has to be written as other bundlers expect it.
///
/// # Errors
/// As [`script::bundle`].
pub fn scripts(project: &Project, profile: Profile, entry: &str) -> Result<String> {
    let build = Made { name: "build.js", exports: &["BUILD"], text: "" };
    script::printed(&script::bundle(&project.scripts(), entry, &[build])?, Goal::Module, profile)
}

/// The engine, with what the build makes for it:
///
/// - `UNPACKER` of `unpacker.js`: what unpacks the files that are shipped packed, as [`super::packed::unpacker`] makes it.
/// - `newGlue` of `glue.js`: a function that gives another each time, so that there can be a second module once the first has
///   broken. `await glue({ module_or_path })` starts the module once and gives the same promise to whoever asks again, or
///   forgets it if it failed; `module_or_path` is a URL, a `Response`, an `ArrayBuffer`, a `WebAssembly.Module`, or a
///   promise of one. After that the Rust exports are its properties. Given a URL or a response, it warns on the console if
///   the server names the wrong MIME type; given bytes, it does not.
///
/// # Errors
/// As [`script::bundle`].
pub fn engine(project: &Project, profile: Profile, unpacker: &str, glue: &str) -> Result<String> {
    if !glue.starts_with("let wasm_bindgen = ") {
        bail!("wasm-bindgen's glue no longer begins with `let wasm_bindgen = `; look at embed.rs");
    }
    let glue = format!("function newGlue(guarded, own) {{\n{glue}\nreturn wasm_bindgen;\n}}");
    let made = [
        Made { name: "unpacker.js", exports: &["UNPACKER"], text: unpacker },
        Made { name: "glue.js", exports: &["newGlue"], text: &glue },
    ];
    script::printed(&script::bundle(&project.scripts(), "engine.js", &made)?, Goal::Module, profile)
}

/// Where a file is that stands beside the module which refers to it, as every bundler sees it, and what it is held to.
pub fn beside(file: &Output) -> String {
    let Output { name, bytes } = file;
    let integrity = integrity(bytes);
    format!("url:new URL(\"./{name}\",import.meta.url).href,integrity:\"{integrity}\"")
}

/// What the pack reader exports beside what is in its module: the shared safety screens, by id and locale.
pub fn screens(files: &ByLocale) -> String {
    let mut screens = String::new();
    for (id, locales) in files {
        let locales: String = locales.iter().map(|(locale, file)| format!("{locale:?}:{{{file}}},\n")).collect();
        screens += &format!("{id:?}:{{\n{locales}}},\n");
    }
    format!("\nexport const screens={{\n{screens}}};\n")
}

/// The value of an `integrity` attribute for these bytes.
pub fn integrity(bytes: &[u8]) -> String {
    format!("{HASH_KIND}{}", STANDARD.encode(Sha256::digest(bytes)))
}

/// An object that tells where a file is.
fn address(name: &str, files: &[Output], addresses: Addresses) -> Result<String> {
    Ok(match addresses {
        Addresses::Beside => {
            let integrity = integrity(bytes(name, files)?);
            let hash = integrity.strip_prefix(HASH_KIND).context("a hash of another kind")?;
            format!("at({},\"{hash}\")", serde_json::to_string(name)?)
        }
        Addresses::Bundled => {
            format!("{{url:new URL({},import.meta.url).href}}", serde_json::to_string(&format!("./{name}"))?)
        }
        Addresses::Inside | Addresses::Studio => {
            format!("{{url:import.meta.url,read:()=>{}}}", inside::file(bytes(name, files)?))
        }
    })
}

fn bytes<'a>(name: &str, files: &'a [Output]) -> Result<&'a [u8]> {
    let file = files.iter().find(|file| file.name == name);
    file.map(|file| file.bytes.as_slice()).with_context(|| format!("the build has no file {name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PACK: &str = "packs/psoas.en.00000000.bin";
    const STEP: &str = "steps/psoas.en.00000000.bin";

    fn example() -> (Build, Vec<Output>) {
        let build = Build {
            version: "1.2.3".into(),
            engine: "engine-00000000.js".into(),
            wasm: "lumbar-check-00000000.bin".into(),
            styles: "styles-00000000.bin".into(),
            packs: [("psoas".into(), [("en".into(), PACK.into())].into())].into(),
            steps: [("psoas".into(), [("en".into(), STEP.into())].into())].into(),
            sign: "Numb skin.".into(),
            reader: Module { js: "pack-reader-00000000.js".into(), wasm: "pack-reader-00000000.wasm".into() },
            exports: Module { js: "exports-00000000.js".into(), wasm: "exports-00000000.wasm".into() },
        };
        let modules = [&build.reader, &build.exports].map(|module| [&module.js, &module.wasm]);
        let names = [build.engine.as_str(), &build.wasm, &build.styles, PACK, STEP].into_iter();
        let names = names.chain(modules.into_iter().flatten().map(String::as_str));
        let files = names.map(|name| Output { name: name.to_owned(), bytes: b"x".to_vec() }).collect();
        (build, files)
    }

    fn loader(addresses: Addresses) -> String {
        drawn_in(addresses, None)
    }

    fn drawn_in(addresses: Addresses, locale: Option<&str>) -> String {
        let (build, files) = example();
        super::loader(&build, &files, addresses, locale, "start();\n").unwrap()
    }

    #[test]
    fn a_file_beside_is_held_to_its_hash() {
        let module = loader(Addresses::Beside);
        let hash = "\"LXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE=\"";
        let pack = format!("\"en\":at(\"{PACK}\",{hash})");
        assert!(module.contains(&pack), "{module}");
        assert_eq!(module.matches(hash).count(), 9, "{module}");
        assert!(module.starts_with("/*! Lumbar Check 1.2.3 | MIT */\nconst at="), "{module}");
        assert!(module.ends_with("};\nstart();\n"), "{module}");
    }

    #[test]
    fn a_bundler_sees_each_address_and_may_change_what_is_there() {
        let module = loader(Addresses::Bundled);
        assert!(module.contains("load:()=>import(\"./engine-00000000.js\")"), "{module}");
        assert!(module.contains("new URL(\"./lumbar-check-00000000.bin\",import.meta.url)"), "{module}");
        assert!(!module.contains("integrity"), "{module}");
    }

    #[test]
    fn files_inside_are_asked_for_nowhere() {
        let module = loader(Addresses::Inside);
        for asking in ["new URL", "import(", "data:", "pack-reader"] {
            assert!(!module.contains(asking), "{asking} is in {module}");
        }
        assert!(module.contains("wasm:{url:import.meta.url,read:()=>bytes(\""), "{module}");
    }

    #[test]
    fn the_first_step_of_one_language_is_inside() {
        let module = drawn_in(Addresses::Beside, Some("en"));
        assert!(!module.contains(STEP), "{module}");
        assert!(module.contains("\"en\":{url:import.meta.url,read:()=>bytes(\"eA==\")}"), "{module}");
        assert!(module.contains(PACK) && module.contains("const at=") && module.contains("const bytes="), "{module}");
        assert_eq!(drawn_in(Addresses::Beside, Some("de")).matches(STEP).count(), 1);
    }

    #[test]
    fn a_file_that_was_not_built_is_missed() {
        let (build, _) = example();
        let error = super::loader(&build, &[], Addresses::Beside, None, "").unwrap_err();
        assert!(error.to_string().contains("the build has no file"), "{error}");
    }

    #[test]
    fn glue_of_another_shape_is_refused() {
        let project = Project::find().unwrap();
        assert!(engine(&project, Profile::Dev, "", "export default 1").is_err());
        assert!(engine(&project, Profile::Dev, "", "let wasm_bindgen = 1;").is_ok());
    }
}
