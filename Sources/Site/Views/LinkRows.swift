import Linking
import Model
import Templates

/// A row of a ledger: what marks it, where it leads, and what follows from it.
struct LedgerRow {
    var title: String
    /// Nil for a row that leads nowhere.
    var address: Address?
    var kind: Kind?
    /// Of an incident whose title does not say it.
    var year: String?
    var verdict: Value = .none
    /// In place of an icon: of a runbook's step.
    var number: String?
    /// HTML.
    var below: String?
    /// HTML.
    var reason = ""
    /// Of the third column, HTML.
    var notes: [String] = []

    func value(root: String) -> Value {
        // Where the margin tells a verdict, the icon stands before the title.
        let isIconInside = verdict != .none
        return .record([
            "href": .text(address.map { root + $0.page } ?? ""), "class": .text(kind?.cssClass ?? ""),
            "title": .text(kind.flatMap { isIconInside ? marked(title, $0) : nil } ?? escapeHTML(title)),
            "year": year.map { .text($0) } ?? .none, "verdict": verdict,
            "number": number.map { .text($0) } ?? .none, "hasIcon": .flag(!isIconInside && number == nil),
            "below": below.map { .text($0) } ?? .none, "reason": .text(reason),
            "notes": notesValue(notes),
        ])
    }
}

/// What stands in the third column, a paragraph each.
func notesValue(_ notes: [String]) -> Value {
    if notes.isEmpty { return .none }
    // Searching for a text is much slower than looking for a byte, and most notes are plain.
    let haveLinks = notes.contains { $0.utf8.contains(UInt8(ascii: "<")) && $0.contains("<a ") }
    return .record(["items": .list(notes.map { .text($0) }), "haveLinks": .flag(haveLinks)])
}

extension EntryView {
    /// A link as a row at one of its ends: the far passage, and why.
    ///
    /// - Parameter reason: HTML; the link's own words when nil.
    func row(_ view: LinkView, reason: String? = nil) -> LedgerRow {
        guard let entry = library[view.far.entry] else { return LedgerRow(title: view.far.entry) }
        if view.link.relation.isByName { return namingRow(entry, of: view) }
        var row = LedgerRow(title: entry.title, address: view.far, kind: entry.kind, year: year(of: entry))
        row.verdict = verdict(view.link.relation)
        row.reason = reason ?? escapeHTML(view.link.wordsAfterLink)
        let passage = entry.passage(at: view.far.anchor)
        if let passage, case .step(let number) = passage.place {
            row.title = words["step-title", ["n": String(number), "title": passage.title]]
            row.notes = [escapeHTML(entry.title)]
        } else if let passage, entry.isNamed(passage) {
            row.title = "\(entry.title): \(passage.title)"
            row.notes = [notes(words.singular(entry.kind), passage.place.map(words.place))]
        } else {
            let title = view.link.relation == .mentions ? passage?.title : nil
            row.notes = [notes(words.singular(entry.kind), title)]
        }
        return row
    }

    private func notes(_ kind: String, _ place: String?) -> String {
        let parts = [kind, place ?? ""].filter { !$0.isEmpty }
        return escapeHTML(parts.count == 1 ? parts[0] : parts.joined(separator: " · "))
    }

    /// A talk at the speaker it names: what it is about stands in the place of a reason, and the name is not said again.
    private func namingRow(_ entry: Entry, of view: LinkView) -> LedgerRow {
        var row = LedgerRow(title: entry.title, address: Address(entry: entry.id), kind: entry.kind)
        row.reason = escapeHTML(entry.fields.summary ?? "")
        let facts = shortFacts(entry, shell).filter { $0 != view.link.text }
        row.notes = facts.isEmpty ? [] : [escapeHTML(facts.joined(separator: " · "))]
        return row
    }

    func year(of entry: Entry) -> String? {
        guard entry.kind == .incident, let year = entry.fields.date.map({ String($0.year) }),
            !entry.title.contains(year)
        else { return nil }
        return year
    }

    /// What an incident says of a practice or a step: a word with an icon.
    private func verdict(_ relation: Relation) -> Value {
        let (name, mark, style) =
            switch relation {
            case .missingIn: ("verdict-missing", "lacks", "no")
            case .workedIn: ("verdict-helped", "helps", "ok")
            case .shownBy: ("verdict-shows", "shows", "q")
            default: ("", "", "")
            }
        if name.isEmpty { return .none }
        return .record(["label": .text(words[name]), "mark": .text(mark), "style": .text(style)])
    }
}

extension Link {
    /// The reason, without the link that its sentence begins with and only names.
    fileprivate var wordsAfterLink: String {
        guard !text.isEmpty, reason.hasPrefix(text) else { return reason }
        let rest = reason.dropFirst(text.count).drop { $0 == " " }
        guard let first = rest.first else { return "" }
        return "—–:.".contains(first) ? String(rest.drop { " —–:.".contains($0) }) : reason
    }
}
