//! `cargo xtask serve`: the demo on this computer, rebuilt and reloaded when a file changes.
//!
//! One thread answers requests, one watches and builds, and each open page holds one more for its event stream. A build
//! that fails changes nothing: the last good one stays.

mod port;
mod reload;
mod route;
mod watch;

use anyhow::{Context, Result, anyhow};
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::thread;
use tiny_http::{Header, Method, Request, Response, Server};

use crate::build::{self, Recipe};
use crate::command;
use crate::package;
use crate::profile::Profile;
use crate::project::Project;
use reload::Reload;
use route::Answer;

/// Builds, then serves until the program is ended.
///
/// # Errors
/// If the port is taken or the files cannot be watched. Not if the build fails: the next change may mend it.
pub fn serve(project: &Project, port: Option<u16>, profile: Profile) -> Result<()> {
    let listener = port::listen(port)?;
    let address = listener.local_addr()?;
    let server =
        Server::from_listener(listener, None).map_err(|error| anyhow!("could not serve on {address}: {error}"))?;
    let changes = watch::watch(&project.root)?;
    match package::package(project, Recipe::of(profile), None) {
        Ok(files) => build::print_files(&files, Profile::Dev),
        Err(error) => eprintln!("error: {error:#}\nWaiting for a change that mends it."),
    }
    println!("Serving http://{address}/ (Ctrl-C ends it)");

    let root = project.root.canonicalize().context("the project's folder is gone")?;
    let reload = Arc::new(Reload::new());
    thread::scope(|scope| {
        scope.spawn(|| {
            for effect in changes {
                if effect == watch::Effect::Rebuild && !rebuilt(project, profile) {
                    continue;
                }
                reload.announce();
            }
        });
        for request in server.incoming_requests() {
            if let Err(error) = answer(request, &root, &reload) {
                // A browser that went away is no reason to say anything.
                if error.kind() == std::io::ErrorKind::Other {
                    eprintln!("error: {error}");
                }
            }
        }
    });
    Ok(())
}

/// Whether a build in a new process succeeded. A new process, because packs are compiled by code of this crate, and that
/// code may be what changed.
fn rebuilt(project: &Project, profile: Profile) -> bool {
    let mut cargo = command::cargo(&project.root);
    cargo.args(["run", "--quiet", "--package", "xtask", "--", "package"]);
    if profile == Profile::Dev {
        cargo.arg("--dev");
    }
    println!("\nA file changed.");
    match command::run(&mut cargo) {
        Ok(()) => {
            println!("Rebuilt; open pages reload.");
            true
        }
        Err(_) => {
            eprintln!("The build failed; the last good one is still served.");
            false
        }
    }
}

fn answer(request: Request, root: &Path, reload: &Arc<Reload>) -> std::io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return request.respond(plain(405, "Only GET and HEAD."));
    }
    match request.url() {
        reload::EVENTS => {
            let reload = Arc::clone(reload);
            thread::spawn(move || reload.stream(request.into_writer()));
            return Ok(());
        }
        reload::SCRIPT => {
            return request.respond(typed(reload::JAVASCRIPT.as_bytes().to_vec(), "text/javascript"));
        }
        _ => {}
    }
    match route::answer(root, request.url()) {
        Answer::Moved(to) => {
            let response = plain(301, "Moved.");
            request.respond(match Header::from_bytes("Location", to) {
                Ok(location) => response.with_header(location),
                Err(()) => response,
            })
        }
        Answer::NotFound => request.respond(plain(404, "There is no such file.")),
        Answer::File(path) => match fs::read(&path) {
            Ok(bytes) => {
                let mime = route::mime(&path);
                let bytes = match mime {
                    "text/html" => reload::inject(bytes),
                    _ => bytes,
                };
                request.respond(typed(bytes, mime))
            }
            Err(error) => request.respond(plain(500, &error.to_string())),
        },
    }
}

type Bytes = Response<std::io::Cursor<Vec<u8>>>;

fn plain(status: u16, text: &str) -> Bytes {
    typed(format!("{text}\n").into_bytes(), "text/plain").with_status_code(status)
}

/// A response that no cache keeps, as the next build may change it.
fn typed(bytes: Vec<u8>, mime: &str) -> Bytes {
    let mime = match mime.strip_prefix("text/") {
        Some(_) => format!("{mime}; charset=utf-8"),
        None => mime.to_owned(),
    };
    [("Content-Type", mime.as_str()), ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff")]
        .into_iter()
        .filter_map(|(name, value)| Header::from_bytes(name, value).ok())
        .fold(Response::from_data(bytes), Response::with_header)
}
