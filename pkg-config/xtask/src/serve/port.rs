//! Which port to listen on.

use anyhow::{Context, Result};
use std::net::{Ipv4Addr, TcpListener};

const FIRST: u16 = 8080;
const TRIED: u16 = 100;

/// A listener on this computer only: on `port` if one is given, else on 8080 or the next free one.
///
/// # Errors
/// If the given port is taken, so that an address written down elsewhere never shows something else.
pub fn listen(port: Option<u16>) -> Result<TcpListener> {
    match port {
        Some(port) => {
            bind(port).with_context(|| format!("could not listen on port {port}: choose another, or leave out --port"))
        }
        None => first_free(FIRST),
    }
}

fn first_free(first: u16) -> Result<TcpListener> {
    let free = (first..first.saturating_add(TRIED)).find_map(|port| bind(port).ok());
    free.with_context(|| format!("no port from {first} on is free; give one with --port"))
}

fn bind(port: u16) -> std::io::Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_passed_over() {
        let taken = bind(0).unwrap();
        let port = taken.local_addr().unwrap().port();
        let next = first_free(port).unwrap().local_addr().unwrap().port();
        assert!(next > port);
    }

    #[test]
    fn a_port_that_was_asked_for_is_used_or_refused() {
        let taken = bind(0).unwrap();
        let port = taken.local_addr().unwrap().port();
        let error = listen(Some(port)).unwrap_err().to_string();
        assert!(error.contains(&format!("on port {port}: ")), "{error}");
        drop(taken);
        assert_eq!(listen(Some(port)).unwrap().local_addr().unwrap().port(), port);
    }

    #[test]
    fn only_this_computer_can_connect() {
        assert!(listen(Some(0)).unwrap().local_addr().unwrap().ip().is_loopback());
    }
}
