//! Devices that share, write, take back, begin epochs and erase, with files that are lost, repeated and out of order.

use super::support::{Device, individual};
use proptest::prelude::*;
use samplan::plan::Section;
use samplan::seal::WriterId;
use samplan::share::{Extent, HoldingState, Package, Statement};
use std::collections::{BTreeMap, BTreeSet};

/// What happens. Numbers are taken modulo what there is.
#[derive(Clone, Debug)]
enum Event {
    Write(usize, usize),
    Grant(usize, usize, bool),
    Revoke(usize, usize),
    Rotate(usize),
    Erase(usize),
    Compact(usize, usize),
    /// A file from one to the other: made now, and perhaps never delivered.
    Send(usize, usize),
    /// A file arrives, perhaps again.
    Deliver(usize),
}

fn event() -> impl Strategy<Value = Event> {
    let n = || 0..64_usize;
    prop_oneof![
        8 => (n(), n()).prop_map(|(device, section)| Event::Write(device, section)),
        5 => (n(), n(), prop::bool::weighted(0.75)).prop_map(|(to, section, write)| Event::Grant(to, section, write)),
        2 => (n(), n()).prop_map(|(to, section)| Event::Revoke(to, section)),
        1 => n().prop_map(Event::Rotate),
        1 => n().prop_map(Event::Erase),
        1 => (n(), n()).prop_map(|(device, section)| Event::Compact(device, section)),
        8 => (n(), n()).prop_map(|(from, to)| Event::Send(from, to)),
        10 => n().prop_map(Event::Deliver),
    ]
}

/// The first device owns every section.
struct World {
    devices: Vec<Device>,
    sections: Vec<Section>,
    files: Vec<(usize, Vec<u8>)>,
    /// Who was ever granted what, as the owner knows.
    ever: BTreeSet<(WriterId, Section)>,
    /// The words that were written: by whom, where, and after how many erasures of the section on that device.
    written: Vec<(String, usize, Section, u32)>,
    next: usize,
}

impl World {
    fn new(devices: usize) -> Self {
        let mut devices: Vec<Device> = (1..).map(Device::new).take(devices).collect();
        let sections: Vec<Section> = ["amina", "omar"].into_iter().map(individual).collect();
        for section in &sections {
            devices[0].found(section);
            devices[0].write(section, "begin");
        }
        let mut world =
            Self { devices, sections, files: Vec::new(), ever: BTreeSet::new(), written: Vec::new(), next: 0 };
        // Everybody begins with the first section.
        for other in 1..world.devices.len() {
            world.happen(&Event::Grant(other - 1, 0, true));
            world.hand(0, other);
        }
        world
    }

    fn section(&self, number: usize) -> Section {
        self.sections[number % self.sections.len()].clone()
    }

    /// What a device may do, as another knows.
    fn extent(&self, by: usize, of: usize, section: &Section) -> Option<Extent> {
        let device = &self.devices[by];
        device.ledger.standing(section, device.today)?.extent(&self.devices[of].to())
    }

    fn erased(&self, device: usize, section: &Section) -> u32 {
        let device = &self.devices[device];
        device.ledger.standing(section, device.today).map_or(0, |standing| standing.kept_from)
    }

    fn happen(&mut self, event: &Event) {
        let count = self.devices.len();
        match event {
            Event::Write(device, section) => {
                let (device, section) = (device % count, self.section(*section));
                let here = self.devices[device].sections.contains_key(&section);
                if here && self.extent(device, device, &section) == Some(Extent::Write) {
                    self.next += 1;
                    let word = format!("w{}.", self.next);
                    self.devices[device].write(&section, &word);
                    self.written.push((word, device, section.clone(), self.erased(device, &section)));
                    self.nobody_else_opens(device, &section);
                }
            }
            Event::Grant(to, section, write) => {
                let (to, section) = (1 + to % (count - 1), self.section(*section));
                let extent = if *write { Extent::Write } else { Extent::Read };
                let to = self.devices[to].writer();
                self.devices[0].grant(&section, to, extent);
                self.ever.insert((to, section));
            }
            Event::Revoke(to, section) => {
                let (to, section) = (1 + to % (count - 1), self.section(*section));
                let to = self.devices[to].to();
                let owner = &mut self.devices[0];
                let standing = owner.ledger.standing(&section, owner.today).unwrap();
                let holds = standing.of_receiver(&to).any(|held| held.state == HoldingState::Holds);
                if holds {
                    owner.revoke(&section, &to);
                }
            }
            Event::Rotate(section) => {
                let section = self.section(*section);
                self.devices[0].time += 1;
                self.devices[0].rotate(&section);
            }
            Event::Erase(section) => {
                let section = self.section(*section);
                self.devices[0].erase(&section);
            }
            Event::Compact(device, section) => {
                let (device, section) = (device % count, self.section(*section));
                if self.devices[device].sections.contains_key(&section) {
                    self.devices[device].compact(&section);
                }
            }
            Event::Send(from, to) => {
                let (from, to) = (from % count, to % count);
                if from != to {
                    self.send(from, to);
                }
            }
            Event::Deliver(file) if !self.files.is_empty() => {
                let (to, file) = self.files[file % self.files.len()].clone();
                self.deliver(to, &file);
            }
            Event::Deliver(_) => {}
        }
    }

