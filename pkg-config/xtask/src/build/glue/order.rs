//! The functions of a module in another order.

use anyhow::{Result, anyhow};
use std::collections::{BTreeMap, BTreeSet};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{BinaryReaderError, CodeSectionReader, FunctionSectionReader, Parser, Payload, TypeRef};

/// Bytes in a row, which two functions have in common or have not.
type Run = [u8; 4];

/// Runs that more functions than this have say nothing of likeness.
const COMMON: usize = 256;

/// The module with each function behind one that it resembles: what is the same again is near then, and packs smaller.
///
/// # Errors
/// If it is not a module.
pub fn by_likeness(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut order = Order::of(wasm)?;
    let mut module = Module::new();
    let done = order.parse_core_module(&mut module, Parser::new(0), wasm);
    done.map_err(|error| anyhow!("{error}"))?;
    Ok(module.finish())
}

/// Where the functions of a module go.
struct Order {
    imported: u32,
    /// The functions, by their places.
    functions: Vec<usize>,
    /// The places of the functions.
    places: Vec<u32>,
}

impl Order {
    fn of(wasm: &[u8]) -> Result<Self> {
        let (mut imported, mut bodies) = (0, Vec::new());
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
                _ => {}
            }
        }
        let functions = chained(&bodies);
        let mut places = vec![0; functions.len()];
        for (place, &function) in (0..).zip(&functions) {
            places[function] = place;
        }
        Ok(Self { imported, functions, places })
    }

    /// What is listed function by function, in the new order.
    fn ordered<T: Clone>(
        &self,
        listed: impl IntoIterator<Item = Result<T, BinaryReaderError>>,
    ) -> Result<Vec<T>, BinaryReaderError> {
        let listed = listed.into_iter().collect::<Result<Vec<_>, _>>()?;
        Ok(self.functions.iter().map(|&function| listed[function].clone()).collect())
    }
}

impl Reencode for Order {
    type Error = BinaryReaderError;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Self::Error>> {
        let own = function.checked_sub(self.imported);
        Ok(own.map_or(function, |own| self.imported + self.places[own as usize]))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader,
    ) -> Result<(), Error<Self::Error>> {
        for kind in self.ordered(section)? {
            functions.function(self.type_index(kind)?);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader,
    ) -> Result<(), Error<Self::Error>> {
        for body in self.ordered(section)? {
            self.parse_function_body(code, body)?;
        }
        Ok(())
    }
}

/// The ordinals of the bodies, each followed by the one that resembles it most of those left. If none does, the first of them
/// comes next.
fn chained(bodies: &[&[u8]]) -> Vec<usize> {
    let runs: Vec<BTreeSet<Run>> = bodies.iter().map(|body| body.array_windows().copied().collect()).collect();
    let mut having: BTreeMap<Run, Vec<usize>> = BTreeMap::new();
    for (body, runs) in runs.iter().enumerate() {
        for run in runs {
            having.entry(*run).or_default().push(body);
        }
    }
    having.retain(|_, bodies| bodies.len() <= COMMON);
    let mut left: BTreeSet<usize> = (0..bodies.len()).collect();
    let mut chain = Vec::new();
    while let Some(&first) = left.first() {
        let mut next = Some(first);
        while let Some(body) = next {
            left.remove(&body);
            chain.push(body);
            let mut shared = vec![0_u32; bodies.len()];
            for other in runs[body].iter().filter_map(|run| having.get(run)).flatten() {
                shared[*other] += 1;
            }
            // How much of the other is in this one already.
            let likeness = |other: usize| f64::from(shared[other]) / runs[other].len() as f64;
            let likest = left.iter().copied().filter(|other| shared[*other] > 0);
            next = likest.max_by(|one, other| likeness(*one).total_cmp(&likeness(*other)));
        }
    }
    chain
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{ExportKind, ExportSection, Function, TypeSection};

    /// Functions with these bodies, each exported by its ordinal, in letters.
    fn module(bodies: &[&[u8]]) -> Vec<u8> {
        let (mut types, mut functions) = (TypeSection::new(), FunctionSection::new());
        let (mut exports, mut code) = (ExportSection::new(), CodeSection::new());
        types.ty().function([], []);
        for (index, body) in (0..).zip(bodies) {
            functions.function(0);
            exports.export(&index.to_string(), ExportKind::Func, index);
            code.function(Function::new([]).raw(body.iter().copied()));
        }
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&exports).section(&code);
        module.finish()
    }

    /// The name of each function, in the order in which they stand.
    fn names(wasm: &[u8]) -> Vec<String> {
        let mut names = BTreeMap::new();
        for payload in Parser::new(0).parse_all(wasm) {
            if let Payload::ExportSection(exports) = payload.unwrap() {
                names = exports.into_iter().flatten().map(|export| (export.index, export.name.to_owned())).collect();
            }
        }
        names.into_values().collect()
    }

    #[test]
    fn functions_that_resemble_each_other_come_one_after_the_other_and_keep_their_names() {
        // `nop`s, `unreachable`s, and calls of the third function.
        let [like, other, calling] = [[1, 1, 1, 1, 0, 0, 11], [0, 0, 0, 0, 0, 0, 11], [1, 1, 1, 1, 16, 2, 11]];
        let wasm = by_likeness(&module(&[&like, &other, &calling])).unwrap();
        assert_eq!(names(&wasm), ["0", "2", "1"]);
        // What is called is called by its new number.
        let called = [1, 1, 1, 1, 16, 1, 11];
        assert!(wasm.windows(called.len()).any(|bytes| bytes == called), "{wasm:x?}");
    }

    #[test]
    fn functions_that_are_like_no_other_stay_in_their_order() {
        assert_eq!(chained(&[b"first", b"other", b"third"]), [0, 1, 2]);
        assert!(by_likeness(b"no module").is_err());
    }
}
