//! JavaScript: ES modules become one text, and what ships is minified.
//!
//! Parsing, checking, minifying and printing are oxc's. Joining the modules is done here, as no crate of oxc does it and a
//! whole bundler (rolldown) brings three times as many crates, which need a newer compiler than this project asks for. All
//! modules share one scope afterwards, so what that would change the meaning of is refused: two modules with the same name
//! on top, a name that is used and not imported, imports under another name, and default exports.

use anyhow::{Context, Result, bail};
use fs_err as fs;
use oxc::allocator::Allocator;
use oxc::ast::ast::{Program, Statement};
use oxc::codegen::{Codegen, CodegenOptions};
use oxc::minifier::{CompressOptions, CompressOptionsKeepNames, MangleOptions, MangleOptionsKeepNames};
use oxc::minifier::{Minifier, MinifierOptions};
use oxc::parser::{Parser, ParserReturn};
use oxc::semantic::SemanticBuilder;
use oxc::span::{GetSpan, SourceType, Span};
use oxc::syntax::module_record::{ExportExportName, ExportImportName, ImportImportName, ModuleRecord};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::profile::Profile;

/// A module that the build makes: what others import it as, what it exports, and the text that declares that.
pub struct Made<'t> {
    pub name: &'static str,
    pub exports: &'static [&'static str],
    pub text: &'t str,
}

/// What a text is run as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    Module,
    /// A script of the kind that has no imports, and whose names on top would be those of the page.
    Classic,
}

/// The module `entry` of a folder and all that it imports, as one module that exports what `entry` does.
///
/// # Errors
/// If a module is missing, is not JavaScript, or cannot share a scope with the others.
pub fn bundle(folder: &Path, entry: &str, made: &[Made]) -> Result<String> {
    let mut bundle = Bundle { folder, made, modules: BTreeMap::new(), text: String::new(), underway: Vec::new() };
    bundle.add(entry)?;
    bundle.check_names()?;
    let exports: Vec<&str> = bundle.modules[entry].exports.iter().map(String::as_str).collect();
    if !exports.is_empty() {
        bundle.text += &format!("export {{ {} }};\n", exports.join(", "));
    }
    Ok(bundle.text)
}

/// The same without comments and with short names, for a release; as it is while developing.
///
/// The names of classes stay: pages see that of the element.
///
/// # Errors
/// If `text` is not JavaScript.
pub fn printed(text: &str, goal: Goal, profile: Profile) -> Result<String> {
    let allocator = Allocator::default();
    let mut program = parsed(&allocator, text, goal)?.program;
    check(&program, text)?;
    if profile == Profile::Dev {
        return Ok(text.to_owned());
    }
    let class = CompressOptionsKeepNames::class_only();
    let keep_names = MangleOptionsKeepNames { class: true, function: false };
    let minified = Minifier::new(MinifierOptions {
        mangle: Some(MangleOptions { keep_names, ..MangleOptions::default() }),
        compress: Some(CompressOptions { keep_names: class, ..CompressOptions::default() }),
        mangle_properties: None,
    })
    .minify(&allocator, &mut program);
    let codegen = Codegen::new().with_options(CodegenOptions::minify()).with_scoping(minified.scoping);
    Ok(codegen.with_private_member_mappings(minified.class_private_mappings).build(&program).code + "\n")
}

/// An expression that gives an object with what a module exports.
///
/// # Errors
/// If the module needs another, or its own address.
pub fn expression(module: &str) -> Result<String> {
    let allocator = Allocator::default();
    let parsed = parsed(&allocator, module, Goal::Module)?;
    let record = &parsed.module_record;
    if !record.requested_modules.is_empty() || !record.import_metas.is_empty() {
        bail!("a module that is to be part of a script imports another, or asks for its own address");
    }
    let mut members = Vec::new();
    for entry in &record.local_export_entries {
        let local = entry.local_name.name().context("an export has no name of its own")?;
        members.push(match &entry.export_name {
            ExportExportName::Name(name) => format!("{}:{local}", name.name),
            ExportExportName::Default(_) | ExportExportName::Null => format!("default:{local}"),
        });
    }
    let body = without(module, &module_syntax(&parsed.program)?);
    Ok(format!("(()=>{{\n{}\nreturn {{{}}};\n}})()", body.trim_end(), members.join(",")))
}