    fn send(&mut self, from: usize, to: usize) {
        let receiver = self.devices[to].to();
        let sections = self.devices[from].granted(&receiver);
        let file = self.devices[from].package(&receiver, &sections).unwrap();
        // Nothing is in it that the owner never granted to the receiver.
        let read = Package::read(&file, self.devices[to].writer()).unwrap();
        let told = read.statements.iter().map(Statement::section);
        for section in read.sections.iter().map(|handed| &handed.section).chain(told) {
            assert!(to == 0 || self.ever.contains(&(self.devices[to].writer(), section.clone())));
        }
        self.files.push((to, file));
    }

    fn hand(&mut self, from: usize, to: usize) {
        self.send(from, to);
        let (to, file) = self.files.pop().unwrap();
        self.deliver(to, &file);
    }

    fn deliver(&mut self, to: usize, file: &[u8]) {
        let unsent: BTreeMap<Section, String> =
            self.sections.iter().map(|section| (section.clone(), self.devices[to].read(section))).collect();
        let preview = self.devices[to].take(file);
        for section in &preview.sections {
            // Of whom the right has ended all is gone, as it is asked.
            let Some(erasure) = section.erasure.as_ref().filter(|_| section.mine.is_some()) else { continue };
            // What is gone and was not erased by the owner is told.
            let now = self.devices[to].read(&section.section);
            let gone = self.written.iter().any(|(word, by, of, _)| {
                let was = unsent[&section.section].contains(word.as_str()) && !now.contains(word.as_str());
                *by == to && *of == section.section && was
            });
            assert!(!gone || !erasure.lost.is_empty());
        }
        // The same file again changes nothing.
        let again = self.devices[to].look(file).unwrap();
        assert!(again.is_nothing_new(), "{:?}", again.sections);
        for (section, kept) in &self.devices[to].sections {
            let standing = self.devices[to].ledger.standing(section, self.devices[to].today).unwrap();
            let newest = kept.keys.current().map_or(0, |key| key.epoch);
            assert!(newest >= standing.kept_from, "what was erased is kept");
            assert!(to == 0 || self.ever.contains(&(self.devices[to].writer(), section.clone())));
            assert!(!kept.keys.is_empty());
        }
    }

    /// What a device just wrote opens for nobody of whom both it and the owner know that their right has ended.
    fn nobody_else_opens(&self, writer: usize, section: &Section) {
        let chunk = self.devices[writer].sections[section].chunks.last().unwrap();
        for other in 1..self.devices.len() {
            let ended = [0, writer].into_iter().all(|by| self.extent(by, other, section).is_none());
            let keys = self.devices[other].sections.get(section).map(|kept| &kept.keys);
            let opens = keys.is_some_and(|keys| keys.by_id(chunk.key_id().unwrap()).is_some());
            let knew = |by: usize| {
                let device = &self.devices[by];
                let standing = device.ledger.standing(section, device.today).unwrap();
                standing.of_receiver(&self.devices[other].to()).next().is_some()
            };
            if ended && other != writer && knew(writer) {
                assert!(!opens, "{other} opens what {writer} wrote");
            }
        }
    }

    /// Everybody hands to the owner, and the owner to everybody, until nothing is left to hand over.
    fn settle(&mut self) {
        for _ in 0..3 {
            for other in 1..self.devices.len() {
                self.hand(0, other);
                self.hand(other, 0);
            }
        }
    }

    fn is_settled(&self) {
        for section in &self.sections {
            let owners = self.devices[0].read(section);
            for other in 1..self.devices.len() {
                let theirs = self.devices[other].read(section);
                match self.extent(0, other, section) {
                    Some(Extent::Write) => assert_eq!(theirs, owners, "{section} of {other}"),
                    // Who only reads may have been handed more by a writer whom the owner no longer hears.
                    Some(Extent::Read) => {
                        assert!(owners.split(' ').all(|word| theirs.contains(word)), "{section} of {other}");
                    }
                    None => {}
                }
            }
            for (word, by, of, erasures) in &self.written {
                let still = self.extent(0, *by, section) == Some(Extent::Write);
                if of == section && still && *erasures == self.erased(0, section) {
                    assert!(owners.contains(word.as_str()), "{word} of {by} is lost from {owners}");
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(crate::properties::tried(5))]

    #[test]
    fn nobody_opens_what_was_not_granted_and_nobody_loses_what_was(
        devices in 2..=6_usize,
        events in prop::collection::vec(event(), 1..50),
    ) {
        let mut world = World::new(devices);
        for event in &events {
            world.happen(event);
        }
        world.settle();
        world.is_settled();
    }
}
