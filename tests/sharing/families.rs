//! Which family a package is about.

use super::support::{Device, NOW, grant};
use samplan::doc::{Edit, Stamp};
use samplan::plan::forms::family::{BIRTH_DATE, MEMBER_NAME, MEMBERS, NAME};
use samplan::plan::{Field, Path, Section};
use samplan::share::{Extent, Grant, To};

#[test]
fn the_family_and_its_members_are_told_before_anything_is_taken() {
    let (mut owner, mut other) = (Device::new(1), Device::new(2));
    owner.found(&Section::Family);
    owner.found(&Section::Plan);
    let members = Path::field(MEMBERS.id);
    let mut answer = |path: &Path, field: &'static Field, edit: Edit| {
        let document = &mut owner.sections.get_mut(&Section::Family).unwrap().document;
        document.change(path, field, &edit, Stamp { time: NOW }).unwrap();
    };
    answer(&Path::field(NAME.id), &NAME, Edit::Write("Rahimi".to_owned()));
    answer(&members, &MEMBERS, Edit::AddRow { id: "a1".to_owned() });
    answer(&members.then("a1").then(MEMBER_NAME.id), &MEMBER_NAME, Edit::Write("Laila Rahimi".to_owned()));
    answer(&members.then("a1").then(BIRTH_DATE.id), &BIRTH_DATE, Edit::Write("1988-02-03".to_owned()));
    owner.compact(&Section::Family);

    owner.grant(&Section::Plan, other.writer(), Extent::Read);
    let without = owner.package(&other.to(), &[Section::Plan]).unwrap();
    assert_eq!(other.look(&without).unwrap().told_family(), None);

    owner.grant(&Section::Family, other.writer(), Extent::Read);
    let with = owner.package(&other.to(), &[Section::Family, Section::Plan]).unwrap();
    let told = other.look(&with).unwrap().told_family().unwrap();
    assert_eq!((told.name.as_str(), told.members[0].name.as_str()), ("Rahimi", "Laila Rahimi"));
    assert_eq!(told.members[0].birth.shown(), "3.2.1988");

    // What is here is shown as it is here.
    other.take(&with);
    owner.rotate(&Section::Family);
    owner.compact(&Section::Family);
    let anew = owner.package(&other.to(), &[Section::Family]).unwrap();
    for known in [with, anew] {
        assert_eq!(other.look(&known).unwrap().told_family(), None);
    }

    let partner = To::Partner("Tolkförmedlingen".to_owned());
    let given = Grant { to: partner.clone(), ..grant(&Section::Family, other.writer(), Extent::Read) };
    let said = owner.speaker().grant(given, false).unwrap();
    owner.hear([said]);
    let handed = owner.package(&partner, &[Section::Family]).unwrap();
    assert_eq!(Device::new(3).look(&handed).unwrap().told_family().map(|told| told.name), Some("Rahimi".to_owned()));
}
