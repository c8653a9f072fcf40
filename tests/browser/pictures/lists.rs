//! Lists of parts with their colours and boxes, as `parts.js` makes them, and where two of them differ.

/// In another engine than the list's, boxes may be off by so many pixels on each side …
const NEAR_ELSEWHERE: i32 = 8;
/// … but for one part in so many, since a line may break elsewhere where letters are a little wider.
const FAR_ELSEWHERE: usize = 25;

/// The parts that differ, in words; boxes by more than a pixel.
pub(super) fn unlike(before: &str, now: &str, with_boxes: bool) -> Vec<String> {
    let (before, now) = (rows(before), rows(now));
    let mut faults = Vec::new();
    if before.len() != now.len() {
        let (was, is) = (before.len(), now.len());
        faults.push(format!("there are {is} parts, and were {was}"));
    }
    for ((part, boxed), (new_part, new_boxed)) in before.iter().zip(&now) {
        if part != new_part {
            faults.push(format!("{new_part} was {part}"));
        } else if with_boxes && off(boxed, new_boxed).into_iter().any(|off| off > 1) {
            faults.push(moved(part, boxed, new_boxed));
        }
    }
    faults
}

/// The same between two engines. How far down a part is adds up from all above it, and is left out.
pub(super) fn unlike_in_another_engine(before: &str, now: &str) -> Vec<String> {
    let mut faults = unlike(before, now, false);
    if !faults.is_empty() || !has_similar_fonts(before, now) {
        return faults;
    }
    let (before, now) = (rows(before), rows(now));
    let pairs = before.iter().zip(&now);
    let far = pairs.filter(|((_, boxed), (_, new_boxed))| {
        let [left, _, width, height] = off(boxed, new_boxed);
        [left, width, height]
            .iter()
            .any(|off| *off > NEAR_ELSEWHERE)
    });
    let far: Vec<String> = far
        .map(|((part, boxed), (_, new_boxed))| moved(part, boxed, new_boxed))
        .collect();
    if far.len() * FAR_ELSEWHERE > now.len() {
        faults = far;
    }
    faults
}

fn moved(part: &str, from: &str, to: &str) -> String {
    format!("{part} is at {to}, and was at {from}")
}

/// Whether letters of both lists are as wide, to a tenth.
fn has_similar_fonts(before: &str, now: &str) -> bool {
    let widths = |list: &str| -> Vec<f64> {
        let line = list.lines().next().unwrap_or_default();
        line.split_whitespace().flat_map(str::parse).collect()
    };
    let (before, now) = (widths(before), widths(now));
    before.len() == now.len()
        && before
            .iter()
            .zip(now)
            .all(|(was, is)| (was - is).abs() < was / 10.0)
}

/// Each part with its colours, and its box.
fn rows(list: &str) -> Vec<(&str, &str)> {
    let rows = list.lines().skip(1);
    rows.filter_map(|row| row.rsplit_once('\t')).collect()
}

/// How far left, top, width and height of two boxes are apart.
fn off(one: &str, two: &str) -> [i32; 4] {
    let numbers = |text: &str| -> Vec<i32> { text.split(' ').flat_map(str::parse).collect() };
    let (one, two) = (numbers(one), numbers(two));
    std::array::from_fn(|side| (one[side] - two[side]).abs())
}
