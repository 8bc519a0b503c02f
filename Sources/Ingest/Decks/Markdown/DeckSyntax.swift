import Model

/// The programs that make slides of Markdown, by what is particular to their files.
enum DeckSyntax: Sendable {
    case marp, slidev, remark, revealMarkdown, quarto, deckset

    /// Nil for a text that is no deck. Rules alone make none: articles have them, too.
    init?(_ lines: [SourceLine], comments: [SourceComment], _ frontMatter: FrontMatter) {
        if let named = Self.named(by: frontMatter) {
            self = named
            return
        }
        let signs = DeckSigns(lines)
        if comments.contains(where: { isMarpDirective($0.text) }),
            signs.rules > 0
                || comments.contains(where: { $0.text.contains("headingDivider") || $0.text.contains("marp: true") })
        {
            self = .marp
        } else if comments.contains(where: { $0.text.hasPrefix(".slide:") || $0.text.hasPrefix(".element:") }),
            signs.rules > 0
        {
            self = .revealMarkdown
        } else if Self.isSlidev(frontMatter, signs) {
            self = .slidev
        } else if frontMatter.fields == nil, signs.decksetLines > 0, signs.rules > 1 {
            self = .deckset
        } else if signs.rules > 1, signs.remark > 0, signs.slidesWithHeading * 2 >= signs.rules {
            self = .remark
        } else if signs.rules > 1, signs.noteLines > 0,
            signs.hasVerticalRule || signs.slidesWithHeading * 2 >= signs.rules
        {
            self = .revealMarkdown
        } else {
            return nil
        }
    }

    private static func named(by frontMatter: FrontMatter) -> DeckSyntax? {
        if case .bool(true)? = frontMatter.value("marp") { return .marp }
        if frontMatter.value("headingdivider", "_class", "_paginate", "paginate") != nil { return .marp }
        // HedgeDoc has `slideOptions`, and `type: slide`.
        if frontMatter.value("revealoptions", "slideoptions", "verticalseparator", "highlighttheme") != nil {
            return .revealMarkdown
        }
        if case .text("slide")? = frontMatter.value("type") { return .revealMarkdown }
        if frontMatter.value("slidenumbers", "autoscale", "build-lists") != nil { return .deckset }
        let formats = [frontMatter.value("format"), frontMatter.value("output")].compactMap { $0 }.flatMap(names)
        if formats.contains(where: { $0.hasPrefix("xaringan") }) { return .remark }
        let slides = ["revealjs", "beamer", "pptx", "ioslides", "slidy", "powerpoint", "dzslides", "s5"]
        let isSlides = formats.contains { format in slides.contains { format.lowercased().contains($0) } }
        return isSlides || frontMatter.value("revealjs-url", "slide-level") != nil ? .quarto : nil
    }

    private static func names(_ value: JSON) -> [String] {
        switch value {
        case .text(let text): [text]
        case .list(let items): items.flatMap(names)
        case .object(let fields): fields.map(\.name)
        default: []
        }
    }

    private static let slidevKeys = [
        "highlighter", "drawings", "monaco", "mdc", "canvaswidth", "routermode", "transition", "colorschema",
        "aspectratio",
        "themeconfig", "selectable", "exportfilename", "presenter", "record", "remoteassets", "twoslash", "seometa",
        "addons",
    ]

    private static func isSlidev(_ frontMatter: FrontMatter, _ signs: DeckSigns) -> Bool {
        guard frontMatter.fields != nil, signs.rules > 0 else { return false }
        if frontMatter.value(slidevKeys) != nil { return true }
        let isPossible = frontMatter.value("theme", "layout", "background", "class", "info") != nil
        return isPossible && (signs.slideFrontMatter > 0 || frontMatter.value("theme") != nil && signs.rules > 1)
    }
}

