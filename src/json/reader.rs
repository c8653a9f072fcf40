//! JSON text as a tree.
//!
//! The text is what the browser's `JSON.stringify` wrote, so nothing is checked: text with faults reads as something, or
//! as nothing, and ends.

use deck_engine::Json;

/// How deep lists and objects may lie in one another: more than any bank needs, and little enough
/// that a hostile document cannot exhaust the stack.
const DEEPEST: u8 = 32;

/// The value that a text stands for; nothing where it is deeper than that. `number` reads numbers, which the browser does
/// already: what Rust has for it would cost a page 5 kB.
pub(super) fn parse(text: &str, number: fn(&str) -> f64) -> Json {
    let mut reader = Reader { rest: text, number };
    reader.value(DEEPEST).unwrap_or(Json::Null)
}

/// What is left of a text.
struct Reader<'a> {
    rest: &'a str,
    number: fn(&str) -> f64,
}

impl<'a> Reader<'a> {
    fn value(&mut self, depth: u8) -> Option<Json> {
        let depth = depth.checked_sub(1)?;
        if self.eat(b'"') {
            return Some(Json::String(self.string()));
        }
        if self.eat(b'[') {
            let mut items = Vec::new();
            while !self.eat(b']') {
                items.push(self.value(depth)?);
                self.eat(b',');
            }
            return Some(Json::Array(items));
        }
        if self.eat(b'{') {
            let mut fields = Vec::new();
            while !self.eat(b'}') {
                self.eat(b'"');
                let name = self.string();
                self.eat(b':');
                fields.push((name, self.value(depth)?));
                self.eat(b',');
            }
            return Some(Json::Object(fields));
        }
        Some(
            match self.until(|byte| matches!(byte, b',' | b']' | b'}')) {
                "" => return None,
                "true" => Json::Bool(true),
                "false" => Json::Bool(false),
                "null" => Json::Null,
                digits => Json::Number((self.number)(digits)),
            },
        )
    }

    /// The rest of a string, whose first quotation mark is read.
    fn string(&mut self) -> String {
        let mut text = String::new();
        loop {
            text.push_str(self.until(|byte| matches!(byte, b'"' | b'\\')));
            // What ends here has no further sign.
            if !self.eat(b'\\') {
                self.eat(b'"');
                return text;
            }
            if self.eat(b'u') {
                let number = u32::from_str_radix(self.take(4), 16).ok();
                // Half of a pair, which a browser's text may have alone, is none.
                let letter = number.and_then(char::from_u32);
                text.push(letter.unwrap_or(char::REPLACEMENT_CHARACTER));
                continue;
            }
            let sign = self.take(1);
            text.push_str(match sign {
                "n" => "\n",
                "t" => "\t",
                "r" => "\r",
                "b" => "\u{8}",
                "f" => "\u{c}",
                // A quotation mark or a backslash.
                _ => sign,
            });
        }
    }

    /// Reads this sign, if it is the next.
    fn eat(&mut self, sign: u8) -> bool {
        let is_next = self.rest.as_bytes().first() == Some(&sign);
        if is_next {
            self.take(1);
        }
        is_next
    }

    /// So many bytes, or nothing.
    fn take(&mut self, count: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at_checked(count).unwrap_or_default();
        self.rest = rest;
        taken
    }

    /// What stands before the next of some signs, or all.
    fn until(&mut self, is_end: fn(u8) -> bool) -> &'a str {
        let end = self.rest.bytes().position(is_end);
        self.take(end.unwrap_or(self.rest.len()))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Json {
        parse(text, |digits| digits.parse().unwrap_or(f64::NAN))
    }

    /// Any document, of any letters.
    fn documents() -> impl Strategy<Value = serde_json::Value> {
        use serde_json::Value;
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i32>().prop_map(Value::from),
            (-1e9..1e9).prop_map(|number: f64| Value::from(number)),
            any::<String>().prop_map(Value::from),
        ];
        leaf.prop_recursive(5, 64, 8, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..8).prop_map(Value::from),
                prop::collection::hash_map(any::<String>(), inner, 0..8)
                    .prop_map(|fields| Value::Object(fields.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_was_written_is_read(document in documents()) {
            let text = document.to_string();
            let expected: Json = serde_json::from_str(&text).unwrap();
            prop_assert_eq!(read(&text), expected);
        }

        #[test]
        fn any_text_comes_to_an_end(text in any::<String>(), json in r#"[\[\]{}",:\\u0-9a-f ]{0,64}"#) {
            read(&text);
            read(&json);
        }
    }

    #[test]
    fn signs_are_read_by_their_numbers() {
        let Json::String(text) = read(r#""a\u001fb\ud800c\u00e9\"\\\n""#) else {
            panic!("no text");
        };
        assert_eq!(text, "a\u{1f}b\u{fffd}cé\"\\\n");
    }

    #[test]
    fn what_is_too_deep_is_nothing() {
        let nested = |depth: usize| ["[".repeat(depth), "]".repeat(depth)].concat();
        assert_ne!(read(&nested(32)), Json::Null);
        assert_eq!(read(&nested(33)), Json::Null);
        assert_eq!(read(&nested(100_000)), Json::Null);
    }
}
