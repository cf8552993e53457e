//! The content security policy: nothing but the app's own files, and the one inline script that Trunk writes.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

/// The policy, in the two forms in which it is said.
pub(crate) struct Policy(String);

impl Policy {
    /// For the `<meta>` tag, which cannot say who may frame the page.
    pub(crate) fn in_page(&self) -> &str {
        &self.0
    }

    /// For the HTTP header.
    pub(crate) fn in_header(&self) -> String {
        format!("{}; frame-ancestors 'none'", self.0)
    }
}

/// The policy for a page with these inline scripts.
pub(crate) fn policy(script_hashes: &[String]) -> Policy {
    let mut scripts = String::from("script-src 'self' 'wasm-unsafe-eval'");
    for hash in script_hashes {
        scripts.push_str(&format!(" '{hash}'"));
    }
    Policy(format!(
        "default-src 'none'; {scripts}; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; \
         connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'self'; form-action 'none'"
    ))
}

/// The digests of all scripts that stand in the page itself.
pub(crate) fn inline_script_hashes(html: &str) -> Vec<String> {
    html.split("<script")
        .skip(1)
        .filter_map(|rest| rest.split_once('>'))
        .filter(|(attributes, _)| !attributes.contains("src="))
        .filter_map(|(_, rest)| rest.split_once("</script>"))
        .map(|(script, _)| digest(script.as_bytes()))
        .collect()
}

/// A digest as policies and integrity attributes write it.
pub(crate) fn digest(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::{inline_script_hashes, policy};

    #[test]
    fn the_inline_script_is_hashed_byte_for_byte_and_files_are_not() {
        // The example of the specification (CSP level 2, section 7.17.1).
        let html = "<script src=\"/a.js\"></script><script type=\"module\">alert('Hello, world.');</script>";
        assert_eq!(inline_script_hashes(html), ["sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng="]);
    }

    #[test]
    fn nothing_unsafe_but_webassembly_is_allowed() {
        let policy = policy(&["sha256-x".into()]);
        assert!(policy.in_header().starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-x';"));
        assert_eq!(policy.in_header().matches("unsafe").count(), 1);
        assert!(policy.in_header().ends_with("frame-ancestors 'none'"));
        assert!(!policy.in_page().contains("frame-ancestors"));
        assert!(!policy.in_page().contains("http"));
    }
}