/// Modules on their way into one text.
struct Bundle<'b> {
    folder: &'b Path,
    made: &'b [Made<'b>],
    modules: BTreeMap<String, Names>,
    text: String,
    /// Those whose imports are being added.
    underway: Vec<String>,
}

/// The names of a module.
#[derive(Default)]
struct Names {
    exports: Vec<String>,
    /// On top of it.
    own: BTreeSet<String>,
    /// Used, and neither declared nor imported: the browser's, if all is well.
    free: BTreeSet<String>,
}

/// A name that a module takes from another.
struct Taken {
    name: String,
    from: String,
    is_exported: bool,
}

impl Bundle<'_> {
    /// Adds a module after all that it imports, as a browser would run them.
    fn add(&mut self, name: &str) -> Result<()> {
        if self.modules.contains_key(name) {
            return Ok(());
        }
        if self.underway.iter().any(|other| other == name) {
            bail!("{name} imports itself by way of {}", self.underway.join(", "));
        }
        if let Some(made) = self.made.iter().find(|made| made.name == name) {
            let names: Vec<String> = made.exports.iter().map(|&name| name.to_owned()).collect();
            self.text += made.text;
            self.text.push('\n');
            let own = names.iter().cloned().collect();
            self.modules.insert(name.to_owned(), Names { exports: names, own, free: BTreeSet::new() });
            return Ok(());
        }
        let path = self.folder.join(name);
        let source = fs::read_to_string(&path)?;
        self.underway.push(name.to_owned());
        self.add_source(name, &source).with_context(|| path.display().to_string())?;
        self.underway.pop();
        Ok(())
    }

    fn add_source(&mut self, name: &str, source: &str) -> Result<()> {
        let allocator = Allocator::default();
        let parsed = parsed(&allocator, source, Goal::Module)?;
        let record = &parsed.module_record;
        for request in requests(record) {
            self.add(&request)?;
        }
        let taken = taken(record)?;
        for Taken { name, from, .. } in &taken {
            if !self.modules[from].exports.contains(name) {
                bail!("{from} does not export `{name}`");
            }
        }
        let mut names = names(&parsed.program);
        for entry in &record.local_export_entries {
            let local = entry.local_name.name().context("an export has no name of its own")?;
            match &entry.export_name {
                ExportExportName::Name(name) if name.name == local => names.exports.push(local.to_string()),
                _ => bail!("`{local}` is exported under another name, or by default"),
            }
        }
        names.exports.extend(taken.iter().filter(|taken| taken.is_exported).map(|taken| taken.name.clone()));
        for Taken { name, .. } in &taken {
            names.own.remove(name);
        }
        self.text += without(source, &module_syntax(&parsed.program)?).trim();
        self.text.push('\n');
        self.modules.insert(name.to_owned(), names);
        Ok(())
    }

    /// Whether each name means the same in one scope as it did in its module.
    fn check_names(&self) -> Result<()> {
        for (module, names) in &self.modules {
            let others = self.modules.iter().filter(|(other, _)| *other != module);
            for (other, of_other) in others {
                if let Some(name) = names.own.intersection(&of_other.own).next() {
                    bail!("{module} and {other} both have a `{name}` on top");
                }
                if let Some(name) = names.free.intersection(&of_other.own).next() {
                    bail!("{module} uses `{name}`, which is a name of {other}, and does not import it");
                }
            }
        }
        Ok(())
    }
}

fn parsed<'a>(allocator: &'a Allocator, text: &'a str, goal: Goal) -> Result<ParserReturn<'a>> {
    let source_type = match goal {
        Goal::Module => SourceType::mjs(),
        Goal::Classic => SourceType::script(),
    };
    let parsed = Parser::new(allocator, text, source_type).parse();
    if let Some(fault) = parsed.diagnostics.first() {
        bail!("{}", shown(fault, text));
    }
    Ok(parsed)
}

