import Files
import Linking
import Model
import Parsing

/// What `kb link` did.
public enum AddedLink: Sendable, Equatable {
    /// The file, relative to the root, the line that was added, and its number.
    case written(file: String, line: Int, text: String)
    case alreadyThere(file: String)
}

/// Why a link was not written.
public enum LinkRefusal: Error, CustomStringConvertible, Equatable {
    case unknownRelation(String)
    case notAllowed(String)
    case noReason
    case sameEntry
    case addressInReason
    case notReadBack(String)
    case changedMeanwhile(String)

    public var description: String {
        switch self {
        case .unknownRelation(let label):
            "'\(label)' is not a relation; "
                + (didYouMean(label, among: Relation.titles)
                    ?? "relations are: \(Relation.titles.joined(separator: ", "))")
        case .notAllowed(let why): why
        case .noReason: "a relation needs a reason; add --because 'what it shows'"
        case .sameEntry: "both ends are in the same entry; link to another one"
        case .addressInReason:
            "the reason has an address in it, which would be a second link; say in words what it shows"
        case .notReadBack(let file):
            "the link would not be read back from '\(file)'; is a code block left open there, or a link in the reason? "
                + "Nothing was written"
        case .changedMeanwhile(let file): "'\(file)' has changed meanwhile; nothing was written, run the command again"
        }
    }
}

/// Writes a link into the file of its first end. Ends that are linked so already, at either end, are left alone.
public func addLink(
    from source: String, to target: String, label: String?, reason: String, in root: Root
) throws -> AddedLink {
    // Of two at once the second one reads what the first has written.
    try withLock(on: root) { try addLinkLocked(from: source, to: target, label: label, reason: reason, in: root) }
}

private func addLinkLocked(
    from source: String, to target: String, label: String?, reason: String, in root: Root
) throws -> AddedLink {
    let loaded = try loadLibrary(root)
    let (entry, from) = try findPassage(source, in: loaded.library)
    let (_, to) = try findPassage(target, in: loaded.library)
    let new = NewLink(source: from, target: to, label: label, reason: reason)
    let relation = try allowedRelation(new)
    if let existing = existingLink(new, relation, in: loaded.library) {
        return .alreadyThere(file: "Content/\(existing.writtenIn).md")
    }
    if label != nil, reason.allSatisfy(\.isWhitespace) { throw LinkRefusal.noReason }
    if ["://", "www.", "mailto:"].contains(where: reason.contains) { throw LinkRefusal.addressInReason }
    return try write(new, into: entry, title: loaded.library.fullTitle(of: to), in: root)
}

/// - Throws: `LinkRefusal.changedMeanwhile` when the file is not the one that the entry was read from.
func write(_ link: NewLink, into entry: Entry, title: String, in root: Root) throws -> AddedLink {
    let text = linkMarkdown(link, title: title)
    let place = entryWithPlace(for: link.source.anchor, in: entry)
    guard let edited = inserting(link, text: text, into: place), let written = readBack(link, in: edited, of: place)
    else { throw LinkRefusal.notReadBack(entry.source.path) }
    do {
        try replaceSource(entry.source, with: edited, in: root)
    } catch is FileHasChanged {
        throw LinkRefusal.changedMeanwhile(entry.source.path)
    }
    let span = edited.span(written.range)
    return .written(file: entry.source.path, line: span.line, text: span.excerpt)
}

/// A link of a passage that stands in the generated file alone is written under the same heading in the entry's own file,
/// which only people write.
private func entryWithPlace(for anchor: String, in entry: Entry) -> Entry {
    guard let passage = entry.passage(at: anchor), passage.isIngested, let ingested = entry.ingested?.source else {
        return written(entry, as: entry.source)
    }
    let heading = ingested[passage.headingRange].split(separator: "\n", maxSplits: 1).first ?? ""
    let gap = entry.source.bytes.last == UInt8(ascii: "\n") ? "\n" : "\n\n"
    return written(
        entry, as: SourceText(path: entry.source.path, bytes: entry.source.bytes + Array("\(gap)\(heading)\n".utf8)))
}

/// The entry by its own file alone.
private func written(_ entry: Entry, as source: SourceText) -> Entry {
    guard entry.ingested != nil else { return entry }
    return parseEntry(path: entry.id + ".md", source: source).entry ?? entry
}

private func allowedRelation(_ link: NewLink) throws(LinkRefusal) -> Relation {
    if link.source.entry == link.target.entry { throw .sameEntry }
    guard let label = link.label else { return .mentions }
    guard let (relation, isInverse) = Relation.named(label) else { throw .unknownRelation(label) }
    let (from, to) = relation.ends(isInverse: isInverse)
    guard let source = Kind(entry: link.source.entry), let target = Kind(entry: link.target.entry),
        from.contains(source), to.contains(target)
    else {
        let names = [from, to].map { kinds in
            Kind.allCases.filter(kinds.contains).map(\.singular).joined(separator: " or ")
        }
        throw .notAllowed("'\(label)' leads from \(names[0]) to \(names[1]); are the two ends in the right order?")
    }
    return relation
}

private func existingLink(_ new: NewLink, _ relation: Relation, in library: Library) -> Link? {
    let isInverse = new.label.map { $0 == relation.inverse } ?? false
    let (source, target) = isInverse ? (new.target, new.source) : (new.source, new.target)
    return library.links(of: new.source.entry).map(\.link).first {
        $0.source == source && $0.target == target && $0.relation == relation
    }
}

/// The new link as the edited file is read, so that nothing is written that would not be seen.
private func readBack(_ new: NewLink, in edited: SourceText, of entry: Entry) -> WrittenLink? {
    let links = parseEntry(path: entry.id + ".md", source: edited).entry?.links ?? []
    guard links.count == entry.links.count + 1 else { return nil }
    return links.first {
        $0.anchor == new.source.anchor && $0.title == new.label
            && Destination($0.destination, in: new.source.entry) == .passage(new.target)
    }
}
