import Model

/// What the values of a field mean.
struct FieldReading {
    /// Nil when no value does.
    var test: Query.Test?
    /// The values that mean nothing there.
    var unreadable: [String] = []
    /// How they were read, if that could surprise.
    var note: String?

    var isComplete: Bool { test != nil && unreadable.isEmpty }

    /// - Parameter values: As typed, without their quotes.
    init(_ field: Field, _ values: [String]) {
        switch field {
        case .kind: test = list(values, kind).map { .kind($0) }
        case .has: test = list(values, feature).map { .has($0) }
        case .links: test = list(values, linkSlug).map { .links($0) }
        case .place: test = list(values, place).map { .place($0) }
        case .tag: test = list(values, tag).map { .tag($0) }
        case .person: test = list(values, name).map { .person($0) }
        case .event: test = list(values, name).map { .event($0) }
        case .organisation: test = list(values, name).map { .organisation($0) }
        case .year: readYears(values)
        case .before: readDate(values, \.before)
        case .after: readDate(values, \.after)
        }
    }

    /// Nil when none can be read.
    private mutating func list<Value>(_ values: [String], _ read: (String) -> Value?) -> [Value]? {
        var found: [Value] = []
        for value in values {
            if let value = read(value) { found.append(value) } else { unreadable.append(value) }
        }
        return found.isEmpty ? nil : found
    }

    private mutating func readYears(_ values: [String]) {
        let isBetween = values.count == 3 && values[1] == "TO"
        let written = isBetween ? ["\(values[0])..\(values[2])"] : values
        guard let ranges = list(written, { DayRange(trimmedDate($0)) }) else { return }
        if ranges.contains(where: \.isSwapped) { note = Note.swappedDates }
        if ranges.count > 1 { note = Note.severalDates }
        let whole = ranges.dropFirst().reduce(ranges[0]) { $0.joined($1) }
        guard whole.from != nil || whole.through != nil else {
            unreadable = values
            return
        }
        test = .date(from: whole.from?.description, through: whole.through?.description)
    }

    private mutating func readDate(_ values: [String], _ side: (DayRange) -> DayRange) {
        guard values.count == 1, let range = DayRange(date: values[0].characters.trimmed.text).map(side) else {
            unreadable = values
            return
        }
        test = .date(from: range.from?.description, through: range.through?.description)
    }
}

/// Two dots belong to a range of dates, `2013..`; one ends a sentence.
private func trimmedDate(_ value: String) -> String {
    let trimmed = value.characters.trimmed
    let rest = value.characters[trimmed.endIndex...]
    return trimmed.text + (rest.starts(with: "..".unicodeScalars) ? ".." : "")
}

private func kind(_ value: String) -> Kind? {
    let name = value.characters.trimmed.text.inLowerCase
    return Kind.allCases.first { $0.rawValue == name || $0.folder == name }
}

private func feature(_ value: String) -> Query.Feature? {
    let name = value.characters.trimmed.text.inLowerCase
    return Query.Feature.allCases.first { [name, name + "s"].contains($0.rawValue) || $0.rawValue + "s" == name }
}

private func linkSlug(_ value: String) -> String? {
    let slug = hyphenated(value.characters.trimmed.map { $0 == "_" ? " " : $0 }[...].text)
    return linkSlugs.first { $0 == slug }
}

private func tag(_ value: String) -> String? {
    let tag = hyphenated(value.characters.drop { $0 == "#" }.trimmed.text)
    return tag.characters.hasLetterOrDigit ? tag : nil
}

private func name(_ value: String) -> String? {
    let name = value.characters.trimmed
    return name.hasLetterOrDigit ? name.collapsed : nil
}

/// `runbooks`, `/runbooks/`, `runbooks/…`, `runbooks/*` and `Content/runbooks/` are `runbooks/`; `runbook` is as well.
private func place(_ value: String) -> String? {
    var rest = value.characters.prefix { $0 != "#" }.trimmed
    while let first = rest.first, first == "." || first == "/" { rest.removeFirst() }
    while let last = rest.last, last == "*" || last == "…" || last == "." { rest.removeLast() }
    var parts = rest.split(separator: "/", omittingEmptySubsequences: false).map(\.text)
    if parts.count > 1, parts[0].inLowerCase == "content" { parts.removeFirst() }
    let folder = parts[0].inLowerCase
    if parts.count == 1 {
        if let kind = kind(folder) { return kind.folder + "/" }
        return !folder.isEmpty && Kind.allCases.contains { $0.folder.hasPrefix(folder) } ? folder : nil
    }
    guard Kind(folder: folder) != nil else { return nil }
    let path = ([folder] + parts.dropFirst()).joined(separator: "/")
    return [".md", ".html"].first { path.hasSuffix($0) }.map { String(path.dropLast($0.count)) } ?? path
}
