//! Where reported words may be cut so that what is left is as true, and whole.

use crate::facts::grammar::{self, Class, Verbs};
use crate::facts::scene::Scene;
use crate::facts::subject;
use crate::mention::{Kind, Mention, Span};
use crate::one_of::one_of;
use crate::token::Shape;

/// Whether a quotation may break off before a token: whoever reads it has who did what, and may guess at the rest.
pub(super) fn may_pause(scene: &Scene<'_>, content: Span, end: u32) -> bool {
    let last = end - 1;
    let opens = scene.mention_at(end).is_none()
        && end >= content.first + 5
        && !scene.has_key(content.first, "if")
        && (one_of!(scene.key(end), "," | "but" | "like")
            || scene.has_key(end, "and") && subject::is_verb(scene, end + 1)
            || grammar::is_any(scene.key(end), &[Class::Preposition, Class::Subordinator]));
    // "A small place", "flight testing at".
    let led = (last.saturating_sub(2)..last)
        .any(|at| grammar::is_any_at(scene, at, &[Class::Determiner, Class::Possessive]));
    let is_verb = subject::is_verb(scene, last)
        || Verbs::get().base(scene.key(last)).is_some()
        || scene.has_key(end, "to") && scene.key(last).ends_with("ing");
    let is_noun = scene.shape(last) == Shape::Lower
        && scene.key(last).len() > 3
        && (led || !is_verb)
        && !goes_on(scene, last);
    let has_verb = |at| subject::is_verb(scene, at) || Verbs::get().base(scene.key(at)).is_some();
    opens && is_noun && (content.first..last).any(has_verb)
}

/// Whether another clause begins at a token: "in a minute and ten seconds" is not cut.
pub(super) fn closes(scene: &Scene<'_>, at: u32) -> bool {
    match scene.key(at) {
        "and" => grammar::is_any(scene.key(at + 1), &[Class::Pronoun, Class::Pointer]),
        key => one_of!(
            key,
            "," | "but" | "because" | "when" | "while" | "before" | "since"
        ),
    }
}

/// Whether something must follow a word.
fn goes_on(scene: &Scene<'_>, at: u32) -> bool {
    grammar::is_any(
        scene.key(at),
        &[
            Class::Preposition,
            Class::Determiner,
            Class::Possessive,
            Class::Conjunction,
            Class::Adverb,
            Class::Subordinator,
            Class::Pointer,
        ],
    )
}

/// Whether a report may be cut before a token: what is left is as true, and whole.
pub(crate) fn may_end(scene: &Scene<'_>, content: Span, end: u32) -> bool {
    let key = scene.key(end);
    if scene.mention_at(end).is_some() && scene.starting(end).is_none() || scene.is_quoted(end) {
        return false;
    }
    let breaks = match scene.shape(end) {
        Shape::Mark => key == ",",
        _ => {
            one_of!(
                key,
                "and"
                    | "but"
                    | "because"
                    | "after"
                    | "when"
                    | "while"
                    | "where"
                    | "before"
                    | "since"
                    | "though"
                    | "although"
                    | "with"
                    | "in"
                    | "at"
                    | "during"
                    | "following"
                    | "despite"
                    | "near"
            ) || scene
                .starting(end)
                .is_some_and(|(_, mention)| mention.kind() == Kind::Date)
                && !grammar::is(scene.key(end - 1), Class::Preposition)
        }
    };
    // What is said only of a case may not be told without it.
    let is_conditional = (content.first..content.end).any(|at| match scene.key(at) {
        "if" | "unless" | "except" | "or" => true,
        // "Had fled and would not return until May": of what comes behind "and" alone.
        "until" | "without" => at < end || !one_of!(key, "and" | "but"),
        "only" | "not" | "no" | "nor" | "never" => at < end,
        _ => false,
    });
    // "The transfer, voted in 1998, had failed": the verb comes behind the second comma.
    if (content.first..end).any(|at| scene.has_key(at, ",")) {
        return false;
    }
    // "Had led the club and named the cup as her best day": the second verb has its own.
    let opens_clause = scene.shape(end) == Shape::Mark
        || one_of!(
            key,
            "and" | "but" | "because" | "after" | "when" | "while" | "where" | "before" | "since"
        );
    if !opens_clause && (content.first..end).any(|at| scene.has_key(at, "and")) {
        return false;
    }
    let last = end - 1;
    // "Lost power two weeks before the match".
    let measures = one_of!(
        scene.key(last),
        "hours"
            | "days"
            | "weeks"
            | "months"
            | "years"
            | "minutes"
            | "hour"
            | "day"
            | "week"
            | "month"
            | "year"
    );
    if measures && one_of!(key, "before" | "after" | "since") {
        return false;
    }
    // "In 2011 | and 2012": each is half of the answer.
    let is_date =
        |at| (scene.mention(at)).is_some_and(|mention: &Mention| mention.kind() == Kind::Date);
    let dates = scene.has_key(end, "and")
        && scene.mention_at(last).is_some_and(is_date)
        && scene.mention_at(end + 1).is_some_and(is_date);
    if dates {
        return false;
    }
    // "From women | and children": what is joined has no verb of its own.
    let joins = one_of!(key, "and")
        && !subject::is_verb(scene, end + 1)
        && !grammar::is_any_at(
            scene,
            end + 1,
            &[
                Class::Pronoun,
                Class::Pointer,
                Class::Subordinator,
                Class::Determiner,
                Class::Possessive,
            ],
        )
        && scene.mention_at(end + 1).is_none()
        && !one_of!(scene.key(end + 1), "that" | "to");
    if joins {
        return false;
    }
    let whole = !subject::is_verb(scene, last)
        && scene.shape(last) != Shape::Mark
        && scene.shape(last) != Shape::Possessive
        && !goes_on(scene, last)
        && !one_of!(scene.key(last), "to" | "of" | "be" | "been" | "being")
        && Verbs::get().base(scene.key(last)).is_none()
        && !scene.key(last).ends_with("ing")
        && !scene.key(last).ends_with("ly")
        // "Had been put in place": what follows a participle may belong to it.
        && (key == "," || Verbs::get().participle(scene.key(last)).is_none());
    let has_object = (content.first..end)
        .find(|&at| subject::is_verb(scene, at))
        .is_some_and(|verb| verb + 2 < end || Verbs::get().participle(scene.key(last)).is_some());
    breaks && whole && has_object && !is_conditional
}
