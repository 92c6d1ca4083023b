//! Which file is served where: the project's own text at the top, and what was built for it at `/dist/`.

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use percent_encoding::percent_decode_str;
use std::path::{Path, PathBuf};
use tower_http::services::ServeDir;

use super::reload::Reload;

/// Folders at the top that are not served.
const CLOSED: [&str; 1] = ["target"];

/// The files below `root`, which is canonical, with those of `dist` at `/dist/`. A folder means its `index.html`.
pub fn site(root: PathBuf, dist: &Path, reload: &Reload) -> Router {
    let project = ServeDir::new(&root);
    let project = Router::new().fallback_service(project).layer(middleware::from_fn_with_state(root, only_own_text));
    let files = Router::new()
        .route("/dist", get(|| async { Redirect::permanent("/dist/") }))
        .nest_service("/dist/", ServeDir::new(dist))
        .fallback_service(project);
    reload.pages(files).layer(middleware::map_response(as_text_and_fresh))
}

/// Refuses what is outside of `root`, whether the way there is an encoding of `..` or a symbolic link, and what is in a
/// hidden folder or in one that is not the project's own text.
async fn only_own_text(State(root): State<PathBuf>, request: Request, next: Next) -> Response {
    let is_own = relative(request.uri().path())
        .and_then(|path| root.join(path).canonicalize().ok())
        .is_some_and(|file| file.starts_with(&root));
    match is_own {
        true => next.run(request).await,
        false => StatusCode::NOT_FOUND.into_response(),
    }
}

fn relative(path: &str) -> Option<PathBuf> {
    let mut file = PathBuf::new();
    for (index, segment) in path.strip_prefix('/')?.split('/').enumerate() {
        let segment = percent_decode_str(segment).decode_utf8().ok()?;
        // A segment with a dot in front is hidden, here, or above. A colon would name a drive on Windows.
        if segment.starts_with('.') || segment.contains(['/', '\\', '\0', ':']) {
            return None;
        }
        if segment == "node_modules" || (index == 0 && CLOSED.contains(&segment.as_ref())) {
            return None;
        }
        file.push(segment.as_ref());
    }
    Some(file)
}

