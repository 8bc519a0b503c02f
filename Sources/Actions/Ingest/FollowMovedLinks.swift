import Files
import Ingest
import Linking
import Model

extension IngestJob {
    /// Makes links from other entries follow the pieces whose numbers have changed: a link to slide 7 leads to the same
    /// slide when that has become slide 8. Those of the entry's own file, which only people write, are told.
    func follow(
        _ moved: [(from: String, to: String)], to target: IngestTarget, _ result: inout IngestResult
    ) throws {
        guard !moved.isEmpty else { return }
        let anchors = Dictionary(moved.map { ($0.from, $0.to) }, uniquingKeysWith: { first, _ in first })
        for entry in try loadLibrary(root).library.entries {
            let links = entry.links.filter { !$0.isIngested && newAnchor(of: $0, in: entry, target, anchors) != nil }
            func place(_ link: WrittenLink) -> String {
                "\(entry.source.path):\(entry.source.span(link.range).line)"
            }
            if entry.id == target.entry {
                result.left += links.map { link in
                    let anchor = newAnchor(of: link, in: entry, target, anchors) ?? ""
                    return "\(place(link)): \(link.destination) is #\(anchor) now"
                }
            } else if !links.isEmpty {
                try replaceSource(entry.source, with: following(links, in: entry, target, anchors), in: root)
                result.followed += links.map(place)
            }
        }
    }

    /// The anchors of an entry that links lead to, whoever wrote them.
    func anchorsLinked(of entry: EntryID) throws -> Set<String> {
        var anchors: Set<String> = []
        for other in try loadLibrary(root).library.entries {
            for link in other.links where !(link.isIngested && other.id == entry) {
                if case .passage(let address) = Destination(link.destination, in: other.id), address.entry == entry {
                    anchors.insert(address.anchor)
                }
            }
        }
        return anchors
    }

    private func following(
        _ links: [WrittenLink], in entry: Entry, _ target: IngestTarget, _ anchors: [String: String]
    ) -> SourceText {
        var bytes = entry.source.bytes
        for link in links.sorted(by: { $0.destinationRange.lowerBound > $1.destinationRange.lowerBound }) {
            guard let anchor = newAnchor(of: link, in: entry, target, anchors),
                entry.source[link.destinationRange] == link.destination
            else { continue }
            let path = link.destination.prefix { $0 != "#" }
            bytes.replaceSubrange(link.destinationRange, with: "\(path)#\(anchor)".utf8)
        }
        return SourceText(path: entry.source.path, bytes: bytes)
    }

    private func newAnchor(
        of link: WrittenLink, in entry: Entry, _ target: IngestTarget, _ anchors: [String: String]
    ) -> String? {
        guard case .passage(let address) = Destination(link.destination, in: entry.id), address.entry == target.entry
        else { return nil }
        return anchors[address.anchor]
    }
}
