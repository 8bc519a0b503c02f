import Model

extension FrontMatter {
    /// What is plainly said. A date that is none is reported.
    func facts() -> (Facts, [IngestWarning]) {
        var facts = Facts()
        var warnings = warnings
        facts.title = text("title")
        facts.subtitle = text("subtitle")
        facts.people = names("authors", "author", "speakers", "speaker", "by")
        facts.licence = text("licence", "license")
        facts.language = text("lang", "language", "locale")
        facts.organisation = text("organisation", "organization", "company", "org")
        facts.publisher = text("publisher", "site_name")
        facts.event = text("event", "conference")
        facts.summary = text("summary", "description", "excerpt", "abstract", "tldr")
        facts.tags = unique(tags(value("tags", "tag", "keywords")) + tags(inner("taxonomies", "tags")))
        facts.categories = unique(
            texts(value("categories", "category")) + texts(inner("taxonomies", "categories")))
        facts.aliases = texts(value("aliases", "alias"))
        facts.url = [
            "canonical_url", "canonicalurl", "canonical", "original_url", "source", "url", "link", "permalink",
        ]
        .lazy.compactMap { text($0) }.first { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
        addDate(to: &facts, &warnings)
        if case .bool(true)? = value("draft") {
            warnings.append(IngestWarning("draft", "the front matter says that it is a draft"))
        }
        return (facts, warnings)
    }

    private func addDate(to facts: inout Facts, _ warnings: inout [IngestWarning]) {
        let names = [
            "date", "published", "publishdate", "publish_date", "published_at", "pubdate", "created", "created_at",
            "date created", "start-time", "start_time", "incident_date",
        ]
        for name in names {
            guard let written = text(name), !written.isEmpty, !["now", "today", "last-modified"].contains(written)
            else { continue }
            if let date = writtenDate(written) {
                facts.date = date
                return
            }
            warnings.append(IngestWarning("bad-date", "the front matter's \(name) is no date: \(written.prefix(60))"))
        }
    }

    private func inner(_ table: String, _ name: String) -> JSON? {
        guard case .object(let fields)? = value(table) else { return nil }
        return fields.first { $0.name == name }?.value
    }

    private func text(_ names: String...) -> String? {
        for name in names { if let text = value(name).flatMap(plain), !text.isEmpty { return text } }
        return nil
    }

    /// A text on one line; a number as it is written.
    private func plain(_ value: JSON) -> String? {
        switch value {
        case .text(let text): trimmedText(withSingleSpaces(text))
        case .integer(let number): String(number)
        case .list(let items): items.count == 1 ? plain(items[0]) : nil
        default: nil
        }
    }

    private func texts(_ value: JSON?) -> [String] {
        switch value {
        case .list(let items)?: items.compactMap(plain).filter { !$0.isEmpty }
        case let value?: plain(value).map { $0.isEmpty ? [] : [$0] } ?? []
        case nil: []
        }
    }

    /// One text is one tag, but for Obsidian's `#a #b`.
    private func tags(_ value: JSON?) -> [String] {
        texts(value).flatMap { text -> [String] in
            guard text.hasPrefix("#") else { return [text] }
            return text.split { $0 == " " || $0 == "," }.map { String($0.drop { $0 == "#" }) }
        }.filter { !$0.isEmpty }
    }

    private func names(_ keys: String...) -> [String] {
        for key in keys {
            let people: [String]
            switch value(key) {
            case .list(let items)?: people = items.compactMap(name)
            case let value?: people = name(value).map { [$0] } ?? []
            case nil: continue
            }
            if !people.isEmpty { return people }
        }
        return []
    }

    private func name(_ value: JSON) -> String? {
        if case .object(let fields) = value { return fields.first { $0.name == "name" }.flatMap { plain($0.value) } }
        return plain(value).flatMap { $0.isEmpty ? nil : $0 }
    }
}

/// Each once, in the order of the first; none that is empty.
func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { !$0.isEmpty && seen.insert($0).inserted }
}

/// A day, or less exact, that a text begins with: `2021-06-08T09:47:00Z`, `8 June 2021`, `June 8th, 2021`.
func writtenDate(_ text: String) -> PartialDate? {
    let bytes = Array(text.utf8)
    var end = 0
    while end < min(bytes.count, 10), bytes[end].isASCIIDigit || bytes[end] == 0x2D || bytes[end] == 0x2F { end += 1 }
    let isEnded =
        end == bytes.count || bytes[end] == 0x20 || bytes[end] == UInt8(ascii: "T") || bytes[end] == UInt8(ascii: "t")
    if end >= 4, isEnded {
        let iso = String(bytes[..<end].text.map { $0 == "/" ? "-" : $0 })
        let parts = iso.split(separator: "-").map { $0.count == 1 ? "0\($0)" : String($0) }
        if let date = PartialDate(parts.joined(separator: "-")) { return date }
    }
    return dateInWords(text)
}

private let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

private func dateInWords(_ text: String) -> PartialDate? {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.prefix(6)
    guard
        let monthIndex = words.firstIndex(where: { word in word.count >= 3 && months.contains { word.hasPrefix($0) } }),
        let month = months.firstIndex(where: { words[monthIndex].hasPrefix($0) }),
        let year = words.compactMap({ $0.count == 4 ? Int($0) : nil }).first
    else { return nil }
    let day = words.lazy.compactMap(dayNumber).first
    let iso = String(PartialDate(year: year, month: month + 1, day: day).description)
    return PartialDate(iso)
}

/// Of `8` and `8th`.
private func dayNumber(_ word: Substring) -> Int? {
    guard word.utf8.count <= 4, let number = Int(word.prefix { $0.isNumber }), (1...31).contains(number) else {
        return nil
    }
    return number
}
