//! Where the parts of a JSON text stand: from a path such as `$.questions[3].prompt` to a line.

use std::collections::HashSet;

/// A position in a text, as editors count: both from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Position {
    pub(crate) line: usize,
    pub(crate) column: usize,
}

/// The positions in one JSON text.
pub(crate) struct Locator<'a> {
    text: &'a str,
    line_starts: Vec<usize>,
    root: Node,
    repeated: Vec<Repeated>,
}

/// A field that occurs more than once in its object. Readers of JSON disagree on which one counts.
pub(crate) struct Repeated {
    pub(crate) path: String,
    pub(crate) position: Position,
}

#[derive(Default)]
struct Node {
    at: usize,
    fields: Vec<(String, Node)>,
    items: Vec<Node>,
}

impl<'a> Locator<'a> {
    /// Reads a text that is known to be JSON. Of any other text it finds as much as it can.
    pub(crate) fn new(text: &'a str) -> Self {
        let line_starts = std::iter::once(0)
            .chain(text.match_indices('\n').map(|(at, _)| at + 1))
            .collect();
        let mut locator = Self {
            text,
            line_starts,
            root: Node::default(),
            repeated: Vec::new(),
        };
        let mut walk = Walk {
            text,
            at: 0,
            path: String::from("$"),
            repeated: Vec::new(),
        };
        locator.root = walk.value();
        let found = std::mem::take(&mut walk.repeated);
        locator.repeated = found
            .into_iter()
            .map(|(path, at)| Repeated {
                path,
                position: locator.position(at),
            })
            .collect();
        locator
    }

    /// Fields that occur twice in an object.
    pub(crate) fn repeated(&self) -> &[Repeated] {
        &self.repeated
    }

    /// Where the value of a path begins. A path to something missing leads to what it is missing from.
    pub(crate) fn find(&self, path: &str) -> Position {
        let mut node = &self.root;
        let mut rest = path.strip_prefix('$').unwrap_or(path);
        loop {
            let (next, after) = if let Some(inner) = rest.strip_prefix('[') {
                let (index, after) = inner.split_once(']').unwrap_or((inner, ""));
                (
                    index
                        .parse()
                        .ok()
                        .and_then(|index: usize| node.items.get(index)),
                    after,
                )
            } else if let Some(inner) = rest.strip_prefix('.') {
                let end = inner.find(['.', '[']).unwrap_or(inner.len());
                let (name, after) = inner.split_at_checked(end).unwrap_or((inner, ""));
                (
                    node.fields
                        .iter()
                        .find(|(field, _)| field == name)
                        .map(|(_, node)| node),
                    after,
                )
            } else {
                (None, "")
            };
            match next {
                Some(next) => (node, rest) = (next, after),
                None => return self.position(node.at),
            }
        }
    }

    /// The position of a byte.
    pub(crate) fn position(&self, at: usize) -> Position {
        let line = self
            .line_starts
            .partition_point(|start| *start <= at)
            .max(1);
        let start = self.line_starts.get(line - 1).copied().unwrap_or(0);
        let before = self
            .text
            .get(start..at.min(self.text.len()))
            .unwrap_or_default();
        Position {
            line,
            column: before.chars().count() + 1,
        }
    }
}

/// One pass over the text. It recurses as deep as the text is nested, which the JSON reader has bounded before.
struct Walk<'a> {
    text: &'a str,
    at: usize,
    path: String,
    repeated: Vec<(String, usize)>,
}

impl Walk<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while self.peek().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    /// Steps over white space and then over `byte`, if that comes next.
    fn take(&mut self, byte: u8) -> bool {
        self.skip_space();
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn value(&mut self) -> Node {
        self.skip_space();
        let mut node = Node {
            at: self.at,
            ..Node::default()
        };
        match self.peek() {
            Some(b'{') => self.object(&mut node),
            Some(b'[') => self.array(&mut node),
            Some(b'"') => {
                self.string();
            }
            _ => {
                while self.peek().is_some_and(|byte| {
                    !matches!(byte, b',' | b']' | b'}') && !byte.is_ascii_whitespace()
                }) {
                    self.at += 1;
                }
            }
        }
        node
    }

    fn object(&mut self, node: &mut Node) {
        self.at += 1;
        let mut names = HashSet::new();
        while !self.take(b'}') && self.peek() == Some(b'"') {
            let at = self.at;
            let name = self.string();
            if !self.take(b':') {
                return;
            }
            let length = self.path.len();
            self.path.push('.');
            self.path.push_str(&name);
            if !names.insert(name.clone()) {
                self.repeated.push((self.path.clone(), at));
            }
            let value = self.value();
            self.path.truncate(length);
            node.fields.push((name, value));
            if !self.take(b',') {
                self.take(b'}');
                return;
            }
        }
    }

    fn array(&mut self, node: &mut Node) {
        self.at += 1;
        while !self.take(b']') && self.peek().is_some() {
            let length = self.path.len();
            self.path.push_str(&format!("[{}]", node.items.len()));
            let item = self.value();
            self.path.truncate(length);
            node.items.push(item);
            if !self.take(b',') {
                self.take(b']');
                return;
            }
        }
    }

    fn string(&mut self) -> String {
        let start = self.at;
        self.at += 1;
        while let Some(byte) = self.peek() {
            self.at += if byte == b'\\' { 2 } else { 1 };
            if byte == b'"' {
                break;
            }
        }
        let raw = self.text.get(start..self.at).unwrap_or_default();
        serde_json::from_str(raw).unwrap_or_else(|_| raw.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "{\n  \"a\": [1, {\"b\\u0063\": \"é\", \"d\": true}],\n  \"a\": null\n}\n";

    fn find(path: &str) -> (usize, usize) {
        let position = Locator::new(TEXT).find(path);
        (position.line, position.column)
    }

    #[test]
    fn paths_lead_to_lines_and_columns() {
        assert_eq!(find("$"), (1, 1));
        assert_eq!(find("$.a"), (2, 8));
        assert_eq!(find("$.a[1]"), (2, 12));
        assert_eq!(find("$.a[1].bc"), (2, 24));
        assert_eq!(find("$.a[1].d"), (2, 34));
    }

    #[test]
    fn what_is_missing_leads_to_where_it_is_missing() {
        assert_eq!(find("$.a[7]"), (2, 8));
        assert_eq!(find("$.a[1].x.y"), (2, 12));
        assert_eq!(find("nonsense["), (1, 1));
    }

    #[test]
    fn repeated_fields_are_found() {
        let locator = Locator::new(TEXT);
        let found: Vec<_> = locator
            .repeated()
            .iter()
            .map(|found| (found.path.as_str(), found.position.line))
            .collect();
        assert_eq!(found, [("$.a", 3)]);
    }

    #[test]
    fn any_text_is_walked_to_an_end() {
        for text in [
            "", "{", "[", "[,", "{\"", "{\"a", "{\"a\":", "[1 2", "\\", "{\"a\\", "]", "[}", "{]",
            "\u{0}", "\"\\",
        ] {
            let locator = Locator::new(text);
            locator.find("$.a[0].b");
        }
    }
}
