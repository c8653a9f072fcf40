//! Where in a document a value stands.

use crate::text::count;

/// Where a value stands. Built on the stack and only written out for a problem.
#[derive(Clone, Copy)]
pub(super) enum Path<'a> {
    Root,
    /// A field of what stands there.
    Field(&'a Path<'a>, &'a str),
    /// An item of a list in that field.
    Item(&'a Path<'a>, &'a str, usize),
}

impl Path<'_> {
    /// Writes it as a JSON path, such as `$.questions[3].choices`.
    pub(super) fn push_to(&self, text: &mut String) {
        let (parent, name, index) = match self {
            Path::Root => return text.push('$'),
            Path::Field(parent, name) => (parent, name, None),
            Path::Item(parent, name, index) => (parent, name, Some(index)),
        };
        parent.push_to(text);
        text.push('.');
        text.push_str(name);
        if let Some(index) = index {
            text.push('[');
            text.push_str(&count(*index));
            text.push(']');
        }
    }
}
