import CYAML

/// Turns libyaml's marks, which count characters, into bytes of the file.
///
/// Marks come in the order of the text, so each is reached from the one before and the text is passed once.
struct ByteOffsets {
    private let text: UnsafeBufferPointer<UInt8>
    private let base: Int
    private var character = 0
    private var byte = 0

    /// The text starts at the byte `base` of the file.
    init(_ text: UnsafeBufferPointer<UInt8>, base: Int) {
        self.text = text
        self.base = base
    }

    mutating func range(_ start: yaml_mark_t, _ end: yaml_mark_t) -> Range<Int> {
        let start = offset(of: start)
        return start..<max(start, offset(of: end))
    }

    /// The one character that stands at a byte of the text; empty at the end.
    func character(at byte: Int) -> Range<Int> {
        let start = min(byte, text.count)
        return base + start..<base + end(ofCharacterAt: start)
    }

    mutating func character(at mark: yaml_mark_t) -> Range<Int> {
        character(at: offset(of: mark) - base)
    }

    mutating func start(of mark: yaml_mark_t) -> Int { offset(of: mark) }

    /// Without the white space at its end.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, [0x20, 0x09, 0x0A, 0x0D].contains(text[end - 1 - base]) { end -= 1 }
        return range.lowerBound..<end
    }

    /// Of bytes of the file.
    subscript(_ range: Range<Int>) -> Slice<UnsafeBufferPointer<UInt8>> {
        text[range.lowerBound - base..<range.upperBound - base]
    }

    /// The line with a byte of the file, without its line feed.
    func line(of byte: Int) -> Range<Int> {
        let place = byte - base
        let start = text[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let end = text[place...].firstIndex(of: 0x0A) ?? text.count
        return base + start..<base + end
    }

    func line(above line: Range<Int>) -> Range<Int>? {
        line.lowerBound > base ? self.line(of: line.lowerBound - 1) : nil
    }

    private mutating func offset(of mark: yaml_mark_t) -> Int {
        // libyaml does not promise the order.
        if mark.index < character { (character, byte) = (0, 0) }
        while character < mark.index, byte < text.count {
            byte = end(ofCharacterAt: byte)
            character += 1
        }
        return base + byte
    }

    private func end(ofCharacterAt byte: Int) -> Int {
        var end = min(byte + 1, text.count)
        while end < text.count, isContinuation(end) { end += 1 }
        return end
    }

    private func isContinuation(_ byte: Int) -> Bool { text[byte] & 0b1100_0000 == 0b1000_0000 }
}
