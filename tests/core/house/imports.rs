//! Which file of a crate imports which, read off the sources.

use crate::house::sources::{Source, all, words};
use std::collections::{BTreeMap, BTreeSet};

/// The modules of a crate, each with its file.
pub struct Crate {
    files: Vec<File>,
}

struct File {
    path: String,
    /// The names that lead from the root of the crate to the module.
    module: Vec<String>,
    /// What it imports: names from the root of the crate.
    imported: Vec<Vec<String>>,
    /// What it hands on under a name of its own.
    handed_on: BTreeMap<String, Vec<String>>,
}

impl Crate {
    /// Reads the crate whose root is the file `root`, without the folders `apart`. Tests inside its files are left out.
    pub fn read(root: &str, apart: &[&str]) -> Self {
        let (folder, _) = root.rsplit_once('/').expect("a crate is in a folder");
        let sources = all(folder, "rs").into_iter();
        let sources = sources.filter(|source| !apart.iter().any(|folder| source.path.starts_with(folder)));
        Self::of(root, sources)
    }

    /// The crate with these files.
    pub fn of(root: &str, sources: impl IntoIterator<Item = Source>) -> Self {
        let (folder, _) = root.rsplit_once('/').expect("a crate is in a folder");
        let module = |path: &str| match path == root {
            true => Vec::new(),
            false => path[folder.len() + 1..path.len() - ".rs".len()].split('/').map(str::to_owned).collect(),
        };
        let files: Vec<_> = sources.into_iter().map(|source| (module(&source.path), source)).collect();
        let modules: BTreeSet<_> = files.iter().map(|(module, _)| module.clone()).collect();
        let files = files.into_iter().map(|(module, source)| {
            let code = source.code();
            let code = code.split("#[cfg(test)]").next().unwrap_or_default();
            File::read(source.path.clone(), module, code, &modules)
        });
        Self { files: files.collect() }
    }

    /// Circles of files that import each other, each once. A file and those in the folder of its name are one module: what
    /// these take from it closes no circle.
    pub fn circles(&self) -> Vec<String> {
        let mut imports: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for file in &self.files {
            let targets = file.imported.iter().map(|path| self.file_of(path));
            let targets = targets.filter(|target| !file.module.starts_with(&target.module));
            imports.insert(&file.path, targets.map(|target| target.path.as_str()).collect());
        }
        let mut circles = BTreeSet::new();
        for (from, targets) in &imports {
            for target in targets {
                if let Some(mut circle) = way(&imports, target, from) {
                    let first = circle.iter().enumerate().min_by_key(|(_, file)| **file).map_or(0, |(at, _)| at);
                    circle.rotate_left(first);
                    circles.insert(circle.join(" -> "));
                }
            }
        }
        circles.into_iter().collect()
    }

    /// The file in which a path from the root ends, past whatever hands its names on.
    fn file_of(&self, path: &[String]) -> &File {
        let mut path = path.to_vec();
        // A name that is handed on in a circle would not compile: the bound is for a misreading.
        for _ in 0..10 {
            let longest = self.files.iter().filter(|file| path.starts_with(&file.module));
            let file = longest.max_by_key(|file| file.module.len()).expect("a crate has a root");
            let rest = &path[file.module.len()..];
            match rest.first().and_then(|name| file.handed_on.get(name)) {
                Some(target) => path = [target.as_slice(), &rest[1..]].concat(),
                None => return file,
            }
        }
        panic!("{path:?} is handed on without end")
    }
}

/// The shortest way from one file to another, by imports.
fn way<'f>(imports: &BTreeMap<&'f str, BTreeSet<&'f str>>, from: &'f str, to: &'f str) -> Option<Vec<&'f str>> {
    let mut ways = vec![vec![from]];
    let mut seen = BTreeSet::from([from]);
    while !ways.is_empty() {
        if let Some(way) = ways.iter().find(|way| way.last() == Some(&to)) {
            return Some(way.clone());
        }
        let mut longer = Vec::new();
        for way in &ways {
            for next in imports[way[way.len() - 1]].iter().filter(|next| seen.insert(next)) {
                longer.push([way.as_slice(), &[*next]].concat());
            }
        }
        ways = longer;
    }
    None
}

