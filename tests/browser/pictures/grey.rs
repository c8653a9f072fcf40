//! Small grey pictures of large screens, and where two of them differ.
//!
//! A point stands for four by four pixels of the screen and has one of sixteen greys. So a letter that is smoothed
//! in another way looks the same, and a line that is a pixel thick is still seen; what has other colours of the same
//! brightness is not.

use std::io::Cursor;

/// Pixels of the screen along each side of a point.
const PIXELS: usize = 4;
/// Points along each side of a tile, in which differences are counted together.
const TILE: usize = 16;
/// So many greys a point may be off.
const NEAR: u8 = 1;
/// So many points of a tile may be off by more.
const SPARSE: usize = 5;

/// A picture in greys from 0, black, to 15, white.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Grey {
    width: usize,
    greys: Vec<u8>,
}

impl Grey {
    /// A picture of this width, line by line; all greys are below 16.
    pub(crate) fn new(width: usize, greys: Vec<u8>) -> Grey {
        assert_eq!(greys.len() % width, 0, "every line is full");
        Grey { width, greys }
    }

    /// What a browser gave as PNG, made small.
    pub(crate) fn of_screen(png: &[u8]) -> Grey {
        let (info, bytes) = decode(png);
        let channels = info.color_type.samples();
        let (width, height) = (info.width as usize, info.height as usize);
        let bright = |x: usize, y: usize| {
            let at = (y * width + x) * channels;
            let sum = if channels < 3 {
                1000 * usize::from(bytes[at])
            } else {
                299 * usize::from(bytes[at])
                    + 587 * usize::from(bytes[at + 1])
                    + 114 * usize::from(bytes[at + 2])
            };
            sum / 1000
        };
        let mut greys = Vec::new();
        for top in (0..height).step_by(PIXELS) {
            for left in (0..width).step_by(PIXELS) {
                let (bottom, right) = ((top + PIXELS).min(height), (left + PIXELS).min(width));
                let sum: usize = (top..bottom)
                    .flat_map(|y| (left..right).map(move |x| (x, y)))
                    .map(|(x, y)| bright(x, y))
                    .sum();
                let mean = sum / ((bottom - top) * (right - left));
                greys.push((mean / 16) as u8);
            }
        }
        Grey::new(width.div_ceil(PIXELS), greys)
    }

    /// One that [`Grey::to_png`] made.
    pub(crate) fn from_png(png: &[u8]) -> Grey {
        let (info, bytes) = decode(png);
        assert_eq!(info.color_type, png::ColorType::Grayscale);
        let greys = bytes.into_iter().map(|byte| byte / 17).collect();
        Grey::new(info.width as usize, greys)
    }

    /// As a PNG of four bits a point.
    pub(crate) fn to_png(&self) -> Vec<u8> {
        let mut png = Vec::new();
        let mut encoder = png::Encoder::new(&mut png, self.width as u32, self.height() as u32);
        encoder.set_color(png::ColorType::Grayscale);
        encoder.set_depth(png::BitDepth::Four);
        encoder.set_compression(png::Compression::High);
        encoder.set_filter(png::Filter::NoFilter);
        let packed: Vec<u8> = self
            .greys
            .chunks(self.width)
            .flat_map(|line| line.chunks(2))
            .map(|pair| pair[0] << 4 | pair.get(1).copied().unwrap_or_default())
            .collect();
        let mut writer = encoder.write_header().expect("a header");
        writer.write_image_data(&packed).expect("all lines");
        writer.finish().expect("an end");
        png
    }

    /// Puts another of the same width below.
    pub(crate) fn append(&mut self, other: Grey) {
        if self.greys.is_empty() {
            self.width = other.width;
        }
        assert_eq!(self.width, other.width, "pictures of one width");
        self.greys.extend(other.greys);
    }

    /// Lines.
    pub(crate) fn height(&self) -> usize {
        self.greys.len() / self.width
    }

    /// How many tiles look different in the other, which is of the same size.
    pub(crate) fn tiles_unlike(&self, other: &Grey) -> usize {
        let mut counts = std::collections::HashMap::new();
        for (at, (one, two)) in self.greys.iter().zip(&other.greys).enumerate() {
            if one.abs_diff(*two) > NEAR {
                let tile = (at % self.width / TILE, at / self.width / TILE);
                *counts.entry(tile).or_insert(0) += 1;
            }
        }
        counts.values().filter(|count| **count > SPARSE).count()
    }

    /// Itself, pale, with black points where the other differs.
    pub(crate) fn difference(&self, other: &Grey) -> Grey {
        let greys = self.greys.iter().enumerate().map(|(at, one)| {
            let two = other.greys.get(at).copied().unwrap_or_default();
            if self.width == other.width && one.abs_diff(two) <= NEAR {
                12 + one / 4
            } else {
                0
            }
        });
        Grey::new(self.width, greys.collect())
    }
}

fn decode(png: &[u8]) -> (png::OutputInfo, Vec<u8>) {
    let mut decoder = png::Decoder::new(Cursor::new(png));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().expect("a PNG");
    let mut bytes = vec![0; reader.output_buffer_size().expect("a size")];
    let info = reader.next_frame(&mut bytes).expect("a picture");
    bytes.truncate(info.buffer_size());
    (info, bytes)
}
