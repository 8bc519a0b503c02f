import Charsets

/// A text file as UTF-8 without a byte order mark, with line feeds, and without control characters.
struct TextFile: Sendable, Equatable {
    var bytes: [UInt8]
    var warnings: [IngestWarning] = []

    init(_ file: InputFile) {
        let decoded = decodeText(file.bytes)
        var text = decoded.bytes
        if !text.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A || $0 == 0x09 }) {
            text = Array(withoutControls(String(decoding: text, as: UTF8.self), keepsLines: true).utf8)
        }
        bytes = text
        if decoded.isGuessed {
            warnings = [
                IngestWarning(
                    "encoding-guessed", "the text does not say its encoding; it was read as \(decoded.charset)")
            ]
        }
    }
}

extension Array where Element == UInt8 {
    /// The end of the line that begins there, before its line feed.
    func lineEnd(from start: Int) -> Int { self[start...].firstIndex(of: 0x0A) ?? count }
}

extension Collection where Element == UInt8 {
    var text: String { String(decoding: self, as: UTF8.self) }

    /// Without spaces and tabs at both ends.
    var trimmedBytes: SubSequence {
        var rest = self[...]
        while let first = rest.first, first == 0x20 || first == 0x09 || first == 0x0A || first == 0x0D {
            rest.removeFirst()
        }
        var end = rest.endIndex
        while end > rest.startIndex {
            let before = rest.index(end, offsetBy: -1)
            guard rest[before] == 0x20 || rest[before] == 0x09 || rest[before] == 0x0A || rest[before] == 0x0D else {
                break
            }
            end = before
        }
        return rest[..<end]
    }

    var isBlankLine: Bool { allSatisfy { $0 == 0x20 || $0 == 0x09 } }
}
