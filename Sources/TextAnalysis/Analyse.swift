/// Cuts a text into words.
public func analyse(_ text: String) -> AnalysedText {
    var result = AnalysedText()
    var word: [UInt8] = []
    var start = 0
    var position = 0
    for byte in Array(text.utf8) + [0x20] {
        let isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || (0x30...0x39).contains(byte) || byte >= 0x80
        if isLetter {
            if word.isEmpty { start = position }
            word.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        } else if !word.isEmpty {
            result.words.append(Token(text: String(decoding: word, as: UTF8.self), range: start..<position))
            word = []
        }
        position += 1
    }
    return result
}
