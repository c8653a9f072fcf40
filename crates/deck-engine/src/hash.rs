//! FNV-1a, 64 bits: short, the same everywhere, and not meant to resist an attacker.
//!
//! The parameters are those of the FNV specification (offset basis 14695981039346656037,
//! prime 1099511628211).

use crate::Json;

/// A running hash.
#[derive(Clone, Copy)]
pub(crate) struct Fnv(u64);

impl Fnv {
    pub(crate) const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    /// Adds the text and a byte that no UTF-8 text holds, so that `ab`+`c` differs from `a`+`bc`.
    pub(crate) fn text(self, text: &str) -> Self {
        text.bytes().fold(self, Self::byte).byte(0xff)
    }

    pub(crate) fn json(self, value: &Json) -> Self {
        match value {
            Json::Null => self.byte(0),
            Json::Bool(value) => self.byte(1).byte(u8::from(*value)),
            Json::Number(value) => value
                .to_bits()
                .to_le_bytes()
                .into_iter()
                .fold(self.byte(2), Self::byte),
            Json::String(value) => self.byte(3).text(value),
            Json::Array(items) => items.iter().fold(self.byte(4), Self::json).byte(0xfe),
            Json::Object(fields) => fields
                .iter()
                .fold(self.byte(5), |hash, (name, value)| {
                    hash.text(name).json(value)
                })
                .byte(0xfe),
        }
    }

    pub(crate) fn number(self, value: u32) -> Self {
        value.to_le_bytes().into_iter().fold(self, Self::byte)
    }

    pub(crate) const fn finish(self) -> u64 {
        self.0
    }

    fn byte(self, byte: u8) -> Self {
        Self((self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
    }
}
