import Archives
import Charsets
import XML

/// What a package document says (EPUB 3.3, 5; OPF 2.0.1).
struct EPUBPackage {
    struct Item {
        /// From the root of the container.
        var path: String
        var mediaType: String
        var properties: [Substring]
        var fallback: String?

        var isText: Bool {
            ["application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document"].contains(
                mediaType)
        }
    }

    struct SpineItem {
        var path: String
        var isLinear: Bool
    }

    /// Its path.
    var file: String
    var metadata: MarkupNode?
    var items: [String: Item] = [:]
    /// Files with text, each once: those outside of the main order last.
    var spine: [SpineItem] = []
    var spineCount = 0
    var navigation: String?
    var ncx: String?
    var language: String?
    var warnings: [IngestWarning] = []
    private var outside: Set<String> = []

    init(_ root: MarkupNode, file: String) throws(IngestRefusal) {
        self.file = file
        guard root.name == "package", let manifest = root.child("manifest"), let spine = root.child("spine") else {
            throw IngestRefusal("is no EPUB that can be read: '\(file)' has no manifest or no spine")
        }
        metadata = root.child("metadata")
        language = root.writtenLanguage
        for node in manifest.children("item") { add(node) }
        navigation =
            manifest.children("item").compactMap { $0["id"] }
            .compactMap { items[$0] }.first { $0.properties.contains("nav") }?.path
        let ncxItems = items.sorted { $0.key < $1.key }.map(\.value).filter {
            $0.mediaType == "application/x-dtbncx+xml"
        }
        ncx = (spine["toc"].flatMap { items[$0] } ?? ncxItems.first)?.path
        readSpine(spine)
    }

    private mutating func add(_ node: MarkupNode) {
        guard let id = node["id"], let reference = node["href"] else { return }
        guard case .inside(let path, _) = epubReference(reference, from: file) else {
            warn("href-outside", "'\(reference.prefix(80))' leads out of the book and was left out")
            outside.insert(id)
            return
        }
        items[id] = Item(
            path: path, mediaType: (node["media-type"] ?? "").lowercased(),
            properties: (node["properties"] ?? "").split(separator: " "), fallback: node["fallback"])
    }

    private mutating func readSpine(_ node: MarkupNode) {
        let references = node.children("itemref")
        spineCount = references.count
        var aside: [SpineItem] = []
        var seen: Set<String> = []
        for reference in references {
            let id = reference["idref"] ?? ""
            if outside.contains(id) { continue }
            guard let first = items[id] else {
                warn("item-missing", "the reading order names '\(id.prefix(80))', which is not there")
                continue
            }
            guard let item = withText(first) else {
                warn("item-without-text", "'\(first.path)' (\(first.mediaType)) has no text that is read")
                continue
            }
            guard seen.insert(item.path).inserted else {
                warn("item-repeated", "the reading order names '\(item.path)' again; it was read once")
                continue
            }
            let isLinear = reference["linear"]?.lowercased() != "no"
            if isLinear {
                spine.append(SpineItem(path: item.path, isLinear: true))
            } else {
                aside.append(SpineItem(path: item.path, isLinear: false))
            }
        }
        spine += aside
    }

    /// Files with text that the table of contents leads to, though the reading order leaves them out.
    mutating func addUnlisted(_ contents: [ContentsEntry]) {
        let texts = Set(items.values.filter(\.isText).map(\.path))
        var known = Set(spine.map(\.path))
        for path in contents.compactMap(\.file) where texts.contains(path) && known.insert(path).inserted {
            spine.append(SpineItem(path: path, isLinear: false))
            warn(
                "item-not-in-order",
                "'\(path)' is in the table of contents, but not in the reading order; it was put last")
        }
    }

    /// The item, or the first with text that it falls back on; these may go in circles.
    private func withText(_ item: Item) -> Item? {
        var item = item
        var seen: Set<String> = []
        while !item.isText {
            guard let fallback = item.fallback, seen.insert(fallback).inserted, let next = items[fallback] else {
                return nil
            }
            item = next
        }
        return item
    }

    private mutating func warn(_ code: String, _ message: String) {
        let warning = IngestWarning(code, message)
        if !warnings.contains(warning), warnings.count < 200 { warnings.append(warning) }
    }
}
