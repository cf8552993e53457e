//! `cargo xtask run`: from nothing to the app in the browser.

use crate::args::Args;
use crate::{build, project, serve};
use anyhow::Result;
use std::process::ExitCode;

pub(crate) fn run(mut args: Args) -> Result<ExitCode> {
    let port = args.port()?;
    args.finish()?;
    build::ensure_built(false)?;
    serve::forever(&project::dist(), port)
}
