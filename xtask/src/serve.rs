//! `cargo xtask serve`: the finished app on this computer's own address, with the headers of the product.

mod reply;

use crate::args::Args;
use crate::project;
use anyhow::{Context, Result, anyhow, bail};
use reply::{Asked, Reply};
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::thread;
use tiny_http::{Header, Request, Response, Server, StatusCode};

const FIRST_PORT: u16 = 8080;
/// How many ports are tried after the first.
const MORE_PORTS: u16 = 20;
/// A browser opens up to six connections at once.
const WORKERS: usize = 6;

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
    let (server, port) = listen(port)?;
    println!("\nSamplan is served at  http://127.0.0.1:{port}/  (stop with Ctrl+C)");
    if port != FIRST_PORT {
        println!("The browser keeps plans per address: what was written at another port shows only there.");
    }
    let server = Arc::new(server);
    let workers: Vec<_> = (0..WORKERS)
        .map(|_| {
            let (server, dist) = (Arc::clone(&server), dist.to_path_buf());
            thread::spawn(move || {
                while let Ok(request) = server.recv() {
                    answer(&dist, request);
                }
            })
        })
        .collect();
    for worker in workers {
        worker.join().map_err(|_| anyhow!("the server stopped: run the command again"))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The wanted port, or without a wish the first free one.
fn listen(wanted: Option<u16>) -> Result<(Server, u16)> {
    let bind = |port: u16| Server::http(("127.0.0.1", port)).map_err(|error| anyhow!("{error}"));
    if let Some(port) = wanted {
        let server = bind(port).with_context(|| format!("port {port} cannot be used: name another with --port"))?;
        return Ok((server, port));
    }
    for port in FIRST_PORT..=FIRST_PORT + MORE_PORTS {
        match bind(port) {
            Ok(server) => return Ok((server, port)),
            Err(_) => println!("Port {port} is taken, trying the next"),
        }
    }
    bail!("no port from {FIRST_PORT} on is free: name one with --port")
}

fn answer(dist: &Path, request: Request) {
    let reply = reply::reply(
        dist,
        &Asked {
            method: request.method().as_str(),
            target: request.url(),
            encodings: header(&request, "Accept-Encoding"),
            known: header(&request, "If-None-Match"),
        },
    );
    // The browser may have gone; that is its business.
    let _ = request.respond(response(reply));
}

fn header<'a>(request: &'a Request, name: &'static str) -> &'a str {
    let found = request.headers().iter().find(|header| header.field.equiv(name));
    found.map_or("", |header| header.value.as_str())
}

fn response(reply: Reply) -> Response<Cursor<Vec<u8>>> {
    let headers =
        reply.headers.iter().filter_map(|(name, value)| Header::from_bytes(name.as_bytes(), value.as_bytes()).ok());
    let length = reply.body.len();
    Response::new(StatusCode(reply.status), headers.collect(), Cursor::new(reply.body), Some(length), None)
        .with_chunked_threshold(usize::MAX)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::listen;

    #[test]
    fn a_taken_port_is_refused_by_name_and_passed_over_otherwise() {
        let (_server, port) = listen(None).unwrap();
        assert!(format!("{:#}", listen(Some(port)).err().unwrap()).contains(&port.to_string()));
        assert_ne!(listen(None).unwrap().1, port);
    }
}
