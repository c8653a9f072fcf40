//! What surrounds an article on its page: headings, captions, credits, bylines, datelines and promotion.

use std::sync::LazyLock;

use super::dateline::{dateline, starts_in_capitals};
use crate::lexicon::Map;
use crate::sentence::Role;

/// What is done with a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It is part of the article, in this role.
    Keep(Role),
    /// It is not.
    Drop,
}

/// Paragraphs that start so are never the article, by their first letter. Compiled from the pages of many outlets.
static PROMOTION: LazyLock<Map<char, Vec<&str>>> = LazyLock::new(|| {
    let mut rows: Map<char, Vec<&str>> = Map::default();
    let table = crate::word_lists::table!("boilerplate.txt").lines();
    for row in table.filter(|row| !row.starts_with('#')) {
        let first = first_letter(row.trim_start_matches('='));
        rows.change(first, Vec::new(), |rows| rows.push(row));
    }
    rows
});

/// Decides about a paragraph. `prose` counts the paragraphs of prose before it.
pub(super) fn classify(line: &str, is_heading: bool, prose: usize) -> Verdict {
    let line = line.trim();
    if !line.contains(crate::letters::is_alphanumeric) || is_promotion(line) || is_credit(line) {
        return Verdict::Drop;
    }
    match is_stamp(line) {
        // `NEW DELHI | June 9, 2014 10:15 IST` says where as well.
        true if starts_in_capitals(line) => return Verdict::Keep(Role::Dateline),
        true => return Verdict::Drop,
        false => {}
    }
    if is_heading {
        return Verdict::Keep(if prose == 0 {
            Role::Headline
        } else {
            Role::Heading
        });
    }
    if is_caption(line) {
        return Verdict::Keep(Role::Caption);
    }
    let words = word_count(line);
    let ends = line.trim_end_matches(['"', '”', '’', '\'', ')', ']']);
    let is_sentence = ends.ends_with(['.', '!', '?', ':', ';', ',', '…', '—']);
    if !is_sentence && prose == 0 && words <= 25 && dateline(line).is_none() {
        return Verdict::Keep(Role::Headline);
    }
    if !is_sentence && words <= 12 && !line.starts_with(['"', '“']) {
        return Verdict::Keep(Role::Heading);
    }
    Verdict::Keep(Role::Prose)
}

/// Whether the text starts with the words, in small letters, whatever its own case, and a word ends there.
fn starts_with(line: &str, words: &str) -> bool {
    first_letter(line) == first_letter(words)
        && line
            .get(..words.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(words))
        && !(words.ends_with(crate::letters::is_alphabetic)
            && line
                .get(words.len()..)
                .is_some_and(|rest| rest.starts_with(crate::letters::is_alphanumeric)))
}

fn is_promotion(line: &str) -> bool {
    let Some(rows) = PROMOTION.get(&first_letter(line)) else {
        return false;
    };
    line.len() < 400
        && rows.iter().any(|row| match row.strip_prefix('=') {
            // The whole paragraph, but for its marks.
            Some(whole) => line
                .trim_matches(|c: char| !crate::letters::is_alphanumeric(c))
                .eq_ignore_ascii_case(whole),
            None => starts_with(line, row),
        })
}

fn word_count(line: &str) -> usize {
    line.bytes().filter(|&byte| byte == b' ').count() + 1
}

/// What a paragraph or a row is looked up by.
fn first_letter(line: &str) -> char {
    let first = line.chars().next().unwrap_or_default();
    first.to_ascii_lowercase()
}

