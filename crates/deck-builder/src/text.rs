//! A cleaned article as tokens and sentences: what every recogniser reads.

use crate::article::Article;
use crate::calendar::Day;
use crate::clean;
use crate::mention::Span;
use crate::phrase;
use crate::sentence::{self, Role, Sentence};
use crate::token::{self, Shape, Token};

/// A cleaned article, cut into tokens and sentences once.
///
/// Every look-up by index is total: beyond the ends there are empty words of the shape [`Shape::Outside`].
#[derive(Clone, Debug, Default)]
pub struct Text {
    content: String,
    keys: String,
    tokens: Vec<Token>,
    sentences: Vec<Sentence>,
    published: Option<Day>,
    headline: String,
    source: Article,
}

impl Text {
    /// Cleans an article and cuts it into tokens and sentences.
    #[must_use]
    pub fn read(article: &Article) -> Self {
        let cleaned = clean::clean(article);
        let mut text = Self {
            content: cleaned.content,
            published: cleaned.published,
            headline: cleaned.headline,
            source: cleaned.source,
            ..Self::default()
        };
        // English news has a token for every five bytes or so.
        text.tokens.reserve(text.content.len() / 5);
        text.keys.reserve(text.content.len());
        for (index, block) in cleaned.blocks.iter().enumerate() {
            let first = text.tokens.len();
            token::tokenise(
                &text.content,
                (block.start, block.end),
                &mut text.keys,
                &mut text.tokens,
            );
            let index = u32::try_from(index).unwrap_or(u32::MAX);
            sentence::split(
                &text.content,
                &text.keys,
                &mut text.tokens,
                first,
                (index, block.role),
                &mut text.sentences,
            );
        }
        text
    }

    /// The cleaned text; the bytes of [`Token`]s count in it.
    #[must_use]
    pub fn content(&self) -> &str {
        &self.content
    }

    /// The day of publication, given with the article or read from its head.
    #[must_use]
    pub fn published(&self) -> Option<Day> {
        self.published
    }

    /// The headline; empty if there is none.
    #[must_use]
    pub fn headline(&self) -> &str {
        &self.headline
    }

    /// Who published it, where and under what terms, given with the article or read from its front matter. Its `body`
    /// is empty, its headline is [`Text::headline`].
    #[must_use]
    pub fn source(&self) -> &Article {
        &self.source
    }

    /// All tokens.
    #[must_use]
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// All sentences.
    #[must_use]
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// How many tokens there are.
    #[must_use]
    pub fn len(&self) -> u32 {
        u32::try_from(self.tokens.len()).unwrap_or(u32::MAX)
    }

    /// Whether nothing was left to read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// A token.
    #[must_use]
    pub fn token(&self, index: u32) -> Option<&Token> {
        self.tokens.get(index as usize)
    }

    /// A token's word, as it stands.
    #[must_use]
    pub fn word(&self, index: u32) -> &str {
        self.token(index)
            .and_then(|token| self.content.get(token.start as usize..token.end as usize))
            .unwrap_or_default()
    }

    /// A token's key: small letters without accents, straight apostrophes, plain hyphens, no period of an
    /// abbreviation. `us` is the key of `U.S.`, `US` and `us`: the shape tells them apart.
    #[must_use]
    pub fn key(&self, index: u32) -> &str {
        self.token(index)
            .and_then(|token| self.keys.get(token.key.0 as usize..token.key.1 as usize))
            .unwrap_or_default()
    }

    /// Whether a token's key is this.
    #[must_use]
    pub fn has_key(&self, index: u32, key: &str) -> bool {
        self.key(index) == key
    }

    /// Whether a token's key is one of packed words.
    #[cfg(any(target_family = "wasm", test))]
    pub(crate) fn has_key_among(&self, index: u32, words: &[u8]) -> bool {
        crate::one_of::is_among(self.key(index), words)
    }

