//! The direction of dependence, as `ARCHITECTURE.md` gives it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What each module may name of the others.
const MAY_NAME: [(&str, &[&str]); 10] = [
    ("lang", &[]),
    ("plan", &["lang"]),
    ("doc", &["lang", "plan"]),
    ("seal", &["lang"]),
    ("store", &["plan", "seal"]),
    ("share", &["doc", "lang", "plan", "seal"]),
    ("app", &["doc", "lang", "plan", "seal", "share", "store"]),
    ("browser", &["app", "doc", "lang", "plan", "seal", "store"]),
    ("ui", &["app", "doc", "lang", "plan", "seal", "share", "store"]),
    ("main", &["app", "browser", "ui"]),
];

/// Crates that only one module, or the parts of the app that run in the browser, may name.
const ONLY_IN: [(&str, &[&str]); 17] = [
    ("automerge", &["doc"]),
    ("age", &["seal"]),
    ("argon2", &["seal"]),
    ("chacha20poly1305", &["seal"]),
    ("ed25519_dalek", &["seal"]),
    ("flate2", &["seal"]),
    ("hkdf", &["seal"]),
    ("hmac", &["seal"]),
    ("sha2", &["seal"]),
    ("leptos", &["app", "ui", "main"]),
    ("leptos_router", &["ui"]),
    ("qrcodegen", &["ui"]),
    ("web_sys", &["browser", "ui"]),
    ("js_sys", &["browser", "lang", "ui"]),
    ("wasm_bindgen", &["browser", "ui"]),
    ("gloo_storage", &["browser"]),
    ("gloo_timers", &["browser", "ui"]),
];

#[test]
fn modules_name_only_what_stands_below_them() {
    for (module, below) in MAY_NAME {
        for (file, text) in files_of(module) {
            for named in named_modules(&text) {
                let allowed = named == module || below.contains(&named.as_str());
                assert!(allowed, "{} names `{named}`, which does not stand below `{module}`", file.display());
            }
        }
    }
}

#[test]
fn crates_are_named_only_where_they_belong() {
    for (module, _) in MAY_NAME {
        for (file, text) in files_of(module) {
            for (name, places) in ONLY_IN {
                let named = words(&text).any(|(before, word, after)| word == name && !before && after);
                assert!(!named || places.contains(&module), "{} names the crate `{name}`", file.display());
            }
        }
    }
}

#[test]
fn every_module_of_the_crate_has_its_place_in_the_order() {
    let known: BTreeSet<&str> = MAY_NAME.iter().map(|(module, _)| *module).chain(["lib"]).collect();
    for entry in fs::read_dir(source()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let module = name.trim_end_matches(".rs");
        assert!(known.contains(module), "`{module}` has no place in the direction of dependence");
    }
}

#[test]
fn the_search_for_names_finds_them() {
    let text = "use crate::plan::{Field, Form};\nuse crate::{doc, lang::Lang};\nlet x = crate::store::Memory::new();";
    assert_eq!(named_modules(text).into_iter().collect::<Vec<_>>(), ["doc", "lang", "plan", "store"]);
    assert_eq!(named_modules("use samplan::ui::Root;").into_iter().collect::<Vec<_>>(), ["ui"]);
    assert!(words("automerge::AutoCommit").any(|(before, word, after)| word == "automerge" && !before && after));
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// `x.rs` and everything below `x/`.
fn files_of(module: &str) -> Vec<(PathBuf, String)> {
    let mut files = vec![source().join(format!("{module}.rs"))];
    let mut folders = vec![source().join(module)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.into_iter().map(|path| (path.clone(), code(&fs::read_to_string(path).unwrap()))).collect()
}

/// The text without comments, which may speak of anything.
fn code(text: &str) -> String {
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The modules named behind `crate::` or `samplan::`, in braces or alone.
fn named_modules(text: &str) -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    for start in ["crate::", "samplan::"] {
        for (at, _) in text.match_indices(start) {
            let rest = &text[at + start.len()..];
            let names: Vec<&str> = match rest.strip_prefix('{') {
                Some(list) => list.split('}').next().unwrap().split(',').collect(),
                None => vec![rest],
            };
            let word = |name: &str| -> String {
                name.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
            };
            named.extend(names.into_iter().map(word).filter(|name| !name.is_empty()));
        }
    }
    named
}

/// Each word of the text, whether a path stands right before it, and whether one goes on right behind it.
fn words(text: &str) -> impl Iterator<Item = (bool, &str, bool)> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')).filter_map(|path| {
        let (first, rest) = path.split_once("::")?;
        Some((first.is_empty(), first, !rest.is_empty()))
    })
}
