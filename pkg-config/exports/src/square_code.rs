//! A text as a square code.

use qrcodegen::{QrCode, QrCodeEcc};

/// The light modules that scanners want around a code.
const QUIET: i32 = 4;

/// The modules of a side with the quiet zone, and the dark ones as path data. The code mends itself if up to 15 % of it
/// cannot be read, or more where that makes it no larger.
pub fn square_code(text: &str) -> Option<String> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let side = code.size();
    let mut path = format!("{} ", side + 2 * QUIET);
    for y in 0..side {
        let mut x = 0;
        while x < side {
            let run = (x..side).take_while(|x| code.get_module(*x, y)).count() as i32;
            if run > 0 {
                path += &format!("M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += run + 1;
        }
    }
    Some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page with a longish address, and the longest link of advice alone.
    const LINK: &str =
        "https://physio-clinic.example/articles/low-back-pain-psoas/#lumbar-check=1.AAVwc29hcwABBQL__wMAAP_H4Q";

    /// The modules of a side and the dark ones, by their column and row.
    fn drawn(text: &str) -> (i32, Vec<(i32, i32)>) {
        let drawn = square_code(text).unwrap();
        let (side, path) = drawn.split_once(' ').unwrap();
        let mut dark = Vec::new();
        for run in path.split_terminator('z') {
            let (at, size) = run.strip_prefix('M').unwrap().split_once('h').unwrap();
            let (x, y) = at.split_once(' ').unwrap();
            let (length, back) = size.split_once("v1h-").unwrap();
            assert_eq!(length, back);
            let (x, y): (i32, i32) = (x.parse().unwrap(), y.parse().unwrap());
            dark.extend((x..x + length.parse::<i32>().unwrap()).map(|x| (x, y)));
        }
        (side.parse().unwrap(), dark)
    }

    #[test]
    fn every_dark_module_is_drawn_once_and_no_light_one() {
        let code = QrCode::encode_text(LINK, QrCodeEcc::Medium).unwrap();
        let all = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        let dark: Vec<_> = all.filter(|(x, y)| code.get_module(*x, *y)).map(|(x, y)| (x + 4, y + 4)).collect();
        assert_eq!(drawn(LINK).1, dark);
    }

    #[test]
    fn four_modules_around_it_are_light() {
        let (side, dark) = drawn(LINK);
        let inside = 4..side - 4;
        assert!(dark.iter().all(|(x, y)| inside.contains(x) && inside.contains(y)));
        // The corners that scanners look for touch the quiet zone.
        for corner in [(4, 4), (side - 5, 4), (4, side - 5)] {
            assert!(dark.contains(&corner), "{corner:?}");
        }
    }

    #[test]
    fn a_link_to_advice_makes_a_small_code() {
        // Version 6 has 41 modules on a side.
        assert!(drawn(LINK).0 <= 41 + 8, "{}", drawn(LINK).0);
    }

    #[test]
    fn what_is_too_long_makes_none() {
        assert!(square_code(&"é".repeat(1100)).is_some());
        assert!(square_code(&"é".repeat(1200)).is_none());
    }
}
