//! What is answered to what is asked: from the files of `dist/` and the rules in its `_headers`.

use crate::post_build::headers::for_path;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::time::UNIX_EPOCH;

/// The parts of a request that matter.
pub(crate) struct Asked<'a> {
    pub(crate) method: &'a str,
    /// Path and query, as they came.
    pub(crate) target: &'a str,
    /// The header `Accept-Encoding`, or nothing.
    pub(crate) encodings: &'a str,
    /// The header `If-None-Match`, or nothing.
    pub(crate) known: &'a str,
}

/// A whole answer.
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

/// Answers from a finished app. A path without file ending is a page of the app, so it gets `index.html`.
pub(crate) fn reply(dist: &Path, asked: &Asked) -> Reply {
    let rules = fs::read_to_string(dist.join("_headers")).unwrap_or_default();
    if !matches!(asked.method, "GET" | "HEAD") {
        let mut refused = plain(405, "Only GET and HEAD are answered here.", &rules);
        refused.headers.push(("Allow".into(), "GET, HEAD".into()));
        return refused;
    }
    let Some(path) = path_of(asked.target) else {
        return plain(400, "This address cannot be read.", &rules);
    };
    let found = file(dist, &path).map(|file| (file, path.as_str())).or_else(|| {
        let is_page = !path.rsplit('/').next().unwrap_or_default().contains('.');
        is_page.then(|| (dist.join("index.html"), "/index.html"))
    });
    let Some((file, path)) = found else {
        return plain(404, "There is no such file.", &rules);
    };
    let (encoded, encoding) = smallest(&file, asked.encodings);
    let Ok(body) = fs::read(&encoded) else {
        return plain(404, "There is no such file.", &rules);
    };

    let mut headers = for_path(&rules, path);
    let mut add = |name: &str, value: String| headers.push((name.into(), value));
    add("Vary", "Accept-Encoding".into());
    add("Content-Type", kind(&file).into());
    if let Some(encoding) = encoding {
        add("Content-Encoding", encoding.into());
    }
    let tag = tag(&encoded, body.len());
    add("ETag", tag.clone());
    if asked.known == tag {
        return Reply { status: 304, headers, body: Vec::new() };
    }
    Reply { status: 200, headers, body }
}

fn plain(status: u16, text: &str, rules: &str) -> Reply {
    let mut headers = for_path(rules, "/no-such-file");
    headers.push(("Content-Type".into(), "text/plain; charset=utf-8".into()));
    headers.push(("Cache-Control".into(), "no-store".into()));
    Reply { status, headers, body: format!("{text}\n").into_bytes() }
}

/// The path alone, with its percent signs resolved.
fn path_of(target: &str) -> Option<String> {
    let path = target.split(['?', '#']).next()?;
    let mut bytes = path.bytes();
    let mut out = Vec::with_capacity(path.len());
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let digits = [bytes.next()?, bytes.next()?];
            out.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            out.push(byte);
        }
    }
    String::from_utf8(out).ok().filter(|path| path.starts_with('/') && !path.contains('\0'))
}

/// The file of a path. Never one outside the folder, nor one that only the host reads.
fn file(dist: &Path, path: &str) -> Option<PathBuf> {
    let relative = Path::new(path.strip_prefix('/')?);
    let stays_inside = relative.components().all(|part| matches!(part, Component::Normal(_)));
    let file = dist.join(relative);
    let is_public = path != "/_headers" && !path.ends_with(".br") && !path.ends_with(".gz") && !path.contains('\\');
    (stays_inside && is_public && file.is_file()).then_some(file)
}

/// The smallest form of the file that the browser takes.
fn smallest(file: &Path, encodings: &str) -> (PathBuf, Option<&'static str>) {
    let size = |path: &Path| fs::metadata(path).map_or(u64::MAX, |data| data.len());
    let mut best = (file.to_path_buf(), None);
    for (ending, name) in [("br", "br"), ("gz", "gzip")] {
        let mut other = file.as_os_str().to_owned();
        other.push(format!(".{ending}"));
        let other = PathBuf::from(other);
        if accepts(encodings, name) && size(&other) < size(&best.0) {
            best = (other, Some(name));
        }
    }
    best
}

