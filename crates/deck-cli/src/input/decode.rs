//! From bytes to text: encodings that articles come in, and files that hold no text at all.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::Trouble;

/// How files begin that are often taken for articles, and what they are.
const FORMATS: [(&[u8], &str); 8] = [
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a Word, OpenDocument or ZIP file"),
    (b"{\\rtf", "an RTF file"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
];

/// The text in the bytes of a file.
///
/// A byte order mark or, on a page, what it says of itself names the encoding. Else it is UTF-8 if it can be, UTF-16
/// if every other byte is zero, and Windows-1252 (of which Latin-1 is a part) if what comes out looks like text.
///
/// # Errors
/// If the bytes are no text.
pub(super) fn text_of(name: &str, bytes: &[u8]) -> Result<String, Trouble> {
    for (start, format) in FORMATS {
        if bytes.starts_with(start) {
            let mend = "save the article as plain text, Markdown or HTML";
            return Err(Trouble::new(name, format!("is {format}"), mend));
        }
    }
    let encoding = Encoding::for_bom(bytes)
        .map(|(encoding, _)| encoding)
        .or_else(|| unmarked_utf_16(bytes))
        .unwrap_or_else(|| {
            if str::from_utf8(bytes).is_ok() {
                UTF_8
            } else {
                declared(bytes).unwrap_or(WINDOWS_1252)
            }
        });
    let (text, _, has_errors) = encoding.decode(bytes);
    if looks_like_text(&text) && !(has_errors && encoding == UTF_8) {
        return Ok(text.into_owned());
    }
    if encoding == UTF_8 && has_errors {
        let line = first_bad_line(bytes);
        return Err(Trouble::new(
            &format!("{name}:{line}"),
            "is marked as UTF-8 and is not",
            "save the article as UTF-8 text",
        ));
    }
    Err(Trouble::new(
        name,
        "holds no text",
        "give the article as plain text, Markdown or HTML",
    ))
}

/// UTF-16 without a mark: English text has a zero in every other byte.
fn unmarked_utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(400) & !1)?;
    let zeros = |offset: usize| {
        head.iter()
            .skip(offset)
            .step_by(2)
            .filter(|&&byte| byte == 0)
            .count()
    };
    let (even, odd, half) = (zeros(0), zeros(1), head.len() / 2);
    if half < 2 {
        None
    } else if odd * 10 >= half * 9 && even == 0 {
        Some(UTF_16LE)
    } else if even * 10 >= half * 9 && odd == 0 {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// The encoding that a page names in its first kilobyte, as browsers look for it.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(1024))?;
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let (_, rest) = head.split_once("charset=")?;
    let label = rest.trim_start_matches(['"', '\'', ' ']);
    let end = label.find(['"', '\'', ' ', ';', '>', '/'])?;
    let encoding = Encoding::for_label(label.get(..end)?.as_bytes())?;
    // A page that says so wrongly is read as the most usual encoding instead.
    (encoding != UTF_8).then_some(encoding)
}

/// Whether a text has no zeros and few other characters that no article holds.
fn looks_like_text(text: &str) -> bool {
    let mut controls = 0;
    let mut all = 0;
    for c in text.chars() {
        all += 1;
        match c {
            '\0' => return false,
            '\n' | '\r' | '\t' | '\u{c}' => {}
            c if c.is_control() || c == '\u{fffd}' => controls += 1,
            _ => {}
        }
    }
    controls * 100 <= all
}

fn first_bad_line(bytes: &[u8]) -> usize {
    let valid = str::from_utf8(bytes)
        .err()
        .map_or(0, |error| error.valid_up_to());
    let before = bytes.get(..valid).unwrap_or_default();
    1 + before.iter().filter(|&&byte| byte == b'\n').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_read_in_the_encodings_that_they_come_in() {
        let text = "Zoë’s café – “open” on Friday.\n";
        let utf_16 = |mark: &[u8], bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
            mark.iter()
                .copied()
                .chain(text.encode_utf16().flat_map(bytes))
                .collect()
        };
        let ascii = |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
            "Open.".encode_utf16().flat_map(bytes).collect()
        };
        for (bytes, expected) in [
            (text.as_bytes().to_vec(), text),
            (format!("\u{feff}{text}").into_bytes(), text),
            (utf_16(b"\xff\xfe", u16::to_le_bytes), text),
            (utf_16(b"\xfe\xff", u16::to_be_bytes), text),
            (ascii(u16::to_le_bytes), "Open."),
            (ascii(u16::to_be_bytes), "Open."),
            (
                b"Zo\xeb\x92s caf\xe9 \x96 \x93open\x94 on Friday.\n".to_vec(),
                text,
            ),
            (
                b"<meta charset=\"iso-8859-2\"><p>\xa3\xf3d\xbc</p>".to_vec(),
                "<meta charset=\"iso-8859-2\"><p>Łódź</p>",
            ),
            (
                b"<meta charset=utf-8><p>caf\xe9</p>".to_vec(),
                "<meta charset=utf-8><p>café</p>",
            ),
            (Vec::new(), ""),
        ] {
            assert_eq!(
                text_of("a.txt", &bytes).as_deref(),
                Ok(expected),
                "{bytes:?}"
            );
        }
    }

    #[test]
    fn what_is_no_text_is_named() {
        for (bytes, message) in [
            (
                b"%PDF-1.7\n\xe2\xe3".as_slice(),
                "a.txt: is a PDF file; save the article as plain text, Markdown or HTML",
            ),
            (
                b"PK\x03\x04\0\0",
                "a.txt: is a Word, OpenDocument or ZIP file; save the article as plain text, Markdown or HTML",
            ),
            (
                b"One\0word\0here",
                "a.txt: holds no text; give the article as plain text, Markdown or HTML",
            ),
            (
                b"\x7fELF\x01\x01\x02\x03\x81\x8d",
                "a.txt: holds no text; give the article as plain text, Markdown or HTML",
            ),
            (
                b"\xef\xbb\xbfOne.\n\nTwo \xff.",
                "a.txt:3: is marked as UTF-8 and is not; save the article as UTF-8 text",
            ),
        ] {
            let trouble = text_of("a.txt", bytes).unwrap_err();
            assert_eq!(trouble.to_string(), message);
        }
    }
}
