import CMd4c

extension TreeBuilder {
    /// A destination, title or language, and where it stands in the text when it does so literally.
    func attribute(_ attribute: MD_ATTRIBUTE) -> (text: String, range: Range<Int>?) {
        guard let start = attribute.text, attribute.size > 0 else { return ("", nil) }
        let memory = UnsafeRawBufferPointer(start: start, count: Int(attribute.size))
        if let range = offset(of: memory) { return (String(decoding: original[range], as: UTF8.self), range) }
        return (decoded(attribute, memory), nil)
    }

    /// md4c has copied the attribute without its backslashes, and tells where the entities are.
    private func decoded(_ attribute: MD_ATTRIBUTE, _ memory: UnsafeRawBufferPointer) -> String {
        guard let types = attribute.substr_types, let offsets = attribute.substr_offsets else { return "" }
        var text: [UInt8] = []
        var index = 0
        while offsets[index] < attribute.size {
            let piece = memory[Int(offsets[index])..<min(Int(offsets[index + 1]), memory.count)]
            switch types[index] {
            case MD_TEXT_NULLCHAR: text += "\u{FFFD}".utf8
            case MD_TEXT_ENTITY:
                if let entity = decodedEntity(piece) { text += entity.utf8 } else { text += piece }
            default: text += piece
            }
            index += 1
        }
        return String(decoding: text, as: UTF8.self)
    }
}
