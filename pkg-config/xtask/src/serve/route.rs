//! From the path of a request to a file.

use percent_encoding::percent_decode_str;
use std::path::{Path, PathBuf};

/// What to say to a request.
#[derive(Debug, PartialEq, Eq)]
pub enum Answer {
    File(PathBuf),
    /// The same folder with a slash at the end, without which its relative links lead elsewhere.
    Moved(String),
    NotFound,
}

/// Folders at the top that are not served.
const CLOSED: [&str; 1] = ["target"];

/// The file below `root` that `url` means, or `index.html` if it means a folder.
///
/// `root` is canonical. Nothing outside it is ever given, whether the way there is `..`, an encoding of it, or a symbolic
/// link; nor anything in a hidden folder or in one that is not the project's own text.
pub fn answer(root: &Path, url: &str) -> Answer {
    let (path, query) = match url.split_once('?') {
        Some((path, query)) => (path, Some(query)),
        None => (url, None),
    };
    let path = path.split('#').next().unwrap_or_default();
    let Some(relative) = relative(path) else {
        return Answer::NotFound;
    };
    let Ok(file) = root.join(relative).canonicalize() else {
        return Answer::NotFound;
    };
    if !file.starts_with(root) {
        return Answer::NotFound;
    }
    if !file.is_dir() {
        return match path.ends_with('/') {
            true => Answer::NotFound,
            false => Answer::File(file),
        };
    }
    let index = file.join("index.html");
    if !index.is_file() {
        return Answer::NotFound;
    }
    if path.ends_with('/') {
        return Answer::File(index);
    }
    Answer::Moved(match query {
        Some(query) => format!("{path}/?{query}"),
        None => format!("{path}/"),
    })
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

/// The MIME type that goes with a file's extension. A module with the wrong one is not run.
pub fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html",
        Some("css") => "text/css",
        Some("js" | "mjs") => "text/javascript",
        Some("wasm") => "application/wasm",
        Some("json" | "map") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("webp") => "image/webp",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("txt" | "md" | "toml" | "rs") => "text/plain",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn site() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap().join("site");
        for file in ["index.html", "dist/a b.js", "sub/index.html", "empty/x.css", ".git/config", "target/x.js"] {
            let file = root.join(file);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, "").unwrap();
        }
        fs::write(root.parent().unwrap().join("secret.txt"), "").unwrap();
        (folder, root)
    }

    #[test]
    fn files_are_found_and_folders_mean_their_index() {
        let (_folder, root) = site();
        let file = |name: &str| Answer::File(root.join(name));
        assert_eq!(answer(&root, "/"), file("index.html"));
        assert_eq!(answer(&root, "/?lang=de#x"), file("index.html"));
        assert_eq!(answer(&root, "/dist/a%20b.js?ver=1"), file("dist/a b.js"));
        assert_eq!(answer(&root, "/sub/"), file("sub/index.html"));
        assert_eq!(answer(&root, "/sub?a=1"), Answer::Moved("/sub/?a=1".into()));
        assert_eq!(answer(&root, "/empty/"), Answer::NotFound);
        assert_eq!(answer(&root, "/no.js"), Answer::NotFound);
    }

    #[test]
    fn nothing_outside_the_root_is_given() {
        let (_folder, root) = site();
        for url in [
            "/../secret.txt",
            "/dist/../../secret.txt",
            "/%2e%2e/secret.txt",
            "/..%2fsecret.txt",
            "/dist/%2e%2e/%2e%2e/secret.txt",
            "/..%5csecret.txt",
            "//etc/passwd",
            "/%2fetc/passwd",
            "/index.html%00.js",
            "secret.txt",
            "",
        ] {
            assert_eq!(answer(&root, url), Answer::NotFound, "{url}");
        }
    }

    #[test]
    #[cfg(unix)]
    fn a_symbolic_link_does_not_lead_out() {
        let (_folder, root) = site();
        std::os::unix::fs::symlink("../secret.txt", root.join("link.txt")).unwrap();
        assert_eq!(answer(&root, "/link.txt"), Answer::NotFound);
    }

    #[test]
    fn hidden_and_compiled_files_are_not_given() {
        let (_folder, root) = site();
        assert_eq!(answer(&root, "/.git/config"), Answer::NotFound);
        assert_eq!(answer(&root, "/target/x.js"), Answer::NotFound);
    }

    #[test]
    fn a_module_has_the_type_browsers_insist_on() {
        assert_eq!(mime(Path::new("a.wasm")), "application/wasm");
        assert_eq!(mime(Path::new("a.mjs")), "text/javascript");
    }
}
