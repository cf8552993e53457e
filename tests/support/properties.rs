//! How often a property is tried.

use proptest::test_runner::Config;

/// `cases` on every day, and `PROPERTY_TIMES` as many where that is set, as `cargo xtask fuzz` does.
///
/// What fails is told with the smallest case that fails; it goes into a test of its own, not into a file of seeds.
pub fn tried(cases: u32) -> Config {
    let times = std::env::var("PROPERTY_TIMES").ok().and_then(|times| times.parse().ok()).unwrap_or(1);
    let usual = Config::default();
    Config {
        cases: cases.saturating_mul(times),
        max_global_rejects: usual.max_global_rejects.saturating_mul(times),
        failure_persistence: None,
        ..usual
    }
}
