//! How a pack is compiled: the parts one after the other, each with its fields in their order and without their names.
//! First come the numbers, headed by how many bytes they are, then all texts: like stands beside like, and packs a tenth
//! smaller.
//!
//! | | written as |
//! | --- | --- |
//! | a number | groups of seven bits, the lowest first; each but the last has the eighth bit set |
//! | a number that may be negative | the same of 0, -1, 1, -2, 2 … counted from 0 |
//! | a text | among the texts, ended by a zero, which no text of a pack has in it |
//! | a list | how many elements, then these |
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
    fn write(&self, to: &mut Writer);

    /// Reads what was written. If the reader is broken then, it is not that.
    fn read(from: &mut Reader) -> Self;
}

/// Implements [`Compiled`] for choices, each with its number: `0 Paragraph { 0: text }`. A choice is read as the first if
/// there is none of its number.
macro_rules! compiled_choices {
    ($name:ident { $first:ident { $($of_first:tt: $first_value:ident),* } $($number:literal $case:ident { $($field:tt: $value:ident),* })* }) => {
        impl $crate::content::compiled::Compiled for $name {
            fn write(&self, to: &mut $crate::content::compiled::Writer) {
                match self {
                    Self::$first { $($of_first: $first_value),* } => {
                        to.byte(0);
                        $($crate::content::compiled::Compiled::write($first_value, to);)*
                    }
                    $(Self::$case { $($field: $value),* } => {
                        to.byte($number);
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
            fn write(&self, to: &mut $crate::content::compiled::Writer) {
                $($crate::content::compiled::Compiled::write(&self.$field, to);)*
            }

            fn read(from: &mut $crate::content::compiled::Reader) -> Self {
                Self { $($field: $crate::content::compiled::Compiled::read(from)),* }
            }
        }
    };
}
pub(in crate::content) use compiled_fields;

/// What has been written.
#[derive(Default)]
pub struct Writer {
    numbers: Vec<u8>,
    texts: Vec<u8>,
}

impl Writer {
    /// The bytes of a value.
    pub fn write<T: Compiled>(value: &T) -> Vec<u8> {
        let (mut head, mut writer) = (Self::default(), Self::default());
        value.write(&mut writer);
        head.number(writer.numbers.len());
        [head.numbers, writer.numbers, writer.texts].concat()
    }

    /// Writes a byte.
    pub fn byte(&mut self, byte: u8) {
        self.numbers.push(byte);
    }

    fn number(&mut self, mut number: usize) {
        while number >= 0x80 {
            self.byte(number as u8 | 0x80);
            number >>= 7;
        }
        self.byte(number as u8);
    }

    fn text(&mut self, text: &str) {
        self.texts.extend(text.bytes().chain([0]));
    }
}

/// What is left to read.
pub struct Reader<'b> {
    numbers: &'b [u8],
    texts: &'b str,
    is_broken: bool,
}

impl<'b> Reader<'b> {
    /// Reads all of `bytes` as one value; `None` if they are not one.
    pub fn read<T: Compiled>(bytes: &'b [u8]) -> Option<T> {
        let mut head = Self { numbers: bytes, texts: "", is_broken: false };
        let length = usize::read(&mut head);
        let (numbers, texts) = head.numbers.split_at_checked(length)?;
        let mut reader = Self { numbers, texts: str::from_utf8(texts).ok()?, is_broken: head.is_broken };
        let value = T::read(&mut reader);
        (!reader.is_broken && reader.numbers.is_empty() && reader.texts.is_empty()).then_some(value)
    }

    /// From here on there is nothing to read.
    pub fn refuse(&mut self) {
        *self = Self { numbers: &[], texts: "", is_broken: true };
    }

    /// The next byte. A copy of this in each place would weigh more than the calls.
    #[inline(never)]
    pub fn byte(&mut self) -> u8 {
        let Some((&byte, rest)) = self.numbers.split_first() else {
            self.refuse();
            return 0;
        };
        self.numbers = rest;
        byte
    }

    /// The next text.
    fn text(&mut self) -> &'b str {
        let Some((text, rest)) = self.texts.split_once('\0') else {
            self.refuse();
            return "";
        };
        self.texts = rest;
        text
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

macro_rules! numbers {
    ($($number:ty)*) => {$(
        impl Compiled for $number {
            fn write(&self, to: &mut Writer) {
                to.number((*self).into());
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
    fn write(&self, to: &mut Writer) {
        to.byte(*self);
    }

    fn read(from: &mut Reader) -> Self {
        from.byte()
    }
}

impl Compiled for i16 {
    fn write(&self, to: &mut Writer) {
        ((self << 1) ^ (self >> 15)).cast_unsigned().write(to);
    }

    fn read(from: &mut Reader) -> Self {
        let number = u16::read(from);
        (number >> 1).cast_signed() ^ -(number & 1).cast_signed()
    }
}

impl Compiled for Rc<str> {
    fn write(&self, to: &mut Writer) {
        to.text(self);
    }

    fn read(from: &mut Reader) -> Self {
        from.text().into()
    }
}

impl<T: Compiled> Compiled for Vec<T> {
    fn write(&self, to: &mut Writer) {
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
    fn write(&self, to: &mut Writer) {
        to.byte(self.is_some().into());
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
    fn write(&self, to: &mut Writer) {
        T::write(self, to);
    }

    fn read(from: &mut Reader) -> Self {
        Self::new(T::read(from))
    }
}

impl<T: Compiled> Compiled for Box<T> {
    fn write(&self, to: &mut Writer) {
        T::write(self, to);
    }

    fn read(from: &mut Reader) -> Self {
        Self::new(T::read(from))
    }
}

impl<T: Compiled, const N: usize> Compiled for [T; N] {
    fn write(&self, to: &mut Writer) {
        self.iter().for_each(|element| element.write(to));
    }

    fn read(from: &mut Reader) -> Self {
        array::from_fn(|_| T::read(from))
    }
}

impl<A: Compiled, B: Compiled> Compiled for (A, B) {
    fn write(&self, to: &mut Writer) {
        self.0.write(to);
        self.1.write(to);
    }

    fn read(from: &mut Reader) -> Self {
        (A::read(from), B::read(from))
    }
}
