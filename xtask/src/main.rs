//! Sets up, builds, serves and tests Samplan.
fn main() {}