/// What only a look at the whole text can find, such as a name that is declared twice.
fn check(program: &Program, text: &str) -> Result<()> {
    let found = SemanticBuilder::new().with_check_syntax_error(true).build(program);
    match found.diagnostics.first() {
        Some(fault) => bail!("{}", shown(fault, text)),
        None => Ok(()),
    }
}

/// A fault with the line that it is in.
fn shown(fault: &oxc::diagnostics::OxcDiagnostic, text: &str) -> String {
    let offset = fault.labels.first().map(|label| label.offset() as usize);
    let line = offset.map(|offset| text[..offset].matches('\n').count() + 1);
    line.map_or_else(|| fault.to_string(), |line| format!("line {line}: {fault}"))
}

fn names(program: &Program) -> Names {
    let semantic = SemanticBuilder::new().build(program).semantic;
    let scoping = semantic.scoping();
    let own = scoping.get_bindings(scoping.root_scope_id()).keys().map(ToString::to_string).collect();
    let free = scoping.root_unresolved_references().keys().map(ToString::to_string).collect();
    Names { exports: Vec::new(), own, free }
}

/// The files that a module names, in its order.
fn requests(record: &ModuleRecord) -> Vec<String> {
    let all = record.requested_modules.iter().flat_map(|(name, places)| places.iter().map(move |at| (at.span, name)));
    let all: BTreeMap<u32, String> = all.map(|(span, name)| (span.start, file(name))).collect();
    all.into_values().collect()
}

/// `./near.js` is `near.js`: all modules are in one folder.
fn file(specifier: &str) -> String {
    specifier.strip_prefix("./").unwrap_or(specifier).to_owned()
}

fn taken(record: &ModuleRecord) -> Result<Vec<Taken>> {
    let mut taken = Vec::new();
    for entry in &record.import_entries {
        let from = file(&entry.module_request.name);
        match &entry.import_name {
            ImportImportName::Name(name) if name.name == entry.local_name.name => {
                taken.push(Taken { name: name.name.to_string(), from, is_exported: false });
            }
            _ => bail!("`{}` is not imported from {from} under the name that it has there", entry.local_name.name),
        }
    }
    for entry in &record.indirect_export_entries {
        let from = entry.module_request.as_ref().map(|request| file(&request.name)).unwrap_or_default();
        match (&entry.import_name, &entry.export_name) {
            (ExportImportName::Name(inside), ExportExportName::Name(outside)) if inside.name == outside.name => {
                taken.push(Taken { name: inside.name.to_string(), from, is_exported: true });
            }
            _ => bail!("something of {from} is passed on under another name"),
        }
    }
    if !record.star_export_entries.is_empty() {
        bail!("`export *` does not say what it passes on");
    }
    Ok(taken)
}

/// Where a module speaks of modules: whole imports and lists of exports, and `export` before a declaration.
fn module_syntax(program: &Program) -> Result<Vec<Span>> {
    let mut spans = Vec::new();
    for statement in &program.body {
        match statement {
            Statement::ImportDeclaration(import) => spans.push(import.span),
            Statement::ExportNamedDeclaration(export) => spans.push(export.span),
            Statement::ExportFromDeclaration(export) => spans.push(export.span),
            Statement::ExportDeclaration(export) => {
                spans.push(Span::new(export.span.start, export.declaration.span().start));
            }
            Statement::ExportDefaultDeclaration(_) => bail!("a default export has no name that others could know"),
            _ => {}
        }
    }
    Ok(spans)
}

