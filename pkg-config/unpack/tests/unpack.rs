//! Files that were packed, files that were changed since, and files that nobody packed.

use lzma_rust2::{EncodeMode, LzmaOptions, LzmaWriter, MfType};
use std::io::Write;
use unpack::{Corrupt, Header, LENGTH_LIMIT, PIECE, Unpacker};

/// As the build packs it.
fn packed(bytes: &[u8]) -> Vec<u8> {
    let options = LzmaOptions {
        lc: 4,
        lp: 0,
        pb: 0,
        dict_size: 8 << 20,
        mode: EncodeMode::Normal,
        mf: MfType::Bt4,
        nice_len: LzmaOptions::NICE_LEN_MAX,
        depth_limit: 1000,
        preset_dict: None,
    };
    let mut writer = LzmaWriter::new_use_header(Vec::new(), &options, Some(bytes.len() as u64)).unwrap();
    writer.write_all(bytes).unwrap();
    writer.finish().unwrap()
}

/// As the page unpacks it, in pieces of the same length.
fn unpacked(packed: &[u8], piece: usize) -> Result<Vec<u8>, Corrupt> {
    let mut unpacker = Unpacker::NEW;
    let memory = |length| {
        assert!(length <= LENGTH_LIMIT);
        Some(vec![0; length].leak())
    };
    for piece in packed.chunks(piece) {
        unpacker.room()[..piece.len()].copy_from_slice(piece);
        unpacker.take(piece.len(), memory)?;
    }
    unpacker.finish(memory).map(|unpacked| unpacked.to_vec())
}

/// Numbers that are the same in each run, and look like no numbers in particular.
fn numbers(mut seed: u32) -> impl Iterator<Item = usize> {
    std::iter::repeat_with(move || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as usize
    })
}

/// Files with all that LZMA has: literals, runs, copies from near and far and from earlier distances, long and short. Each
/// with what it is packed.
fn files() -> Vec<(Vec<u8>, Vec<u8>)> {
    let mut files = vec![Vec::new(), b"a".to_vec(), b"ab".to_vec(), vec![0; 40_000]];
    for seed in 0..4 {
        let mut numbers = numbers(seed);
        let mut next = |limit: usize| numbers.next().unwrap() % limit;
        let mut file = Vec::new();
        while file.len() < 10_000 << seed {
            if file.is_empty() || next(3) == 0 {
                for _ in 0..=next(40) {
                    file.push(next(256) as u8);
                }
            } else {
                let furthest = 1 + next(file.len());
                let from = file.len() - 1 - next(furthest);
                for place in from..=from + next(400) {
                    file.push(file[place]);
                }
            }
        }
        files.push(file);
    }
    let with_packed = |file: Vec<u8>| {
        let packed = packed(&file);
        (file, packed)
    };
    files.into_iter().map(with_packed).collect()
}

#[test]
fn a_packed_file_is_unpacked_to_what_it_was() {
    for (file, packed) in files() {
        assert_eq!(Header::read(&packed), Some(Header { length: file.len() }));
        for piece in [1, 12, 13, 33, 34, 1000, PIECE] {
            assert!(unpacked(&packed, piece).as_ref() == Ok(&file), "{} bytes by {piece}", file.len());
        }
    }
}

/// Some bits of a short file lead to another file. Hashes are what files are held to; this is for where there are none.
#[test]
fn a_file_that_was_changed_is_refused_or_short() {
    let mut numbers = numbers(99);
    for (file, packed) in files() {
        for _ in 0..40 {
            let mut changed = packed.clone();
            let place = numbers.next().unwrap() % changed.len();
            changed[place] ^= 1 << (numbers.next().unwrap() % 8);
            let found = unpacked(&changed, PIECE);
            assert!(found.is_err() || packed.len() < 100, "{} bytes, changed at {place}", file.len());
        }
    }
}

#[test]
fn a_file_that_is_not_all_there_is_refused() {
    for (file, packed) in files() {
        for missing in [1, 2, 5, packed.len() / 2, packed.len() - 5, packed.len() - 1, packed.len()] {
            assert_eq!(unpacked(&packed[..packed.len() - missing], PIECE), Err(Corrupt), "{} bytes", file.len());
        }
    }
}

#[test]
fn a_file_with_more_behind_it_is_refused() {
    for (file, mut packed) in files() {
        for more in [1, 19, 3 * PIECE] {
            packed.resize(packed.len() + more, 0);
            assert_eq!(unpacked(&packed, PIECE), Err(Corrupt), "{} bytes and {more}", file.len());
        }
    }
}

#[test]
fn what_nobody_packed_is_refused_within_the_length_it_tells() {
    for seed in 0..300 {
        let mut numbers = numbers(seed);
        let mut file = packed(&vec![0; 1 + numbers.next().unwrap() % 5000])[..Header::BYTES].to_vec();
        file.push(0);
        file.extend(numbers.take(3000).map(|number| number as u8));
        assert_eq!(unpacked(&file, PIECE), Err(Corrupt), "seed {seed}");
    }
}

#[test]
fn a_header_tells_packed_files_from_others() {
    let header = |length: u64| [[4, 0, 0, 0x80, 0].as_slice(), &length.to_le_bytes()].concat();
    assert_eq!(Header::read(&header(LENGTH_LIMIT as u64)), Some(Header { length: LENGTH_LIMIT }));
    for length in [LENGTH_LIMIT as u64 + 1, 1 << 32, u64::MAX] {
        assert_eq!(Header::read(&header(length)), None);
        assert_eq!(unpacked(&header(length).repeat(9), PIECE), Err(Corrupt));
    }
    for other in [b"\0asm\x01\0\0\0".as_slice(), b"LC05\x05psoas", b"\x1f\x8b\x08", b"", &header(9)[..12]] {
        assert_eq!(Header::read(other), None);
    }
}

#[test]
fn the_page_knows_the_first_byte_and_the_longest_piece() {
    let script = include_str!("../../../src/element/js/unpack.js");
    for line in [format!("const PACKED = {};", packed(b"")[0]), format!("const PIECE = {PIECE};")] {
        assert!(script.contains(&line), "{line}");
    }
}
