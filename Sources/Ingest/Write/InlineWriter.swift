import Model

/// Writes inline text in normal form.
struct InlineWriter {
    var output: [UInt8] = []
    /// In a heading or a cell: no line begins in it, so nothing is a mark for where it stands in the line.
    var isOneLine = false
    /// A pipe would end it.
    var isCell = false
    /// Brackets would end it.
    var isInLink = false

    init(isOneLine: Bool = false, isCell: Bool = false) {
        self.isOneLine = isOneLine
        self.isCell = isCell
    }

    var isAtLineStart: Bool { !isOneLine && (output.isEmpty || output.last == UInt8(ascii: "\n")) }

    mutating func write(_ content: [Inline]) {
        for (index, inline) in content.enumerated() {
            write(inline, before: index + 1 < content.count ? content[index + 1] : nil)
        }
    }

    private mutating func write(_ inline: Inline, before next: Inline?) {
        switch inline {
        case .text(let text): writeText(text, before: next)
        case .softBreak: output.append(UInt8(ascii: " "))
        case .lineBreak: output += "\\\n".utf8
        case .code(let code): writeCode(code)
        case .emphasis(let content):
            let isApart = lastFlank.isApart && (next?.flank(atEnd: false) ?? .punctuation).isApart
            wrap(content, isApart ? "_" : "*")
        case .strong(let content): wrap(content, "**")
        case .strikethrough(let content): wrap(content, "~~")
        case .link(let link): writeLink(link)
        case .image(let image): writeImage(image)
        case .footnote(let label): output += "[^\(label)]".utf8
        }
    }

    private mutating func wrap(_ content: [Inline], _ mark: String) {
        output += mark.utf8
        write(content)
        output += mark.utf8
    }

    var lastFlank: Flank {
        let tail = String(decoding: output.suffix(8), as: UTF8.self)
        return tail.unicodeScalars.last.map(Flank.init) ?? .space
    }

    private mutating func writeCode(_ code: String) {
        let code = Array(code.utf8)
        var longest = 0
        var run = 0
        for byte in code {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = [UInt8](repeating: UInt8(ascii: "`"), count: longest + 1)
        let edges = [code.first, code.last]
        let isPadded = edges.contains(UInt8(ascii: "`")) || edges.allSatisfy { $0 == UInt8(ascii: " ") }
        output += fence
        if isPadded { output.append(UInt8(ascii: " ")) }
        output += code
        if isPadded { output.append(UInt8(ascii: " ")) }
        output += fence
    }
}
