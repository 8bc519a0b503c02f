import Model

extension Words {
    /// `incident`, in a sentence.
    func singular(_ kind: Kind) -> String { self["kind-" + kind.rawValue] }

    /// `Incidents`, as a heading.
    func plural(_ kind: Kind) -> String { self["kinds-" + kind.rawValue] }

    /// `3 incidents`.
    func count(_ number: Int, of kind: Kind) -> String { count(number, kind.rawValue) }

    /// What a link says at one of its ends: the name of a relation, or its inverse.
    func relation(_ label: String) -> String { self["relation-" + joinedByHyphens(label)] }

    /// `31 Jan 2017`, `Jan 2017` or `2017`.
    func date(_ date: PartialDate) -> String {
        guard let month = date.month else { return String(date.year) }
        let values = [
            "year": String(date.year), "month": self["month-\(month)"], "day": date.day.map { String($0) } ?? "",
        ]
        return date.day == nil ? self["date-month", values] : self["date-day", values]
    }
}

/// `was-missing` for `was missing`; the labels of relations are words of small letters (`Relation`).
func joinedByHyphens(_ label: String) -> String {
    String(decoding: label.utf8.map { $0 == UInt8(ascii: " ") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
}
