//! Every file beside itself as `.br` and `.gz`, at the highest level: done once, read many times.

use crate::project::files_below;
use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::thread;

pub(crate) fn all(staging: &Path) -> Result<()> {
    let files: Vec<_> = files_below(staging)?.into_iter().filter(|file| file != "_headers").collect();
    thread::scope(|scope| {
        let brotli = scope.spawn(|| each(staging, &files, "br", brotli));
        each(staging, &files, "gz", gzip)?;
        brotli.join().map_err(|_| anyhow::anyhow!("the brotli encoder stopped"))?
    })
}

fn each(staging: &Path, files: &[String], ending: &str, encode: fn(&[u8]) -> Result<Vec<u8>>) -> Result<()> {
    for file in files {
        let bytes = fs::read(staging.join(file)).with_context(|| format!("cannot read {file}"))?;
        fs::write(staging.join(format!("{file}.{ending}")), encode(&bytes)?)?;
    }
    Ok(())
}

/// Level 11, window of 16 MiB.
fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    let mut encoder = brotli::CompressorWriter::new(&mut out, 1 << 16, 11, 24);
    encoder.write_all(bytes)?;
    drop(encoder);
    Ok(out)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::{brotli, gzip};
    use std::io::Read;

    #[test]
    fn what_is_compressed_reads_back() {
        let text = "familjens plan ".repeat(500);
        let mut back = String::new();
        brotli::Decompressor::new(brotli(text.as_bytes()).unwrap().as_slice(), 4096).read_to_string(&mut back).unwrap();
        assert_eq!(back, text);
        back.clear();
        flate2::read::GzDecoder::new(gzip(text.as_bytes()).unwrap().as_slice()).read_to_string(&mut back).unwrap();
        assert_eq!(back, text);
    }
}
