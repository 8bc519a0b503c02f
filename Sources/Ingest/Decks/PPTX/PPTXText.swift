import Model
import XML

/// The text of a shape (DrawingML, ECMA-376, part 1, 21.1.2): paragraphs, bulleted ones as lists, and code where all runs
/// have a font of one width.
struct PPTXText {
    let parts: PPTXSlideParts
    /// Whether a run that names no font has one whose characters are all as wide.
    private var isFixed = false
    private(set) var warnings: [IngestWarning] = []

    init(_ parts: PPTXSlideParts) { self.parts = parts }

    /// - Parameter placeholder: That of the shape, whose paragraphs inherit their bullets.
    mutating func blocks(of body: MarkupNode, in placeholder: MarkupNode? = nil) -> [Block] {
        var blocks: [Block] = []
        var items: [ListEntry] = []
        var code: [String] = []
        var numbers: [Int: Int] = [:]
        // Looked for once: there may be many paragraphs.
        let styles = body.child("lstStyle")
        for paragraph in body.children("p") {
            isFixed = inheritsFixedFont(paragraph, styles, placeholder)
            if let line = codeLine(paragraph) {
                close(&items, &blocks)
                code.append(line)
                continue
            }
            // A blank line within code belongs to it.
            if !code.isEmpty, paragraph.isBlank {
                code.append("")
                continue
            }
            close(&code, &blocks)
            let content = inlines(paragraph)
            if content.isEmpty { continue }
            let level = level(of: paragraph)
            switch bullet(of: paragraph, level, styles, placeholder) {
            case .none:
                close(&items, &blocks)
                numbers = [:]
                blocks.append(.paragraph(content))
            case .bullet:
                numbers = numbers.filter { $0.key < level }
                items.append(ListEntry(level: level, number: nil, blocks: [.paragraph(content)]))
            case .number(let start):
                numbers = numbers.filter { $0.key <= level }
                let number = numbers[level].map { $0 + 1 } ?? start
                numbers[level] = number
                items.append(ListEntry(level: level, number: number, blocks: [.paragraph(content)]))
            }
        }
        close(&code, &blocks)
        close(&items, &blocks)
        return blocks
    }

    mutating func warn(_ code: String, _ message: String) { warnings.append(IngestWarning(code, message)) }

    /// All paragraphs as one line: a title.
    mutating func line(of body: MarkupNode) -> String {
        isFixed = false
        let lines = body.children("p").map { inlines($0).plainText }
        return lines.joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func close(_ items: inout [ListEntry], _ blocks: inout [Block]) {
        if !items.isEmpty { blocks += nestedLists(items[...]) }
        items = []
    }

    private func close(_ code: inout [String], _ blocks: inout [Block]) {
        while code.last?.allSatisfy(\.isWhitespace) ?? false { code.removeLast() }
        if !code.isEmpty { blocks.append(.code(language: "", text: code.joined(separator: "\n") + "\n")) }
        code = []
    }

    private func level(of paragraph: MarkupNode) -> Int {
        min(max(paragraph.child("pPr")?["lvl"].flatMap { Int($0) } ?? 0, 0), 8)
    }
}

/// How a paragraph begins.
private enum Bullet { case none, bullet, number(start: Int) }

extension PPTXText {
    private func bullet(
        of paragraph: MarkupNode, _ level: Int, _ styles: MarkupNode?, _ placeholder: MarkupNode?
    ) -> Bullet {
        let own = [paragraph.child("pPr"), styles?.child("lvl\(level + 1)pPr")].compactMap { $0 }
        if let bullet = Self.bullet(own) { return bullet }
        guard let placeholder else { return .none }
        let type = parts.layout.type(of: placeholder)
        if ["title", "ctrTitle", "subTitle"].contains(type) { return .none }
        return Self.bullet(parts.layout.levels(of: placeholder, level)) ?? .bullet
    }

    private static func bullet(_ properties: [MarkupNode]) -> Bullet? {
        for properties in properties {
            for node in properties.elements {
                switch node.name {
                case "buNone": return Bullet.none
                case "buChar", "buBlip": return .bullet
                case "buAutoNum": return .number(start: node["startAt"].flatMap { Int($0) } ?? 1)
                default: continue
                }
            }
        }
        return nil
    }

