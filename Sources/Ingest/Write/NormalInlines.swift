import Model

/// Inline text as Markdown can say it: see `normalised(_ blocks:)`.
func normalised(_ content: [Inline]) -> [Inline] {
    var inlines = trimmed(merged(cleaned(content, inside: [])))
    // Markup that is dropped can cost its neighbour the place it needs; that ends soon but for text that means to.
    for _ in 0..<4 {
        let writable = withoutUnwritableMarks(inlines)
        if writable == inlines { return inlines }
        inlines = trimmed(merged(writable))
    }
    return trimmed(merged(withoutMarks(inlines)))
}

/// What can be around inline text.
enum InlineMark: Hashable { case emphasis, strong, strikethrough, link }

extension Inline {
    /// The mark and what it is around; nil for what holds no inline text.
    var marked: (mark: InlineMark, content: [Inline])? {
        switch self {
        case .emphasis(let content): (.emphasis, content)
        case .strong(let content): (.strong, content)
        case .strikethrough(let content): (.strikethrough, content)
        case .link(let link): (.link, link.content)
        case .text, .softBreak, .lineBreak, .code, .image, .footnote: nil
        }
    }

    func around(_ content: [Inline]) -> Inline {
        switch self {
        case .emphasis: return .emphasis(content)
        case .strong: return .strong(content)
        case .strikethrough: return .strikethrough(content)
        case .link(var link):
            link.content = content
            return .link(link)
        case .text, .softBreak, .lineBreak, .code, .image, .footnote: return self
        }
    }
}

/// Each inline for itself; a mark inside of the same mark says nothing.
private func cleaned(_ content: [Inline], inside marks: Set<InlineMark>) -> [Inline] {
    content.flatMap { inline -> [Inline] in
        switch inline {
        case .text(let text): return [.text(withSingleSpaces(text))]
        case .softBreak: return [.text(" ")]
        case .lineBreak: return [.lineBreak]
        case .code(let code):
            let code = withoutControls(code, keepsLines: false)
            if code.allSatisfy({ $0 == " " }) { return [.text(" ")] }
            // At a paragraph's start this would define a link.
            let isMistaken =
                marks.contains(.link) && zip(code.utf8, code.utf8.dropFirst()).contains { $0 == 0x5D && $1 == 0x3A }
            return isMistaken ? [.text(withSingleSpaces(code))] : [.code(code)]
        case .image(let image): return cleaned(image)
        case .footnote(let label):
            return isFootnoteLabel(label) ? [.footnote(label)] : [.text(withSingleSpaces("[\(label)]"))]
        case .link(var link):
            link.destination = withoutControls(link.destination, keepsLines: false)
            link.title = link.title.map(withSingleSpaces).flatMap { $0.isEmpty ? nil : $0 }
            let isPlain = link.destination.isEmpty || marks.contains(.link)
            let inner = cleaned(link.content, inside: marks.union([.link]))
            link.content = inner
            link.range = 0..<0
            link.destinationRange = 0..<0
            return isPlain ? inner : [.link(link)]
        case .emphasis, .strong, .strikethrough:
            guard let (mark, content) = inline.marked else { return [] }
            let inner = cleaned(content, inside: marks.union([mark]))
            return marks.contains(mark) ? inner : [inline.around(inner)]
        }
    }
}

private func cleaned(_ image: InlineImage) -> [Inline] {
    let alternative = trimmedText(withSingleSpaces(image.alternative))
    let source = withoutControls(image.source, keepsLines: false)
    if source.isEmpty { return alternative.isEmpty ? [] : [.text("Picture: \(alternative)")] }
    let title = image.title.map(withSingleSpaces).flatMap { $0.isEmpty ? nil : $0 }
    return [.image(InlineImage(source: source, title: title, alternative: alternative, range: 0..<0))]
}