/// `text` without some of its parts, which come in its order.
fn without(text: &str, spans: &[Span]) -> String {
    let mut rest = String::with_capacity(text.len());
    let mut at = 0;
    for span in spans {
        rest += &text[at..span.start as usize];
        at = span.end as usize;
    }
    rest + &text[at..]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bundled(files: &[(&str, &str)]) -> Result<String> {
        let folder = tempfile::tempdir()?;
        for (name, text) in files {
            fs::write(folder.path().join(name), text)?;
        }
        bundle(folder.path(), files[0].0, &[Made { name: "made.js", exports: &["MADE"], text: "const MADE = 1;" }])
    }

    fn fault(files: &[(&str, &str)]) -> String {
        format!("{:#}", bundled(files).unwrap_err())
    }

    #[test]
    fn modules_come_after_what_they_import_and_once() {
        let text = bundled(&[
            ("a.js", "import { b } from \"./b.js\";\nimport { c } from \"./c.js\";\nexport const a = b + c;\n"),
            (
                "b.js",
                "import { c } from \"./c.js\";\nimport { MADE } from \"./made.js\";\nexport const b = c + MADE;\n",
            ),
            ("c.js", "export const c = 1;\n"),
        ]);
        let text = text.unwrap();
        assert_eq!(text, "const c = 1;\nconst MADE = 1;\nconst b = c + MADE;\nconst a = b + c;\nexport { a };\n");
    }

    #[test]
    fn a_module_can_pass_on_what_others_export() {
        let files = [
            ("a.js", "export { b } from \"./b.js\";\nexport { MADE } from \"./made.js\";\n"),
            ("b.js", "export class b {}\n"),
        ];
        assert_eq!(bundled(&files).unwrap(), "class b {}\nconst MADE = 1;\n\nexport { b, MADE };\n");
    }

    #[test]
    fn what_would_mean_something_else_in_one_scope_is_refused() {
        let twice = [
            ("a.js", "import { b } from \"./b.js\";\nconst c = b;\n"),
            ("b.js", "const c = 1;\nexport const b = c;\n"),
        ];
        assert!(fault(&twice).contains("a.js and b.js both have a `c` on top"), "{}", fault(&twice));
        let unimported =
            [("a.js", "import { b } from \"./b.js\";\nb(c);\n"), ("b.js", "export const b = 1;\nconst c = 1;\n")];
        assert!(fault(&unimported).contains("a.js uses `c`"), "{}", fault(&unimported));
        let renamed = [("a.js", "import { b as c } from \"./b.js\";\nc();\n"), ("b.js", "export const b = 1;\n")];
        assert!(fault(&renamed).contains("`c` is not imported from b.js under"), "{}", fault(&renamed));
    }

    #[test]
    fn what_is_not_there_is_missed() {
        assert!(fault(&[("a.js", "import \"./b.js\";\n")]).contains("b.js"));
        let files = [("a.js", "import { c } from \"./b.js\";\nc();\n"), ("b.js", "export const b = 1;\n")];
        assert!(fault(&files).contains("b.js does not export `c`"), "{}", fault(&files));
        let circle = [("a.js", "import \"./b.js\";\n"), ("b.js", "import \"./a.js\";\n")];
        assert!(fault(&circle).contains("a.js imports itself by way of a.js, b.js"), "{}", fault(&circle));
        assert!(fault(&[("a.js", "\n\nlet 1;\n")]).contains("line 3: "));
    }

    #[test]
    fn what_ships_has_no_comments_and_keeps_what_pages_see() {
        let text = "/** A class. */\nexport class Shown {\n  // Hidden.\n  text(long) {\n    return `a\n  b${long(BUILD)}`;\n  }\n}\n";
        let printed = printed(text, Goal::Module, Profile::Release).unwrap();
        assert!(
            printed.contains("class Shown") && printed.contains("BUILD") && printed.contains("a\n  b"),
            "{printed}"
        );
        assert!(!printed.contains("A class") && !printed.contains("Hidden") && !printed.contains("long"), "{printed}");
    }

    #[test]
    fn what_a_module_exports_is_in_an_object() {
        let module = "let glue = 1;\nexport { glue, start as default };\nexport async function share() {}\nfunction start() {}\n";
        assert_eq!(
            expression(module).unwrap(),
            "(()=>{\nlet glue = 1;\n\nasync function share() {}\nfunction start() {}\n\
             return {glue:glue,default:start,share:share};\n})()"
        );
        assert!(expression("import { a } from \"./b.js\";").is_err());
        assert!(expression("export default 1;").is_err());
        assert!(expression("export const here = import.meta.url;").is_err());
    }
}
