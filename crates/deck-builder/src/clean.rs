//! Cleaning: parts an article into blocks, each with its role, and drops what is not the article.

mod dateline;
mod furniture;
pub(crate) mod head;
mod inline;

use std::borrow::Cow;

use crate::article::Article;
use crate::calendar::Day;
use crate::sentence::Role;

/// A cleaned article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cleaned {
    /// The text of all blocks, a blank line after each.
    pub(crate) content: String,
    /// Its blocks in order.
    pub(crate) blocks: Vec<Block>,
    /// The day of publication.
    pub(crate) published: Option<Day>,
    /// The headline.
    pub(crate) headline: String,
    /// What is known of the article besides its text: its `body` is empty.
    pub(crate) source: Article,
}

/// A paragraph, heading, caption or dateline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    /// Byte of the content at which it starts.
    pub(crate) start: usize,
    /// Byte after its end.
    pub(crate) end: usize,
    /// The part of the article that it is.
    pub(crate) role: Role,
}

/// Cleans an article.
///
/// What the article says of itself in a front matter or a header counts where the caller did not say it.
pub(crate) fn clean(article: &Article) -> Cleaned {
    let head = head::read(&article.body);
    let source = article.about(head.about);
    let mut cleaned = Cleaned {
        published: source.published,
        headline: source.headline.clone(),
        source,
        ..Cleaned::default()
    };
    cleaned.content.reserve(head.body.len());
    let mut line = String::new();
    let mut prose_blocks = 0;
    for paragraph in paragraphs(head.body) {
        line.clear();
        let is_heading = inline::push_plain(paragraph, &mut line);
        match furniture::classify(&line, is_heading, prose_blocks) {
            furniture::Verdict::Drop => {}
            furniture::Verdict::Keep(Role::Headline) if !cleaned.headline.is_empty() => {
                let role = if cleaned.headline == line.trim() {
                    Role::Headline
                } else {
                    Role::Heading
                };
                cleaned.push(&line, role);
            }
            furniture::Verdict::Keep(Role::Prose) => {
                let dateline = if prose_blocks < 3 {
                    dateline::dateline(&line)
                } else {
                    None
                };
                let (dateline, prose) = match dateline {
                    Some((end, start)) => (line.get(..end), line.get(start..)),
                    None => (None, Some(line.as_str())),
                };
                cleaned.push(dateline.unwrap_or_default(), Role::Dateline);
                cleaned.push(
                    &without_drop_capitals(prose.unwrap_or_default()),
                    Role::Prose,
                );
                prose_blocks += 1;
            }
            furniture::Verdict::Keep(Role::Caption) => {
                cleaned.push(furniture::without_credit(&line), Role::Caption);
            }
            furniture::Verdict::Keep(role) => {
                if role == Role::Headline {
                    line.trim().clone_into(&mut cleaned.headline);
                }
                cleaned.push(&line, role);
            }
        }
    }
    cleaned
}

impl Cleaned {
    fn push(&mut self, text: &str, role: Role) {
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        let start = self.content.len();
        self.content.push_str(text);
        let end = self.content.len();
        self.content.push_str("\n\n");
        self.blocks.push(Block { start, end, role });
    }
}

/// `Ann Lee will` of `ANN LEE will`: some papers open a story with words in capitals. One such word may be an acronym.
fn without_drop_capitals(prose: &str) -> Cow<'_, str> {
    let is_loud = |word: &&&str| word.len() > 2 && word.chars().all(crate::letters::is_upper);
    let mut words: Vec<&str> = prose.splitn(5, ' ').collect();
    let loud = words.iter().take_while(is_loud).count();
    let goes_on = |next: &&str| next.starts_with(crate::letters::is_lower);
    if loud < 2 || !words.get(loud).is_some_and(goes_on) {
        return Cow::Borrowed(prose);
    }
    let rest = words.split_off(loud).join(" ");
    let mut opening = String::new();
    for word in words {
        let mut chars = word.chars();
        opening.extend(chars.next());
        opening.extend(chars.map(crate::letters::lower));
        opening.push(' ');
    }
    Cow::Owned(opening + &rest)
}

/// The paragraphs of a body: parted by blank lines, or by every line end unless the lines look wrapped.
///
/// Wrapped lines are between 40 and 110 bytes long but for the last one of a paragraph; a file with a paragraph on
/// each line has longer ones.
fn paragraphs(body: &str) -> impl Iterator<Item = &str> {
    let mut rest = body;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(['\n', '\r']);
        if rest.is_empty() {
            return None;
        }
        let mut end = line_end(rest, 0);
        while wraps(rest, end) {
            end = line_end(rest, end + 1);
        }
        let (paragraph, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        rest = after;
        Some(paragraph)
    })
}

/// The byte of the line end after `from`, or of the end.
fn line_end(text: &str, from: usize) -> usize {
    let tail = text.get(from..).unwrap_or_default();
    tail.find('\n').map_or(text.len(), |at| from + at)
}

/// Whether the line that ends at `end` goes on in the next one.
fn wraps(text: &str, end: usize) -> bool {
    let (Some(line), Some(next)) = (text.get(..end), text.get(end + 1..)) else {
        return false;
    };
    let line = line.rsplit('\n').next().unwrap_or_default();
    let next = next.split('\n').next().unwrap_or_default();
    let is_wrapped = |line: &str| line.len() <= 110;
    let starts_block = next.trim_start().is_empty()
        || next.starts_with(['#', '>', '|', '*', '-', '•', '!'])
        || line.starts_with(['#', '|'])
        // A headline, and the report below it.
        || dateline::dateline(next).is_some();
    (40..=110).contains(&line.trim_end().len())
        && is_wrapped(next)
        && !starts_block
        // Where a sentence ends, nothing is lost by parting its paragraph.
        && !line.trim_end().ends_with(['.', '!', '?', '"', '”'])
}

#[cfg(test)]
mod tests;
