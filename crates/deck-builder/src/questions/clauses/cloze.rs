//! A statement with its place and its number left out.

use crate::reason::proof;
use deck_engine::{Body, Category, Cloze, Compare, Span as Piece, Typed};

use super::{Asked, Made};
use crate::facts::complement::Part;
use crate::facts::quantity;
use crate::facts::voice::Voice;
use crate::mention::{Kind, Span};
use crate::one_of::one_of;
use crate::questions::{Candidate, wording};

/// `In 2019 Denmark ordered {1} tugs from {2}`: only where at least two things can be left out.
pub(super) fn cloze(asked: &Asked<'_, '_>) -> Option<Made> {
    let (scene, clause) = (asked.workshop.scene, asked.clause);
    if clause.voice != Voice::Asserted || !clause.form.is_past() {
        return None;
    }
    let mut text = Text::default();
    text.push(&wording::upper_first(&asked.subject()?));
    text.push(&format!(" {}", wording::verb_group(scene, clause)));
    for part in &clause.parts {
        push_part(asked, part, &mut text)?;
    }
    text.push(".");
    (text.blanks.len() >= 2 && text.blanks.len() <= 3).then(|| made(asked, text))
}

fn made(asked: &Asked<'_, '_>, text: Text) -> Made {
    if asked.rival(true) {
        return Err("the article tells of the same kind of event twice".into());
    }
    let answers: Vec<String> = text
        .blanks
        .iter()
        .filter_map(|blank| blank.model().map(str::to_owned))
        .collect();
    let proof = proof!("the fact has these in their slots: {}", answers.join(", "));
    let body = Body::Cloze(Cloze {
        spans: text.pieces,
        blanks: text.blanks,
    });
    let prompt = "Complete the statement from the article.".to_owned();
    let candidate = asked.candidate("cloze", Category::Event, 4, prompt, body, proof);
    Ok(Candidate {
        explanation: asked.explanation(None),
        ..candidate
    })
}

/// The pieces of a cloze and what fills its blanks.
#[derive(Default)]
struct Text {
    pieces: Vec<Piece>,
    blanks: Vec<Typed>,
}

impl Text {
    fn push(&mut self, words: &str) {
        match self.pieces.last_mut() {
            Some(Piece::Text(last)) => last.push_str(words),
            _ => self.pieces.push(Piece::Text(words.to_owned())),
        }
    }

    fn blank(&mut self, accept: Vec<String>, compare: Compare) {
        self.pieces.push(Piece::Blank(self.blanks.len()));
        self.blanks.push(Typed {
            accept,
            refuse: Vec::new(),
            compare,
        });
    }
}

/// Words of the longest name that is left out.
const LONGEST_BLANK: usize = 3;

/// Appends a part, with a blank for its place or number; nothing if it cannot be put in words.
fn push_part(asked: &Asked<'_, '_>, part: &Part, text: &mut Text) -> Option<()> {
    let (workshop, scene) = (asked.workshop, asked.workshop.scene);
    let head = part.head;
    let counted = quantity::number(scene, head.first)
        .filter(|&value| value > 1 && !part.has_preposition() && head.len() > 1);
    if let Some(value) = counted {
        text.push(" ");
        let digits = value.to_string();
        let mut accept = vec![wording::number(value)];
        if !accept.contains(&digits) {
            accept.push(digits);
        }
        text.blank(accept, Compare::Number);
        let things = wording::render(scene, Span::new(head.first + 1, head.end))?;
        text.push(&format!(" {things}"));
        return Some(());
    }
    let place = part.mention.filter(|&mention| {
        let whole = scene
            .mention(mention)
            .is_some_and(|mention| mention.span.end == head.end);
        part.kind == Some(Kind::Place)
            && whole
            && part.has_preposition()
            && workshop.is_location(mention)
    });
    let entity = place.and_then(|mention| scene.entity_of(mention));
    // Nobody types a name of many words as the article has it.
    let is_short = |entity: &u32| workshop.place_name(*entity).split(' ').count() <= LONGEST_BLANK;
    if let Some(entity) = entity.filter(is_short) {
        let the = if scene.has_key(head.first, "the") {
            "the "
        } else {
            ""
        };
        text.push(&format!(" {} {the}", scene.key(part.first)));
        let mut accept = vec![workshop.place_name(entity)];
        // "Tonbury" for "Tonbury County".
        let name = accept.first().and_then(|name| name.rsplit_once(' '));
        let short = name.filter(|(_, kind)| one_of!(*kind, "County" | "Province" | "Region"));
        let short = short.map(|(short, _)| short.to_owned());
        accept.extend(short);
        text.blank(accept, Compare::Phrase);
        return Some(());
    }
    let words = if part.kind == Some(Kind::Date) {
        wording::date_part(scene, part)
    } else {
        Some(wording::render(scene, part.span())?)
    };
    if let Some(words) = words {
        text.push(&format!(" {words}"));
    }
    Some(())
}
