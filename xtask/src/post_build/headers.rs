//! The HTTP headers of the finished app, in the `_headers` file that many static hosts read. Our own server obeys
//! the same file, so that there is one truth.
//!
//! Format: a path at the line's start (`*` at its end stands for anything), then its headers, each indented.

use super::csp::Policy;
use super::is_hashed;
use crate::project::files_below;
use anyhow::Result;
use std::path::Path;

const EVERYWHERE: [(&str, &str); 6] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Frame-Options", "DENY"),
    (
        "Permissions-Policy",
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), midi=(), display-capture=()",
    ),
];

/// The content of `_headers`.
pub(crate) fn file(staging: &Path, policy: &Policy) -> Result<String> {
    let mut text = format!("/*\n  Content-Security-Policy: {}\n", policy.in_header());
    for (name, value) in EVERYWHERE {
        text.push_str(&format!("  {name}: {value}\n"));
    }
    text.push_str(&format!("/\n  Cache-Control: {}\n", caching("")));
    for path in files_below(staging)? {
        text.push_str(&format!("/{path}\n  Cache-Control: {}\n", caching(&path)));
    }
    Ok(text)
}

fn caching(path: &str) -> &'static str {
    if is_hashed(path) { "public, max-age=31536000, immutable" } else { "no-cache" }
}

/// The headers that the file's text gives for a path.
pub(crate) fn for_path(text: &str, path: &str) -> Vec<(String, String)> {
    let mut applies = false;
    let mut found = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        if !line.starts_with(char::is_whitespace) {
            applies = line.strip_suffix('*').map_or(line == path, |start| path.starts_with(start));
        } else if applies && let Some((name, value)) = line.split_once(':') {
            found.push((name.trim().to_owned(), value.trim().to_owned()));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::for_path;

    const TEXT: &str = "/*\n  A: 1\n  B: x: y\n/\n  C: 2\n/a.js\n  C: 3\n";

    fn names(path: &str) -> Vec<String> {
        for_path(TEXT, path).into_iter().map(|(name, value)| format!("{name}={value}")).collect()
    }

    #[test]
    fn a_path_gets_the_general_and_its_own_headers() {
        assert_eq!(names("/"), ["A=1", "B=x: y", "C=2"]);
        assert_eq!(names("/a.js"), ["A=1", "B=x: y", "C=3"]);
        assert_eq!(names("/b.js"), ["A=1", "B=x: y"]);
    }
}
