//! `cargo xtask dev`: builds while you edit, and reloads the page by itself.

use crate::args::Args;
use crate::project;
use crate::step::say;
use crate::tools::Tools;
use anyhow::Result;
use std::process::ExitCode;

pub(crate) fn dev(mut args: Args) -> Result<ExitCode> {
    let port = args.port()?;
    args.finish()?;
    let tools = Tools::ready()?;
    say("Building for development and watching the sources; the page reloads by itself. Stop with Ctrl+C");
    println!("    The first build takes some minutes; its address is said below when it is ready.");
    println!("    This build has no service worker and no content security policy: `cargo xtask run` has both.");
    let mut trunk = tools.trunk();
    // In a folder of its own: `dist/` holds the finished app.
    trunk.args(["serve", "--dist"]).arg(project::target().join("samplan-dev"));
    if let Some(port) = port {
        trunk.args(["--port", &port.to_string()]);
    }
    let status = trunk.status()?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
