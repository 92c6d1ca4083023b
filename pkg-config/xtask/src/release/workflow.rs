//! Tests of `.github/workflows/release.yml`, as far as it can be known here.

use clap::Parser;
use fs_err as fs;
use std::collections::BTreeSet;
use std::process::Command;

use super::tests::{example, made};
use super::{ASSETS, NOTES, checksums};
use crate::command;
use crate::project::{Project, shown};

/// Programs that are on the machines of GitHub, or come with what an earlier line installs.
const THERE: [&str; 3] = ["apt-get", "curl", "gh"];

/// Words of the shell itself.
const SHELL: [&str; 2] = ["cd", "echo"];

fn workflow(project: &Project) -> String {
    fs::read_to_string(project.root.join(".github/workflows/release.yml")).unwrap()
}

/// The script of each step, read by its indentation.
fn scripts(workflow: &str) -> Vec<String> {
    let lines: Vec<&str> = workflow.lines().collect();
    let mut scripts = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some((before, script)) = line.split_once("run: ") else { continue };
        if !before.trim_start().trim_start_matches("- ").is_empty() {
            continue;
        }
        let deeper = |line: &&&str| line.len() - line.trim_start().len() > before.len();
        scripts.push(match script {
            "|" => lines[at + 1..].iter().take_while(deeper).map(|line| format!("{}\n", line.trim())).collect(),
            script => script.to_owned(),
        });
    }
    scripts
}

/// Each command of a script, in words.
fn commands(script: &str) -> Vec<Vec<&str>> {
    script.lines().flat_map(|line| line.split(" && ")).map(|line| line.split_whitespace().collect()).collect()
}

#[test]
fn every_line_names_a_command_that_exists() {
    let project = Project::find().unwrap();
    let scripts = scripts(&workflow(&project));
    assert_eq!(scripts.len(), 6, "{scripts:?}");
    let mut wrong = Vec::new();
    for words in scripts.iter().flat_map(|script| commands(script)) {
        let exists = match words.as_slice() {
            ["cargo", "xtask", rest @ ..] => {
                crate::Arguments::try_parse_from(["cargo xtask"].iter().chain(rest)).is_ok()
            }
            [path, ..] if path.contains('/') => project.root.join(path).is_file(),
            [name, ..] => THERE.contains(name) || SHELL.contains(name) || command::find(&[name]).is_some(),
            [] => false,
        };
        if !exists {
            wrong.push(words.join(" "));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_script_is_understood_by_the_shell() {
    for script in scripts(&workflow(&Project::find().unwrap())) {
        command::run(Command::new("sh").args(["-n", "-c", &script])).unwrap();
    }
}

#[test]
fn what_is_published_is_what_xtask_makes() {
    let project = Project::find().unwrap();
    let workflow = workflow(&project);
    let folder = format!("target/{}", shown(&project.release_page(), &project.target));
    assert_eq!(workflow.matches(&format!("path: {folder}\n")).count(), 2);
    for named in [format!("{folder}/{NOTES} "), format!("{folder}/{ASSETS}/*"), format!("{} ", checksums::NAME)] {
        assert!(workflow.contains(named.trim_end()), "{named}");
    }
}

/// The last job, with a `gh` that writes down what it is told, on a machine with a shell and sha256sum.
#[test]
#[cfg(unix)]
fn the_steps_that_publish_run_on_the_folder() {
    use std::os::unix::fs::PermissionsExt;

    let (_folder, project) = example();
    super::write(&project.release_page(), &made(&project).unwrap()).unwrap();
    let gh = project.root.join("bin/gh");
    fs::create_dir(project.root.join("bin")).unwrap();
    fs::write(&gh, "#!/bin/sh\nprintf '%s\\n' \"$@\" > told.txt\n").unwrap();
    fs::set_permissions(&gh, PermissionsExt::from_mode(0o755)).unwrap();
    let path = format!("{}:{}", project.root.join("bin").display(), std::env::var("PATH").unwrap());
    let workflow = workflow(&Project::find().unwrap());
    let (_, publish) = workflow.split_once("\n  publish:\n").unwrap();
    for script in scripts(publish) {
        let mut shell = Command::new("sh");
        shell.current_dir(&project.root).env("PATH", &path).env("GITHUB_REF_NAME", "v1.2.3");
        command::run(shell.args(["-e", "-c", &script])).unwrap();
    }
    let told = fs::read_to_string(project.root.join("told.txt")).unwrap();
    let told: Vec<_> = told.lines().collect();
    assert_eq!(told[..4], ["release", "create", "v1.2.3", "--verify-tag"]);
    let files: Vec<_> = told.iter().filter(|word| word.starts_with("target/")).collect();
    assert_eq!(files.len(), 8, "notes, six files and their checksums: {files:?}");
    assert!(files.iter().all(|file| project.root.join(file).is_file()), "{files:?}");
}

/// A tag of an action can be moved to other code; a commit cannot.
#[test]
fn every_action_is_held_to_a_commit_and_only_publishing_may_write() {
    let workflow = workflow(&Project::find().unwrap());
    for line in workflow.lines().filter(|line| line.contains("uses: ")) {
        let (_, commit) = line.split_once('@').unwrap();
        let commit = commit.split(' ').next().unwrap();
        assert!(commit.len() == 40 && commit.bytes().all(|byte| byte.is_ascii_hexdigit()), "{line}");
    }
    assert!(workflow.contains("\npermissions: {}\n"));
    let (build, publish) = workflow.split_once("\n  publish:\n").unwrap();
    assert!(!build.contains(": write"), "{build}");
    let written: BTreeSet<&str> = publish.lines().filter(|line| line.contains(": write")).map(str::trim).collect();
    assert_eq!(written, BTreeSet::from(["contents: write"]));
}
