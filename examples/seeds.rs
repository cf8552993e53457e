//! Writes what `cargo xtask fuzz` begins with: `seeds <folder>` fills one folder below it for each way in.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "../tests/hostile/package.rs"]
mod package;
#[path = "../tests/hostile/piece.rs"]
mod piece;
#[path = "../tests/hostile/sealed.rs"]
mod sealed;
#[path = "../tests/sharing/support.rs"]
mod support;

use std::path::PathBuf;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let Some(folder) = env::args_os().nth(1).map(PathBuf::from) else {
        return Err(io::Error::other("seeds <folder>"));
    };
    for (name, seeds) in [("sealed", sealed::seeds()), ("piece", piece::seeds()), ("package", package::seeds())] {
        let folder = folder.join(name);
        fs::create_dir_all(&folder)?;
        for (index, seed) in seeds.iter().enumerate() {
            fs::write(folder.join(format!("seed-{index}")), seed)?;
        }
    }
    Ok(())
}
