//! Trunk's post-build hook: makes the finished app strict, complete offline, and quick to transfer.
//!
//! Runs after Trunk has written everything to its staging folder and before that becomes `dist/`, so it also works
//! when somebody runs `trunk build --release` by hand. Builds for development are left as they are.

mod compress;
mod csp;
pub(crate) mod headers;
mod precache;

use crate::args::Args;
use crate::project;
use anyhow::{Context, Result};
use precache::Precache;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

pub(crate) fn post_build(args: Args) -> Result<ExitCode> {
    args.finish()?;
    let staging = std::env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("post-build is Trunk's hook: run `cargo xtask build` instead")?;
    if std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release") {
        finish(&staging)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Turns Trunk's output into the finished app.
fn finish(staging: &Path) -> Result<()> {
    let index = staging.join("index.html");
    let html = fs::read_to_string(&index).with_context(|| format!("cannot read {}", index.display()))?;
    let policy = csp::policy(&csp::inline_script_hashes(&html));
    let html = without_preload_integrity(&html);
    let html =
        in_head(&html, &format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">", policy.in_page()))?;
    fs::write(&index, &html)?;

    let worker = staging.join("sw.js");
    let template = fs::read_to_string(&worker).with_context(|| format!("cannot read {}", worker.display()))?;
    let version = precache::version(staging, &template)?;
    fs::write(&index, in_head(&html, &format!("<meta name=\"samplan-version\" content=\"{version}\">"))?)?;
    let files = Precache::of(staging)?;
    fs::write(&worker, files.written_into(&template, &version)?)?;

    fs::write(staging.join("_headers"), headers::file(staging, &policy)?)?;
    compress::all(staging)
}

/// Puts a tag right after the character encoding, which must stand first.
fn in_head(html: &str, tag: &str) -> Result<String> {
    const CHARSET: &str = "<meta charset=\"utf-8\" />";
    let (before, after) = html.split_once(CHARSET).with_context(|| format!("index.html has no {CHARSET}"))?;
    Ok(format!("{before}{CHARSET}\n    {tag}{after}"))
}

/// Browsers do not support integrity on a preload of WebAssembly, and warn on every load.
fn without_preload_integrity(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    for (index, piece) in html.split("<link ").enumerate() {
        if index > 0 {
            out.push_str("<link ");
        }
        match (piece.starts_with("rel=\"preload\""), piece.split_once(" integrity=\"")) {
            (true, Some((before, rest))) => {
                out.push_str(before);
                out.push_str(rest.split_once('"').map_or("", |(_, after)| after));
            }
            _ => out.push_str(piece),
        }
    }
    out
}

/// Whether the file's name holds a digest of its content, as Trunk writes it: up to 16 hexadecimal digits, without
/// leading zeros. Such a file never changes.
pub(crate) fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.split(['-', '_', '.'])
        .any(|part| (10..=16).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// The package's version, shown to people before the digest.
fn package_version() -> Result<String> {
    project::locked_version("samplan")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::{finish, is_hashed, without_preload_integrity};
    use crate::project::files_below;
    use std::fs;

    const PAGE: &str = "<html><head><meta charset=\"utf-8\" /><script type=\"module\">go()</script>\
        <link rel=\"preload\" href=\"/a.wasm\" integrity=\"sha384-x\" as=\"fetch\"></head></html>";
    const WORKER: &str = "const VERSION = \"unbuilt\";\nconst FILES = [];\n";

    fn staging(name: &str, page: &str) -> std::path::PathBuf {
        let folder = std::env::temp_dir().join(format!("samplan-xtask-{}-{name}", std::process::id()));
        fs::create_dir_all(folder.join("icons")).unwrap();
        fs::write(folder.join("index.html"), page).unwrap();
        fs::write(folder.join("sw.js"), WORKER).unwrap();
        fs::write(folder.join("app-0123456789abcdef.css"), "p{}").unwrap();
        fs::write(folder.join("icons/a.svg"), "<svg/>").unwrap();
        folder
    }

    #[test]
    fn a_finished_build_is_strict_listed_and_precompressed() {
        let folder = staging("finished", PAGE);
        finish(&folder).unwrap();
        let html = fs::read_to_string(folder.join("index.html")).unwrap();
        assert!(html.contains("http-equiv=\"Content-Security-Policy\"") && html.contains("'sha256-"));
        assert!(html.contains("name=\"samplan-version\""));
        let worker = fs::read_to_string(folder.join("sw.js")).unwrap();
        assert!(worker.contains("[\"/\", \"sha256-") && worker.contains("\"/icons/a.svg\""));
        assert!(!worker.contains("sw.js") && !worker.contains(".br"), "{worker}");
        let files = files_below(&folder).unwrap();
        for file in ["index.html", "sw.js", "app-0123456789abcdef.css", "icons/a.svg"] {
            for ending in ["br", "gz"] {
                assert!(files.contains(&format!("{file}.{ending}")), "{file}.{ending} is missing");
            }
        }
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn the_version_changes_with_any_file_and_only_then() {
        let version = |name: &str, page: &str| {
            let folder = staging(name, page);
            finish(&folder).unwrap();
            let worker = fs::read_to_string(folder.join("sw.js")).unwrap();
            fs::remove_dir_all(folder).unwrap();
            worker.lines().next().unwrap().to_owned()
        };
        let first = version("first", PAGE);
        assert_eq!(first, version("same", PAGE));
        assert_ne!(first, version("other", &PAGE.replace("go()", "stay()")));
    }

    #[test]
    fn names_with_a_digest_are_told_from_others() {
        assert!(is_hashed("/samplan-app-dad42ccf45869ed0_bg.wasm"));
        assert!(is_hashed("1e3bbf65e6c2222a-boot.mjs"));
        assert!(is_hashed("base-90f61f36e1ee5a1.css"), "the first digit was zero");
        assert!(!is_hashed("icons/samplan-192.png"));
        assert!(!is_hashed("0123456789abcdef/index.html"));
    }

    #[test]
    fn only_a_preload_loses_its_integrity() {
        let html =
            "<link rel=\"stylesheet\" integrity=\"a\"><link rel=\"preload\" href=\"x\" integrity=\"b\" as=\"fetch\">";
        assert_eq!(
            without_preload_integrity(html),
            "<link rel=\"stylesheet\" integrity=\"a\"><link rel=\"preload\" href=\"x\" as=\"fetch\">"
        );
    }
}
