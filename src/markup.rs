//! How views write HTML: elements are opened, filled and closed on one [`Markup`].
//!
//! Yew's `html!` writes out, for each element, code that builds its node in place: about 330 bytes of Wasm. A call
//! of these functions is about 40. Over the deck's hundred elements that is the difference between a player that
//! keeps its size budget and one that does not. Nesting and reconciliation are those of `html!`.

use std::rc::Rc;

use deck_engine::cut;
use wasm_bindgen::JsValue;
use yew::virtual_dom::{Key, Listener, ListenerKind, VList, VNode, VTag, VText};
use yew::{Callback, Html, NodeRef};

use crate::action::Action;
use crate::json::get;
use crate::words::{Key as WordKey, Words};

/// Classes whose elements pages may style, as parts of the same name. Buttons are parts too.
const PARTS: [&str; 10] = [
    "head", "progress", "title", "media", "choice", "hint", "verdict", "source", "score", "card",
];

/// HTML that is being written; its controls hand on actions of the one kind that their component takes.
pub(crate) struct Markup<A = Action> {
    act: Callback<A>,
    words: Words,
    /// Of the bank's texts, where it is not that of the deck's own words.
    language: Option<String>,
    open: Vec<Frame>,
}

/// What is open: an element, or a slot that has no tag of its own.
#[derive(Default)]
struct Frame {
    tag: Option<VTag>,
    children: Vec<VNode>,
}

impl<A: 'static> Markup<A> {
    /// Writes HTML in these words, whose controls hand their actions to `act`.
    pub(crate) fn write(words: &Words, act: Callback<A>, body: impl FnOnce(&mut Self)) -> Html {
        let mut markup = Self {
            act,
            words: words.clone(),
            language: None,
            open: vec![Frame::default()],
        };
        body(&mut markup);
        let children = markup.open.pop().unwrap_or_default().children;
        VList::with_children(children, None).into()
    }

    /// The deck's own words.
    pub(crate) fn words(&self) -> Words {
        self.words.clone()
    }

    /// An element; `class` may be empty. The body sets its attributes, then its children.
    pub(crate) fn element(
        &mut self,
        tag: &'static str,
        class: &'static str,
        body: impl FnOnce(&mut Self),
    ) {
        self.begin(tag, class);
        body(self);
        self.end();
    }

    /// An element with nothing but text of the deck's own in it.
    pub(crate) fn line(&mut self, tag: &'static str, class: &'static str, text: &str) {
        self.begin(tag, class);
        self.text(text);
        self.end();
    }

    /// The same with one of the deck's words.
    pub(crate) fn word(&mut self, tag: &'static str, class: &'static str, word: impl WordKey) {
        self.begin(tag, class);
        self.say(word);
        self.end();
    }

    /// One of the deck's words in the open element.
    pub(crate) fn say(&mut self, word: impl WordKey) {
        self.text(self.words().say(word));
    }

    /// An element with nothing but text of a bank in it.
    pub(crate) fn quoted(&mut self, tag: &'static str, class: &'static str, text: &str) {
        self.begin(tag, class);
        self.foreign();
        self.text(text);
        self.end();
    }

    /// A place that keeps what stands after it in its own, whatever is written here next time.
    pub(crate) fn slot(&mut self, body: impl FnOnce(&mut Self)) {
        self.open.push(Frame::default());
        body(self);
        self.end();
    }

    /// A place that is filled only under a condition.
    pub(crate) fn when(&mut self, condition: bool, body: impl FnOnce(&mut Self)) {
        self.slot(|m| {
            if condition {
                body(m);
            }
        });
    }

    /// From here on, the bank's texts are in this language.
    pub(crate) fn language(&mut self, language: &str) {
        self.language = (language != self.words.tag()).then(|| language.to_owned());
    }

    /// Makes the open element one for text of the bank, which may be in another language and run
    /// in either direction.
    pub(crate) fn foreign(&mut self) {
        self.attribute("dir", "auto");
        if let Some(language) = self.language.clone() {
            self.attribute("lang", &language);
        }
    }

    /// Text. It is never read as HTML. Names of types, such as Su-57, are kept from being cut at their hyphen: a character that
    /// looks like one and does not break would be copied along.
    pub(crate) fn text(&mut self, text: &str) {
        let mut before = String::new();
        for (at, word) in text.split(' ').enumerate() {
            if at > 0 {
                before.push(' ');
            }
            if is_designator(word) {
                self.plain(&std::mem::take(&mut before));
                self.begin("span", "type");
                self.plain(word);
                self.end();
            } else {
                before.push_str(word);
            }
        }
        self.plain(&before);
    }

    /// Text where no element may be, as in an `option`.
    pub(crate) fn plain(&mut self, text: &str) {
        if !text.is_empty() {
            self.add(VText::new(text.to_owned()).into());
        }
    }

    /// Sets an attribute of the open element.
    pub(crate) fn attribute(&mut self, name: &'static str, value: &str) {
        self.change(|tag| tag.add_attribute(name, value.to_owned()));
    }

    /// Sets an attribute that counts by being there.
    pub(crate) fn flag(&mut self, name: &'static str, is_set: bool) {
        if is_set {
            self.attribute(name, name);
        }
    }

    /// Sets what an `input` or `textarea` holds.
    pub(crate) fn value(&mut self, value: &str) {
        self.change(|tag| tag.set_value(Some(value.to_owned())));
    }

    /// Sets whether a radio or a checkbox is chosen.
    pub(crate) fn checked(&mut self, is_checked: bool) {
        self.change(|tag| tag.set_checked(is_checked));
    }

    /// Tells this element from one that would take its place: another key, a new element.
    pub(crate) fn key(&mut self, key: String) {
        self.change(|tag| tag.key = Some(Key::from(key)));
    }

    /// Makes the open element reachable.
    pub(crate) fn reference(&mut self, reference: &NodeRef) {
        self.change(|tag| tag.node_ref = reference.clone());
    }

    /// What an event of the open element does.
    pub(crate) fn on(&mut self, kind: On, react: impl Fn(&web_sys::Event) -> A + 'static) {
        self.react(kind, Box::new(react));
    }

    /// Apart, so that of each reaction only itself is compiled.
    fn react(&mut self, kind: On, react: Box<dyn Fn(&web_sys::Event) -> A>) {
        let act = self.act.clone();
        self.listener(Rc::new(Reaction { kind, act, react }));
    }

    /// A listener of the component's own, for events that only it listens to.
    pub(crate) fn listener(&mut self, listener: Rc<dyn Listener>) {
        self.change(|tag| {
            tag.add_listener(listener);
        });
    }

    fn begin(&mut self, tag: &'static str, class: &'static str) {
        self.open.push(Frame {
            tag: Some(VTag::new(tag)),
            children: Vec::new(),
        });
        if !class.is_empty() {
            self.attribute("class", class);
        }
        let name = cut(class, " ").map_or(class, |(first, _)| first);
        if PARTS.contains(&name) {
            self.attribute("part", name);
        } else if tag == "button" {
            self.attribute("part", tag);
        }
    }

    fn end(&mut self) {
        let Some(Frame { tag, children }) = self.open.pop() else {
            return;
        };
        self.add(match tag {
            Some(mut tag) => {
                tag.add_children(children);
                tag.into()
            }
            None => VList::with_children(children, None).into(),
        });
    }

    fn add(&mut self, node: VNode) {
        if let Some(frame) = self.open.last_mut() {
            frame.children.push(node);
        }
    }

    fn change(&mut self, change: impl FnOnce(&mut VTag)) {
        if let Some(Frame { tag: Some(tag), .. }) = self.open.last_mut() {
            change(tag);
        }
    }
}

