/// Makes paragraphs of what blank lines part and line breaks of single line ends, around elements that are blocks: what
/// WordPress does with a classic post when it shows it (`wpautop`).
func paragraphsFromBlankLines(_ html: String) -> String {
    var reader = BlankLineReader(html)
    return reader.read()
}

private struct BlankLineReader {
    private let bytes: [UInt8]
    private var output: [UInt8] = []
    /// Text that stands in no block yet.
    private var loose: [UInt8] = []

    init(_ html: String) { bytes = Array(html.replacingLineEnds.utf8) }

    mutating func read() -> String {
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<"), let tag = MarkupTag(bytes, at: index) else {
                loose.append(bytes[index])
                index += 1
                continue
            }
            if wholeElements.contains(tag.name), !tag.isClosing {
                endLoose()
                let end = endOfElement(tag)
                output += bytes[index..<end]
                index = end
                continue
            }
            if tag.name == "p" || tag.name == "!--" {
                // A comment divides pages, or is the editor's own.
                endLoose()
            } else if containers.contains(tag.name) {
                endLoose()
                output += bytes[index..<tag.end]
            } else {
                loose += bytes[index..<tag.end]
            }
            index = tag.end
        }
        endLoose()
        return String(decoding: output, as: UTF8.self)
    }

    private mutating func endLoose() {
        for paragraph in loose.paragraphs {
            output += "<p>".utf8
            for (number, line) in paragraph.enumerated() {
                if number > 0, !endsWithBreak { output += "<br>".utf8 }
                output += line
            }
            output += "</p>\n".utf8
        }
        loose = []
    }

    /// Whoever writes breaks himself ends the line behind them.
    private var endsWithBreak: Bool {
        let end = output.suffix(8).reversed().drop { $0 <= 0x20 }.reversed()
        return ["<br>", "<br/>", "<br />"].contains { end.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }

    /// Behind the end tag that belongs to it; the end of the text where there is none.
    private func endOfElement(_ tag: MarkupTag) -> Int {
        if tag.name == "hr" { return tag.end }
        var depth = 1
        var index = tag.end
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<"), let next = MarkupTag(bytes, at: index) else {
                index += 1
                continue
            }
            index = next.end
            guard next.name == tag.name else { continue }
            depth += next.isClosing ? -1 : 1
            if depth == 0 { return index }
        }
        return bytes.count
    }
}

/// A tag, or a comment, in HTML.
struct MarkupTag {
    /// In lower case; `!--` for a comment.
    var name: String
    var isClosing: Bool
    /// Behind its `>`.
    var end: Int

    init?(_ bytes: [UInt8], at start: Int) {
        if bytes[start...].starts(with: "<!--".utf8) {
            name = "!--"
            isClosing = false
            var index = start + 4
            while index < bytes.count, !bytes[index...].starts(with: "-->".utf8) { index += 1 }
            end = min(index + 3, bytes.count)
            return
        }
        var index = start + 1
        isClosing = index < bytes.count && bytes[index] == UInt8(ascii: "/")
        if isClosing { index += 1 }
        let letters = bytes[index...].prefix(20).prefix { isNameByte($0) }
        guard let first = letters.first, !isDigit(first) else { return nil }
        name = String(decoding: letters, as: UTF8.self).lowercased()
        index = letters.endIndex
        var quote: UInt8?
        // A tag that does not end within such a length is none.
        let limit = min(bytes.count, start + 4000)
        while index < limit {
            if let open = quote {
                if bytes[index] == open { quote = nil }
            } else if bytes[index] == UInt8(ascii: ">") {
                end = index + 1
                return
            } else if bytes[index] == UInt8(ascii: "<") {
                return nil
            } else if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
                quote = bytes[index]
            }
            index += 1
        }
        return nil
    }
}

private func isNameByte(_ byte: UInt8) -> Bool { isDigit(byte) || (97...122).contains(byte | 0x20) }

/// What is copied as it stands, to its end.
private let wholeElements: Set<String> = [
    "pre", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "hr", "script", "style", "svg", "math",
    "address", "figcaption", "textarea", "select", "object", "video", "audio",
]

/// What may hold paragraphs.
private let containers: Set<String> = [
    "div", "blockquote", "section", "article", "aside", "main", "header", "footer", "nav", "figure", "form", "fieldset",
    "details", "summary", "center", "hgroup",
]

extension [UInt8] {
    /// The lines of each paragraph; blank ones part them.
    fileprivate var paragraphs: [[ArraySlice<UInt8>]] {
        let lines = split(separator: 0x0A, omittingEmptySubsequences: false)
        return lines.split { $0.allSatisfy { $0 <= 0x20 } }.map { Array<ArraySlice<UInt8>>($0) }
    }
}

extension String {
    fileprivate var replacingLineEnds: String {
        guard utf8.contains(0x0D) else { return self }
        var output: [UInt8] = []
        for byte in utf8 {
            if byte == 0x0A, output.last == 0x0D { output.removeLast() }
            output.append(byte)
        }
        return String(decoding: output.map { $0 == 0x0D ? 0x0A : $0 }, as: UTF8.self)
    }
}
