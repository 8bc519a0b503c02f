/// Text that is being typed, and where the cursor is in it.
struct InputLine: Equatable {
    /// Around the cursor. A mark typed after its letter joins it, as characters do.
    private(set) var before: String
    private(set) var after = ""

    /// A query needs no more; a file pasted by mistake must not be searched for.
    static let limit = 1000

    init(_ text: String = "") {
        before = ""
        insert(text)
    }

    var text: String { before + after }
    var isEmpty: Bool { before.isEmpty && after.isEmpty }

    /// Line breaks and tabs are spaces; what could drive a terminal is left out.
    mutating func insert(_ text: String) {
        let room = Self.limit - before.unicodeScalars.count - after.unicodeScalars.count
        let scalars = text.unicodeScalars.lazy.compactMap(typed).prefix(max(0, room))
        before.unicodeScalars.append(contentsOf: scalars)
    }

    mutating func deleteBefore() { _ = before.popLast() }

    mutating func deleteAfter() { if !after.isEmpty { after.removeFirst() } }

    mutating func moveLeft() {
        if let character = before.popLast() { after = String(character) + after }
    }

    mutating func moveRight() {
        if !after.isEmpty { before.append(after.removeFirst()) }
    }

    mutating func moveToStart() { (before, after) = ("", text) }
    mutating func moveToEnd() { (before, after) = (text, "") }
    mutating func clear() { (before, after) = ("", "") }
    mutating func deleteToEnd() { after = "" }

    /// Back to the start of a word, as shells do.
    mutating func deleteWord() {
        while before.last?.isWhitespace == true { before.removeLast() }
        while before.last?.isWhitespace == false { before.removeLast() }
    }
}

private func typed(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: " "
    case 0x00..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: nil
    default: scalar
    }
}
