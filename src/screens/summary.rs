//! The result: how many, in which subjects, and every question with its answer.

use deck_engine::{About, Event, Grade, Outcome, Question, Score, Session, count};

use crate::action::Action;
use crate::host::Shared;
use crate::markup::{Markup, On};
use crate::parts::controls::{button, labelled};
use crate::parts::{aids, answer, head, notices, report, source_line, title};
use crate::view::View;
use crate::words::{Word, phrases};

pub(crate) fn view(m: &mut Markup, view: &View) {
    let session = view.session;
    let words = m.words();
    let score = session.score();
    // Binary fractions of thirds do not sum to whole numbers exactly.
    let partial = (score.points - score.right as f64) > 1e-9;
    let verdict = match session.result_band() {
        Some(band) => &band.text,
        None => words.say(phrases::result(score.percent())),
    };
    m.when(view.is_first, |m| notices::view(m, view.host));
    points(m, score.right, score.of);
    title::view(m, "title", |m| {
        let count = words.counts(Word::RightOf, score.right, score.of);
        m.line("span", "hidden", &words.with(Word::Sentence, &[&count]));
        m.quoted("span", "", verdict);
    });
    if partial {
        m.line(
            "p",
            "points",
            &words.with(Word::Points, &[&words.decimal(score.points)]),
        );
    }
    let first = session.first_round();
    if first.round() < session.round() {
        let Score { right, of, .. } = first.score();
        m.line("p", "points", &words.counts(Word::FirstRound, right, of));
    }
    if let Some(challenge) = view
        .host
        .challenge
        .as_ref()
        .filter(|challenge| session.round() == 0 && challenge.seed == session.deck().seed)
    {
        m.line("p", "challenge", &words.against(challenge, score.right));
    }
    bars(m, session);
    actions(m, view);
    m.slot(|m| shared(m, view.shared));
    more(m);
    review(m, view);
    corrections(m, &session.deck().about);
}

/// The result in figures as large as a headline; the heading says the same in words.
fn points(m: &mut Markup, right: usize, of: usize) {
    let words = m.words();
    m.element("p", "score", |m| {
        m.attribute("aria-hidden", "true");
        m.text(&words.whole(right));
        m.line("small", "", &words.with(Word::OfAll, &[&words.whole(of)]));
    });
}

/// A small chart that is a table: the bars repeat what the last column says.
fn bars(m: &mut Markup, session: &Session) {
    let words = m.words();
    m.element("table", "bars", |m| {
        m.word("caption", "hidden", Word::ByCategory);
        m.element("tbody", "", |m| {
            for entry in session.scores_by_category() {
                let (right, of) = (entry.score.right, entry.score.of);
                m.element("tr", "", |m| {
                    m.element("th", "", |m| {
                        m.attribute("scope", "row");
                        m.say(phrases::category(entry.category));
                    });
                    m.element("td", "bar", |m| {
                        m.attribute("aria-hidden", "true");
                        m.element("progress", "", |m| bar(m, right, of));
                    });
                    m.line("td", "n", &words.counts(Word::Count, right, of));
                });
            }
        });
    });
}

/// How far an open `progress` element is filled.
pub(crate) fn bar(m: &mut Markup, done: usize, of: usize) {
    m.attribute("value", &count(done));
    m.attribute("max", &count(of));
}

fn actions(m: &mut Markup, view: &View) {
    let missed = view.session.missed();
    let again = if view.host.redraw.is_some() && view.host.has_others {
        Word::NewQuestions
    } else {
        Word::PlayAgain
    };
    m.element("div", "actions", |m| {
        if missed > 0 {
            let retry = Action::Go(Event::RetryMissed);
            labelled(
                m,
                "main retry",
                &m.words().counted(Word::Retry, missed),
                retry,
            );
        }
        button(m, "share", Word::Share, Action::Share);
        button(m, again_class(missed), again, Action::NewQuestions);
    });
    m.element("label", "squares", |m| {
        m.element("input", "", |m| {
            m.attribute("type", "checkbox");
            m.on(On::Change, |_| Action::Shapes);
        });
        m.word("span", "", Word::WithSquares);
    });
}

/// To begin again is the main thing where nothing was missed.
pub(crate) fn again_class(missed: usize) -> &'static str {
    if missed == 0 {
        "main restart"
    } else {
        "quiet restart"
    }
}

/// What few readers want: the result as a picture, the questions on paper, the answers as a file. A script that is fetched for those
/// who unfold it writes what it can do.
fn more(m: &mut Markup) {
    m.element("details", "more", |m| m.word("summary", "", Word::More));
}

fn shared(m: &mut Markup, shared: Option<&Shared>) {
    match shared {
        Some(Shared::Copied) => m.element("p", "shared", |m| {
            m.attribute("aria-hidden", "true");
            m.say(Word::Copied);
        }),
        Some(Shared::Show(words)) => m.element("label", "shared", |m| {
            m.say(Word::SelectToCopy);
            m.element("textarea", "", |m| {
                m.flag("readonly", true);
                m.attribute("rows", "6");
                m.value(words);
            });
        }),
        None => {}
    }
}

fn review(m: &mut Markup, view: &View) {
    let session = view.session;
    m.element("details", "review", |m| {
        m.word("summary", "", Word::AllAnswers);
        m.element("ol", "", |m| {
            for (position, (question, outcome, grade)) in session.review().enumerate() {
                m.language(session.deck().language_of(question));
                let hint = question
                    .hint
                    .as_ref()
                    .filter(|_| session.is_hinted(position));
                review_item(m, view, question, hint, outcome, grade.as_ref());
            }
        });
    });
}

fn review_item(
    m: &mut Markup,
    view: &View,
    question: &Question,
    hint: Option<&String>,
    outcome: Option<&Outcome>,
    grade: Option<&Grade>,
) {
    let class = head::outcome_class(outcome, grade);
    m.element("li", class, |m| {
        m.element("p", "prompt", |m| {
            m.foreign();
            m.text(&question.prompt);
            m.text(" ");
            m.word("span", "mark", phrases::outcome(class));
        });
        aids::picture(m, question);
        if let Some(hint) = hint {
            m.line("p", "given", &m.words().with(Word::WithHint, &[hint]));
        }
        // Beside what was wrong, the right answer alone would read as the reader's.
        if let Some(Outcome::Answered(given)) = outcome
            && class != "right"
        {
            let words = m.words();
            let labelled = |word, text: &str| words.with(Word::Pair, &[words.say(word), text]);
            let given = answer::given(&words, question, given);
            m.line("p", "given", &labelled(Word::YourAnswer, &given));
            m.line("p", "given", labelled(Word::RightAnswer, "").trim_end());
        }
        answer::view(m, question);
        m.quoted("p", "explanation", &question.explanation);
        let about = &view.session.deck().about;
        source_line::view(m, about, question, view.host, Action::Show);
        report::view(m, view.host, question, view.reported);
    });
}

/// What the bank corrected, so that who has met it may know.
pub(crate) fn corrections(m: &mut Markup, about: &About) {
    if about.corrections.is_empty() {
        return;
    }
    m.language(&about.language);
    let words = m.words();
    m.element("details", "corrections", |m| {
        m.word("summary", "", Word::Corrections);
        m.element("ul", "", |m| {
            for correction in &about.corrections {
                let date = words.date(&correction.date);
                m.quoted(
                    "li",
                    "",
                    &words.with(Word::Pair, &[&date, &correction.text]),
                );
            }
        });
    });
}
