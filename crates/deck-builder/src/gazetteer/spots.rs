//! Where towns lie, as `build.rs` packs it.

use std::str::Bytes;

use super::Tenths;

/// Where the towns of a table lie and the letters of their size classes, column by column.
pub(super) struct Spots {
    north: Degrees,
    east: Degrees,
    sizes: Bytes<'static>,
}

impl Spots {
    /// Those of `cities.txt`.
    pub(super) fn get() -> Self {
        Self {
            north: Degrees::new(include_bytes!(concat!(env!("OUT_DIR"), "/spots-north.bin"))),
            east: Degrees::new(include_bytes!(concat!(env!("OUT_DIR"), "/spots-east.bin"))),
            sizes: crate::word_lists::table!("spots-size.txt").bytes(),
        }
    }
}

impl Iterator for Spots {
    type Item = (Tenths, u8);

    fn next(&mut self) -> Option<(Tenths, u8)> {
        let (north, east) = (self.north.next()?, self.east.next()?);
        Some((Tenths { north, east }, self.sizes.next()?))
    }
}

/// Three tenths of a degree, each told by its distance from the one before.
struct Degrees {
    packed: std::slice::Iter<'static, u8>,
    before: i16,
}

impl Degrees {
    fn new(packed: &'static [u8]) -> Self {
        Self {
            packed: packed.iter(),
            before: 0,
        }
    }
}

impl Iterator for Degrees {
    type Item = i16;

    fn next(&mut self) -> Option<i16> {
        let (mut word, mut shift) = (0, 0);
        loop {
            let byte = i16::from(*self.packed.next()?);
            word |= (byte & 127) << shift;
            if byte < 128 {
                break;
            }
            shift += 7;
        }
        // The lowest bit tells the direction.
        let distance = word >> 1 ^ -(word & 1);
        self.before += distance;
        Some(self.before * 3)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spots_are_as_they_were_written() {
        let written = include_str!("../../data/spots.txt");
        let rows = written.lines().filter(|row| !row.starts_with("# "));
        let unpacked = Spots::get()
            .map(|(spot, size)| format!("{} {} {}", spot.north, spot.east, char::from(size)));
        assert!(rows.eq(unpacked));
    }
}