impl File {
    fn read(path: String, module: Vec<String>, code: &str, modules: &BTreeSet<Vec<String>>) -> Self {
        let mut file = Self { path, module, imported: Vec::new(), handed_on: BTreeMap::new() };
        let mut rest = String::new();
        let mut declared = BTreeSet::new();
        for statement in code.split_inclusive(';') {
            // Before the keyword there is nothing, a visibility, or what ends the item before.
            let statement = statement.trim_start_matches(|c: char| c.is_whitespace() || c == '}');
            let (seen_from, item) = match statement.strip_prefix("pub") {
                Some(text) => (true, text.trim_start_matches(|c: char| c != ' ').trim_start()),
                None => (false, statement),
            };
            if let Some(name) = item.strip_prefix("mod ").and_then(|name| name.strip_suffix(';')) {
                declared.insert(name.to_owned());
            } else if let Some(tree) = item.strip_prefix("use ").and_then(|tree| tree.strip_suffix(';')) {
                for leaf in leaves(tree) {
                    file.take(leaf, seen_from, &declared, modules);
                }
            } else {
                rest.push_str(statement);
            }
        }
        for written in paths(&rest) {
            file.take(written, false, &declared, modules);
        }
        // What a file hands on it may use itself.
        let used: BTreeSet<_> = words(&rest).collect();
        let own = file.handed_on.iter().filter(|(name, _)| used.contains(name.as_str())).map(|(_, path)| path.clone());
        file.imported.extend(own.collect::<Vec<_>>());
        file
    }

    /// Takes up one path as it is written in the file: from the root, the module, a module above it or one that it declares.
    fn take(
        &mut self,
        written: Vec<String>,
        is_handed_on: bool,
        declared: &BTreeSet<String>,
        modules: &BTreeSet<Vec<String>>,
    ) {
        let (mut base, mut names) = (self.module.clone(), written.as_slice());
        match names.first().map(String::as_str) {
            Some("crate") => (base, names) = (Vec::new(), &names[1..]),
            Some("self") => names = &names[1..],
            Some("super") => {
                while names.first().is_some_and(|name| name == "super") {
                    base.pop();
                    names = &names[1..];
                }
            }
            Some(name) if declared.contains(name) => {}
            // Another crate, or a name of this file.
            _ => return,
        }
        base.extend(names.iter().cloned());
        let name = base.last().cloned().unwrap_or_default();
        let is_below = base.starts_with(&self.module) && base.len() > self.module.len();
        if is_handed_on {
            self.handed_on.insert(name, base.clone());
        }
        // The modules below belong to what it hands on; using them is another matter.
        let is_module = modules.contains(&base);
        if !(is_handed_on && is_below || is_below && is_module && names.len() < 2) {
            self.imported.push(base);
        }
    }
}

/// The paths of a `use`, one for each name.
fn leaves(tree: &str) -> Vec<Vec<String>> {
    let tree = tree.trim();
    let Some((stem, branches)) = tree.split_once('{') else {
        let path = tree.split(" as ").next().unwrap_or_default();
        return vec![path.split("::").map(|name| name.trim().to_owned()).filter(|name| name != "*").collect()];
    };
    let stem: Vec<String> = stem.trim_end_matches("::").split("::").map(|name| name.trim().to_owned()).collect();
    let branches = branches.trim_end().trim_end_matches('}');
    let mut depth = 0;
    let branches = branches.split(|c| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        c == ',' && depth == 0
    });
    let branches = branches.filter(|branch| !branch.trim().is_empty()).flat_map(leaves);
    branches
        .map(|branch| stem.iter().cloned().chain(branch.into_iter().filter(|name| name != "self")).collect())
        .collect()
}

/// Whatever looks like a path in code.
fn paths(code: &str) -> Vec<Vec<String>> {
    let tokens = code.split(|c: char| !c.is_alphanumeric() && c != '_' && c != ':');
    let paths = tokens.filter(|token| token.contains("::") && !token.starts_with(':'));
    paths.map(|path| path.split("::").filter(|name| !name.is_empty()).map(str::to_owned).collect()).collect()
}
