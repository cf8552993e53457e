//! One connection of a browser: requests in, answers out, in turn, until it is closed.

use super::reply::{Asked, Reply};
use httparse::{EMPTY_HEADER, Status};
use std::io::{ErrorKind, Read, Result, Write};
use std::net::TcpStream;
use std::time::{Duration, SystemTime};

/// How long an open connection may be silent.
const SILENCE: Duration = Duration::from_secs(60);
const MAX_HEAD: usize = 32 * 1024;
const MAX_HEADERS: usize = 64;

/// Answers every request of the connection. A connection that breaks is the browser's business, so nothing is said.
pub(crate) fn answer_all(mut stream: &TcpStream, reply: impl Fn(&Asked) -> Reply) {
    let ready = stream.set_read_timeout(Some(SILENCE)).and_then(|()| stream.set_nodelay(true));
    if ready.is_ok() {
        let _ = answer_each(&mut stream, reply);
    }
}

fn answer_each(stream: &mut (impl Read + Write), reply: impl Fn(&Asked) -> Reply) -> Result<()> {
    let mut received = Vec::new();
    loop {
        let mut headers = [EMPTY_HEADER; MAX_HEADERS];
        let mut request = httparse::Request::new(&mut headers);
        match request.parse(&received) {
            Ok(Status::Complete(length)) => {
                let asked = Asked {
                    method: request.method.unwrap_or_default(),
                    target: request.path.unwrap_or_default(),
                    encodings: header(&request, "Accept-Encoding"),
                    known: header(&request, "If-None-Match"),
                };
                // A body is never read, so nothing can follow it.
                let has_body = ["Content-Length", "Transfer-Encoding"]
                    .iter()
                    .any(|name| !matches!(header(&request, name), "" | "0"));
                let wish = header(&request, "Connection").to_ascii_lowercase();
                let close = has_body || wish.contains("close") || request.version != Some(1);
                let is_head = asked.method == "HEAD";
                stream.write_all(&message(&reply(&asked), is_head, close))?;
                if close {
                    return Ok(());
                }
                received.drain(..length);
            }
            Ok(Status::Partial) if received.len() < MAX_HEAD => {
                let mut part = [0; 8 * 1024];
                match stream.read(&mut part) {
                    Ok(0) => return Ok(()),
                    Ok(count) => received.extend(part.iter().take(count)),
                    Err(error) if error.kind() == ErrorKind::Interrupted => {}
                    Err(error) => return Err(error),
                }
            }
            Ok(Status::Partial) | Err(_) => {
                let refused =
                    Reply { status: 400, headers: Vec::new(), body: b"This request cannot be read.\n".to_vec() };
                return stream.write_all(&message(&refused, false, true));
            }
        }
    }
}

fn header<'a>(request: &httparse::Request<'_, 'a>, name: &str) -> &'a str {
    let found = request.headers.iter().find(|header| header.name.eq_ignore_ascii_case(name));
    found.and_then(|header| std::str::from_utf8(header.value).ok()).unwrap_or_default().trim()
}

/// An answer as it goes over the wire.
fn message(reply: &Reply, is_head: bool, close: bool) -> Vec<u8> {
    let mut head = format!("HTTP/1.1 {} {}\r\n", reply.status, reason(reply.status));
    for (name, value) in &reply.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str(&format!("Date: {}\r\n", httpdate::fmt_http_date(SystemTime::now())));
    if reply.status != 304 {
        head.push_str(&format!("Content-Length: {}\r\n", reply.body.len()));
    }
    head.push_str(if close { "Connection: close\r\n\r\n" } else { "\r\n" });
    let mut message = head.into_bytes();
    if !is_head {
        message.extend(&reply.body);
    }
    message
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        304 => "Not Modified",
        404 => "Not Found",
        405 => "Method Not Allowed",
        _ => "Bad Request",
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::{Asked, Reply, answer_each};
    use std::io::{Read, Result, Write};

    /// What the browser sends, in pieces, and what it gets.
    struct Wire {
        sent: Vec<&'static str>,
        got: Vec<u8>,
    }

    impl Read for Wire {
        fn read(&mut self, into: &mut [u8]) -> Result<usize> {
            if self.sent.is_empty() {
                return Ok(0);
            }
            self.sent.remove(0).as_bytes().read(into)
        }
    }

    impl Write for Wire {
        fn write(&mut self, bytes: &[u8]) -> Result<usize> {
            self.got.write(bytes)
        }

        fn flush(&mut self) -> Result<()> {
            Ok(())
        }
    }

    fn talk(sent: &[&'static str]) -> String {
        let mut wire = Wire { sent: sent.to_vec(), got: Vec::new() };
        let echo = |asked: &Asked| Reply {
            status: 200,
            headers: vec![("X-Encodings".into(), asked.encodings.into())],
            body: format!("[{}]", asked.target).into_bytes(),
        };
        answer_each(&mut wire, echo).unwrap();
        String::from_utf8(wire.got).unwrap()
    }

    #[test]
    fn several_requests_are_answered_in_turn_however_they_are_cut() {
        let got = talk(&["GET /a HT", "TP/1.1\r\naccept-encoding: br\r\n\r\nGET /b HTTP/1.1\r\n", "\r\n"]);
        let (first, second) = got.split_once("[/a]").unwrap();
        assert!(first.contains("X-Encodings: br\r\n") && first.contains("Content-Length: 4\r\n"), "{first}");
        assert!(first.contains("Date: ") && second.ends_with("\r\n\r\n[/b]"), "{second}");
    }

    #[test]
    fn a_head_request_gets_the_length_and_no_body() {
        let got = talk(&["HEAD /a HTTP/1.1\r\n\r\n"]);
        assert!(got.contains("Content-Length: 4\r\n") && got.ends_with("\r\n\r\n"), "{got}");
    }

    #[test]
    fn the_connection_closes_when_asked_and_after_a_body() {
        for head in [
            "GET /a HTTP/1.1\r\nConnection: close\r\n\r\n",
            "POST /a HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc",
            "GET /a HTTP/1.0\r\n\r\n",
        ] {
            let got = talk(&[head, "GET /b HTTP/1.1\r\n\r\n"]);
            assert!(got.contains("Connection: close") && !got.contains("[/b]"), "{got}");
        }
    }

    #[test]
    fn what_is_no_request_is_refused() {
        assert!(talk(&["\u{1}\u{2}\u{3}\r\n\r\n"]).starts_with("HTTP/1.1 400 "));
        let endless: &'static str =
            "GET / HTTP/1.1\r\nX: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
        let mut sent = vec![endless];
        sent.extend(std::iter::repeat_n("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 600));
        assert!(talk(&sent).starts_with("HTTP/1.1 400 "));
    }
}
