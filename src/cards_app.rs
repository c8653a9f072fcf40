//! A run through flashcards on the page.

use std::rc::Rc;

use deck_engine::{Card, CardEvent, Cards, Score};
use yew::prelude::*;

use crate::focus::{Target, use_focus};
use crate::host::{Controls, Remote};
use crate::host_events::HostEvent;
use crate::screens::cards;
use crate::strings;

/// What a run starts from.
#[derive(Clone, PartialEq, Properties)]
pub struct CardsAppProps {
    /// A run in any state.
    pub cards: Cards,
    /// Tells the page what happened.
    #[prop_or_default]
    pub emit: Callback<HostEvent>,
    /// How the page reaches it.
    #[prop_or_default]
    pub remote: Remote,
}

/// A run.
struct Run(Cards);

impl Reducible for Run {
    type Action = CardEvent;

    fn reduce(self: Rc<Self>, event: CardEvent) -> Rc<Self> {
        Rc::new(Run(self.0.apply(event)))
    }
}

/// Flashcards.
#[component]
pub fn CardsApp(props: &CardsAppProps) -> Html {
    let run = use_reducer(|| Run(props.cards.clone()));
    let screen = use_node_ref();
    let focus = use_focus(&screen);
    let about = &props.cards.deck().about;

    use_ready(props);
    use_remote(&props.remote, &run);
    use_complete(&run.0, &props.emit);

    let dispatcher = run.dispatcher();
    let act = Callback::from(move |event: CardEvent| {
        focus.request(match event {
            CardEvent::Undo => Target::Main,
            _ => Target::Flip,
        });
        dispatcher.dispatch(event);
    });
    let name = if matches!(run.0.card(), Card::Done { .. }) {
        "cards-summary"
    } else {
        "card"
    };
    html! {
        <section class="screen" data-screen={name} ref={screen} aria-label={strings::cards_label(&about.title)}>
            { cards::view(&run.0, &act) }
        </section>
    }
}

#[hook]
fn use_ready(props: &CardsAppProps) {
    let (emit, deck) = (props.emit.clone(), Rc::clone(props.cards.deck()));
    use_effect_with((), move |()| {
        emit.emit(HostEvent::Ready {
            bank: deck.about.id.clone(),
            count: deck.questions.len(),
            seed: deck.seed,
        });
    });
}

#[hook]
fn use_complete(cards: &Cards, emit: &Callback<HostEvent>) {
    let (emit, seed, result) = (emit.clone(), cards.deck().seed, result(cards));
    let done = matches!(cards.card(), Card::Done { .. });
    use_effect_with(done, move |done| {
        if *done {
            emit.emit(HostEvent::Complete {
                score: result,
                seed,
                round: 0,
            });
        }
    });
}

#[hook]
fn use_remote(remote: &Remote, run: &UseReducerHandle<Run>) {
    let (remote, dispatcher, results) = (remote.clone(), run.dispatcher(), result(&run.0));
    use_effect(move || {
        remote.connect(Controls {
            start: Callback::noop(),
            restart: Callback::from(move |()| dispatcher.dispatch(CardEvent::Restart)),
            results,
        });
    });
}

/// Cards that were known so far, of the run.
fn result(cards: &Cards) -> Score {
    let right = cards.len() - cards.left() - cards.missed();
    // Counts of cards are far below 2^52.
    Score {
        right,
        of: cards.len(),
        points: right as f64,
    }
}
