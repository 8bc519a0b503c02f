import Files
import Ingest
import Linking
import Model

extension IngestJob {
    /// Makes links from other entries follow the pieces whose anchors have changed: a link to slide 7 leads to the same slide
    /// when that has become slide 8. What is in the entry's own file, which only people write, is told.
    func follow(
        _ moved: [(from: String, to: String)], to target: IngestTarget, _ result: inout IngestResult
    ) throws {
        guard !moved.isEmpty else { return }
        let moves = Moves(of: target.entry, Dictionary(moved.map { ($0.from, $0.to) }, uniquingKeysWith: { $1 }))
        for entry in try unlinkedEntries(root) where entry.id != target.entry {
            for (source, links) in moves.links(in: entry) {
                let (edited, left) = moves.following(links, in: source, of: entry)
                if edited.bytes != source.bytes { try replaceSource(source, with: edited, in: root) }
                let missed = Set(left.map(\.range.lowerBound))
                result.followed += links.filter { !missed.contains($0.range.lowerBound) }.map {
                    place($0.range, source)
                }
                result.left += left.map {
                    "\(place($0.range, source)): \($0.destination) is \(moves.now($0, entry)) now"
                }
            }
        }
        if let own = try ownEntry(at: target) { result.left += moves.told(in: own) }
    }

    /// The anchors of an entry that links lead to, whoever wrote them.
    func anchorsLinked(of entry: EntryID) throws -> Set<String> {
        var anchors: Set<String> = []
        for other in try unlinkedEntries(root) {
            for link in other.links where !(link.isIngested && other.id == entry) {
                if case .passage(let address) = Destination(link.destination, in: other.id), address.entry == entry {
                    anchors.insert(address.anchor)
                }
            }
        }
        return anchors
    }
}

private func place(_ range: Range<Int>, _ source: SourceText) -> String {
    "\(source.path):\(source.span(range).line)"
}

/// Where the passages of an entry are now.
private struct Moves {
    let entry: EntryID
    let anchors: [String: String]

    init(of entry: EntryID, _ anchors: [String: String]) {
        self.entry = entry
        self.anchors = anchors
    }

    /// The links that a move concerns, by the file that they stand in.
    func links(in other: Entry) -> [(source: SourceText, links: [WrittenLink])] {
        let links = other.links.filter { newAnchor(of: $0, in: other) != nil }
        return [false, true].compactMap { isIngested in
            let some = links.filter { $0.isIngested == isIngested }
            return some.first.map { (other.text(of: $0), some) }
        }
    }

    func now(_ link: WrittenLink, _ other: Entry) -> String { "#\(newAnchor(of: link, in: other) ?? "")" }

    private func newAnchor(of link: WrittenLink, in other: Entry) -> String? {
        guard case .passage(let address) = Destination(link.destination, in: other.id), address.entry == entry
        else { return nil }
        return anchors[address.anchor]
    }

    /// The file with other destinations, and the links whose destination was not found in it.
    func following(
        _ links: [WrittenLink], in source: SourceText, of other: Entry
    ) -> (edited: SourceText, left: [WrittenLink]) {
        var bytes = source.bytes
        var left: [WrittenLink] = []
        var defined: Set<String> = []
        for link in links.sorted(by: { $0.destinationRange.lowerBound > $1.destinationRange.lowerBound }) {
            guard let anchor = newAnchor(of: link, in: other) else { continue }
            let destination = link.destination.prefix { $0 != "#" } + "#" + anchor
            if source[link.destinationRange] == link.destination {
                bytes.replaceSubrange(link.destinationRange, with: destination.utf8)
            } else if !defined.contains(link.destination) {
                // It is written where its label is defined, which may serve other links, too.
                let edited = redefined(link.destination, as: String(destination), in: bytes)
                if edited == bytes { left.append(link) } else { defined.insert(link.destination) }
                bytes = edited
            }
        }
        return (SourceText(path: source.path, bytes: bytes), left)
    }

    /// Of the entry's own file: links, and what is written about slides and moments.
    func told(in own: Entry) -> [String] {
        let links = own.links.compactMap { link in
            newAnchor(of: link, in: own).map { "\(place(link.range, own.source)): \(link.destination) is #\($0) now" }
        }
        let passages = own.passages.compactMap { passage in
            passage.place.flatMap { anchors[anchor(of: $0)] }.map {
                "\(place(passage.headingRange, own.source)): '\(passage.placedTitle)' is #\($0) now"
            }
        }
        return links + passages
    }
}

/// That the generated file has for it, whatever the heading is called.
private func anchor(of place: Passage.Place) -> String {
    switch place {
    case .slide(let number): "slide-\(number)"
    case .time(let seconds): "t-\(seconds.count)"
    case .step(let number): "step-\(number)"
    }
}

/// Definitions of link labels (CommonMark 0.31, 4.7), `[label]: destination`, with another destination.
private func redefined(_ destination: String, as new: String, in bytes: [UInt8]) -> [UInt8] {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
    for index in lines.indices {
        guard lines[index].first(where: { $0 != UInt8(ascii: " ") }) == UInt8(ascii: "["),
            let colon = lines[index].indices.dropLast().first(where: { lines[index][$0...].starts(with: "]:".utf8) })
        else { continue }
        let rest = lines[index][(colon + 2)...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "<") }
        guard rest.starts(with: destination.utf8) else { continue }
        let end = rest.startIndex + destination.utf8.count
        guard end == lines[index].count || " >\r\t".utf8.contains(lines[index][end]) else { continue }
        lines[index].replaceSubrange(rest.startIndex..<end, with: new.utf8)
    }
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
}