private func isFootnoteLabel(_ label: String) -> Bool {
    !label.isEmpty && label.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"[]`\\|<>".utf8.contains($0) }
}

func trimmedText(_ text: String) -> String {
    let bytes = text.utf8
    guard let first = bytes.firstIndex(where: { $0 != UInt8(ascii: " ") }),
        let last = bytes.lastIndex(where: { $0 != UInt8(ascii: " ") })
    else { return "" }
    return String(text[first...last])
}

/// Neighbours of one kind made one, spaces at the ends of markup moved out of it, what is empty left out.
private func merged(_ content: [Inline]) -> [Inline] {
    var result: [Inline] = []
    for inline in content { append(inline, to: &result) }
    return result
}

private func append(_ inline: Inline, to result: inout [Inline]) {
    switch (inline, result.last) {
    case (.text(let text), .text?): appendText(text, to: &result)
    case (.text(let text), _): if !text.isEmpty { result.append(inline) }
    case (.lineBreak, .lineBreak?): break
    case (.code(let code), .code(let before)?): result[result.count - 1] = .code(before + code)
    default:
        guard let (mark, content) = inline.marked else {
            result.append(inline)
            return
        }
        appendMarked(inline, mark, content, to: &result)
    }
}

/// To the text that is last, with single spaces as both have them.
private func appendText(_ text: String, to result: inout [Inline]) {
    // Out of the array while it changes, or all of it would be copied with each piece.
    guard case .text(var before)? = result.popLast() else { return }
    before += before.utf8.last == 0x20 && text.utf8.first == 0x20 ? text.dropFirst() : text[...]
    result.append(.text(before))
}

private func appendMarked(_ inline: Inline, _ mark: InlineMark, _ content: [Inline], to result: inout [Inline]) {
    let (before, core, after) = withSpacesApart(merged(content))
    for outer in before { append(outer, to: &result) }
    if !core.isEmpty {
        if mark != .link, let last = result.last, let (lastMark, lastContent) = last.marked, lastMark == mark {
            result[result.count - 1] = last.around(merged(lastContent + core))
        } else {
            result.append(inline.around(core))
        }
    }
    for outer in after { append(outer, to: &result) }
}

/// Line breaks and spaces at the ends, and what is between.
private func withSpacesApart(_ content: [Inline]) -> ([Inline], [Inline], [Inline]) {
    var core = content[...]
    var before: [Inline] = []
    var after: [Inline] = []
    while let first = core.first, first.isSpace {
        before.append(first)
        core.removeFirst()
    }
    while let last = core.last, last.isSpace {
        after.insert(last, at: 0)
        core.removeLast()
    }
    if case .text(let text)? = core.first, text.hasPrefix(" ") {
        before.append(.text(" "))
        core[core.startIndex] = .text(String(text.dropFirst()))
    }
    if case .text(let text)? = core.last, text.hasSuffix(" ") {
        after.insert(.text(" "), at: 0)
        core[core.endIndex - 1] = .text(String(text.dropLast()))
    }
    return (before, Array(core), after)
}

extension Inline {
    fileprivate var isSpace: Bool { self == .lineBreak || self == .text(" ") }
}

/// Without spaces and breaks at the ends, and without spaces beside line breaks.
private func trimmed(_ content: [Inline]) -> [Inline] {
    let core = withSpacesApart(content).1
    var result: [Inline] = []
    for (index, inline) in core.enumerated() {
        var inline = inline
        if case .text(var text) = inline {
            if result.last == .lineBreak, text.hasPrefix(" ") { text.removeFirst() }
            if index + 1 < core.count, core[index + 1] == .lineBreak, text.hasSuffix(" ") { text.removeLast() }
            if text.isEmpty { continue }
            inline = .text(text)
        }
        if inline == .lineBreak, result.last == .lineBreak { continue }
        if let (_, inner) = inline.marked { inline = inline.around(trimmed(inner)) }
        result.append(inline)
    }
    return result
}
