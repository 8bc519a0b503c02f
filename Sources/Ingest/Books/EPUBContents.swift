import XML

/// An entry of a book's table of contents.
struct ContentsEntry: Equatable {
    var title: String
    /// From 1.
    var depth: Int
    /// The file's path; nil for one without a link, or with one that leads nowhere.
    var file: String?
    var fragment: String?
}

struct BookContents {
    /// In the order of the table.
    var entries: [ContentsEntry] = []
    var warnings: [IngestWarning] = []

    var depth: Int { entries.map(\.depth).max() ?? 0 }

    /// - Parameter file: The path of the table's own file.
    fileprivate mutating func add(_ title: String, depth: Int, reference: String?, from file: String) {
        let title = plainText(title)
        var entry = ContentsEntry(title: title, depth: depth)
        if let reference {
            switch epubReference(reference, from: file) {
            case .inside(let path, let fragment): (entry.file, entry.fragment) = (path, fragment)
            case .outside:
                warnings.append(
                    IngestWarning(
                        "href-outside", "'\(reference.prefix(80))' in the table of contents leads out of the book"))
            }
        }
        if !title.isEmpty || entry.file != nil { entries.append(entry) }
    }
}

/// The navigation document of EPUB 3 (EPUB 3.3, 7): its `toc`, not the lists of pages and landmarks.
func navigationContents(_ tree: MarkupTree, file: String) -> BookContents {
    var contents = BookContents()
    let navs = tree.root.descendants("nav")
    guard let nav = navs.first(where: { $0.isContents }) ?? navs.first(where: { $0.epubTypes.isEmpty }) else {
        return contents
    }
    if tree.isFlattened {
        contents.warnings.append(
            IngestWarning("flattened", "the table of contents is nested too deeply; its inner entries are side by side")
        )
    }
    let nodes = nav.all
    let linked = Set(nodes.lazy.filter { $0.name == "a" }.compactMap { $0.parent?.index })
    for node in nodes where !node.isText {
        if node.name == "li", let title = node.bareTitle, let depth = node.listDepth(in: nav) {
            contents.add(title, depth: depth, reference: nil, from: file)
        }
        guard node.name == "a" || node.name == "span", let depth = node.listDepth(in: nav) else { continue }
        // Within a link's text, or a mark in the text of another.
        if let parent = node.parent, parent.name == "a" || parent.name == "span" { continue }
        let title = node.shownText
        if node.name == "span", let parent = node.parent, linked.contains(parent.index) { continue }
        contents.add(title, depth: depth, reference: node.name == "a" ? node["href"] : nil, from: file)
    }
    return contents
}

/// The NCX of EPUB 2 (OPF 2.0.1, 2.4.1). The order of the document counts, whatever `playOrder` says.
func ncxContents(_ tree: MarkupTree, file: String) -> BookContents {
    var contents = BookContents()
    guard let map = tree.root.child("navMap") else { return contents }
    if tree.isFlattened {
        contents.warnings.append(
            IngestWarning("flattened", "the table of contents is nested too deeply; its inner entries are side by side")
        )
    }
    var waiting = map.children("navPoint").reversed().map { (point: $0, depth: 1) }
    while let (point, depth) = waiting.popLast() {
        let reference = point.child("content")?["src"]
        contents.add(point.child("navLabel")?.text ?? "", depth: depth, reference: reference, from: file)
        waiting += point.children("navPoint").reversed().map { ($0, depth + 1) }
    }
    return contents
}

extension MarkupNode {
    var epubTypes: [Substring] {
        (self["type", "http://www.idpf.org/2007/ops"] ?? self["epub:type"] ?? "").split(separator: " ")
    }

    fileprivate var isContents: Bool { epubTypes.contains("toc") || self["role"] == "doc-toc" }

    /// How many lists of `nav` it stands in; nil where it is not in one.
    fileprivate func listDepth(in nav: MarkupNode) -> Int? {
        var depth = 0
        var node = self
        while let parent = node.parent, parent.index != nav.index {
            if parent.name == "ol" || parent.name == "ul" { depth += 1 }
            node = parent
        }
        return depth > 0 ? depth : nil
    }

    /// The text of an item that has no element around it.
    fileprivate var bareTitle: String? {
        let inner = children.filter { $0.name != "ol" && $0.name != "ul" }
        guard inner.allSatisfy(\.isText) else { return nil }
        let title = plainText(inner.map(\.text).joined())
        return title.isEmpty ? nil : title
    }

    /// Its text, or what stands for its pictures.
    fileprivate var shownText: String {
        let words = plainText(text)
        if !words.isEmpty { return words }
        return descendants("img").compactMap { $0["alt"] }.first ?? self["title"] ?? ""
    }
}
