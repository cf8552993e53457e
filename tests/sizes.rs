//! Amounts of stored data as people read them.

use samplan::lang::{Lang, size};

#[test]
fn sizes_are_rounded_and_written_as_each_language_does() {
    let plain = |lang, bytes| size(lang, bytes).replace('\u{a0}', " ");
    for (bytes, sv) in [
        (0, "0 kB"),
        (49, "0 kB"),
        (150, "0,2 kB"),
        (1_000, "1 kB"),
        (9_949, "9,9 kB"),
        (9_950, "10 kB"),
        (640_400, "640 kB"),
        (999_499, "999 kB"),
        (999_500, "1 MB"),
        (2_345_678, "2,3 MB"),
        (12_449_999, "12 MB"),
        (1_200_000_000, "1,2 GB"),
        (u64::MAX, "18446744 TB"),
    ] {
        assert_eq!(plain(Lang::Sv, bytes), sv);
    }
    assert_eq!(plain(Lang::Fi, 2_345_678), "2,3 Mt");
    assert_eq!(plain(Lang::En, 1_200_000_000), "1.2 GB");
    assert!(size(Lang::Sv, 0).contains('\u{a0}'), "the unit stays with its number");
}
