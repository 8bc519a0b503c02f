import Files
import Ingest
import Linking
import Model

extension IngestJob {
    /// Makes links from other entries follow the pieces whose numbers have changed: a link to slide 7 leads to the same
    /// slide when that has become slide 8.
    ///
    /// - Returns: Where they stand: `Content/runbooks/x.md:12`.
    func follow(_ moved: [(from: String, to: String)], to target: IngestTarget) throws -> [String] {
        guard !moved.isEmpty else { return [] }
        let anchors = Dictionary(moved.map { ($0.from, $0.to) }, uniquingKeysWith: { first, _ in first })
        var places: [String] = []
        for entry in try loadLibrary(root).library.entries where entry.id != target.entry {
            let links = entry.links.filter { !$0.isIngested && newAnchor(of: $0, in: entry, target, anchors) != nil }
            guard !links.isEmpty else { continue }
            var bytes = entry.source.bytes
            for link in links.sorted(by: { $0.destinationRange.lowerBound > $1.destinationRange.lowerBound }) {
                guard let anchor = newAnchor(of: link, in: entry, target, anchors) else { continue }
                let path = link.destination.prefix { $0 != "#" }
                guard entry.source[link.destinationRange] == link.destination else { continue }
                bytes.replaceSubrange(link.destinationRange, with: "\(path)#\(anchor)".utf8)
                places.append("\(entry.source.path):\(entry.source.span(link.range).line)")
            }
            try replaceSource(entry.source, with: SourceText(path: entry.source.path, bytes: bytes), in: root)
        }
        return places.sorted()
    }

    private func newAnchor(
        of link: WrittenLink, in entry: Entry, _ target: IngestTarget, _ anchors: [String: String]
    ) -> String? {
        guard case .passage(let address) = Destination(link.destination, in: entry.id), address.entry == target.entry
        else { return nil }
        return anchors[address.anchor]
    }
}
