/// Reads the text of a cue of WebVTT (W3C, 6.4) or SubRip, line by line.
struct CueTextReader {
    enum Markup { case webVTT, subRip }

    let bytes: [UInt8]
    let markup: Markup
    private var builder = CueLineBuilder()
    private var index = 0
    private var end = 0
    /// The reading of a base character is being read: it is set in brackets after it.
    private var isInRubyText = false

    init(bytes: [UInt8], markup: Markup) {
        self.bytes = bytes
        self.markup = markup
    }

    /// - Parameter ranges: The cue's lines.
    mutating func lines(_ ranges: ArraySlice<Range<Int>>) -> [CueLine] {
        builder = CueLineBuilder()
        isInRubyText = false
        for range in ranges {
            (index, end) = (range.lowerBound, range.upperBound)
            while index < end { readNext() }
            builder.endLine()
        }
        endRubyText()
        return builder.finish()
    }

    private mutating func readNext() {
        let byte = bytes[index]
        switch byte {
        case UInt8(ascii: "<"): if !readTag() { appendByte() }
        case UInt8(ascii: "&"): if !readReference() { appendByte() }
        case UInt8(ascii: "{"): if !skipStyleCode() { appendByte() }
        case 0x20, 0x09: skipBlank()
        case 0xC2, 0xE1, 0xE2, 0xE3, 0xEF: appendScalar()
        default: appendByte()
        }
    }

    private mutating func appendByte() {
        builder.append(bytes[index])
        index += 1
    }

    private mutating func skipBlank() {
        builder.endWord()
        index += 1
    }

    /// A character that may be white space or unseen: all of these begin with one of a few bytes.
    private mutating func appendScalar() {
        let length = bytes[index] == 0xC2 ? 2 : 3
        let text = String(decoding: bytes[index..<min(end, index + length)], as: UTF8.self)
        builder.append(text)
        index = min(end, index + length)
    }

    private mutating func readReference() -> Bool {
        let ahead = bytes[index + 1..<min(end, index + 12)]
        guard let semicolon = ahead.firstIndex(of: UInt8(ascii: ";")),
            let scalar = character(named: String(decoding: bytes[index + 1..<semicolon], as: UTF8.self))
        else { return false }
        builder.append(scalar)
        index = semicolon + 1
        return true
    }

    /// `{\an8}` of SubStation Alpha and `{y:i}` of MicroDVD, which stand in SubRip files too.
    private mutating func skipStyleCode() -> Bool {
        let ahead = bytes[index + 1..<min(end, index + 100)]
        guard let first = ahead.first, let close = ahead.firstIndex(of: UInt8(ascii: "}")) else { return false }
        let isMicroDVD = "yYcCfFsS".utf8.contains(first) && ahead.dropFirst().first == UInt8(ascii: ":")
        guard first == UInt8(ascii: "\\") || isMicroDVD else { return false }
        index = close + 1
        return true
    }

    private mutating func readTag() -> Bool {
        // No tag holds the start of another: so each is looked for once, and a line of `<` takes no quadratic time.
        let bracket = bytes[index + 1..<end].firstIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }
        guard let close = bracket, bytes[close] == UInt8(ascii: ">"), apply(bytes[index + 1..<close]) else {
            return false
        }
        index = close + 1
        return true
    }

    /// - Returns: false for something in angle brackets that is no tag.
    private mutating func apply(_ tag: ArraySlice<UInt8>) -> Bool {
        guard let first = tag.first else { return markup == .webVTT }
        if isDigit(first) {
            guard let time = captionTime(tag) else { return false }
            builder.time = time
            return true
        }
        let isEnd = first == UInt8(ascii: "/")
        let body = tag.dropFirst(isEnd ? 1 : 0)
        let letters = body.prefix { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") }
        let name = String(decoding: letters, as: UTF8.self).lowercased()
        // A player of WebVTT shows no tag at all; SubRip has no rule, so that what is not known there is text.
        guard markup == .webVTT ? !name.isEmpty || isEnd : knownTags.contains(name) else { return false }
        switch name {
        case "v" where !isEnd: builder.setSpeaker(annotation(of: body))
        case "rt" where !isEnd: startRubyText()
        case "rt", "ruby": endRubyText()
        case "br", "p", "div": builder.endWord()
        default: break
        }
        return true
    }

    /// `Mary` of `v.loud Mary`.
    private func annotation(of tag: ArraySlice<UInt8>) -> String? {
        let rest = tag.drop { !isBlank($0) }
        guard !rest.isEmpty else { return nil }
        var reader = CueTextReader(bytes: Array(rest), markup: markup)
        let words = reader.lines([0..<rest.count]).flatMap { $0.words.map(\.text) }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    private mutating func startRubyText() {
        endRubyText()
        builder.append(UInt8(ascii: "("))
        isInRubyText = true
    }

    private mutating func endRubyText() {
        if isInRubyText { builder.append(UInt8(ascii: ")")) }
        isInRubyText = false
    }
}

private let knownTags: Set<String> = [
    "b", "big", "br", "c", "center", "div", "em", "font", "i", "lang", "p", "rb", "rp", "rt", "ruby", "s", "small",
    "span", "strike", "strong", "sub", "sup", "u", "v",
]
