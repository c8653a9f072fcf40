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
        self.bytes(text.as_bytes()).bytes(&[0xff])
    }

    pub(crate) fn json(self, value: &Json) -> Self {
        match value {
            Json::Null => self.bytes(&[0]),
            Json::Bool(value) => self.bytes(&[1, u8::from(*value)]),
            Json::Number(value) => self.bytes(&[2]).bytes(&value.to_bits().to_le_bytes()),
            Json::String(value) => self.bytes(&[3]).text(value),
            Json::Array(items) => {
                let mut hash = self.bytes(&[4]);
                for item in items {
                    hash = hash.json(item);
                }
                hash.bytes(&[0xfe])
            }
            Json::Object(fields) => {
                let mut hash = self.bytes(&[5]);
                for (name, value) in fields {
                    hash = hash.text(name).json(value);
                }
                hash.bytes(&[0xfe])
            }
        }
    }

    pub(crate) fn number(self, value: u32) -> Self {
        self.bytes(&value.to_le_bytes())
    }

    pub(crate) const fn finish(self) -> u64 {
        self.0
    }

    fn bytes(self, bytes: &[u8]) -> Self {
        let mut hash = self.0;
        for byte in bytes {
            hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
        Self(hash)
    }
}
