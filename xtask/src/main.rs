//! Sets up, builds, serves and tests Samplan: `cargo xtask run | dev | build | serve | test | fuzz | bench`.

mod args;
mod bench;
mod build;
mod chromium;
mod debian;
mod dev;
mod fresh;
mod fuzz;
mod post_build;
mod project;
mod run;
mod serve;
mod step;
mod test;
mod tools;

use anyhow::{Result, bail};
use args::Args;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask run [--port N]     set up what is missing, build, and serve the app on this computer
cargo xtask dev [--port N]     build while you edit, and reload the page by itself
cargo xtask build [--force]    leave the finished app in dist/, for any static host
cargo xtask serve [--port N] [--dist DIR]
                               serve a finished app without building
cargo xtask test [--fast]      run every check and test; --fast: the native part only
cargo xtask fuzz [sealed] [piece] [package] [properties] [--minutes N]
                               look for bytes that do harm, 5 minutes for each way in,
                               and for cases in which a property does not hold
cargo xtask bench              measure what the product promises, and write docs/performance.md
";

fn main() -> ExitCode {
    match dispatch(Args::from_env()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(mut args: Args) -> Result<ExitCode> {
    match args.command().as_deref() {
        Some("run") => run::run(args),
        Some("dev") => dev::dev(args),
        Some("build") => build::build(args),
        Some("serve") => serve::serve(args),
        Some("test") => test::test(args),
        Some("fuzz") => fuzz::fuzz(args),
        Some("bench") => bench::bench(args),
        // Trunk's hook, see Trunk.toml.
        Some("post-build") => post_build::post_build(args),
        None | Some("help" | "--help" | "-h") => {
            print!("{HELP}");
            Ok(ExitCode::SUCCESS)
        }
        Some(other) => bail!("there is no command `{other}`. The commands are:\n{HELP}"),
    }
}
