//! Exports: what few readers ask for, a square code of a link, what is on a picture of it, and a FHIR resource of the
//! answers.
//!
//! It is a module of its own so that none costs anything before it is asked for. It knows nothing of the page, and
//! is given the link that the reader chose to make.

mod picture;
mod square_code;

use lumbar_check::content::ContentPack;
use lumbar_check::share::{self, decode, fhir};
use wasm_bindgen::prelude::wasm_bindgen;

/// A square code that leads to `text`, as `41 M4 4h7v1h-7z…`: the modules of a side, the quiet zone of 4 around it
/// included, and the dark modules as path data of an SVG.
///
/// # Errors
/// Throws a string if the text is too long for any code, which is about 2,300 bytes.
#[wasm_bindgen]
pub fn qr(text: &str) -> Result<String, String> {
    square_code::square_code(text).ok_or_else(|| "too long for a square code".to_owned())
}

/// What is on the picture of a result, in rows: a kind and what goes with it, parted by tabs. All of it is read from the
/// link that is on the picture, so that the picture cannot tell more than the link. `pack`: as below. `region`: a region's id
/// or a country code. `clinic`: whose page it is, or empty.
///
/// # Errors
/// Throws a string if the pack or the link cannot be read.
#[wasm_bindgen]
pub fn picture_rows(pack: &[u8], link: &str, region: &str, clinic: &str) -> Result<String, String> {
    let pack = unpacked(pack)?;
    let fragment = link.split_once('#').map_or("", |(_, fragment)| fragment);
    let Some(Ok(result)) = decode(&pack, fragment) else { return Err("the link cannot be read".to_owned()) };
    let clinic = Some(clinic).filter(|name| !name.is_empty());
    Ok(picture::rows(&pack, &share::picture(&pack, &result, region, clinic, link)))
}

/// A FHIR R4 `QuestionnaireResponse` of the answers in a link, as JSON over many lines. `pack` is the compiled pack that
/// the widget was mounted with, `fragment` the part of the link after `#`.
///
/// # Errors
/// Throws a string if the pack or the link cannot be read, or the link has no answers or some that are retired.
#[wasm_bindgen]
pub fn questionnaire_response(pack: &[u8], fragment: &str) -> Result<String, String> {
    let pack = unpacked(pack)?;
    let Some(Ok(result)) = decode(&pack, fragment) else { return Err("the link cannot be read".to_owned()) };
    let response = fhir::questionnaire_response(&pack, &result)
        .ok_or("the link has no answers, or not all of them are known any more")?;
    Ok(format!("{response:#}"))
}

fn unpacked(pack: &[u8]) -> Result<ContentPack, String> {
    ContentPack::from_compiled(pack).map_err(|_| "the pack does not belong to this version".to_owned())
}
