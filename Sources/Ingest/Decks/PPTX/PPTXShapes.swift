import Model
import XML

/// A shape with something to say.
struct PPTXShape {
    var isTitle = false
    /// All of it on one line, where it may be a title; empty for tables, pictures and charts.
    var line = ""
    var blocks: [Block] = []
    /// Of the letters that it begins with, in hundredths of a point.
    var size = 0
    /// In English metric units from the slide's upper edge.
    var top = 0
}

/// Gathers the shapes of a slide, groups taken apart.
struct PPTXShapes {
    private(set) var shapes: [PPTXShape] = []
    private var text: PPTXText
    private let parts: PPTXSlideParts
    private var own: [IngestWarning] = []

    init(_ parts: PPTXSlideParts) {
        self.parts = parts
        text = PPTXText(parts)
    }

    var warnings: [IngestWarning] { own + text.warnings }

    mutating func read(_ tree: MarkupNode, in package: borrowing PPTXPackage) {
        for node in tree.chosenElements {
            switch node.name {
            case "sp", "cxnSp": readText(node)
            case "grpSp": read(node, in: package)
            case "pic": readPicture(node)
            case "graphicFrame": readFrame(node, in: package)
            default: break
            }
        }
    }

    private mutating func readText(_ node: MarkupNode) {
        let placeholder = node.placeholder
        let type = placeholder.map(parts.layout.type)
        // What stands at the edge of every slide.
        if let type, ["ftr", "dt", "sldNum", "hdr", "sldImg"].contains(type) { return }
        guard let body = node.child("txBody") else { return readPicture(node) }
        var shape = PPTXShape()
        shape.isTitle = type == "title" || type == "ctrTitle"
        shape.blocks = linked(text.blocks(of: body, in: placeholder), by: node)
        if shape.blocks.isEmpty { return readPicture(node) }
        shape.line = text.line(of: body)
        shape.size = size(of: body, placeholder)
        shape.top =
            node.at("spPr", "xfrm", "off")?["y"].flatMap { Int($0) }
            ?? placeholder.flatMap { parts.layout.frame(of: $0)?.child("off")?["y"] }.flatMap { Int($0) } ?? .max
        shapes.append(shape)
    }

    /// A link of the whole shape is one of its first words.
    private mutating func linked(_ blocks: [Block], by node: MarkupNode) -> [Block] {
        guard let link = node.visibleProperties?.at("cNvPr", "hlinkClick"), let address = text.address(of: link),
            case .paragraph(let content) = blocks.first, !content.contains(where: \.isLink)
        else { return blocks }
        let words = content.map { $0 == .lineBreak ? Inline.text(" ") : $0 }
        return [.paragraph([.link(InlineLink(to: address, words))])] + blocks.dropFirst()
    }

    private func size(of body: MarkupNode, _ placeholder: MarkupNode?) -> Int {
        let paragraph = body.children("p").first { !$0.text.allSatisfy(\.isWhitespace) }
        let level = paragraph?.child("pPr")?["lvl"].flatMap { Int($0) } ?? 0
        let run = paragraph?.descendants("rPr").first { $0["sz"] != nil }
        let inherited =
            [body.at("lstStyle", "lvl\(min(max(level, 0), 8) + 1)pPr")].compactMap { $0 }
            + (placeholder.map { parts.layout.levels(of: $0, level) } ?? [])
        let sizes = [run?["sz"]] + inherited.map { $0.child("defRPr")?["sz"] }
        return sizes.compactMap { $0.flatMap { Int($0) } }.first ?? 1800
    }

    private mutating func readPicture(_ node: MarkupNode) {
        guard let properties = node.visibleProperties?.child("cNvPr") else { return }
        let isDecorative = properties.descendants("decorative").contains { $0["val"] != "0" }
        guard !isDecorative, let words = pictureText(properties["descr"] ?? "") else { return }
        var content: [Inline] = [.image(InlineImage("", alternative: words))]
        if let link = properties.child("hlinkClick"), let address = text.address(of: link) {
            content = [.link(InlineLink(to: address, [.text(words)]))]
        }
        shapes.append(PPTXShape(blocks: [.paragraph(content)]))
    }

    private mutating func readFrame(_ node: MarkupNode, in package: borrowing PPTXPackage) {
        var blocks: [Block] = []
        for data in node.at("graphic", "graphicData")?.chosenElements ?? [] {
            switch data.name {
            case "tbl": blocks += pptxTable(data, &text).map { [$0] } ?? []
            case "chart":
                if let part = related(data.relation(), in: package) { blocks += pptxChart(part, &text) }
            case "relIds":
                if let part = related(data.relation("dm"), in: package) { blocks += pptxDiagram(part, &text) }
            case "oleObj": for picture in data.descendants("pic") { readPicture(picture) }
            default: break
            }
        }
        if !blocks.isEmpty { shapes.append(PPTXShape(blocks: blocks)) }
        readPicture(node)
    }

    private mutating func related(_ id: String?, in package: borrowing PPTXPackage) -> MarkupNode? {
        guard let target = id.flatMap({ parts.relations[$0] })?.target else { return nil }
        do throws(IngestRefusal) {
            return try package.markup(of: target)
        } catch {
            own.append(IngestWarning("part-unreadable", "a chart or diagram is left out: \(error.description)"))
            return nil
        }
    }
}

extension Inline {
    fileprivate var isLink: Bool {
        if case .link = self { true } else { false }
    }
}

/// The words for a picture, unless they are a file's name or a program's number for it.
func pictureText(_ description: String) -> String? {
    var text = description.replacing("Description automatically generated", with: "")
    text = text.replacing("_x000a_", with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    while text.last == "," || text.last == ";" { text.removeLast() }
    let words = text.split(separator: " ")
    let isNumbered =
        words.count <= 3 && words.last.map { Int($0) != nil } ?? false
        && ["picture", "image", "graphic", "bild", "grafik", "content"].contains(words.first?.lowercased() ?? "")
    let isFile =
        words.count == 1
        && [".png", ".jpg", ".jpeg", ".gif", ".svg", ".emf", ".wmf", ".bmp", ".tif", ".tiff"]
            .contains { text.lowercased().hasSuffix($0) }
    return text.isEmpty || isNumbered || isFile ? nil : text
}
