//! Builds, serves on a free port, rebuilds on change, and says where.

use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::setup::{self, Purpose};
use crate::{build, project, steps};

/// Tried first; the next ones follow if it is taken.
const USUAL_PORT: u16 = 8080;
const PORTS_TRIED: u16 = 20;

pub(crate) fn run(port: Option<u16>, release: bool) -> Result<()> {
    let purpose = if release {
        Purpose::Release
    } else {
        Purpose::Serve
    };
    setup::run(purpose)?;
    let port = choose(port)?;
    println!("Building (about 2 minutes the first time, seconds after that) …");
    let mut command = build::trunk("serve");
    command
        .args(["--address", "127.0.0.1", "--disable-address-lookup", "true"])
        .args(["--port", &port.to_string()])
        // A folder of its own: another server or a build may be at work in this checkout.
        .arg("--dist")
        .arg(project::root().join(format!("target/serve-{port}")));
    if release {
        command.arg("--release");
    }
    // Ends with the process; a build that fails is reported by trunk itself.
    thread::spawn(move || announce(port));
    steps::succeed(&mut command)
}

/// The wanted port if it is free; else the usual one, the next free one, or any.
fn choose(wanted: Option<u16>) -> Result<u16> {
    if let Some(port) = wanted {
        if free(port).is_none() {
            bail!("port {port} is taken; leave `--port` out and a free one is chosen");
        }
        return Ok(port);
    }
    (USUAL_PORT..USUAL_PORT + PORTS_TRIED)
        .chain([0])
        .find_map(free)
        .context("no port is free")
}

/// The port that listening on `port` gives, if it can be had.
fn free(port: u16) -> Option<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).ok()?;
    Some(listener.local_addr().ok()?.port())
}

/// Prints the address as soon as somebody answers there.
fn announce(port: u16) {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    while TcpStream::connect_timeout(&address, Duration::from_secs(1)).is_err() {
        thread::sleep(Duration::from_millis(200));
    }
    // After trunk's own lines, which come at the same moment.
    thread::sleep(Duration::from_millis(200));
    println!("\nNews Deck is at http://{address}/ (a change rebuilds it; Ctrl-C stops it)\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_refused_when_asked_for_by_name() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let error = choose(Some(port)).unwrap_err().to_string();
        assert!(
            error.starts_with(&format!("port {port} is taken")),
            "{error}"
        );
    }

    #[test]
    fn a_port_is_found_without_asking() {
        let port = choose(None).unwrap();
        assert_ne!(port, 0);
    }
}
