import ZipBytes

@testable import Ingest

/// A presentation of the slides' shapes, in the order in which they are shown.
struct SmallDeck {
    private static let namespaces =
        "xmlns:p='http://schemas.openxmlformats.org/presentationml/2006/main' "
        + "xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' "
        + "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' "
        + "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
    private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

    var slides: [String]
    /// Of a slide, by its number from 1.
    var slideAttributes: [Int: String] = [:]
    var slideRelations: [Int: [(id: String, type: String, target: String)]] = [:]
    /// The ids of `sldIdLst` in place of one for each slide.
    var list: String?
    var more: [(name: String, text: String)] = []

    init(_ slides: [String]) { self.slides = slides }

    var file: InputFile {
        var parts: [(name: String, text: String)] = [
            ("_rels/.rels", Self.relations([("rId1", "officeDocument", "ppt/presentation.xml")])),
            (
                "ppt/_rels/presentation.xml.rels",
                Self.relations(slides.indices.map { ("rId\($0 + 1)", "slide", "slides/slide\($0 + 1).xml") })
            ),
        ]
        let ids = slides.indices.map { "<p:sldId id='\(256 + $0)' r:id='rId\($0 + 1)'/>" }.joined()
        parts.append(
            (
                "ppt/presentation.xml",
                "<p:presentation \(Self.namespaces)><p:sldIdLst>\(list ?? ids)</p:sldIdLst></p:presentation>"
            ))
        for (index, shapes) in slides.enumerated() {
            let attributes = slideAttributes[index + 1] ?? ""
            parts.append(
                (
                    "ppt/slides/slide\(index + 1).xml",
                    "<p:sld \(Self.namespaces) \(attributes)><p:cSld><p:spTree>\(shapes)</p:spTree></p:cSld></p:sld>"
                ))
            if let relations = slideRelations[index + 1] {
                parts.append(("ppt/slides/_rels/slide\(index + 1).xml.rels", Self.relations(relations)))
            }
        }
        return InputFile(
            name: "deck.pptx", bytes: zipBytes((parts + more).map { ZipPart($0.name, $0.text) }), path: "deck.pptx")
    }

    static func part(_ name: String, _ body: String) -> String { "<\(name) \(namespaces)>\(body)</\(name)>" }

    private static func relations(_ list: [(id: String, type: String, target: String)]) -> String {
        let rows = list.map { id, type, target in
            let mode = target.contains(":") ? " TargetMode='External'" : ""
            return "<Relationship Id='\(id)' Type='\(types)\(type)' Target='\(target)'\(mode)/>"
        }
        return
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>\(rows.joined())</Relationships>"
    }
}

/// A shape of paragraphs; with a placeholder's attributes, one that fills a place of the layout.
func shape(_ paragraphs: String..., placeholder: String? = nil, properties: String = "") -> String {
    let place = placeholder.map { "<p:ph \($0)/>" } ?? ""
    let text = paragraphs.map { $0.hasPrefix("<a:p>") ? $0 : "<a:p><a:r><a:t>\($0)</a:t></a:r></a:p>" }.joined()
    return
        "<p:sp><p:nvSpPr><p:cNvPr id='1' name='x'/><p:nvPr>\(place)</p:nvPr></p:nvSpPr><p:spPr>\(properties)</p:spPr>"
        + "<p:txBody>\(text)</p:txBody></p:sp>"
}

func title(_ text: String) -> String { shape(text, placeholder: "type='title'") }

extension IngestedDocument {
    /// Each slide as its heading and its Markdown.
    var outline: [String] {
        segments.map { segment in
            guard case .blocks(let blocks) = segment.text else { return "" }
            return "\(segment.title)|\(markdownText(blocks))"
        }
    }
}
