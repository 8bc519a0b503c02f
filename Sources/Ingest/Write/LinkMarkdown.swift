import Model

extension InlineWriter {
    mutating func writeLink(_ link: InlineLink) {
        if link.title == nil, link.content == [.text(link.destination)], isAutolink(link.destination) {
            output += "<\(link.destination)>".utf8
            return
        }
        output.append(UInt8(ascii: "["))
        isInLink = true
        write(link.content)
        isInLink = false
        output += "](".utf8
        writeTarget(link.destination, link.title)
    }

    mutating func writeImage(_ image: InlineImage) {
        output += "![".utf8
        let wasInLink = isInLink
        isInLink = true
        writeText(image.alternative, before: nil)
        isInLink = wasInLink
        output += "](".utf8
        writeTarget(image.source, image.title)
    }

    private mutating func writeTarget(_ destination: String, _ title: String?) {
        let needsAngles =
            destination.isEmpty
            || destination.utf8.contains { $0 <= 0x20 || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }
        if needsAngles { output.append(UInt8(ascii: "<")) }
        writeEscaped(destination, "<>")
        if needsAngles { output.append(UInt8(ascii: ">")) }
        if let title {
            output += " \"".utf8
            writeEscaped(title, "\"")
            output.append(UInt8(ascii: "\""))
        }
        output.append(UInt8(ascii: ")"))
    }

    /// A backtick would begin code, which goes before links, so it is written as a character reference.
    private mutating func writeEscaped(_ text: String, _ marks: String) {
        let bytes = Array(text.utf8)
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "`") {
                output += "&#96;".utf8
                continue
            }
            let isMark =
                marks.utf8.contains(byte) || byte == UInt8(ascii: "\\") || (isCell && byte == UInt8(ascii: "|"))
                || (byte == UInt8(ascii: "&") && bytes.beginsCharacterReference(at: index))
            if isMark { output.append(UInt8(ascii: "\\")) }
            output.append(byte)
        }
    }

    /// `<https://example.org>`, in which nothing can be escaped.
    private func isAutolink(_ destination: String) -> Bool {
        guard destination.hasPrefix("https://") || destination.hasPrefix("http://") else { return false }
        return destination.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>\\`|&*[]".utf8.contains($0) }
    }
}

extension Array where Element == UInt8 {
    /// `&name;`, `&#8212;`, `&#x2014;` (CommonMark 0.31, section 2.5), known or not.
    func beginsCharacterReference(at start: Int) -> Bool {
        var index = start + 1
        if index < count, self[index] == UInt8(ascii: "#") { index += 1 }
        let first = index
        while index < count, index - first < 48, self[index].isASCIILetterOrDigit { index += 1 }
        return index > first && index < count && self[index] == UInt8(ascii: ";")
    }
}

extension UInt8 {
    var isASCIILetterOrDigit: Bool { isASCIILetter || isASCIIDigit }
    var isASCIILetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
    var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
    var isASCIIPunctuation: Bool { self > 0x20 && self < 0x7F && !isASCIILetterOrDigit }
}
