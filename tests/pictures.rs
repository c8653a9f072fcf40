//! How the pictures of the gallery are compared: what counts as a difference, and what does not.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test reports by panicking"
)]

#[path = "browser/pictures/grey.rs"]
mod grey;
#[path = "browser/pictures/lists.rs"]
mod lists;

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

/// A list of a hundred parts, the first of which are so many pixels further right.
fn list(moved: usize, by: i32) -> String {
    let parts = (0..100).map(|at| {
        let left = 10 + if at < moved { by } else { 0 };
        format!("deck\tp\t#000 - #000\t{left} {} 80 20", 30 * at)
    });
    let parts: Vec<String> = parts.collect();
    format!("fonts\t370 473 354\n{}\n", parts.join("\n"))
}

#[test]
fn a_part_is_where_it_was_to_a_pixel() {
    let before = list(0, 0);
    assert_eq!(lists::unlike(&before, &list(3, 1), true), [""; 0]);
    assert_eq!(lists::unlike(&before, &list(3, 2), true).len(), 3);
    assert_eq!(lists::unlike(&before, &list(3, 2), false), [""; 0]);
}

#[test]
fn in_another_engine_few_parts_are_elsewhere_and_all_have_their_colours() {
    let before = list(0, 0);
    let faults = |now: &str| lists::unlike_in_another_engine(&before, now).len();
    assert_eq!(faults(&list(100, 8)), 0);
    assert_eq!(faults(&list(4, 40)), 0);
    assert_eq!(faults(&list(5, 40)), 5);
    assert_eq!(faults(&before.replacen("#000 - ", "#001 - ", 1)), 1);
    let without_the_last = before.trim_end().rsplit_once('\n').expect("lines").0;
    assert_eq!(faults(without_the_last), 1);
    // Where letters are much wider, lines break elsewhere.
    assert_eq!(faults(&list(50, 40).replacen("473", "573", 1)), 0);
}
