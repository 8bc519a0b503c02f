/// A destination or title as it is meant: backslash escapes and entities decoded.
func unescaped(_ source: ArraySlice<UInt8>) -> String { decodedText(source, escapes: true) }

/// An address as it is meant: in these a backslash is itself.
func decodedEntities(_ source: ArraySlice<UInt8>) -> String { decodedText(source, escapes: false) }

private func decodedText(_ source: ArraySlice<UInt8>, escapes: Bool) -> String {
    var text: [UInt8] = []
    var index = source.startIndex
    while index < source.endIndex {
        let byte = source[index]
        if escapes, byte == .backslash, index + 1 < source.endIndex, source[index + 1].isPunctuation {
            text.append(source[index + 1])
            index += 2
        } else if byte == .ampersand, let end = endOfEntity(in: source, at: index),
            let entity = decodedEntity(source[index..<end])
        {
            text += entity.utf8
            index = end
        } else if byte == 0 {
            text += "\u{FFFD}".utf8
            index += 1
        } else {
            text.append(byte)
            index += 1
        }
    }
    return String(decoding: text, as: UTF8.self)
}

private func endOfEntity(in source: ArraySlice<UInt8>, at start: Int) -> Int? {
    // The longest named entity has 31 letters; md4c looks no further than 48.
    source[start..<min(start + 50, source.endIndex)].firstIndex(of: .semicolon).map { $0 + 1 }
}
