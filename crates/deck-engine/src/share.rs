//! What a reader shares: a line of words, and a code that reproduces the quiz.

use std::fmt;

use crate::session::Score;

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
        match self {
            Self::Foreign => f.write_str("this is not a challenge code"),
            Self::Version(version) => {
                write!(
                    f,
                    "this challenge is of version {version}, and only v1 is understood here"
                )
            }
            Self::Broken(part) => write!(
                f,
                "the challenge's {part} cannot be read: copy the whole link"
            ),
            Self::OtherBank(bank) => {
                write!(f, "this challenge belongs to another quiz, \"{bank}\"")
            }
            Self::Outdated => f.write_str("the quiz has changed since this challenge was made"),
        }
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
        let mut parts = code.trim().split('.');
        let version = parts.next().unwrap_or_default();
        let number = version
            .strip_prefix('v')
            .filter(|number| number.parse::<u32>().is_ok());
        match number {
            None => return Err(ChallengeError::Foreign),
            Some("1") => {}
            Some(_) => return Err(ChallengeError::Version(version.to_owned())),
        }
        let bank = parts
            .next()
            .filter(|bank| !bank.is_empty())
            .ok_or(ChallengeError::Broken("bank"))?;
        let hash = parts
            .next()
            .filter(|hash| hash.len() == 8)
            .and_then(|hash| u32::from_str_radix(hash, 16).ok())
            .ok_or(ChallengeError::Broken("bank hash"))?;
        let seed = parts
            .next()
            .and_then(|seed| seed.parse().ok())
            .ok_or(ChallengeError::Broken("seed"))?;
        let (right, of) = parts
            .next()
            .and_then(|score| score.split_once('-'))
            .and_then(|(right, of)| Some((right.parse().ok()?, of.parse().ok()?)))
            .filter(|(right, of): &(u16, u16)| right <= of && *of > 0)
            .ok_or(ChallengeError::Broken("score"))?;
        if parts.next().is_some() {
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

impl fmt::Display for Challenge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Challenge {
            bank,
            hash,
            seed,
            right,
            of,
        } = self;
        write!(f, "v1.{bank}.{hash:08x}.{seed}.{right}-{of}")
    }
}

impl Score {
    /// The line that a reader shares: no spoiler, words before anything else.
    #[must_use]
    pub fn share_text(&self, title: &str) -> String {
        format!("News Deck – {title} {}/{}", self.right, self.of)
    }
}

#[cfg(test)]
mod tests;
