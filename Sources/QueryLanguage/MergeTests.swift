extension Query.Test {
    /// The field that it came from; `year` for all dates.
    var field: Field {
        switch self {
        case .kind: .kind
        case .tag: .tag
        case .person: .person
        case .event: .event
        case .organisation: .organisation
        case .date: .year
        case .place: .place
        case .links: .links
        case .has: .has
        }
    }

    /// Either of two tests of one field; nil for those of different fields. Of dates it is the time from the first to the
    /// last, and nil where that is no limit.
    func merged(with other: Query.Test) -> Query.Test? {
        switch (self, other) {
        case (.kind(let left), .kind(let right)): .kind(left + right)
        case (.tag(let left), .tag(let right)): .tag(left + right)
        case (.person(let left), .person(let right)): .person(left + right)
        case (.event(let left), .event(let right)): .event(left + right)
        case (.organisation(let left), .organisation(let right)): .organisation(left + right)
        case (.place(let left), .place(let right)): .place(left + right)
        case (.links(let left), .links(let right)): .links(left + right)
        case (.has(let left), .has(let right)): .has(left + right)
        case (.date(let from, let through), .date(let otherFrom, let otherThrough)):
            dates(either(from, otherFrom, min), either(through, otherThrough, max))
        default: nil
        }
    }
}

private func either(_ left: String?, _ right: String?, _ pick: (String, String) -> String) -> String? {
    guard let left, let right else { return nil }
    return pick(left, right)
}

private func dates(_ from: String?, _ through: String?) -> Query.Test? {
    from == nil && through == nil ? nil : .date(from: from, through: through)
}
