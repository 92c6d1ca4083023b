//! The pack author's tool: check a pack, print it for review, grade its words, try answers on it.

mod answers;
mod assess;
mod check;
mod fhir;
mod out;
mod readability;
mod revise;
mod sheet;
mod source;
mod statements;

use clap::{ArgGroup, Args, Parser, Subcommand, ValueEnum};
use lumbar_check::content::{pack_schema, review_schema, revisions_schema, words_schema};
use lumbar_check::domain;
use std::path::PathBuf;
use std::process::ExitCode;

/// The tool for authors of Lumbar Check packs.
#[derive(Parser)]
#[command(
    name = "lumbar-check",
    max_term_width = 100,
    after_help = "Exit status: 0 done, 1 the pack has faults, 2 the call or the answers cannot be used."
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Validate every file of a pack.
    Check(Pack),
    /// Print a pack as a review sheet (Markdown).
    Sheet(Pack),
    /// Print every statement that a reviewer of a pack agrees to, one JSON object a line.
    Statements {
        /// The folder of the pack.
        folder: PathBuf,
        /// The language of the words, in place of English.
        #[arg(long)]
        language: Option<String>,
    },
    /// Grade how easy the English words of a pack are to read.
    Readability(Pack),
    /// Write the pack's revision and what it changed into revisions.json.
    Revise(Pack),
    /// Try answers: one JSON object, or one a line.
    Assess(Records),
    /// Print the JSON Schema of a file.
    Schema {
        /// The file of a pack that it is for.
        file: Schema,
    },
    /// Print a pack as a FHIR R4 Questionnaire, in all its languages; or turn answers into a QuestionnaireResponse, or
    /// back.
    #[command(override_usage = "lumbar-check fhir <FOLDER>\n       \
                                lumbar-check fhir --response [--pack <FOLDER>] [--day <YYYY-MM-DD>] [FILE]\n       \
                                lumbar-check fhir --read [--pack <FOLDER>] [FILE]")]
    Fhir(Fhir),
}

#[derive(Args)]
struct Pack {
    /// The folder of the pack.
    folder: PathBuf,
}

#[derive(Args)]
struct Records {
    /// The folder of the pack that they are for, in place of the built-in one.
    #[arg(long, value_name = "FOLDER")]
    pack: Option<PathBuf>,
    /// Where they stand; `-` for what is piped in.
    #[arg(value_name = "FILE", default_value = "-")]
    input: String,
}

#[derive(Clone, Copy, ValueEnum)]
enum Schema {
    Pack,
    Words,
    Revisions,
    Review,
}

#[derive(Args)]
#[command(group = ArgGroup::new("direction"))]
struct Fhir {
    /// Turn answers, as assess takes them, into a QuestionnaireResponse.
    #[arg(long, group = "direction")]
    response: bool,
    /// Turn a QuestionnaireResponse into answers, as assess takes them.
    #[arg(long, group = "direction")]
    read: bool,
    /// The folder of the pack that they are for, in place of the built-in one.
    #[arg(long, value_name = "FOLDER", requires = "direction")]
    pack: Option<PathBuf>,
    /// The day on which they were given, in place of today.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, requires = "response", conflicts_with = "read")]
    day: Option<u16>,
    /// The folder of the pack to print; or the file with what to turn, if it is not piped in.
    #[arg(value_name = "FOLDER|FILE", required_unless_present = "direction")]
    input: Option<String>,
}

fn day(text: &str) -> Result<u16, &'static str> {
    domain::day(text).ok_or("it is not a day written YYYY-MM-DD")
}

fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Check(Pack { folder }) => check::run(&folder),
        Command::Sheet(Pack { folder }) => sheet::run(&folder),
        Command::Statements { folder, language } => statements::run(&folder, language.as_deref()),
        Command::Readability(Pack { folder }) => readability::run(&folder),
        Command::Revise(Pack { folder }) => revise::run(&folder),
        Command::Assess(Records { pack, input }) => assess::run(pack.as_deref(), &input),
        Command::Schema { file } => {
            out::print(match file {
                Schema::Pack => pack_schema(),
                Schema::Words => words_schema(),
                Schema::Revisions => revisions_schema(),
                Schema::Review => review_schema(),
            });
            ExitCode::SUCCESS
        }
        Command::Fhir(Fhir { response, read, pack, day, input }) => {
            let input = input.as_deref().unwrap_or("-");
            match (response, read) {
                (true, _) => fhir::respond(pack.as_deref(), day, input),
                (_, true) => fhir::read(pack.as_deref(), input),
                _ => fhir::print(input.as_ref()),
            }
        }
    }
}
