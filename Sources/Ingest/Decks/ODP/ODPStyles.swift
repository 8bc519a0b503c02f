import XML

/// The styles of a document, as far as text needs them (OpenDocument 1.3, part 3, chapter 16).
struct ODPStyles {
    struct Style {
        var parent: String?
        var isFixed: Bool?
        /// In points.
        var size: Double?
        var isHidden: Bool?
    }

    /// Of a level of a list.
    struct Level {
        var isNumbered: Bool
        /// A level without a bullet and without a number is a plain paragraph.
        var isMarked: Bool
        var start: Int
    }

    private var styles: [String: Style] = [:]
    private var lists: [String: [Int: Level]] = [:]
    private var fixedFaces: Set<String> = []

    /// Of the parts that have styles: those of a later part replace an earlier one's.
    init(_ roots: [MarkupNode]) {
        for root in roots {
            for group in root.elements where group.name == "font-face-decls" {
                for face in group.children("font-face") where face["font-pitch"] == "fixed" {
                    fixedFaces.insert(face["name"] ?? "")
                }
            }
        }
        for root in roots {
            for group in root.elements where group.name == "styles" || group.name == "automatic-styles" {
                for style in group.elements { add(style) }
            }
        }
    }

    private mutating func add(_ node: MarkupNode) {
        let name = node["name", ODPNamespace.style] ?? ""
        switch node.name {
        case "style": styles[(node["family"] ?? "") + "/" + name] = style(node)
        case "list-style": lists[name] = levels(node)
        default: break
        }
    }

    private func style(_ node: MarkupNode) -> Style {
        var style = Style(parent: node["parent-style-name"])
        if let text = node.child("text-properties") {
            let font = text["font-name", ODPNamespace.style] ?? text["font-family"]
            style.isFixed = font.map { fixedFaces.contains($0) || isFixedFont($0) }
            style.size = text["font-size"].flatMap { odpLength($0, unit: "pt") }
        }
        if let visibility = node.child("drawing-page-properties")?["visibility"] {
            style.isHidden = visibility == "hidden"
        }
        return style
    }

    private func levels(_ node: MarkupNode) -> [Int: Level] {
        var levels: [Int: Level] = [:]
        for level in node.elements {
            guard let number = level["level"].flatMap({ Int($0) }) else { continue }
            let isNumbered = level.name == "list-level-style-number"
            let isEmpty =
                isNumbered
                ? (level["num-format"] ?? "").isEmpty
                : level.name == "list-level-style-bullet" && (level["bullet-char"] ?? "").isEmpty
            levels[number] = Level(
                isNumbered: isNumbered, isMarked: !isEmpty,
                start: level["start-value"].flatMap { Int($0) } ?? 1)
        }
        return levels
    }

    /// The first value that a style, or one that it is derived from, has.
    func first<Value>(_ value: (Style) -> Value?, of name: String?, family: String) -> Value? {
        var name = name
        // A style may be derived from itself in a broken file.
        for _ in 0..<30 {
            guard let current = name, let style = styles[family + "/" + current] else { return nil }
            if let found = value(style) { return found }
            name = style.parent
        }
        return nil
    }

    /// Nil when the list has no style of its own.
    func level(_ number: Int, of list: String?) -> Level? { list.flatMap { lists[$0]?[number] } }
}

/// A length in points, or in what `unit` says: `12.5pt`, `3cm`, `1in`, `4mm`. Nil for others, as percentages.
func odpLength(_ text: String, unit: String = "cm") -> Double? {
    let points: [(name: String, value: Double)] = [
        ("pt", 1), ("cm", 72 / 2.54), ("mm", 72 / 25.4), ("in", 72), ("px", 0.75),
    ]
    guard let found = points.first(where: { text.hasSuffix($0.name) }),
        let target = points.first(where: { $0.name == unit }),
        let number = Double(text.dropLast(2).filter { $0 != " " }), number.isFinite
    else { return nil }
    return number * found.value / target.value
}
