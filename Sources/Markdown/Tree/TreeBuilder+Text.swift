import CMd4c
import Model

extension TreeBuilder {
    mutating func takeText(_ type: MD_TEXTTYPE, _ memory: UnsafeRawBufferPointer) {
        if leaf == nil { begin(.impliedParagraph) }
        switch type {
        case MD_TEXT_NULLCHAR:
            // In a block of code md4c 0.4.8 hands the character over as well.
            if case .code = leaf { break }
            append("\u{FFFD}".utf8)
        case MD_TEXT_BR: append(.lineBreak)
        case MD_TEXT_SOFTBR: append(.softBreak)
        case MD_TEXT_ENTITY: takeEntity(memory)
        default: takeRun(memory, isCode: type == MD_TEXT_CODE)
        }
    }

    private mutating func takeRun(_ memory: UnsafeRawBufferPointer, isCode: Bool) {
        guard let run = offset(of: memory) else {
            // Spaces that stand for indentation, or for a line's end in code.
            append(memory)
            return
        }
        note(run)
        if !isCode, original[run].contains(.leftBracket) {
            appendWithFootnotes(run)
        } else if isCode, original[run].contains(0) {
            append(original[run].flatMap { $0 == 0 ? Array("\u{FFFD}".utf8) : [$0] })
        } else {
            append(original[run])
        }
        if !run.isEmpty { lastRun = (lastRun?.lowerBound ?? run.lowerBound)..<run.upperBound }
    }

    private mutating func takeEntity(_ memory: UnsafeRawBufferPointer) {
        guard let run = offset(of: memory) else { return }
        note(run)
        let entity = original[run]
        append((decodedEntity(entity) ?? String(decoding: entity, as: UTF8.self)).utf8)
    }

    private mutating func append(_ text: some Sequence<UInt8>) {
        pending.append(contentsOf: text)
        lastRun = nil
    }

    private mutating func append(_ inline: Inline) {
        flushText()
        spans[spans.count - 1].content.append(inline)
    }

    mutating func flushText() {
        lastRun = nil
        guard !pending.isEmpty else { return }
        let text = String(decoding: pending, as: UTF8.self)
        pending.removeAll(keepingCapacity: true)
        spans[spans.count - 1].content.append(.text(text))
    }

    /// The content of the block that ends, with spans closed that md4c left open.
    mutating func takeInlines() -> [Inline] {
        while spans.count > 1 { closeSpan(asMarkup: false) }
        flushText()
        return spans.popLast()?.content.fitted ?? []
    }

    private mutating func appendWithFootnotes(_ run: Range<Int>) {
        var start = run.lowerBound
        var index = start
        while index < run.upperBound {
            guard original[index] == .leftBracket, let end = original.endOfFootnoteLabel(at: index),
                end <= run.upperBound
            else {
                index += 1
                continue
            }
            if let label = addReference(index..<end) {
                append(original[start..<index])
                append(.footnote(label))
                start = end
            }
            index = end
        }
        append(original[start..<run.upperBound])
        if start > run.lowerBound { lastRun = start..<run.upperBound }
    }

    /// Returns the label as the definition has it; nil for a reference that stays text.
    private mutating func addReference(_ range: Range<Int>) -> String? {
        let label = String(decoding: original[range.lowerBound + 2..<range.upperBound - 1], as: UTF8.self)
        guard !spans.contains(where: { $0.kind == .image }) else { return nil }
        let defined = footnoteLabels[normalizedLabel(label)]
        references.append(
            FootnoteReference(label: defined ?? label, range: map.fileRange(range), isDefined: defined != nil))
        return defined
    }
}
