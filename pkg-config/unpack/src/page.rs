//! What the page calls, in this order:
//!
//! 1. `room()` gives the address that the next packed bytes go to, at most `PIECE`; `take(count)` unpacks them. Both again
//!    and again until no more bytes come.
//! 2. `finish()` gives the length of the unpacked file, which begins where the memory ended before the first call.
//!
//! The latter two give -1 if the file is corrupt; then there is nothing more to call. An instance unpacks one
//! file, and its memory goes with it.

#![allow(unsafe_code, reason = "names for the page to call, the one unpacker, and the memory of the unpacked file")]

use crate::Unpacker;
use core::arch::wasm32;
use core::panic::PanicInfo;
use core::slice;

/// Bytes in a page of WebAssembly's memory.
const MEMORY_PAGE: usize = 64 << 10;

static mut UNPACKER: Unpacker<'static> = Unpacker::NEW;

fn unpacker() -> &'static mut Unpacker<'static> {
    let unpacker = &raw mut UNPACKER;
    // SAFETY: each function below calls this once, none of them calls another, and there is one thread.
    unsafe { &mut *unpacker }
}

/// Memory at the end of what there was.
fn memory(length: usize) -> Option<&'static mut [u8]> {
    let first = wasm32::memory_grow::<0>(length.div_ceil(MEMORY_PAGE));
    if first == usize::MAX {
        return None;
    }
    // SAFETY: these pages are new, thus zeros that nothing else points to, and memory never shrinks.
    Some(unsafe { slice::from_raw_parts_mut((first * MEMORY_PAGE) as *mut u8, length) })
}

/// Where the next packed bytes go.
#[unsafe(no_mangle)]
pub extern "C" fn room() -> *mut u8 {
    unpacker().room().as_mut_ptr()
}

/// Unpacks so many packed bytes.
#[unsafe(no_mangle)]
pub extern "C" fn take(count: usize) -> i32 {
    unpacker().take(count, memory).map_or(-1, |()| 0)
}

/// The length of the file.
#[unsafe(no_mangle)]
pub extern "C" fn finish() -> i32 {
    unpacker().finish(memory).map_or(-1, |unpacked| unpacked.len() as i32)
}

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    wasm32::unreachable()
}
