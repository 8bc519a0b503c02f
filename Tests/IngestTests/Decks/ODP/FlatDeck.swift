import Model

@testable import Ingest

/// A presentation in one XML file (OpenDocument 1.3, part 3, 3.1.2) of these pages.
func flatDeck(_ pages: String, styles: String = "", meta: String = "") -> InputFile {
    let spaces = [
        ("office", "office:1.0"), ("draw", "drawing:1.0"), ("text", "text:1.0"), ("table", "table:1.0"),
        ("style", "style:1.0"), ("presentation", "presentation:1.0"), ("svg", "svg-compatible:1.0"),
        ("fo", "xsl-fo-compatible:1.0"), ("meta", "meta:1.0"), ("script", "script:1.0"),
    ].map { "xmlns:\($0.0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0.1)\"" }.joined(separator: " ")
    let text = """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document \(spaces) xmlns:xlink="http://www.w3.org/1999/xlink"
          xmlns:dc="http://purl.org/dc/elements/1.1/"
          office:mimetype="application/vnd.oasis.opendocument.presentation"><office:meta>\(meta)</office:meta>
        <office:automatic-styles>\(styles)</office:automatic-styles>
        <office:body><office:presentation>\(pages)</office:presentation></office:body></office:document>
        """
    return InputFile(name: "deck.fodp", bytes: Array(text.utf8), path: "deck.fodp")
}

func page(_ content: String, attributes: String = "") -> String { "<draw:page \(attributes)>\(content)</draw:page>" }

/// A text box.
func box(_ text: String, role: String = "", attributes: String = "") -> String {
    let role = role.isEmpty ? "" : "presentation:class=\"\(role)\""
    return "<draw:frame \(role) \(attributes)><draw:text-box>\(text)</draw:text-box></draw:frame>"
}

func paragraph(_ text: String) -> String { "<text:p>\(text)</text:p>" }

/// The blocks of a deck's first slide.
func slideBlocks(_ document: IngestedDocument) -> [Block] {
    if case .blocks(let blocks) = document.segments.first?.text { blocks } else { [] }
}
