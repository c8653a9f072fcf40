//! Learning steps: how long after each grade, and how many are left.

const DAY: u32 = 86_400;

/// Waits in seconds, first to last.
#[derive(Clone, Copy)]
pub(super) struct Steps<'a>(&'a [u32]);

impl<'a> Steps<'a> {
    pub(super) fn new(seconds: &'a [u32]) -> Steps<'a> {
        Steps(seconds)
    }

    /// How many there are.
    pub(super) fn all(self) -> u8 {
        u8::try_from(self.0.len()).unwrap_or(u8::MAX)
    }

    /// After Again: all steps are left, and the first begins.
    pub(super) fn again(self) -> Option<(u8, u32)> {
        self.0.first().map(|seconds| (self.all(), *seconds))
    }

    /// After Hard: the same step again. In the first one halfway to the next, as Again would be as long; where there
    /// is no next, half as long again, but at most a day more.
    pub(super) fn hard(self, left: u8) -> Option<(u8, u32)> {
        let at = self.position(left);
        let this = *self.0.get(at)?;
        let seconds = match (at, self.0.get(1)) {
            (0, Some(next)) => whole_days(this.saturating_add(*next) / 2),
            (0, None) => {
                let half_more = this.saturating_mul(3) / 2;
                whole_days(half_more.min(this.saturating_add(DAY)))
            }
            _ => this,
        };
        Some((left, seconds))
    }

    /// After Good: the next step, if one is left.
    pub(super) fn good(self, left: u8) -> Option<(u8, u32)> {
        let next = self.position(left) + 1;
        let seconds = *self.0.get(next)?;
        let left = self.0.len() - next;
        Some((u8::try_from(left).unwrap_or(u8::MAX), seconds))
    }

    /// The step that a card is in; the last or first one if the steps have changed since.
    fn position(self, left: u8) -> usize {
        let last = self.0.len().saturating_sub(1);
        self.0.len().saturating_sub(usize::from(left)).min(last)
    }
}

/// More than a day becomes whole days, so that it does not depend on the hour.
fn whole_days(seconds: u32) -> u32 {
    if seconds > DAY {
        seconds.saturating_add(DAY / 2) / DAY * DAY
    } else {
        seconds
    }
}