/// Says how text is encoded, and lets no cache keep what the next build may change.
async fn as_text_and_fresh(mut response: Response) -> Response {
    let headers = response.headers_mut();
    let mime = headers.get(CONTENT_TYPE).and_then(|mime| mime.to_str().ok()).unwrap_or_default();
    if mime.starts_with("text/") && !mime.contains(';') && mime != "text/event-stream" {
        let mime = HeaderValue::try_from(format!("{mime}; charset=utf-8")).expect("it was a header before");
        headers.insert(CONTENT_TYPE, mime);
    }
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::{Body, to_bytes};
    use axum::http::header::LOCATION;
    use axum::http::{Method, Uri};
    use fs_err as fs;
    use tower::ServiceExt;

    struct Example {
        _folder: tempfile::TempDir,
        root: PathBuf,
    }

    struct Answer {
        status: u16,
        location: Option<String>,
        mime: String,
        body: String,
    }

    impl Example {
        /// Each file has its own path in it.
        fn new() -> Self {
            let folder = tempfile::tempdir().unwrap();
            let root = folder.path().canonicalize().unwrap().join("project");
            for name in [
                "index.html",
                "images/a b.js",
                "sub/index.html",
                "empty/x.css",
                ".git/config",
                "target/x.js",
                "tests/node_modules/x.js",
                "target/serve/a.wasm",
                "target/serve/a.mjs",
                "target/serve/index.html",
                "dist/index.html",
                "../secret.txt",
            ] {
                let file = root.join(name);
                fs::create_dir_all(file.parent().unwrap()).unwrap();
                fs::write(file, name).unwrap();
            }
            Self { _folder: folder, root }
        }

        fn asked(&self, method: Method, url: &str) -> Answer {
            let site = site(self.root.clone(), &self.root.join("target/serve"), &Reload::new());
            let request = Request::builder().method(method).uri(url.parse::<Uri>().unwrap());
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                let response = site.oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
                let header = |name| response.headers().get(name).map(|value| value.to_str().unwrap().to_owned());
                assert_eq!(header(CACHE_CONTROL).as_deref(), Some("no-store"));
                let (status, location, mime) = (response.status().as_u16(), header(LOCATION), header(CONTENT_TYPE));
                let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
                let body = String::from_utf8(body.to_vec()).unwrap();
                Answer { status, location, mime: mime.unwrap_or_default(), body }
            })
        }

        fn get(&self, url: &str) -> Answer {
            self.asked(Method::GET, url)
        }
    }

    #[test]
    fn files_are_found_and_folders_mean_their_index() {
        let example = Example::new();
        for (url, file) in [
            ("/", "index.html"),
            ("/?lang=de", "index.html"),
            ("/images/a%20b.js?ver=1", "images/a b.js"),
            ("/sub/", "sub/index.html"),
        ] {
            let answer = example.get(url);
            assert_eq!((answer.status, answer.body.starts_with(file)), (200, true), "{url}: {}", answer.body);
        }
        let moved = example.get("/sub?a=1");
        assert!([301, 307, 308].contains(&moved.status), "{}", moved.status);
        assert_eq!(moved.location.as_deref(), Some("/sub/?a=1"));
        for url in ["/empty/", "/no.js"] {
            assert_eq!(example.get(url).status, 404, "{url}");
        }
    }

    #[test]
    fn what_was_built_for_this_is_served_in_place_of_a_release_build() {
        let example = Example::new();
        assert!(example.get("/dist/").body.starts_with("target/serve/index.html"));
        assert!(example.get("/dist/index.html").body.starts_with("target/serve/index.html"));
        assert_eq!(example.get("/dist").location.as_deref(), Some("/dist/"));
        assert_eq!(example.get("/dist/no.js").status, 404);
    }

    #[test]
    fn pages_reload_and_other_files_stay_as_they_are() {
        let example = Example::new();
        for url in ["/", "/dist/index.html"] {
            assert!(example.get(url).body.contains("<script src=\"/__reload.js\""), "{url}");
        }
        assert_eq!(example.get("/dist/a.mjs").body, "target/serve/a.mjs");
        assert_eq!(example.get("/__reload.js").mime, "text/javascript; charset=utf-8");
    }

    #[test]
    fn nothing_outside_the_root_is_given() {
        let example = Example::new();
        for url in [
            "/../secret.txt",
            "/dist/../../secret.txt",
            "/dist/../../../secret.txt",
            "/dist/%2e%2e/%2e%2e/%2e%2e/secret.txt",
            "/dist/..%2f..%2f..%2fsecret.txt",
            "/%2e%2e/secret.txt",
            "/..%2fsecret.txt",
            "/sub/%2e%2e/%2e%2e/secret.txt",
            "/..%5csecret.txt",
            "//etc/passwd",
            "/%2fetc/passwd",
            "/dist/%2fetc/passwd",
            "/index.html%00.js",
        ] {
            assert_eq!(example.get(url).status, 404, "{url}");
        }
    }

    #[test]
    #[cfg(unix)]
    fn a_symbolic_link_does_not_lead_out() {
        let example = Example::new();
        std::os::unix::fs::symlink("../secret.txt", example.root.join("link.txt")).unwrap();
        assert_eq!(example.get("/link.txt").status, 404);
    }

    #[test]
    fn hidden_and_compiled_files_are_not_given() {
        let example = Example::new();
        for url in ["/.git/config", "/target/x.js", "/tests/node_modules/x.js"] {
            assert_eq!(example.get(url).status, 404, "{url}");
        }
    }

    #[test]
    fn a_module_has_the_type_browsers_insist_on() {
        let example = Example::new();
        for (url, mime) in [
            ("/", "text/html; charset=utf-8"),
            ("/dist/a.wasm", "application/wasm"),
            ("/dist/a.mjs", "application/javascript"),
            ("/empty/x.css", "text/css; charset=utf-8"),
        ] {
            assert_eq!(example.get(url).mime, mime, "{url}");
        }
    }

    #[test]
    fn nothing_can_be_sent() {
        assert_eq!(Example::new().asked(Method::POST, "/").status, 405);
    }
}