fn accepts(encodings: &str, name: &str) -> bool {
    encodings.split(',').any(|one| {
        let mut parts = one.split(';').map(str::trim);
        let named = parts.next().is_some_and(|part| part.eq_ignore_ascii_case(name));
        let weight = parts.find_map(|part| part.strip_prefix("q=")).and_then(|q| q.parse::<f32>().ok());
        named && weight.unwrap_or(1.0) > 0.0
    })
}

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("webmanifest") => "application/manifest+json",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// Changes with the file and with its encoding.
fn tag(file: &Path, length: usize) -> String {
    let changed = fs::metadata(file).and_then(|data| data.modified()).ok();
    let age = changed.and_then(|time| time.duration_since(UNIX_EPOCH).ok()).unwrap_or_default();
    let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    format!("\"{:x}-{length:x}-{ending}\"", age.as_nanos())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::{Asked, Reply, reply};
    use std::fs;
    use std::path::PathBuf;

    struct Site(PathBuf);

    impl Drop for Site {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    fn site(name: &str) -> Site {
        let dist = std::env::temp_dir().join(format!("samplan-serve-{}-{name}/dist", std::process::id()));
        fs::create_dir_all(dist.join("icons")).unwrap();
        let rules = "/*\n  Content-Security-Policy: default-src 'none'\n  X-Content-Type-Options: nosniff\n\
            /\n  Cache-Control: no-cache\n/index.html\n  Cache-Control: no-cache\n/sw.js\n  Cache-Control: no-cache\n\
            /app-0123456789abcdef.js\n  Cache-Control: public, max-age=31536000, immutable\n";
        let page = "<html>the page, long enough to gain from being made smaller</html>";
        for (file, content) in [
            ("_headers", rules),
            ("index.html", page),
            ("index.html.br", "br"),
            ("index.html.gz", "gzip"),
            ("sw.js", "w"),
            ("sw.js.br", "larger than the file"),
            ("app-0123456789abcdef.js", "a"),
            ("icons/a.svg", "<svg/>"),
            ("../secret.txt", "secret"),
        ] {
            fs::write(dist.join(file), content).unwrap();
        }
        Site(dist)
    }

    fn get(site: &Site, target: &str, encodings: &str) -> Reply {
        reply(&site.0, &Asked { method: "GET", target, encodings, known: "" })
    }

    fn header<'a>(reply: &'a Reply, name: &str) -> Option<&'a str> {
        let found: Vec<_> = reply.headers.iter().filter(|(have, _)| have == name).collect();
        assert!(found.len() < 2, "{name} is said twice");
        found.first().map(|(_, value)| value.as_str())
    }

    #[test]
    fn unknown_pages_get_the_app_and_unknown_files_a_404() {
        let site = site("unknown");
        for target in ["/", "/family/abc/plan", "/family/abc?x=1.5", "/sm%C3%A5"] {
            let reply = get(&site, target, "");
            assert_eq!(
                (reply.status, header(&reply, "Content-Type")),
                (200, Some("text/html; charset=utf-8")),
                "{target}"
            );
            assert_eq!(header(&reply, "Cache-Control"), Some("no-cache"));
        }
        let missing = get(&site, "/app-fedcba9876543210.js", "");
        assert_eq!((missing.status, header(&missing, "Cache-Control")), (404, Some("no-store")));
    }

    #[test]
    fn every_answer_carries_the_policy_and_no_sniffing() {
        let site = site("policy");
        for target in ["/", "/sw.js", "/icons/a.svg", "/none.js", "/%"] {
            let reply = get(&site, target, "br");
            assert_eq!(header(&reply, "Content-Security-Policy"), Some("default-src 'none'"), "{target}");
            assert_eq!(header(&reply, "X-Content-Type-Options"), Some("nosniff"), "{target}");
        }
    }

    #[test]
    fn hashed_files_last_and_the_worker_does_not() {
        let site = site("caching");
        let hashed = get(&site, "/app-0123456789abcdef.js", "");
        assert_eq!(header(&hashed, "Cache-Control"), Some("public, max-age=31536000, immutable"));
        assert_eq!(header(&get(&site, "/sw.js", ""), "Cache-Control"), Some("no-cache"));
    }

    #[test]
    fn the_smallest_accepted_form_is_sent() {
        let site = site("encodings");
        let encoding = |accept: &str, target: &str| {
            let reply = get(&site, target, accept);
            assert_eq!(header(&reply, "Vary"), Some("Accept-Encoding"));
            header(&reply, "Content-Encoding").map(String::from)
        };
        assert_eq!(encoding("gzip, deflate, br, zstd", "/").as_deref(), Some("br"));
        assert_eq!(encoding("gzip", "/").as_deref(), Some("gzip"));
        assert_eq!(encoding("br;q=0, gzip;q=0.5", "/").as_deref(), Some("gzip"));
        assert_eq!(encoding("", "/"), None);
        assert_eq!(encoding("br", "/sw.js"), None, "a form that is larger than the file is of no use");
    }

    #[test]
    fn nothing_outside_the_app_is_readable() {
        let site = site("outside");
        for target in
            ["/../secret.txt", "/%2e%2e/secret.txt", "/icons/../../secret.txt", "/..%5csecret.txt", "//secret.txt"]
        {
            assert_ne!(get(&site, target, "").body, b"secret", "{target}");
        }
        for target in ["/_headers", "/index.html.br"] {
            assert!(get(&site, target, "").body.len() > 5 && get(&site, target, "").status != 500, "{target}");
            assert_ne!(header(&get(&site, target, ""), "Content-Type"), Some("application/octet-stream"), "{target}");
        }
    }

    #[test]
    fn a_known_file_is_not_sent_again() {
        let site = site("known");
        let tag = header(&get(&site, "/sw.js", ""), "ETag").unwrap().to_owned();
        let again = reply(&site.0, &Asked { method: "GET", target: "/sw.js", encodings: "", known: &tag });
        assert_eq!((again.status, again.body.len()), (304, 0));
    }

    #[test]
    fn nothing_but_reading_is_answered() {
        let site = site("methods");
        let refused = reply(&site.0, &Asked { method: "POST", target: "/", encodings: "", known: "" });
        assert_eq!((refused.status, header(&refused, "Allow")), (405, Some("GET, HEAD")));
    }
}