    /// The text of a paragraph of code as it stands; nil for any other.
    private func codeLine(_ paragraph: MarkupNode) -> String? {
        let runs = paragraph.chosenElements.filter { $0.name == "r" && !($0.child("t")?.text ?? "").isEmpty }
        guard !runs.isEmpty, runs.allSatisfy(hasFixedFont) else { return nil }
        return paragraph.chosenElements.map { $0.name == "br" ? "\n" : written($0.child("t")?.text ?? "") }.joined()
            .replacing("\u{B}", with: "\n")
    }

    private func hasFixedFont(_ run: MarkupNode) -> Bool {
        run.at("rPr", "latin")?["typeface"].map(isFixedFont) ?? isFixed
    }

    private func inheritsFixedFont(_ paragraph: MarkupNode, _ styles: MarkupNode?, _ placeholder: MarkupNode?) -> Bool {
        let level = level(of: paragraph)
        let inherited =
            [styles?.child("lvl\(level + 1)pPr")].compactMap { $0 }
            + (placeholder.map { parts.layout.levels(of: $0, level) } ?? [])
        return inherited.lazy.compactMap { $0.at("defRPr", "latin")?["typeface"] }.first.map(isFixedFont) ?? false
    }

    mutating func inlines(_ paragraph: MarkupNode) -> [Inline] {
        var content: [Inline] = []
        for node in paragraph.chosenElements {
            switch node.name {
            case "r": content += run(node)
            case "br": content.append(.lineBreak)
            case "fld" where !(node["type"] ?? "").hasPrefix("slidenum") && !(node["type"] ?? "").hasPrefix("datetime"):
                content += run(node)
            case "m", "oMath", "oMathPara": content += [.text(mathText(node))]
            default: break
            }
        }
        return trimmed(content)
    }

    private mutating func run(_ node: MarkupNode) -> [Inline] {
        let text = written(node.child("t")?.text ?? "")
        if text.isEmpty { return [] }
        var content: [Inline] = []
        for (index, line) in text.split(separator: "\u{B}", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { content.append(.lineBreak) }
            if line.isEmpty { continue }
            content.append(
                hasFixedFont(node) && !line.allSatisfy(\.isWhitespace) ? .code(String(line)) : .text(String(line)))
        }
        guard let link = node.at("rPr", "hlinkClick"), let address = address(of: link) else { return content }
        return [.link(InlineLink(to: address, content.filter { $0 != .lineBreak }))]
    }

    /// Where a link leads: an address, or another slide. Nil for what a page cannot lead to.
    mutating func address(of link: MarkupNode) -> String? {
        let action = link["action"] ?? ""
        guard let relation = link.relation().flatMap({ parts.relations[$0] }) else { return nil }
        if action.hasPrefix("ppaction://hlinksldjump") || relation.kind == "slide" {
            return parts.numbers[relation.target].map { "#slide-\($0)" }
        }
        if relation.isOutside, case .outside(let address) = Destination(relation.target, in: "") { return address }
        if relation.isOutside {
            let warning = IngestWarning("link-dropped", "a link to '\(relation.target.prefix(100))' is left out")
            // A line is read as text, and once more as a possible title.
            if !warnings.contains(warning) { warnings.append(warning) }
        }
        return nil
    }

    private func mathText(_ node: MarkupNode) -> String {
        node.descendants("t").map(\.text).joined()
    }
}

extension MarkupNode {
    fileprivate var isBlank: Bool { descendants("t").allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }
}

/// A control character is written as `_x000B_` (ECMA-376, part 1, 22.9.2.19); of these only the line break counts.
private func written(_ text: String) -> String {
    var text = text
    if text.contains("_x000") {
        text = text.replacing("_x000B_", with: "\u{B}").replacing("_x000D_", with: "").replacing("_x0009_", with: "\t")
    }
    return String(
        String.UnicodeScalarView(
            text.unicodeScalars.filter {
                $0.value >= 0x20 && $0.value != 0x7F || $0 == "\t" || $0 == "\u{B}" || $0 == "\n"
            }))
}

/// Without breaks and space at the ends, and without anything where nothing is said.
private func trimmed(_ content: [Inline]) -> [Inline] {
    var content = content[...]
    func isSpace(_ inline: Inline?) -> Bool {
        switch inline {
        case .lineBreak, .softBreak: true
        case .text(let text): text.allSatisfy(\.isWhitespace)
        default: false
        }
    }
    while isSpace(content.first) { content = content.dropFirst() }
    while isSpace(content.last) { content = content.dropLast() }
    return Array(content)
}
