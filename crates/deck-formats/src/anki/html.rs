//! Fields of notes as HTML, in which nothing of a bank's text is taken for markup of Anki's.

use deck_engine::fill;

use crate::face::{Block, Run};

/// Languages that are written from right to left.
const RUN_LEFT: [&str; 11] = [
    "ar", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi",
];

/// Whether a language is written from right to left.
pub(super) fn runs_left(tag: &str) -> bool {
    let language = tag.split('-').next().unwrap_or_default();
    RUN_LEFT.contains(&language.to_ascii_lowercase().as_str())
}

/// A side of a card.
pub(super) fn blocks(blocks: &[Block]) -> String {
    let mut html = String::new();
    let mut after_line = false;
    for block in blocks {
        match block {
            Block::Line(runs) => {
                html.push_str(if after_line { "<br><br>" } else { "" });
                runs.iter().for_each(|one| html.push_str(&run(one)));
            }
            Block::List { ordered, items } => {
                let name = if *ordered { "ol" } else { "ul" };
                // Anki centres what is on a card; the marks of a list would stand apart from their items.
                html.push_str(&fill(
                    "<% style=\"display: table; margin: 1em auto; text-align: start\">",
                    &[name],
                ));
                for item in items {
                    html.push_str(&fill("<li>%</li>", &[&escaped(item)]));
                }
                html.push_str(&fill("</%>", &[name]));
            }
        }
        after_line = matches!(block, Block::Line(_));
    }
    html
}

fn run(run: &Run) -> String {
    let text = escaped(&run.text);
    if run.strong {
        fill("<b>%</b>", &[&text])
    } else {
        text
    }
}

/// A link to an address that is known to be one of the web, around HTML.
pub(super) fn link(url: &str, html: &str) -> String {
    fill("<a href=\"%\">%</a>", &[&escaped(url), html])
}

/// Text as HTML. Beside HTML's own signs these mean something to Anki: braces and double colons in a cloze, brackets
/// around sounds and formulas, and a backslash before a formula's bracket.
pub(super) fn escaped(text: &str) -> String {
    let mut html = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '{' => html.push_str("&#123;"),
            '}' => html.push_str("&#125;"),
            '[' => html.push_str("&#91;"),
            ':' if letters.next_if_eq(&':').is_some() => html.push_str("&#58;&#58;"),
            '\\' => {
                html.push('\\');
                if matches!(letters.peek(), Some('(' | '[')) {
                    // Joins what it stands between, and is not seen.
                    html.push_str("&#8288;");
                }
            }
            '\n' => html.push_str("<br>"),
            letter if letter.is_control() => html.push(' '),
            letter => html.push(letter),
        }
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_taken_for_markup() {
        for (text, html) in [
            ("a < b & \"c\"", "a &lt; b &amp; &quot;c&quot;"),
            ("{{c1::x}}", "&#123;&#123;c1&#58;&#58;x&#125;&#125;"),
            (":::", "&#58;&#58;:"),
            ("10:30", "10:30"),
            ("[sound:x.mp3]", "&#91;sound:x.mp3]"),
            ("\\(x\\)", "\\&#8288;(x\\)"),
            ("a\tb\r\nc", "a b <br>c"),
        ] {
            assert_eq!(escaped(text), html);
        }
    }

    #[test]
    fn languages_are_known_by_their_first_part() {
        assert!(runs_left("ar") && runs_left("he-IL") && runs_left("FA"));
        assert!(!runs_left("en") && !runs_left("arn"));
    }
}
