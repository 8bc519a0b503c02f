import Model

extension Words {
    /// `Step 6`, `Slide 17`, `12:34`.
    func place(_ place: Passage.Place) -> String {
        switch place {
        case .step(let number): self["place-step", ["n": String(number)]]
        case .slide(let number): self["place-slide", ["n": String(number)]]
        case .time(let seconds): seconds.clock
        }
    }

    /// `about 18 h`.
    func length(_ length: Length) -> String {
        switch length.bound {
        case .about: self["about-length", ["length": length.seconds.display]]
        case .atLeast: self["at-least-length", ["length": length.seconds.display]]
        case nil: length.seconds.display
        }
    }

    /// `1 Aug 2012, 13:30 UTC`; an offset stays as it is.
    func moment(_ moment: Moment) -> String {
        guard let time = moment.time else { return date(moment.date) }
        let clock = time.prefix { $0 != "Z" && $0 != "+" && $0 != "-" }
        let zone = time.dropFirst(clock.count)
        return "\(date(moment.date)), \(clock) \(zone == "Z" ? "UTC" : zone)"
    }

    /// `12 Nov 2026, every 6 months`.
    func review(_ reviewed: PartialDate, every interval: ReviewInterval?) -> String {
        guard let interval else { return date(reviewed) }
        let every = count(interval.amount, "every-\(interval.unit.rawValue)")
        return self["reviewed-every", ["date": date(reviewed), "every": every]]
    }

    /// The heading over links that say the same, where the page gives it no other.
    func heading(overLinks label: String) -> String {
        texts["links-" + joinedByHyphens(label)] ?? capitalised(relation(label))
    }
}

func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
