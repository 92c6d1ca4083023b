//! The folder, made of a `dist/` that was built before.

use super::*;
use crate::command;
use std::process::Command;
use std::sync::LazyLock;

const NOTES_TEXT: &str = "## Widget\n\n- One.\n";

/// That of the real project. Cargo takes a second to say what is in it.
static SBOM: LazyLock<String> = LazyLock::new(|| sbom::sbom(&Project::find().unwrap()).unwrap());

/// A project with what a release is made of, in a folder of its own.
pub fn example() -> (tempfile::TempDir, Project) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().to_path_buf();
    let project = Project {
        dist: root.join("dist"),
        target: root.join("target"),
        tests: Vec::new(),
        version: "1.2.3".into(),
        root,
    };
    let widget = Output { name: "lumbar-check.js".into(), bytes: b"export {};".to_vec() };
    let server = archive::zip("lumbar-check", &[&widget]).unwrap();
    let mut said = serde_json::Map::new();
    fs::create_dir_all(&project.dist).unwrap();
    for name in package::names(&project.version) {
        let bytes =
            if name == package::self_hosted_name(&project.version) { server.clone() } else { name.clone().into() };
        fs::write(project.dist.join(&name), &bytes).unwrap();
        said.insert(name, serde_json::json!({ "integrity": integrity(&bytes) }));
    }
    let manifest = serde_json::json!({ "version": project.version, "files": said });
    fs::write(project.dist.join("manifest.json"), manifest.to_string()).unwrap();
    let page = "<link rel=\"stylesheet\" href=\"styles/page.css\"><script src=\"dist/lumbar-check.js\"></script>";
    fs::write(project.root.join("index.html"), page).unwrap();
    fs::create_dir_all(project.styles()).unwrap();
    fs::write(project.styles().join("page.css"), "@import \"more.css\";").unwrap();
    fs::write(project.styles().join("more.css"), "").unwrap();
    (folder, project)
}

pub fn made(project: &Project) -> Result<Vec<Output>> {
    let files = page(project, NOTES_TEXT, &SBOM)?;
    check::check(&files)?;
    Ok(files)
}

fn fault(project: &Project) -> String {
    made(project).map(|_| ()).map_err(|error| format!("{error:#}")).unwrap_err()
}

#[test]
fn the_folder_has_packages_checksums_sbom_notes_and_demo() {
    let (_folder, project) = example();
    let files = made(&project).unwrap();
    let names: Vec<_> = files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "notes.md",
            "assets/lumbar-check-1.2.3.cdx.json",
            "assets/lumbar-check-1.2.3.html",
            "assets/lumbar-check-1.2.3.tgz",
            "assets/lumbar-check-1.2.3.zip",
            "assets/lumbar-check-demo-1.2.3.zip",
            "assets/lumbar-check-wordpress-1.2.3.zip",
            "assets/SHA256SUMS",
            "demo/dist/lumbar-check.js",
            "demo/index.html",
            "demo/styles/more.css",
            "demo/styles/page.css",
        ]
    );
}

#[test]
fn sha256sum_agrees_and_a_file_of_an_earlier_release_is_gone() {
    let (_folder, project) = example();
    let folder = project.release_page();
    write(&folder, &[Output { name: "assets/old.zip".into(), bytes: Vec::new() }]).unwrap();
    write(&folder, &made(&project).unwrap()).unwrap();
    let assets = folder.join(ASSETS);
    assert!(!assets.join("old.zip").exists());
    if command::find(&["sha256sum"]).is_some() {
        command::run(Command::new("sha256sum").current_dir(assets).args(["--check", "--strict", checksums::NAME]))
            .unwrap();
    }
}

#[test]
fn a_demo_that_works_at_one_path_only_is_refused() {
    let (_folder, project) = example();
    fs::write(project.root.join("index.html"), "<script src=\"/dist/lumbar-check.js\"></script>").unwrap();
    assert!(fault(&project).contains("demo: index.html: /dist/lumbar-check.js works at one path only"));
    fs::write(project.root.join("index.html"), "<script src=\"https://a.example/x.js\"></script>").unwrap();
    assert!(fault(&project).contains("https://a.example/x.js is of another site"));
    fs::write(project.root.join("index.html"), "<script src=\"dist/other.js\"></script>").unwrap();
    assert!(fault(&project).contains("dist/other.js, which is not in lumbar-check-1.2.3.zip"));
}

#[test]
fn a_dist_that_is_not_whole_or_of_another_version_is_refused() {
    let (_folder, mut project) = example();
    fs::write(project.dist.join("lumbar-check-1.2.3.tgz"), "changed").unwrap();
    assert!(fault(&project).contains("dist/lumbar-check-1.2.3.tgz is not what dist/manifest.json says"));
    project.version = "2.0.0".into();
    assert!(fault(&project).contains("dist/ is of version \"1.2.3\" and not 2.0.0"));
}

#[test]
fn an_asset_without_its_checksum_and_a_bill_without_a_licence_are_refused() {
    let (_folder, project) = example();
    let mut files = made(&project).unwrap();
    files.push(Output { name: "assets/more.zip".into(), bytes: Vec::new() });
    let bill = files.iter_mut().find(|file| file.name.ends_with(".cdx.json")).unwrap();
    bill.bytes =
        String::from_utf8(bill.bytes.clone()).unwrap().replacen("\"expression\": \"MIT", "\"none\": \"MIT", 1).into();
    let error = format!("{:#}", check::check(&files).unwrap_err());
    assert!(error.contains("  more.zip"), "{error}");
    assert!(error.contains("SBOM: a component is not whole"), "{error}");
}

#[test]
fn a_tag_of_another_version_is_refused_before_anything_is_built() {
    let (_folder, project) = example();
    for tag in ["v1.2.4", "1.2.3"] {
        let error = release(&project, Some(tag)).unwrap_err().to_string();
        assert_eq!(error, format!("the tag {tag} is not that of version 1.2.3, v1.2.3"));
    }
}
