//! What a reader shares: a line of words, and a code that reproduces the quiz.

use std::fmt;

use crate::session::Score;
use crate::text::{count, cut, digits, filled, from_hex, number, to_hex};

/// A challenge: the same quiz, with a score to beat.
///
/// As a code it is `v1.{bank id}.{bank hash}.{seed}.{right}-{of}`, for the fragment of a link:
/// fragments never reach a server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Challenge {
    /// The bank's id.
    pub bank: String,
    /// See [`bank_hash`](crate::bank_hash).
    pub hash: u32,
    /// The seed of the draw.
    pub seed: u32,
    /// The score to beat …
    pub right: u16,
    /// … of so many, which is also how many questions are drawn.
    pub of: u16,
}

/// Why a challenge cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChallengeError {
    /// It is no challenge code at all.
    Foreign,
    /// It was made by another version of News Deck, which this names.
    Version(String),
    /// It is a code of this version, but this part of it cannot be read.
    Broken(&'static str),
    /// It belongs to the bank of this id.
    OtherBank(String),
    /// It belongs to this bank as it was before a change: the seed would draw other questions.
    Outdated,
}

impl fmt::Display for ChallengeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (template, detail) = match self {
            Self::Foreign => ("this is not a challenge code", ""),
            Self::Version(version) => (
                "this challenge is of version %, and only v1 is understood here",
                version.as_str(),
            ),
            Self::Broken(part) => (
                "the challenge's % cannot be read: copy the whole link",
                *part,
            ),
            Self::OtherBank(bank) => (
                "this challenge belongs to another quiz, \"%\"",
                bank.as_str(),
            ),
            Self::Outdated => ("the quiz has changed since this challenge was made", ""),
        };
        f.write_str(&filled(template, &mut [detail].iter()))
    }
}

impl std::error::Error for ChallengeError {}

impl Challenge {
    /// Reads a code.
    ///
    /// # Errors
    /// [`Foreign`](ChallengeError::Foreign), [`Version`](ChallengeError::Version) or
    /// [`Broken`](ChallengeError::Broken).
    pub fn parse(code: &str) -> Result<Challenge, ChallengeError> {
        let mut parts = Parts(Some(code.trim()));
        let version = parts.next();
        match version.strip_prefix('v').and_then(number) {
            None => return Err(ChallengeError::Foreign),
            Some(1) => {}
            Some(_) => return Err(ChallengeError::Version(version.to_owned())),
        }
        let bank = parts.next();
        if bank.is_empty() {
            return Err(ChallengeError::Broken("bank"));
        }
        let hash = from_hex(parts.next()).ok_or(ChallengeError::Broken("bank hash"))?;
        let seed = number(parts.next()).ok_or(ChallengeError::Broken("seed"))?;
        let (right, of) = score(parts.next()).ok_or(ChallengeError::Broken("score"))?;
        if parts.0.is_some() {
            return Err(ChallengeError::Broken("end"));
        }
        Ok(Challenge {
            bank: bank.to_owned(),
            hash,
            seed,
            right,
            of,
        })
    }

    /// Whether the same seed still draws the same quiz from this bank.
    ///
    /// # Errors
    /// [`OtherBank`](ChallengeError::OtherBank) or [`Outdated`](ChallengeError::Outdated).
    pub fn check(&self, bank: &str, hash: u32) -> Result<(), ChallengeError> {
        if self.bank != bank {
            return Err(ChallengeError::OtherBank(self.bank.clone()));
        }
        if self.hash != hash {
            return Err(ChallengeError::Outdated);
        }
        Ok(())
    }
}

/// The parts of a code that are not read yet, if there are any.
struct Parts<'a>(Option<&'a str>);

impl<'a> Parts<'a> {
    /// The next part; empty where there is none.
    fn next(&mut self) -> &'a str {
        let rest = self.0.unwrap_or_default();
        let (part, rest) = cut(rest, ".").map_or((rest, None), |(part, rest)| (part, Some(rest)));
        self.0 = rest;
        part
    }
}

/// So many right of at least one.
fn score(text: &str) -> Option<(u16, u16)> {
    let (right, of) = cut(text, "-")?;
    let (right, of) = (number(right)?, number(of)?);
    let possible = right <= of && of > 0;
    possible.then_some((right.try_into().ok()?, of.try_into().ok()?))
}

impl fmt::Display for Challenge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let details = [
            self.bank.as_str(),
            &to_hex(self.hash),
            &digits(self.seed.into()),
            &digits(self.right.into()),
            &digits(self.of.into()),
        ];
        f.write_str(&filled("v1.%.%.%.%-%", &mut details.iter()))
    }
}

impl Score {
    /// The line that a reader shares: no spoiler, words before anything else.
    #[must_use]
    pub fn share_text(&self, publisher: &str, title: &str) -> String {
        let (right, of) = (count(self.right), count(self.of));
        filled("% – % %/%", &mut [publisher, title, &right, &of].iter())
    }
}

#[cfg(test)]
mod tests;
