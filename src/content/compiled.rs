//! How a pack is compiled: the parts one after the other, each with its fields in their order and without their names.
//!
//! | | written as |
//! | --- | --- |
//! | a number | groups of seven bits, the lowest first; each but the last has the eighth bit set |
//! | a number that may be negative | the same of 0, -1, 1, -2, 2 … counted from 0 |
//! | a text, a list | how many bytes or elements, then these |
//! | what may be missing | 0, or 1 and the value |
//! | a choice | its number, then what it holds |
//!
//! Reading goes on to the end whatever it finds: what cannot be read is nothing, and in the end the whole is refused. A part
//! that is dropped half read costs code for each field, more than all the reading.

use std::array;
use std::rc::Rc;

/// What a compiled pack is made of.
pub trait Compiled: Sized {
    /// Writes it behind what is there.
    fn write(&self, to: &mut Vec<u8>);

    /// Reads what was written. If the reader is broken then, it is not that.
    fn read(from: &mut Reader) -> Self;
}

/// Implements [`Compiled`] for choices, each with its number: `0 Paragraph { 0: text }`. A choice is read as the first if
/// there is none of its number.
macro_rules! compiled_choices {
    ($name:ident { $first:ident { $($of_first:tt: $first_value:ident),* } $($number:literal $case:ident { $($field:tt: $value:ident),* })* }) => {
        impl $crate::content::compiled::Compiled for $name {
            fn write(&self, to: &mut Vec<u8>) {
                match self {
                    Self::$first { $($of_first: $first_value),* } => {
                        to.push(0);
                        $($crate::content::compiled::Compiled::write($first_value, to);)*
                    }
                    $(Self::$case { $($field: $value),* } => {
                        to.push($number);
                        $($crate::content::compiled::Compiled::write($value, to);)*
                    })*
                }
            }

            fn read(from: &mut $crate::content::compiled::Reader) -> Self {
                match from.byte() {
                    $($number => Self::$case { $($field: $crate::content::compiled::Compiled::read(from)),* },)*
                    number => {
                        if number != 0 {
                            from.refuse();
                        }
                        Self::$first { $($of_first: $crate::content::compiled::Compiled::read(from)),* }
                    }
                }
            }
        }
    };
}
pub(in crate::content) use compiled_choices;

/// Implements [`Compiled`] for what has fields.
macro_rules! compiled_fields {
    ($name:ident { $($field:tt),* }) => {
        impl $crate::content::compiled::Compiled for $name {
            fn write(&self, to: &mut Vec<u8>) {
                $($crate::content::compiled::Compiled::write(&self.$field, to);)*
            }

            fn read(from: &mut $crate::content::compiled::Reader) -> Self {
                Self { $($field: $crate::content::compiled::Compiled::read(from)),* }
            }
        }
    };
}
pub(in crate::content) use compiled_fields;

/// What is left to read.
pub struct Reader<'b> {
    bytes: &'b [u8],
    is_broken: bool,
}

impl<'b> Reader<'b> {
    /// Reads all of `bytes` as one value; `None` if they are not one.
    pub fn read<T: Compiled>(bytes: &'b [u8]) -> Option<T> {
        let mut reader = Self { bytes, is_broken: false };
        let value = T::read(&mut reader);
        (!reader.is_broken && reader.bytes.is_empty()).then_some(value)
    }

    /// From here on there is nothing to read.
    pub fn refuse(&mut self) {
        *self = Self { bytes: &[], is_broken: true };
    }

    /// The next so many bytes, or none.
    fn take(&mut self, count: usize) -> &'b [u8] {
        let Some((taken, rest)) = self.bytes.split_at_checked(count) else {
            self.refuse();
            return &[];
        };
        self.bytes = rest;
        taken
    }

    /// The next byte.
    pub fn byte(&mut self) -> u8 {
        self.take(1).first().copied().unwrap_or_default()
    }

    fn number(&mut self) -> u64 {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte();
            number |= u64::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return number;
            }
        }
        self.refuse();
        0
    }

    /// A number as one of a narrower kind, or 0 if it is none.
    fn narrowed<Narrow: TryFrom<u64> + Default>(&mut self, number: u64) -> Narrow {
        Narrow::try_from(number).unwrap_or_else(|_| {
            self.refuse();
            Narrow::default()
        })
    }
}

fn write_number(mut number: usize, to: &mut Vec<u8>) {
    while number >= 0x80 {
        to.push(number as u8 | 0x80);
        number >>= 7;
    }
    to.push(number as u8);
}

macro_rules! numbers {
    ($($number:ty)*) => {$(
        impl Compiled for $number {
            fn write(&self, to: &mut Vec<u8>) {
                write_number(usize::from(*self), to);
            }

            fn read(from: &mut Reader) -> Self {
                let number = from.number();
                from.narrowed(number)
            }
        }
    )*};
}

numbers! { u16 usize }

impl Compiled for u8 {
    fn write(&self, to: &mut Vec<u8>) {
        to.push(*self);
    }

    fn read(from: &mut Reader) -> Self {
        from.byte()
    }
}

impl Compiled for i16 {
    fn write(&self, to: &mut Vec<u8>) {
        ((self << 1) ^ (self >> 15)).cast_unsigned().write(to);
    }

    fn read(from: &mut Reader) -> Self {
        let number = u16::read(from);
        (number >> 1).cast_signed() ^ -(number & 1).cast_signed()
    }
}

impl Compiled for Rc<str> {
    fn write(&self, to: &mut Vec<u8>) {
        self.len().write(to);
        to.extend(self.bytes());
    }

    fn read(from: &mut Reader) -> Self {
        let length = usize::read(from);
        let text = std::str::from_utf8(from.take(length)).unwrap_or_else(|_| {
            from.refuse();
            ""
        });
        text.into()
    }
}

impl<T: Compiled> Compiled for Vec<T> {
    fn write(&self, to: &mut Vec<u8>) {
        self.len().write(to);
        self.iter().for_each(|element| element.write(to));
    }

    fn read(from: &mut Reader) -> Self {
        let length = usize::read(from);
        let mut list = Self::new();
        while list.len() < length && !from.is_broken {
            list.push(T::read(from));
        }
        list
    }
}

impl<T: Compiled> Compiled for Option<T> {
    fn write(&self, to: &mut Vec<u8>) {
        to.push(self.is_some().into());
        self.iter().for_each(|value| value.write(to));
    }

    fn read(from: &mut Reader) -> Self {
        match from.byte() {
            0 => None,
            1 => Some(T::read(from)),
            _ => {
                from.refuse();
                None
            }
        }
    }
}

impl<T: Compiled> Compiled for Rc<T> {
    fn write(&self, to: &mut Vec<u8>) {
        T::write(self, to);
    }

    fn read(from: &mut Reader) -> Self {
        Self::new(T::read(from))
    }
}

impl<T: Compiled> Compiled for Box<T> {
    fn write(&self, to: &mut Vec<u8>) {
        T::write(self, to);
    }

    fn read(from: &mut Reader) -> Self {
        Self::new(T::read(from))
    }
}

impl<T: Compiled, const N: usize> Compiled for [T; N] {
    fn write(&self, to: &mut Vec<u8>) {
        self.iter().for_each(|element| element.write(to));
    }

    fn read(from: &mut Reader) -> Self {
        array::from_fn(|_| T::read(from))
    }
}

impl<A: Compiled, B: Compiled> Compiled for (A, B) {
    fn write(&self, to: &mut Vec<u8>) {
        self.0.write(to);
        self.1.write(to);
    }

    fn read(from: &mut Reader) -> Self {
        (A::read(from), B::read(from))
    }
}
