import Linking
import Model
import Templates

/// Some entries of a list under a heading of their own.
struct EntryGroup: Sendable {
    var id: String
    /// Nil where the whole list is one group, which needs no heading.
    var title: String?
    /// What the heading is called in the list's own navigation.
    var label = ""
    /// A sentence under the heading.
    var note: String?
    var entries: [Entry]
}

/// The list of one kind in the order that its reader looks in.
///
/// What happened goes by year, practices by the weight of their evidence. The rest goes by title, until there is so
/// much of it that topics or letters help.
func entryGroups(_ kind: Kind, _ entries: [Entry], _ shell: PageShell) -> [EntryGroup] {
    if entries.isEmpty { return [] }
    return switch kind {
    case .incident, .talk, .video, .event: byYear(entries, shell.words)
    case .practice: byEvidence(entries, shell)
    case .runbook where entries.count > 12: byTopic(entries, shell)
    case .book where entries.count > 60, .article where entries.count > 60: byLetter(entries, shell.words)
    case .runbook, .book, .article, .person: [EntryGroup(id: "all", entries: entries.sorted(by: firstByTitle))]
    }
}

func byYear(_ entries: [Entry], _ words: Words) -> [EntryGroup] {
    let years = Dictionary(grouping: entries) { $0.fields.date?.year }
    return years.sorted { ($0.key ?? .min) > ($1.key ?? .min) }.map { year, entries in
        let title = year.map { String($0) } ?? words["list-undated"]
        return EntryGroup(
            id: year.map { "y\($0)" } ?? "yundated", title: title, label: title,
            entries: entries.sorted(by: newestFirst))
    }
}

/// Each group holds practices with at least so many incidents; in it, the most come first.
private func byEvidence(_ entries: [Entry], _ shell: PageShell) -> [EntryGroup] {
    let weighed = byWeight(entries, shell)
    let limits = [10, 4, 1, 0]
    return limits.compactMap { limit in
        let group = weighed.filter { weighed in limits.first { weighed.weight >= $0 } == limit }
        guard !group.isEmpty else { return nil }
        let title = shell.words["evidence-\(limit)"]
        return EntryGroup(id: "kb:evidence-\(limit)", title: title, label: title, entries: group.map(\.entry))
    }
}

/// What most incidents stand behind comes first; then by title.
func byWeight(_ practices: [Entry], _ shell: PageShell) -> [(entry: Entry, weight: Int)] {
    practices.map { (entry: $0, weight: shell.evidence[$0.id]?.weight ?? 0) }
        .sorted { $0.weight == $1.weight ? firstByTitle($0.entry, $1.entry) : $0.weight > $1.weight }
}

/// A runbook's first tag is what it is about.
private func byTopic(_ entries: [Entry], _ shell: PageShell) -> [EntryGroup] {
    let topics = Dictionary(grouping: entries) { $0.fields.tags.first }
    return topics.sorted { ($0.key ?? "\u{10FFFF}") < ($1.key ?? "\u{10FFFF}") }.map { tag, entries in
        let title = tag.map(capitalised) ?? shell.words["list-other"]
        return EntryGroup(
            id: "kb:topic-" + (tag.map { slug(for: $0) } ?? ""), title: title, label: title,
            note: tag.flatMap { shell.settings.tags[$0]?.means }, entries: entries.sorted(by: firstByTitle))
    }
}

private func byLetter(_ entries: [Entry], _ words: Words) -> [EntryGroup] {
    let letters = Dictionary(grouping: entries.sorted(by: firstByTitle)) { firstLetter(of: $0.title) }
    return inOrder(letters.keys).map { letter in
        let title = letter ?? words["list-other"]
        return EntryGroup(
            id: letterID(letter), title: title, label: title, entries: letters[letter] ?? [])
    }
}

/// Nil for a name that begins with a digit or a sign.
func firstLetter(of name: String) -> String? {
    name.first.flatMap { $0.isLetter ? $0.uppercased() : nil }
}

func letterID(_ letter: String?) -> String { "kb:letter-" + (letter ?? "other") }

/// In the order of the alphabet, what begins with no letter at the end.
func inOrder(_ letters: some Sequence<String?>) -> [String?] {
    letters.sorted { ($0 == nil ? 1 : 0, $0 ?? "") < ($1 == nil ? 1 : 0, $1 ?? "") }
}

func firstByTitle(_ left: Entry, _ right: Entry) -> Bool { (left.title, left.id) < (right.title, right.id) }

/// By date, newest first, and by id where dates are equal.
func newestFirst(_ left: Entry, _ right: Entry) -> Bool {
    newestFirst((left.fields.date, left.id), (right.fields.date, right.id))
}

func newestFirst(_ left: (date: PartialDate?, id: EntryID), _ right: (date: PartialDate?, id: EntryID)) -> Bool {
    switch (left.date, right.date) {
    case (let first?, let second?) where first != second: first > second
    case (_?, nil): true
    case (nil, _?): false
    default: left.id < right.id
    }
}

extension EntryGroup {
    func value(root: String, shell: PageShell) -> Value {
        .record([
            "heading": .text(title ?? ""), "isTitled": .flag(title != nil), "label": .text(label), "id": .text(id),
            "note": note.map { .text($0) } ?? .none,
            "rows": .list(entries.map { entryRow($0, root: root, shell: shell) }),
        ])
    }
}
