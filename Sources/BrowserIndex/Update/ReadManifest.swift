import SearchIndex

extension Manifest {
    /// What a manifest says that an edit of texts does not change, or changes in places.
    ///
    /// - Parameter table: As it is to be.
    init(
        reading bytes: [UInt8], _ table: EntryTable, folds: [(scalar: Unicode.Scalar, folded: String?)]
    ) throws(NeedsWholeIndex) {
        let fields = bytes.split(separator: 10)
        self.init(
            table: table, termStarts: lines(try text("terms", in: fields)),
            wordStarts: lines(try text("words", in: fields)), tagSize: try number("tagSize", in: fields), folds: folds,
            related: RelatedNames(text: try text("related", in: fields)), version: try text("version", in: fields))
    }
}

/// Each field is a line: its name, a colon, its value, and a comma but for the last.
private func value(_ name: String, in fields: [ArraySlice<UInt8>]) throws(NeedsWholeIndex) -> ArraySlice<UInt8> {
    let head = Array("\(name):".utf8)
    guard let field = fields.first(where: { $0.starts(with: head) }) else { throw NeedsWholeIndex() }
    return field.dropFirst(head.count)
}

private func text(_ name: String, in fields: [ArraySlice<UInt8>]) throws(NeedsWholeIndex) -> String {
    let value = try value(name, in: fields)
    guard value.first == quote, let end = value.lastIndex(of: quote), end > value.startIndex,
        let text = unescaped(value[(value.startIndex + 1)..<end])
    else { throw NeedsWholeIndex() }
    return text
}

private func number(_ name: String, in fields: [ArraySlice<UInt8>]) throws(NeedsWholeIndex) -> Int {
    let digits = try value(name, in: fields).prefix { (48...57).contains($0) }
    guard let number = Int(String(decoding: digits, as: UTF8.self)) else { throw NeedsWholeIndex() }
    return number
}

private func lines(_ text: String) -> [String] {
    text.utf8.split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
}

private let quote = UInt8(ascii: "\"")
