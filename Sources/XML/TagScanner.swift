/// A tag as it stands in the bytes of a document.
struct ScannedTag {
    var range: Range<Int>
    var name: Range<Int>
    var isEnd: Bool
    var attributes = 0
}

/// Finds the tags of XML or HTML before a parser does, in one pass; comments, CDATA, scripts and styles are passed over.
struct TagScanner {
    /// Something stood between the tags that were found, but white space.
    private(set) var hasText = false
    private let bytes: [UInt8]
    private let isHTML: Bool
    private var index = 0

    init(_ bytes: [UInt8], isHTML: Bool) {
        self.bytes = bytes
        self.isHTML = isHTML
    }

    mutating func next() -> ScannedTag? {
        while let next = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            hasText = hasText || bytes[index..<next].contains { $0 > 0x20 }
            index = next
            if passUnparsed() { continue }
            if let tag = tag() { return tag }
            hasText = true
            index += 1
        }
        hasText = hasText || bytes[index...].contains { $0 > 0x20 }
        index = bytes.count
        return nil
    }

    func isNamed(_ tag: ScannedTag, _ name: StaticString) -> Bool {
        name.withUTF8Buffer { name in
            tag.name.count == name.count && zip(bytes[tag.name], name).allSatisfy { $0 | 0x20 == $1 }
        }
    }

    private mutating func passUnparsed() -> Bool {
        // Most are tags.
        guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "!") || bytes[index + 1] == UInt8(ascii: "?")
        else { return false }
        if pass("<!--", to: "-->") || !isHTML && (pass("<![CDATA[", to: "]]>") || pass("<?", to: "?>")) { return true }
        return pass("<?", to: ">") || pass("<!", to: ">")
    }

    private mutating func pass(_ start: StaticString, to end: StaticString) -> Bool {
        guard has(start, at: index) else { return false }
        index += start.utf8CodeUnitCount
        while index < bytes.count, !has(end, at: index) { index += 1 }
        index = min(bytes.count, index + end.utf8CodeUnitCount)
        return true
    }

    private func has(_ text: StaticString, at place: Int) -> Bool {
        text.withUTF8Buffer { text in
            guard place + text.count <= bytes.count else { return false }
            for offset in 0..<text.count where bytes[place + offset] != text[offset] { return false }
            return true
        }
    }

    private mutating func tag() -> ScannedTag? {
        var place = index + 1
        let isEnd = place < bytes.count && bytes[place] == UInt8(ascii: "/")
        if isEnd { place += 1 }
        let name = place
        guard place < bytes.count, isNameStart(bytes[place]) else { return nil }
        while place < bytes.count, bytes[place] > 0x20, !bytes[place].endsTag { place += 1 }
        var tag = ScannedTag(range: index..<place, name: name..<place, isEnd: isEnd)
        passAttributes(from: place, &tag)
        index = tag.range.upperBound
        if isHTML, !isEnd {
            if isNamed(tag, "script") { passText(until: "script") }
            if isNamed(tag, "style") { passText(until: "style") }
        }
        return tag
    }

    private func isNameStart(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte >= 0x80 || "_:".utf8.contains(byte)
    }

    /// To behind the `>`; a quotation mark counts only behind a `=`.
    private func passAttributes(from start: Int, _ tag: inout ScannedTag) {
        var place = start
        while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
            switch bytes[place] {
            case 0...0x20, UInt8(ascii: "/"): place += 1
            case UInt8(ascii: "="): place = afterValue(place + 1)
            default:
                tag.attributes += 1
                while place < bytes.count, bytes[place] > 0x20, bytes[place] != UInt8(ascii: "="), !bytes[place].endsTag
                { place += 1 }
            }
        }
        tag.range = tag.range.lowerBound..<min(bytes.count, place + 1)
    }

    private func afterValue(_ start: Int) -> Int {
        var place = start
        while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
        guard place < bytes.count, "\"'".utf8.contains(bytes[place]) else {
            while place < bytes.count, bytes[place] > 0x20, bytes[place] != UInt8(ascii: ">") { place += 1 }
            return place
        }
        let end = bytes[(place + 1)...].firstIndex(of: bytes[place])
        return end.map { $0 + 1 } ?? bytes.count
    }

    /// A script's or a style's text ends only at its own end tag.
    private mutating func passText(until name: StaticString) {
        let count = name.utf8CodeUnitCount
        while index < bytes.count {
            if has("</", at: index), index + 2 + count <= bytes.count {
                let end = ScannedTag(range: index..<index, name: index + 2..<index + 2 + count, isEnd: true)
                if isNamed(end, name) { return }
            }
            index += 1
        }
    }
}

extension UInt8 {
    fileprivate var endsTag: Bool { self == UInt8(ascii: ">") || self == UInt8(ascii: "/") }
}
