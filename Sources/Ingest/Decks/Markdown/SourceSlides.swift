import Model
import YAML

/// A slide as it is written.
struct SourceSlide {
    var lines: [SourceLine] = []
    var notes: [SourceLine] = []
    /// What the slide's own front matter or property lines say.
    var properties: [(name: String, value: JSON)] = []
    var comments: [String] = []

    func text(_ name: String) -> String? {
        guard let value = properties.last(where: { $0.name == name })?.value else { return nil }
        switch value {
        case .text(let text): return text
        case .bool(let bool): return bool ? "true" : "false"
        default: return nil
        }
    }

    var isBlank: Bool { lines.allSatisfy { $0.bytes.isBlankLine } }
}

/// Cuts a text at what parts slides in it.
struct SlideCutter {
    let syntax: DeckSyntax
    /// Levels of headings that begin a slide.
    var headingLevels: Set<Int> = []
    /// Lines, and comments, that part slides in reveal-md as its front matter says.
    var ownSeparators: Set<String> = []
    private(set) var slides: [SourceSlide] = []
    private var current = SourceSlide()
    private var isInNotes = false
    private var notesDivDepth = 0

    init(_ syntax: DeckSyntax, headingLevels: Set<Int> = []) {
        self.syntax = syntax
        self.headingLevels = headingLevels
    }

    mutating func cut(_ source: SourceLines) {
        var comments = source.comments[...]
        var index = 0
        while index < source.lines.count {
            while let comment = comments.first, comment.line <= index {
                take(comment)
                comments.removeFirst()
            }
            index = take(source.lines, index)
        }
        for comment in comments { take(comment) }
        endSlide(isLast: true)
    }

    private mutating func take(_ comment: SourceComment) {
        if ownSeparators.contains("<!--\(comment.text)-->") {
            endSlide()
        } else {
            current.comments.append(comment.text)
        }
    }

    private mutating func take(_ lines: [SourceLine], _ index: Int) -> Int {
        let line = lines[index]
        guard !line.isCode else {
            add(line)
            return index + 1
        }
        let content = line.bytes.trimmedBytes
        if isSeparator(content, isAfterText: endsParagraph(lines, before: index)) {
            endSlide()
            return syntax == .slidev ? takeFrontMatter(lines, index + 1) : index + 1
        }
        if beginsSlide(content), !current.isBlank { endSlide() }
        takeText(line, content)
        return index + 1
    }

    /// Whether the line before is of a paragraph, which hyphens would make a heading (CommonMark 0.31, 4.3). Those of a
    /// heading, a list, a quote or a table are not.
    private func endsParagraph(_ lines: [SourceLine], before index: Int) -> Bool {
        var first = index
        while first > 0, !lines[first - 1].bytes.isBlankLine, !lines[first - 1].isCode { first -= 1 }
        guard first < index, let start = lines[first].bytes.drop(while: { $0 == 0x20 }).first,
            let last = lines[index - 1].bytes.drop(while: { $0 == 0x20 }).first
        else { return false }
        return !"-+*>|<0123456789".utf8.contains(start) && !"#|<".utf8.contains(last)
            && !lines[index - 1].bytes.suffix(3).elementsEqual("-->".utf8)
    }

    private func isSeparator(_ content: ArraySlice<UInt8>, isAfterText: Bool) -> Bool {
        guard let mark = content.first, "-*_".utf8.contains(mark) || !ownSeparators.isEmpty else { return false }
        switch syntax {
        case .slidev: return content.count >= 3 && content.allSatisfy { $0 == 0x2D }
        case .remark: return content.elementsEqual("---".utf8)
        case .revealMarkdown where !ownSeparators.isEmpty: return ownSeparators.contains(content.text)
        case .revealMarkdown: return content.elementsEqual("---".utf8) || content.elementsEqual("----".utf8)
        case .marp, .quarto, .deckset:
            // Under a line of text it is a heading's underline.
            let marks = content.filter { $0 != 0x20 }
            return marks.count >= 3 && marks.allSatisfy { $0 == mark } && !(isAfterText && mark == 0x2D)
        }
    }