    /// The hash of a token's key, as a phrase of that one token has it.
    pub(crate) fn hash(&self, index: u32) -> u64 {
        self.token(index)
            .map_or_else(|| phrase::phrase([""]), |token| token.hash)
    }

    /// The hash of the tokens of a span.
    pub(crate) fn phrase(&self, span: Span) -> u64 {
        if span.len() == 1 {
            self.hash(span.first)
        } else {
            phrase::phrase((span.first..span.end).map(|at| self.key(at)))
        }
    }

    /// A token's shape.
    #[must_use]
    pub fn shape(&self, index: u32) -> Shape {
        self.token(index)
            .map_or(Shape::Outside, |token| token.shape)
    }

    /// Whether the keys from a token on are these.
    #[must_use]
    pub fn has_keys(&self, first: u32, keys: &[&str]) -> bool {
        (first..).zip(keys).all(|(at, key)| self.has_key(at, key))
    }

    /// The words of a span, as they stand, with what is between them.
    #[must_use]
    pub fn words(&self, span: Span) -> &str {
        let (Some(first), Some(last)) = (
            self.token(span.first),
            span.end.checked_sub(1).and_then(|last| self.token(last)),
        ) else {
            return "";
        };
        self.content
            .get(first.start as usize..last.end as usize)
            .unwrap_or_default()
    }

    /// The sentence that a token belongs to.
    #[must_use]
    pub fn sentence_of(&self, index: u32) -> Option<&Sentence> {
        self.sentences.get(self.token(index)?.sentence as usize)
    }

    /// The span of the sentence that a token belongs to; empty outside the text.
    #[must_use]
    pub fn sentence_span(&self, index: u32) -> Span {
        self.sentence_of(index)
            .map_or_else(Span::default, |sentence| {
                Span::new(sentence.first, sentence.end)
            })
    }

    /// The part of the article that a token belongs to.
    #[must_use]
    pub fn role_of(&self, index: u32) -> Role {
        self.sentence_of(index)
            .map_or(Role::Prose, |sentence| sentence.role)
    }

    /// Whether a token is the first of its sentence, quotation marks and brackets apart.
    #[must_use]
    pub fn starts_sentence(&self, index: u32) -> bool {
        let first = self.sentence_span(index).first;
        index >= first && (first..index).all(|at| self.shape(at) == Shape::Mark)
    }
}

#[cfg(test)]
impl Text {
    /// A text of prose for tests, published on a day.
    pub(crate) fn of(body: &str, published: &str) -> Self {
        Self::read(&Article::new(body, Day::parse(published)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn look_ups_beyond_the_ends_are_empty() {
        let text = Text::of("One word more.", "2024-05-01");
        assert_eq!((text.word(0), text.key(0)), ("One", "one"));
        assert_eq!(text.words(Span::new(1, 3)), "word more");
        assert_eq!(text.words(Span::new(3, 9)), "");
        assert_eq!((text.word(99), text.shape(99)), ("", Shape::Outside));
        assert!(text.has_keys(1, &["word", "more", "."]));
        assert!(!text.has_keys(3, &[".", "more"]));
    }

    #[cfg(not(target_arch = "wasm32"))]
    mod properties {
        use proptest::prelude::*;

        use super::*;

        proptest! {
            /// Tokens lie in order inside the content, every token in its sentence, whatever was read.
            #[test]
            fn any_input_gives_tokens_in_order(body in "(?s).{0,200}|([A-Z.\\[(]|’s|U\\.S\\. |\\n|[a-z0-9'-]{0,4}|— |…){0,60}") {
                let text = Text::read(&Article::new(body, None));
                let mut end = 0;
                for (at, token) in (0..).zip(text.tokens()) {
                    prop_assert!(end <= token.start && token.start < token.end);
                    prop_assert!(!text.word(at).is_empty());
                    prop_assert_eq!(text.word(at).trim(), text.word(at));
                    let sentence = text.sentence_span(at);
                    prop_assert!(sentence.first <= at && at < sentence.end);
                    end = token.end;
                }
            }
        }
    }
}
