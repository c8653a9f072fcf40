//! How the pictures of the gallery are compared: what counts as a difference, and what does not.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test reports by panicking"
)]

#[path = "browser/pictures/grey.rs"]
mod grey;

use std::path::Path;

use grey::Grey;

/// A screen of so many pixels as PNG, each as bright as this says.
fn screen(width: usize, height: usize, bright: impl Fn(usize, usize) -> u8) -> Vec<u8> {
    let mut png = Vec::new();
    let mut encoder = png::Encoder::new(&mut png, width as u32, height as u32);
    encoder.set_color(png::ColorType::Rgb);
    let pixels: Vec<u8> = (0..height)
        .flat_map(|y| (0..width).map(move |x| (x, y)))
        .flat_map(|(x, y)| [bright(x, y); 3])
        .collect();
    let mut writer = encoder.write_header().expect("a header");
    writer.write_image_data(&pixels).expect("all lines");
    writer.finish().expect("an end");
    png
}

fn white() -> Grey {
    Grey::of_screen(&screen(128, 128, |_, _| 255))
}

#[test]
fn a_picture_comes_back_as_it_was_written() {
    // Its last column and line stand for fewer pixels than the others.
    let picture = Grey::of_screen(&screen(130, 70, |x, y| (x + y) as u8));
    assert_eq!(picture.height(), 18);
    assert_eq!(Grey::from_png(&picture.to_png()), picture);
}

#[test]
fn letters_that_are_smoothed_otherwise_look_the_same() {
    let sharp = Grey::of_screen(&screen(128, 128, |x, _| if x % 8 < 2 { 0 } else { 255 }));
    let soft = Grey::of_screen(&screen(128, 128, |x, _| match x % 8 {
        0 | 1 => 20,
        2 => 235,
        _ => 255,
    }));
    assert_eq!(sharp.tiles_unlike(&soft), 0);
}

#[test]
fn a_thin_line_is_seen_and_shown() {
    let line = Grey::of_screen(&screen(128, 128, |_, y| if y == 50 { 90 } else { 255 }));
    assert_eq!(white().tiles_unlike(&line), 2);
    let black = Grey::new(32, vec![0; 32]);
    let mut shown = Grey::new(32, vec![15; 12 * 32]);
    shown.append(black);
    shown.append(Grey::new(32, vec![15; 19 * 32]));
    assert_eq!(white().difference(&line), shown);
}

#[test]
fn a_mark_that_is_gone_is_seen() {
    let mark = Grey::of_screen(&screen(128, 128, |x, y| {
        let is_ink = (20..60).contains(&x) && (30..42).contains(&y) && (x + y) % 2 == 0;
        if is_ink { 40 } else { 255 }
    }));
    assert_ne!(white().tiles_unlike(&mark), 0);
}

#[test]
fn the_reviewed_pictures_are_small() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pictures");
    let files = std::fs::read_dir(folder).expect("the reviewed pictures");
    let bytes: u64 = files
        .map(|file| file.and_then(|file| file.metadata()).expect("a file").len())
        .sum();
    assert!(bytes < 1_000_000, "{bytes} bytes");
    assert!(bytes > 0);
}
