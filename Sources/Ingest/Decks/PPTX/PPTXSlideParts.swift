import XML

/// A slide's part, with what it inherits and refers to.
struct PPTXSlideParts {
    let root: MarkupNode
    var relations: [String: PPTXRelation]
    /// What it refers to is not known.
    private(set) var warnings: [IngestWarning] = []
    let layout: PPTXLayout
    /// Of the deck's slides, by their parts: a link may lead to another one.
    let numbers: [String: Int]

    init(
        of part: String, numbers: [String: Int], in package: borrowing PPTXPackage, _ layouts: inout PPTXLayouts
    ) throws(IngestRefusal) {
        guard let root = try package.markup(of: part) else { throw IngestRefusal("its part '\(part)' is missing") }
        guard root.name == "sld", root.at("cSld", "spTree") != nil else {
            throw IngestRefusal("its part '\(part)' is no slide")
        }
        self.root = root
        self.numbers = numbers
        do throws(IngestRefusal) {
            relations = try package.relations(of: part)
        } catch {
            relations = [:]
            warnings = [
                IngestWarning(
                    "part-unreadable", "its notes, links, charts and diagrams are left out: \(error.description)")
            ]
        }
        layout = layouts.layout(relations.target("slideLayout"), in: package)
    }
}

/// The layouts of a deck, each read once.
struct PPTXLayouts {
    private var known: [String: PPTXLayout] = [:]

    mutating func layout(_ part: String?, in package: borrowing PPTXPackage) -> PPTXLayout {
        guard let part, !part.isEmpty else { return PPTXLayout() }
        if let layout = known[part] { return layout }
        let root = (try? package.markup(of: part)) ?? nil
        let master = (try? package.relations(of: part))?.target("slideMaster")
        let masterRoot = master.flatMap { (try? package.markup(of: $0)) ?? nil }
        let layout = PPTXLayout(root, master: masterRoot)
        known[part] = layout
        return layout
    }
}

/// What placeholders take over from the layout and its master.
struct PPTXLayout {
    private var shapes: [MarkupNode] = []
    private var masterShapes: [MarkupNode] = []
    private var styles: MarkupNode?

    init() {}

    init(_ root: MarkupNode?, master: MarkupNode?) {
        shapes = root?.at("cSld", "spTree")?.children("sp") ?? []
        masterShapes = master?.at("cSld", "spTree")?.children("sp") ?? []
        styles = master?.child("txStyles")
    }

    /// What a placeholder is for: its own word, or that of the layout's placeholder with the same number.
    func type(of placeholder: MarkupNode) -> String {
        placeholder["type"] ?? source(of: placeholder).flatMap { $0.placeholder?["type"] } ?? "obj"
    }

    /// The level properties that a placeholder inherits, the nearest first.
    func levels(of placeholder: MarkupNode, _ level: Int) -> [MarkupNode] {
        let name = "lvl\(min(level, 8) + 1)pPr"
        let type = type(of: placeholder)
        let above = masterShapes.first { $0.placeholder?["type"] == (type == "ctrTitle" ? "title" : type) }
        let style = styles?.child(type.hasSuffix("itle") && type != "subTitle" ? "titleStyle" : "bodyStyle")
        return [source(of: placeholder), above].compactMap { $0?.at("txBody", "lstStyle", name) }
            + [style?.child(name)].compactMap { $0 }
    }

    /// Where the layout puts a placeholder that says nothing of it itself.
    func frame(of placeholder: MarkupNode) -> MarkupNode? {
        source(of: placeholder)?.at("spPr", "xfrm")
    }

    private func source(of placeholder: MarkupNode) -> MarkupNode? {
        if let number = placeholder["idx"] {
            if let found = shapes.first(where: { $0.placeholder?["idx"] == number }) { return found }
        }
        guard let type = placeholder["type"] else { return nil }
        return shapes.first { $0.placeholder?["type"] == type }
    }
}

extension MarkupNode {
    /// `nvSpPr/nvPr/ph` of a shape: it fills a place of the layout.
    var placeholder: MarkupNode? { visibleProperties?.at("nvPr", "ph") }

    /// The properties that a shape, a picture, a group or a frame is seen with.
    var visibleProperties: MarkupNode? { elements.first { $0.name.hasPrefix("nv") } }
}
