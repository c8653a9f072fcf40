//! The inside of a paragraph: Markdown's marks, entities and odd spaces become plain text.

/// Entities that copied text is full of, and what they stand for.
const ENTITIES: [(&str, &str); 13] = [
    ("&amp;", "&"),
    ("&quot;", "\""),
    ("&apos;", "'"),
    ("&#39;", "'"),
    ("&nbsp;", " "),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&ldquo;", "“"),
    ("&rdquo;", "”"),
    ("&lsquo;", "‘"),
    ("&rsquo;", "’"),
    ("&mdash;", "—"),
    ("&ndash;", "–"),
];

/// Appends a paragraph without Markdown's marks, its white space folded; tells whether it is a heading.
pub(super) fn push_plain(paragraph: &str, out: &mut String) -> bool {
    let trimmed = paragraph.trim();
    let text = trimmed.trim_start_matches(['>', ' ']);
    let hashes = text.bytes().take_while(|&byte| byte == b'#').count();
    let is_heading = (1..=6).contains(&hashes) && text.as_bytes().get(hashes) == Some(&b' ');
    let text = if is_heading {
        text.trim_start_matches('#').trim_end_matches('#')
    } else {
        ["* ", "- ", "+ ", "• ", "· ", "▪ ", "● "]
            .iter()
            .find_map(|bullet| text.strip_prefix(bullet))
            .unwrap_or(text)
    };
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let plain = plain_length(rest, out);
        match rest.split_at_checked(plain) {
            Some((run, after)) if plain > 0 => {
                out.push_str(run);
                rest = after;
            }
            _ => rest = push_next(c, rest, out),
        }
    }
    is_heading
}

/// How many bytes at the head of `rest` stand for themselves behind `out`: words, plain marks and single spaces.
fn plain_length(rest: &str, out: &str) -> usize {
    let mut behind_space = out.is_empty() || out.ends_with(' ');
    let ends = |byte: u8| {
        let is_space = byte == b' ';
        let fits = is_plain(byte) || is_space && !behind_space;
        behind_space = is_space;
        !fits
    };
    rest.bytes().position(ends).unwrap_or(rest.len())
}

/// Whether a byte is a character that stands for itself wherever it is.
fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(
            byte,
            b',' | b'.'
                | b'-'
                | b'"'
                | b'\''
                | b';'
                | b':'
                | b'('
                | b')'
                | b'?'
                | b'/'
                | b'$'
                | b'%'
        )
}

/// Appends what starts at the head of `rest`, and gives what is after it.
fn push_next<'a>(c: char, rest: &'a str, out: &mut String) -> &'a str {
    let after = |bytes: usize| rest.get(bytes..).unwrap_or_default();
    let tail = after(c.len_utf8());
    match c {
        _ if c.is_whitespace() => {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        }
        // Marks that are not seen: soft hyphens, zero-width spaces, directions, controls.
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}'
        | '\u{feff}' => {}
        _ if c.is_control() => {}
        '*' => return tail.trim_start_matches('*'),
        '`' if !out.ends_with(crate::letters::is_alphanumeric) => {}
        // Between spaces it is a dash: "Oslo _ The ferry".
        '_' if out.ends_with(' ') && tail.starts_with(' ') => out.push(c),
        '_' if !out.ends_with(crate::letters::is_alphanumeric)
            || !tail.starts_with(crate::letters::is_alphanumeric) => {}
        '&' => {
            if let Some((entity, plain)) =
                ENTITIES.iter().find(|(entity, _)| rest.starts_with(entity))
            {
                out.push_str(plain);
                return after(entity.len());
            }
            out.push(c);
        }
        '!' if tail.starts_with('[') => {
            if let Some((_, end)) = link(tail) {
                return after(1 + end);
            }
            out.push(c);
        }
        '[' => {
            if let Some((label, end)) = link(rest) {
                // A label's own marks are rare; its text is what the reader sees.
                out.push_str(label);
                return after(end);
            }
            out.push(c);
        }
        _ => out.push(c),
    }
    tail
}

/// `[label](address)` at the start of a text: the label, and how many bytes all of it has.
fn link(text: &str) -> Option<(&str, usize)> {
    let label = text.get(1..floor(text, LONGEST_LABEL))?;
    let label_end = 1 + label.find(['[', ']'])?;
    if !text.get(label_end..)?.starts_with("](") {
        return None;
    }
    let address = text.get(label_end + 2..)?;
    let address = address.get(..floor(address, LONGEST_ADDRESS))?;
    let end = address.find(')')?;
    let address = address.get(..end)?;
    let is_address = !address.contains(char::is_whitespace) || address.contains(" \"");
    is_address.then_some((text.get(1..label_end)?, label_end + 2 + end + 1))
}

/// Bounds that keep a page of opening brackets from being searched to its end for each of them.
const LONGEST_LABEL: usize = 400;
const LONGEST_ADDRESS: usize = 2000;

/// The last place at or before `at` where a character starts.
fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len()))
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0)
}
