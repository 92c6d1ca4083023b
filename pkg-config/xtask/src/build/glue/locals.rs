//! The local variables of functions in another order.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use walrus::ir::{Visitor, VisitorMut, dfs_in_order, dfs_pre_order_mut};
use walrus::{LocalFunction, LocalId, Module, ModuleLocals};

/// Numbers the locals of each function by how often they are used. What is used most has one of the same few numbers in all
/// functions then, so they resemble each other, and pack smaller.
pub fn by_use(module: &mut Module) {
    for (_, function) in module.funcs.iter_local_mut() {
        renumber(function, &mut module.locals);
    }
}

fn renumber(function: &mut LocalFunction, locals: &mut ModuleLocals) {
    let start = function.entry_block();
    let mut uses = Uses::default();
    dfs_in_order(&mut uses, function, start);
    let mut order: Vec<_> = uses.0.into_iter().filter(|(local, _)| !function.args.contains(local)).collect();
    order.sort_by_key(|(_, Use { first, times })| (Reverse(*times), *first));
    // Locals of a type are written in the order in which they were added.
    let added = order.into_iter().map(|(local, _)| (local, locals.add(locals.get(local).ty()))).collect();
    dfs_pre_order_mut(&mut Replacing(added), function, start);
}

/// How a local is used.
struct Use {
    /// How many others were used before.
    first: usize,
    times: usize,
}

#[derive(Default)]
struct Uses(BTreeMap<LocalId, Use>);

impl Visitor<'_> for Uses {
    fn visit_local_id(&mut self, local: &LocalId) {
        let first = self.0.len();
        self.0.entry(*local).or_insert(Use { first, times: 0 }).times += 1;
    }
}

struct Replacing(BTreeMap<LocalId, LocalId>);

impl VisitorMut for Replacing {
    fn visit_local_id_mut(&mut self, local: &mut LocalId) {
        if let Some(other) = self.0.get(local) {
            *local = *other;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::{FunctionBuilder, ValType};

    #[test]
    fn what_is_used_most_comes_first_and_arguments_stay() {
        let mut module = Module::default();
        let [argument, seldom, often] = [(); 3].map(|()| module.locals.add(ValType::I32));
        let mut builder = FunctionBuilder::new(&mut module.types, &[ValType::I32], &[ValType::I32]);
        builder.func_body().local_get(argument).local_set(seldom).local_get(seldom).local_tee(often).local_set(often);
        builder.func_body().local_get(often);
        let function = builder.finish(vec![argument], &mut module.funcs);
        module.exports.add("start", function);
        by_use(&mut module);
        let wasm = module.emit_wasm();
        // One group of two locals, then get 0, set 2, get 2, tee 1, set 1, get 1.
        let body = [1, 2, 0x7F, 0x20, 0, 0x21, 2, 0x20, 2, 0x22, 1, 0x21, 1, 0x20, 1, 0x0B];
        assert!(wasm.windows(body.len()).any(|bytes| bytes == body), "{wasm:x?}");
    }
}