    private func beginsSlide(_ content: ArraySlice<UInt8>) -> Bool {
        let level = content.prefix { $0 == UInt8(ascii: "#") }.count
        guard level > 0, content.dropFirst(level).first == 0x20 else { return false }
        return headingLevels.contains(level)
    }

    /// Slidev's, of one slide.
    private mutating func takeFrontMatter(_ lines: [SourceLine], _ start: Int) -> Int {
        guard let end = endOfSlideFrontMatter(lines, from: start) else { return start }
        let yaml = Array(lines[start..<end].map(\.bytes).joined(separator: [0x0A]))
        if case .success(let node) = parseYAML(yaml[...]), case .mapping(let pairs)? = node?.content {
            current.properties = pairs.map { (name: $0.key.scalarText, value: JSON($0.value)) }
        } else {
            current.properties = LenientFrontMatter(yaml, 0..<yaml.count)?.fields ?? []
        }
        return end + 1
    }

    private mutating func takeText(_ line: SourceLine, _ content: ArraySlice<UInt8>) {
        switch syntax {
        case .remark:
            if content.elementsEqual("--".utf8) { return add(SourceLine(bytes: [])) }
            if content.elementsEqual("???".utf8) {
                isInNotes = true
                return
            }
            if current.isBlank, let colon = content.firstIndex(of: UInt8(ascii: ":")), isRemarkProperty(content) {
                let value = content[(colon + 1)...].trimmedBytes.text
                current.properties.append((name: content[..<colon].trimmedBytes.text, value: .text(value)))
                return
            }
        case .revealMarkdown:
            if let rest = noteStart(content) {
                isInNotes = true
                return add(SourceLine(bytes: Array(rest)))
            }
        case .deckset:
            if content.first == UInt8(ascii: "^") {
                current.notes.append(SourceLine(bytes: Array(content.dropFirst().trimmedBytes)))
                return
            }
            if content.starts(with: "[.".utf8), content.last == UInt8(ascii: "]") { return }
        // `. . .` is a pause.
        case .quarto: if takeDiv(content) || content.elementsEqual(". . .".utf8) { return }
        case .slidev:
            if content.starts(with: "::".utf8), content.count > 4, content.suffix(2).elementsEqual("::".utf8) { return }
        case .marp: break
        }
        add(line)
    }

    private func noteStart(_ content: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let lowered = content.prefix(6).text.lowercased()
        if lowered.hasPrefix("note:") { return content.dropFirst(5) }
        return lowered.hasPrefix("notes:") ? content.dropFirst(6) : nil
    }

    /// Fenced divs of pandoc: `::: {.notes}` holds notes, others what they are around.
    private mutating func takeDiv(_ content: ArraySlice<UInt8>) -> Bool {
        guard content.starts(with: ":::".utf8) else { return false }
        let isOpening = content.contains { $0 != UInt8(ascii: ":") && $0 != 0x20 }
        if isInNotes {
            notesDivDepth += isOpening ? 1 : -1
            if notesDivDepth == 0 { isInNotes = false }
        } else if isOpening, content.text.contains("notes") {
            isInNotes = true
            notesDivDepth = 1
        }
        return true
    }

    private mutating func add(_ line: SourceLine) {
        if isInNotes { current.notes.append(line) } else { current.lines.append(line) }
    }

    private mutating func endSlide(isLast: Bool = false) {
        let isNothing =
            current.isBlank && current.properties.isEmpty && current.notes.isEmpty && current.comments.isEmpty
        // A separator at the very start or end parts nothing.
        if !(isNothing && (slides.isEmpty || isLast)) { slides.append(current) }
        current = SourceSlide()
        isInNotes = false
        notesDivDepth = 0
    }
}
