use super::*;

const HOUR: i64 = 60 * MINUTE_MS;

/// 2026-11-22 00:00 UTC.
const MIDNIGHT: i64 = 1_795_305_600_000;

fn moment(hours: i64, offset: i16) -> Moment {
    Moment {
        at: MIDNIGHT + hours * HOUR,
        offset,
    }
}

#[test]
fn a_day_begins_at_four_in_the_morning_local_time() {
    let before = Moment {
        at: MIDNIGHT + 4 * HOUR - 1,
        offset: 0,
    };
    assert_eq!(before.day(), moment(-19, 0).day());
    assert_eq!(moment(4, 0).day(), before.day().after(1));
    assert_eq!(moment(4, 0).until_next_day(), DAY_MS);
    assert_eq!(before.until_next_day(), 1);
    // In Seoul it is thirteen o'clock at that moment, in New York eleven at night.
    assert_eq!(moment(4, 540).day(), moment(4, 0).day());
    assert_eq!(moment(4, -300).day(), before.day());
}

#[test]
fn the_first_day_is_number_nought() {
    let first = Moment {
        at: 4 * HOUR,
        offset: 0,
    };
    assert_eq!(first.day(), Day(0));
    assert_eq!(Moment { at: 0, offset: 0 }.day(), Day(-1));
}

#[test]
fn the_days_of_a_change_to_summer_time_count_one_each() {
    // In Berlin the clocks go from 2 to 3 on 29 March 2026 at 01:00 UTC.
    let change = 1_774_746_000_000;
    let evening_before = Moment {
        at: change - 6 * HOUR,
        offset: 60,
    };
    // 23 hours after the rollover before it, the next one: at 02:00 UTC.
    let last = Moment {
        at: change + HOUR - 1,
        offset: 120,
    };
    let next = Moment {
        at: change + HOUR,
        offset: 120,
    };
    assert_eq!(last.day(), evening_before.day());
    assert_eq!(next.day().since(evening_before.day()), 1);
    assert_eq!(
        Moment {
            at: change - 22 * HOUR,
            offset: 60
        }
        .until_next_day(),
        24 * HOUR
    );
}

#[test]
fn a_journey_to_the_west_gives_no_negative_days() {
    let tokyo = moment(20, 540);
    let honolulu = moment(21, -600);
    assert!(honolulu.day() < tokyo.day());
    assert_eq!(honolulu.day().since(tokyo.day()), 0);
}

#[test]
fn no_moment_is_out_of_range() {
    for at in [i64::MIN, i64::MAX] {
        for offset in [i16::MIN, i16::MAX] {
            let moment = Moment { at, offset };
            assert!((1..=DAY_MS).contains(&moment.until_next_day()));
            assert_eq!(moment.day().after(u32::MAX).since(moment.day()) > 0, at < 0);
        }
    }
}

#[test]
fn a_day_has_its_date_and_its_day_of_the_week() {
    let today = moment(12, 0).day();
    assert_eq!((today.date(), today.weekday()), ((2026, 11, 22), 7));
    assert_eq!((Day(0).date(), Day(0).weekday()), ((1970, 1, 1), 4));
    assert_eq!((Day(-1).date(), Day(-1).weekday()), ((1969, 12, 31), 3));
    assert_eq!(Day(19_782).date(), (2024, 2, 29));
    for number in 0..150_000 {
        let (day, next) = (Day(number), Day(number).after(1));
        assert_eq!(next.weekday(), day.weekday() % 7 + 1);
        let ((year, month, of_month), tomorrow) = (day.date(), next.date());
        let starts = [
            (year, month, of_month + 1),
            (year, month + 1, 1),
            (year + 1, 1, 1),
        ];
        assert!(
            starts.contains(&tomorrow),
            "{tomorrow:?} after {:?}",
            day.date()
        );
        assert!(of_month <= 31 && month <= 12);
    }
}

#[test]
fn a_day_begins_where_the_one_before_it_ends() {
    for offset in [-720, -210, 0, 60, 840] {
        for number in [-3, 0, 20_000] {
            let at = Day(number).begin(offset);
            let day = |at| Moment { at, offset }.day();
            assert_eq!([day(at - 1), day(at)], [Day(number - 1), Day(number)]);
        }
    }
}
