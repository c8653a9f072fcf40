//! Templates of words, and the details that go into them.

use deck_engine::cut;

/// A template with `{0}`, `{1}` … replaced by the details: translations have them in an order of their own. A detail
/// stands between U+2068 and U+2069 where it or the text runs from right to left, so that neither turns the other.
pub(super) fn filled(template: &str, details: &[&str], right_to_left: bool) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, after)) = cut(rest, "{") {
        text.push_str(before);
        let Some((place, after)) = cut(after, "}") else {
            rest = after;
            break;
        };
        let place = place
            .bytes()
            .next()
            .map_or(0, |digit| digit.wrapping_sub(b'0'));
        let detail = details.get(usize::from(place)).copied().unwrap_or_default();
        isolate(&mut text, detail, right_to_left);
        rest = after;
    }
    text.push_str(rest);
    text
}

/// Adds a detail to a text, kept apart where one of them runs from right to left.
pub(super) fn isolate(text: &mut String, detail: &str, right_to_left: bool) {
    if right_to_left || runs_leftwards(detail) {
        text.push('\u{2068}');
        text.push_str(detail);
        text.push('\u{2069}');
    } else {
        text.push_str(detail);
    }
}

/// Whether a text has letters of Hebrew, Arabic or one of their neighbours in Unicode.
fn runs_leftwards(text: &str) -> bool {
    // The bytes that U+0580 to U+07FF begin with in UTF-8; no character has them elsewhere.
    text.bytes().any(|byte| matches!(byte, 0xd6..=0xdf))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_template_loses_its_detail_and_nothing_else() {
        assert_eq!(filled("a {0", &["b"], false), "a 0");
        assert_eq!(filled("a {7} c", &["b"], false), "a  c");
    }
}