/// What in a text speaks for slides.
private struct DeckSigns {
    /// Lines of `---` with a blank line, or nothing, before them.
    var rules = 0
    /// `--` and `???` alone in a line, properties at a slide's start, `.class[`.
    var remark = 0
    var slidesWithHeading = 0
    /// `Note:` at a line's start.
    var noteLines = 0
    /// `---`, a few lines of `key: value`, `---`.
    var slideFrontMatter = 0
    var decksetLines = 0
    /// `----`, which reveal-md has below `---`.
    var hasVerticalRule = false

    init(_ lines: [SourceLine]) {
        var isSlideStart = true
        for (index, line) in lines.enumerated() where !line.isCode {
            let content = line.bytes.trimmedBytes
            let isAlone = index == 0 || lines[index - 1].bytes.isBlankLine
            if content.elementsEqual("---".utf8) || content.elementsEqual("----".utf8) {
                rules += 1
                if content.count == 4 { hasVerticalRule = true }
                isSlideStart = true
                if isSlideFrontMatter(lines, after: index) { slideFrontMatter += 1 }
                continue
            }
            if content.elementsEqual("???".utf8) || (isAlone && content.elementsEqual("--".utf8)) { remark += 1 }
            if content.first == UInt8(ascii: "."), isMacro(content) { remark += 1 }
            if isSlideStart, isRemarkProperty(content) { remark += 1 }
            if content.starts(with: "Note:".utf8) || content.starts(with: "Notes:".utf8) { noteLines += 1 }
            if index < 8,
                content.starts(with: "slidenumbers:".utf8) || content.starts(with: "autoscale:".utf8)
                    || content.starts(with: "build-lists:".utf8)
            {
                decksetLines += 1
            }
            if isSlideStart, content.first == UInt8(ascii: "#") { slidesWithHeading += 1 }
            if !content.isEmpty, !isRemarkProperty(content) { isSlideStart = false }
        }
    }

    private func isMacro(_ content: ArraySlice<UInt8>) -> Bool {
        let name = content.dropFirst().prefix { $0.isASCIILetterOrDigit || "-_.".utf8.contains($0) }
        return name.first?.isASCIILetter == true && content.dropFirst(1 + name.count).first == UInt8(ascii: "[")
    }
}

let remarkProperties = [
    "class", "name", "layout", "template", "count", "exclude", "background-image", "background-color",
]

func isRemarkProperty(_ line: ArraySlice<UInt8>) -> Bool {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return remarkProperties.contains(line[..<colon].trimmedBytes.text)
}

/// Lines of `key: value` without a blank one, and `---`.
func isSlideFrontMatter(_ lines: [SourceLine], after index: Int) -> Bool {
    endOfSlideFrontMatter(lines, from: index + 1) != nil
}

func endOfSlideFrontMatter(_ lines: [SourceLine], from start: Int) -> Int? {
    var index = start
    while index < lines.count, index - start < 60 {
        let line = lines[index].bytes
        if line.trimmedBytes.elementsEqual("---".utf8) { return index > start ? index : nil }
        guard !line.isBlankLine, index > start || line.contains(UInt8(ascii: ":")) && line.first?.isASCIILetter == true
        else { return nil }
        index += 1
    }
    return nil
}

private let marpDirectives: Set<String> = [
    "marp", "theme", "style", "headingDivider", "size", "math", "paginate", "header", "footer", "class",
    "backgroundColor",
    "backgroundImage", "backgroundPosition", "backgroundRepeat", "backgroundSize", "color", "lang", "title", "author",
    "description", "keywords", "url", "image", "transition",
]

/// `paginate: true`, `_class: lead` (https://marpit.marp.app/directives).
func isMarpDirective(_ comment: String) -> Bool {
    let first = comment.split(separator: "\n").first ?? ""
    guard let colon = first.firstIndex(of: ":") else { return comment == "fit" }
    let name = trimmedText(String(first[..<colon]))
    return marpDirectives.contains(name.hasPrefix("_") || name.hasPrefix("$") ? String(name.dropFirst()) : name)
}
