import Model

/// How a query was read, in one line: `any of: network; must have: "split brain"; kind is incident or runbook`.
public func description(of query: Query) -> String {
    let lists: [(title: String, need: Query.Need)] = [
        ("any of", .preferred), ("must have", .required), ("must not have", .excluded),
    ]
    var parts: [String] = []
    for (title, need) in lists {
        let groups = query.groups.filter { $0.need == need }
        if !groups.isEmpty { parts.append("\(title): " + groups.map(description).joined(separator: ", ")) }
    }
    parts += query.filters.map(description)
    return parts.isEmpty ? "nothing" : parts.joined(separator: "; ")
}

private func description(of group: Query.Group) -> String {
    group.alternatives.map { term in
        switch term {
        case .word(let word): word
        case .prefix(let word): word + "*"
        case .phrase(let phrase): "\"\(phrase)\""
        }
    }.joined(separator: " or ")
}

private func description(of filter: Query.Filter) -> String {
    let not = filter.isExcluded ? "not " : ""
    switch filter.test {
    case .kind(let kinds): return "kind is \(not)\(either(kinds.map(\.rawValue)))"
    case .tag(let tags): return "tag is \(not)\(either(tags))"
    case .person(let names): return "person is \(not)\(either(names))"
    case .event(let names): return "event is \(not)\(either(names))"
    case .organisation(let names): return "organisation is \(not)\(either(names))"
    case .date(let from, let through): return "\(not)dated \(days(from, through))"
    case .place(let places): return "id \(filter.isExcluded ? "does not begin" : "begins") with \(either(places))"
    case .links(let slugs): return "\(filter.isExcluded ? "no link" : "a link") says \(either(slugs))"
    case .has(let features): return "has \(filter.isExcluded ? "no " : "")\(either(features.map(\.rawValue)))"
    }
}

private func either(_ values: [String]) -> String { values.joined(separator: " or ") }

private func days(_ from: String?, _ through: String?) -> String {
    switch (from, through) {
    case (let from?, let through?): from == through ? from : "\(from) to \(through)"
    case (let from?, nil): "\(from) or later"
    case (nil, let through?): "\(through) or earlier"
    case (nil, nil): "at any time"
    }
}
