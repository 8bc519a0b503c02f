/// Gathers the words of a cue. All white space parts words, and what nobody sees (control characters, marks of writing
/// direction, zero-width spaces) is left out.
struct CueLineBuilder {
    private(set) var lines: [CueLine] = []
    /// Of the words that follow; in milliseconds.
    var time: Int? {
        didSet { line.hasTimes = line.hasTimes || time != nil }
    }
    private var line = CueLine(words: [])
    private var word: [UInt8] = []
    private var wordTime: Int?

    mutating func append(_ byte: UInt8) {
        if word.isEmpty { wordTime = time }
        word.append(byte)
    }

    mutating func append(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x09...0x0D, 0x20: endWord()
        case 0..<0x20, 0x7F...0x84, 0x86...0x9F, 0x200B, 0x200E, 0x200F, 0xFEFF, 0xFFFE, 0xFFFF: break
        case 0x80... where scalar.properties.isWhitespace: endWord()
        default: for byte in UTF8.encode(scalar).map(Array.init) ?? [] { append(byte) }
        }
    }

    mutating func append(_ text: String) {
        for scalar in text.unicodeScalars { append(scalar) }
    }

    mutating func endWord() {
        guard !word.isEmpty else { return }
        line.words.append(CueWord(text: String(decoding: word, as: UTF8.self), time: wordTime))
        word.removeAll(keepingCapacity: true)
    }

    mutating func endLine() {
        endWord()
        if !line.words.isEmpty { lines.append(line) }
        line = CueLine(words: [], speaker: line.speaker)
    }

    /// Who says what follows.
    mutating func setSpeaker(_ speaker: String?) {
        guard speaker != line.speaker else { return }
        endLine()
        line.speaker = speaker
    }

    mutating func finish() -> [CueLine] {
        endLine()
        return lines
    }
}