/// Whether a word, with its punctuation, is of letters and figures around a hyphen, and so short that it fits any line.
fn is_designator(word: &str) -> bool {
    word.len() <= 16 && word.contains('-') && word.bytes().any(|byte| byte.is_ascii_digit())
}

/// What a control holds after an event.
pub(crate) fn value_of(event: &web_sys::Event) -> String {
    let target: Option<JsValue> = event.target().map(Into::into);
    target
        .and_then(|target| get(&target, "value").as_string())
        .unwrap_or_default()
}

/// A number that an element has under this name; not a number where it has none.
pub(crate) fn number_of(event: &web_sys::Event, name: &str) -> f64 {
    let target: Option<JsValue> = event.target().map(Into::into);
    let value = target.and_then(|target| get(&target, name).as_f64());
    value.unwrap_or(f64::NAN)
}

/// The events that decks listen to: to copy one of Yew's hundred kinds takes 1.5 kB of Wasm.
#[derive(Clone, Copy)]
pub(crate) enum On {
    Change,
    Click,
    Input,
    Submit,
}

/// A listener of any kind.
struct Reaction<A> {
    kind: On,
    act: Callback<A>,
    react: Box<dyn Fn(&web_sys::Event) -> A>,
}

impl<A: 'static> Listener for Reaction<A> {
    fn kind(&self) -> ListenerKind {
        match self.kind {
            On::Change => ListenerKind::onchange,
            On::Click => ListenerKind::onclick,
            On::Input => ListenerKind::oninput,
            On::Submit => ListenerKind::onsubmit,
        }
    }

    fn handle(&self, event: web_sys::Event) {
        self.act.emit((self.react)(&event));
    }

    fn passive(&self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::is_designator;

    #[test]
    fn types_are_told_from_names_and_numbers() {
        for whole in ["Su-57", "(SJ-100),", "“MiG-21”", "F/A-18E", "A321-200."] {
            assert!(is_designator(whole), "{whole}");
        }
        for divisible in [
            "Yung-ho",
            "Komsomolsk-on-Amur",
            "2023",
            "-",
            "2023-09-15/2023-09-16",
        ] {
            assert!(!is_designator(divisible), "{divisible}");
        }
    }
}
