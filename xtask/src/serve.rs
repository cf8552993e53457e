//! `cargo xtask serve`: the finished app on this computer's own address, with the headers of the product.

mod connection;
mod reply;

use crate::args::Args;
use crate::project;
use anyhow::{Context, Result, bail};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread;

const FIRST_PORT: u16 = 8080;
/// How many ports are tried after the first.
const MORE_PORTS: u16 = 20;

pub(crate) fn serve(mut args: Args) -> Result<ExitCode> {
    let port = args.port()?;
    let dist = args.value("--dist")?.map_or_else(project::dist, PathBuf::from);
    args.finish()?;
    forever(&dist, port)
}

/// Serves until it is stopped.
pub(crate) fn forever(dist: &Path, port: Option<u16>) -> Result<ExitCode> {
    if !dist.join("_headers").is_file() {
        bail!("{} holds no finished app: run `cargo xtask build` first", dist.display());
    }
    let (listener, port) = listen(port)?;
    println!("\nSamplan is served at  http://127.0.0.1:{port}/  (stop with Ctrl+C)");
    if port != FIRST_PORT {
        println!("The browser keeps plans per address: what was written at another port shows only there.");
    }
    for stream in listener.incoming().flatten() {
        let dist = dist.to_path_buf();
        // A thread for each connection: a browser keeps several open, and an idle one must not hold up another.
        thread::spawn(move || connection::answer_all(&stream, |asked| reply::reply(&dist, asked)));
    }
    Ok(ExitCode::SUCCESS)
}

/// The wanted port, or without a wish the first free one.
fn listen(wanted: Option<u16>) -> Result<(TcpListener, u16)> {
    let bind = |port: u16| TcpListener::bind(("127.0.0.1", port));
    if let Some(port) = wanted {
        let listener = bind(port).with_context(|| format!("port {port} cannot be used: name another with --port"))?;
        return Ok((listener, port));
    }
    for port in FIRST_PORT..=FIRST_PORT + MORE_PORTS {
        match bind(port) {
            Ok(listener) => return Ok((listener, port)),
            Err(_) => println!("Port {port} is taken, trying the next"),
        }
    }
    bail!("no port from {FIRST_PORT} on is free: name one with --port")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::listen;

    #[test]
    fn a_taken_port_is_refused_by_name_and_passed_over_otherwise() {
        let (_listener, port) = listen(None).unwrap();
        assert!(format!("{:#}", listen(Some(port)).err().unwrap()).contains(&port.to_string()));
        assert_ne!(listen(None).unwrap().1, port);
    }
}