/// Bylines, agencies' sign-offs and addresses: who wrote it, not what happened.
fn is_credit(line: &str) -> bool {
    // The longest of them, a list of contributors, is shorter than most paragraphs.
    if line.len() > 400 {
        return false;
    }
    let words = word_count(line);
    let is_byline = words <= 14
        && (starts_with(line, "by"))
        && line
            .split(' ')
            .nth(1)
            .is_some_and(|word| word.starts_with(crate::letters::is_upper))
        && !line.ends_with(['.', ':', '"', '”']);
    let signs_off = words <= 40
        && [
            "reporting by",
            "editing by",
            "additional reporting",
            "writing by",
            "compiled by",
            "with reporting",
            "with files from",
            "(reporting by",
            "(editing by",
            "(additional reporting",
            "(with inputs",
            "with inputs from",
            "(with files",
            "photo by",
            "photos by",
            "photograph by",
            "photographs by",
            "photo credit",
            "image credit",
            "picture credit",
            "credit:",
            "photo:",
            "image:",
            "source:",
            "words by",
        ]
        .iter()
        .any(|start| {
            starts_with(line, start.trim_end_matches(':'))
                && (!start.ends_with(':') || line.contains(':'))
        });
    // What all of the phrases have in them: few paragraphs need more than that looked for.
    let contributed = words <= 60
        && (line.contains("contributed ") || line.contains("is a "))
        && [
            "contributed to this report",
            "contributed to this story",
            "contributed to this article",
            "contributed reporting",
            "contributed from",
            "is a correspondent for",
            "is a staff writer",
        ]
        .iter()
        .any(|phrase| line.contains(phrase));
    let is_writer = words <= 12
        && (line.contains("Press Writer")
            || line.contains("Staff Writer")
            || line.contains("Correspondent"))
        && !line.ends_with('.');
    let is_address =
        words <= 3 && (line.contains('@') || line.starts_with("http") || line.starts_with("www."));
    is_byline || signs_off || contributed || is_writer || is_address
}

/// Lines that hold only the time of publication or of change.
fn is_stamp(line: &str) -> bool {
    let words = word_count(line);
    let has_digit = line.contains(|c: char| c.is_ascii_digit());
    if !has_digit || words > 12 || line.ends_with('.') {
        return false;
    }
    let says_so = [
        "published",
        "updated",
        "last updated",
        "last modified",
        "posted",
        "first published",
        "modified",
        "date",
        "issued",
    ]
    .iter()
    .any(|start| starts_with(line, start));
    let is_clock = [
        " GMT", " BST", " EDT", " EST", " UTC", " AM", " PM", " am", " pm", " IST", " CET",
    ]
    .iter()
    .any(|zone| line.contains(zone))
        && line.contains(':');
    says_so || is_clock && words <= 9
}

/// Words of a picture: how they start, or the credit that they hold.
fn is_caption(line: &str) -> bool {
    const STARTS: &str = "in this photo;in this image;in this picture;in this file photo;in this frame;in this undated;\
        in this handout;in this screen;this photo;this image made;this image released;this handout;\
        file -;file –;file —;file photo;pictured;image caption;caption:";
    const CREDITS: &str = "AP Photo;Getty Images;/AFP;via AP;via REUTERS;via Reuters;(Reuters/;REUTERS/;/Reuters;\
        /TASS;/EPA;EPA-EFE;Photograph:;hoto by;(Photo:;Image credits;/Shutterstock;/Alamy;\
        file photo)";
    // Of these each credit has one.
    const MARKS: [&str; 5] = ["/", "hoto", "via ", "Image", "EPA-EFE"];
    STARTS.split(';').any(|start| {
        line.get(..start.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(start))
    }) || line.len() < 700
        && MARKS.iter().any(|mark| tail(line).contains(mark))
        && CREDITS.split(';').any(|credit| tail(line).contains(credit))
        && dateline(line).is_none()
}

/// About the last sixty bytes: credits stand at the end, and prose may speak of an agency elsewhere.
fn tail(line: &str) -> &str {
    let from = line.len().saturating_sub(60);
    let from = (from..line.len())
        .find(|&at| line.is_char_boundary(at))
        .unwrap_or(0);
    line.get(from..).unwrap_or_default()
}

/// A caption without the credit in brackets at its end, whose name is no part of the news.
pub(super) fn without_credit(caption: &str) -> &str {
    let has_credit = |credit: &str| {
        [
            "hoto", "Reuters", "REUTERS", "AFP", "Getty", "EPA", "TASS", "mage", "Press",
        ]
        .iter()
        .any(|agency| credit.contains(agency))
    };
    match caption.rsplit_once('(') {
        Some((text, credit)) if credit.trim_end().ends_with(')') && has_credit(credit) => text,
        _ => caption,
    }
}
