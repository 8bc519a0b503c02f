import Model

/// Decides what one written link is: a link between passages, something else, or a problem.
struct LinkResolver {
    enum Outcome {
        case link(Link, warnings: [Diagnostic])
        case notALink
        case problem(Diagnostic)
    }

    let anchors: [EntryID: Set<String>]
    /// Other names of passages, where there are any.
    private let aliases: [EntryID: [String: String]]
    private let drafts: Set<EntryID>
    private let unreadable: Set<EntryID>
    private let redirects: [EntryID: EntryID]
    /// Whether all entries, or all anchors of one, are searched for what may have been meant.
    var mayGuess = true

    init(entries: [Entry], drafts: Set<EntryID>, unreadable: Set<EntryID>, redirects: [EntryID: EntryID]) {
        anchors = Dictionary(
            entries.map { ($0.id, Set($0.passages.map(\.anchor))) }, uniquingKeysWith: { first, _ in first })
        aliases = Dictionary(
            entries.filter { $0.ingested != nil }.map { ($0.id, $0.aliases) }, uniquingKeysWith: { first, _ in first })
        self.drafts = drafts
        self.unreadable = unreadable
        self.redirects = redirects
    }

    func resolve(_ written: WrittenLink, in entry: Entry) -> Outcome {
        switch Destination(written.destination, in: entry.id) {
        case .outside: return .notALink
        case .unsafe: return .problem(unsafe(written, entry))
        case .otherFile: return .problem(notAnEntry(written, entry))
        case .passage(let address): return resolve(written, to: address, in: entry)
        }
    }

    private func resolve(_ written: WrittenLink, to address: Address, in entry: Entry) -> Outcome {
        var target = Address(entry: redirects[address.entry] ?? address.entry, anchor: address.anchor)
        target.anchor = aliases[target.entry]?[target.anchor] ?? target.anchor
        // Its file has errors, which are reported; one that follows from them would hide them.
        if unreadable.contains(target.entry) { return .notALink }
        guard let known = anchors[target.entry] else { return .problem(unknownEntry(written, target, entry)) }
        guard known.contains(target.anchor) else { return .problem(unknownAnchor(written, target, known, entry)) }
        let near = Address(entry: entry.id, anchor: written.anchor)
        let moved = moved(written, address, target, entry)
        guard let title = written.title else {
            // A link inside of one entry is for reading on, not a relation.
            if target.entry == entry.id { return .notALink }
            let link = Link(
                source: near, relation: .mentions, target: target, reason: written.reason, text: written.text,
                writtenIn: entry.id)
            return .link(link, warnings: moved)
        }
        return relate(near, target, as: title, written, entry, warnings: moved)
    }

    private func relate(
        _ near: Address, _ far: Address, as title: String, _ written: WrittenLink, _ entry: Entry,
        warnings: [Diagnostic]
    ) -> Outcome {
        guard let (relation, isInverse) = Relation.named(title) else {
            return .problem(unknownRelation(title, written, entry))
        }
        let (source, target) = isInverse ? (far, near) : (near, far)
        guard let from = Kind(entry: source.entry), let to = Kind(entry: target.entry),
            relation.sources.contains(from), relation.targets.contains(to)
        else { return .problem(notAllowed(relation, from: near, to: far, isInverse, written, entry)) }
        let link = Link(
            source: source, relation: relation, target: target, reason: written.reason, text: written.text,
            writtenIn: entry.id)
        return .link(link, warnings: (written.reason.isEmpty ? [missingReason(title, written, entry)] : []) + warnings)
    }
}

extension Entry {
    /// Anchors by the other names that lead to the same passages.
    fileprivate var aliases: [String: String] {
        Dictionary(
            passages.compactMap { passage in passage.alias.map { ($0, passage.anchor) } },
            uniquingKeysWith: { first, _ in first })
    }
}

extension LinkResolver {
    private func unsafe(_ written: WrittenLink, _ entry: Entry) -> Diagnostic {
        Diagnostic(
            .unsafeAddress, "'\(written.destination)' is not an address that a page may link to",
            help: "use https://, http:// or mailto:, without spaces",
            at: entry.text(of: written).span(written.destinationRange))
    }

    private func notAnEntry(_ written: WrittenLink, _ entry: Entry) -> Diagnostic {
        let meant = entryMeant(by: written.destination, in: entry)
        return Diagnostic(
            .unknownEntry, "'\(written.destination)' does not lead to an entry",
            help: meant.map { "write \(relativeDestination(from: entry.id, to: $0))" }
                ?? "link to a file under Content/ with its .md, or to a whole address",
            at: entry.text(of: written).span(written.destinationRange),
            fix: meant.flatMap { destinationFix(written, in: entry, to: $0) })
    }

    private func unknownEntry(_ written: WrittenLink, _ target: Address, _ entry: Entry) -> Diagnostic {
        let isDraft = drafts.contains(target.entry)
        let named = isDraft ? nil : entryMeant(by: written.destination, in: entry)
        let meant = isDraft ? nil : named ?? entryMistyped(in: target)
        let help =
            named.map { "write \(relativeDestination(from: entry.id, to: $0))" }
            ?? (mayGuess ? didYouMean(target.entry, among: anchors.keys) : nil)
            ?? "make it with: kb new \(target.entry)"
        return Diagnostic(
            .unknownEntry, isDraft ? "'\(target.entry)' is a draft" : "there is no entry '\(target.entry)'",
            help: isDraft ? "publish it by removing 'draft: true', or remove the link" : help,
            at: entry.text(of: written).span(written.destinationRange),
            fix: meant.flatMap { destinationFix(written, in: entry, to: $0) })
    }

    private func unknownAnchor(
        _ written: WrittenLink, _ target: Address, _ known: Set<String>, _ entry: Entry
    ) -> Diagnostic {
        let anchors = mayGuess ? known.subtracting([""]).sorted() : []
        let list = anchors.isEmpty ? "it has no headings" : "it has: \(anchors.prefix(8).joined(separator: ", "))"
        return Diagnostic(
            .unknownAnchor, "'\(target.entry)' has no passage '#\(target.anchor)'",
            help: mayGuess
                ? didYouMean(target.anchor, among: anchors) ?? list : "see its passages with: kb show \(target.entry)",
            at: entry.text(of: written).span(written.destinationRange),
            fix: typingSlip(of: target.anchor, among: anchors).flatMap { anchorFix(written, in: entry, to: $0) })
    }

    private func unknownRelation(_ title: String, _ written: WrittenLink, _ entry: Entry) -> Diagnostic {
        let titles = Relation.titles
        let words = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let range = titleRange(of: title, written, entry)
        return Diagnostic(
            .unknownRelation, "'\(title)' is not a relation",
            help: didYouMean(words, among: titles) ?? "relations are: \(titles.joined(separator: ", "))",
            at: entry.text(of: written).span(range),
            fix: typingSlip(of: words, among: titles).flatMap {
                entry.text(of: written).fix(range, from: title, to: $0)
            })
    }

    private func notAllowed(
        _ relation: Relation, from near: Address, to far: Address, _ isInverse: Bool, _ written: WrittenLink,
        _ entry: Entry
    ) -> Diagnostic {
        let label = isInverse ? relation.inverse : relation.rawValue
        let (from, to) = relation.ends(isInverse: isInverse)
        let ends = [near, far].map { Kind(entry: $0.entry)?.singular ?? $0.entry }
        return Diagnostic(
            .relationNotAllowed, "'\(label)' cannot lead from \(ends[0]) to \(ends[1])",
            help: "it leads from \(names(of: from)) to \(names(of: to))",
            at: entry.text(of: written).span(titleRange(of: label, written, entry)))
    }

    private func missingReason(_ title: String, _ written: WrittenLink, _ entry: Entry) -> Diagnostic {
        Diagnostic(
            .missingReason, "the link '\(title)' gives no reason",
            help: "say why after the link: '… — what it shows.'", at: entry.text(of: written).span(written.range))
    }

    private func moved(
        _ written: WrittenLink, _ address: Address, _ target: Address, _ entry: Entry
    ) -> [Diagnostic] {
        guard address.entry != target.entry else { return [] }
        return [
            Diagnostic(
                .movedEntry, "'\(address.entry)' has moved",
                help: "write \(relativeDestination(from: entry.id, to: target))",
                at: entry.text(of: written).span(written.destinationRange),
                fix: destinationFix(written, in: entry, to: target))
        ]
    }

    private func names(of kinds: Set<Kind>) -> String {
        Kind.allCases.filter(kinds.contains).map(\.singular).joined(separator: ", ")
    }

    /// The title's bytes in the link, between its quotes.
    private func titleRange(of title: String, _ written: WrittenLink, _ entry: Entry) -> Range<Int> {
        let wanted = Array(title.utf8)
        let end = min(written.range.upperBound, entry.text(of: written).bytes.count)
        var start = end - wanted.count
        while start >= written.destinationRange.upperBound {
            if entry.text(of: written).bytes[start..<start + wanted.count].elementsEqual(wanted) {
                return start..<start + wanted.count
            }
            start -= 1
        }
        return written.range
    }
}
