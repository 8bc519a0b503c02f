import CUtf8proc

/// Folds a character beyond ASCII: compatibility forms, case and diacritics go, and what Unicode's tables leave of
/// letters with strokes and of ligatures.
///
/// - Parameter letters: Becomes the letters and digits that it folds to; empty when the character isn't one.
func fold(_ scalar: Unicode.Scalar, into letters: inout [Unicode.Scalar]) -> Role {
    letters.removeAll(keepingCapacity: true)
    if let role = Role(punctuation: scalar) { return role }
    decompose(scalar, into: &letters)
    guard let first = letters.first else { return isSilent(scalar) ? .silent : .boundary }
    if letters.contains(where: standsAlone) { return .ownWord }
    if first.value < 0x80, Role(ascii: UInt8(first.value)) == .digit { return .digit }
    let code = Int32(bitPattern: scalar.value)
    return utf8proc_tolower(code) == code ? .lower : .upper
}

/// What each character beyond ASCII becomes, for a reader whose Unicode tables are of another version.
///
/// - Returns: In the order of the characters: the letters, `""` for a character that is no letter but no end of a word
///   either, nil for one that is between words. Apostrophes and hyphens, which have rules of their own, are left out.
public func foldTable(of characters: Set<Unicode.Scalar>) -> [(scalar: Unicode.Scalar, folded: String?)] {
    var letters: [Unicode.Scalar] = []
    var table: [(scalar: Unicode.Scalar, folded: String?)] = []
    for scalar in characters.sorted() where scalar.value >= 0x80 {
        let role = fold(scalar, into: &letters)
        if role == .apostrophe || role == .joiner { continue }
        table.append((scalar, role == .boundary ? nil : String(String.UnicodeScalarView(letters))))
    }
    return table
}

private func decompose(_ scalar: Unicode.Scalar, into letters: inout [Unicode.Scalar]) {
    let options = [UTF8PROC_DECOMPOSE, UTF8PROC_COMPAT, UTF8PROC_CASEFOLD, UTF8PROC_STRIPMARK]
        .reduce(0) { $0 | $1.rawValue }
    // The longest that Unicode has is U+FDFA: 18 characters.
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 32) { buffer in
        let code = Int32(bitPattern: scalar.value)
        let count = utf8proc_decompose_char(
            code, buffer.baseAddress, buffer.count, utf8proc_option_t(rawValue: options), nil)
        guard count > 0, count <= buffer.count else { return }
        for code in buffer[..<count] { appendLetters(of: code, to: &letters) }
    }
}

private func appendLetters(of code: Int32, to letters: inout [Unicode.Scalar]) {
    guard isLetter(code), let scalar = Unicode.Scalar(UInt32(bitPattern: code)) else { return }
    switch scalar {
    case "æ": letters += ["a", "e"]
    case "œ": letters += ["o", "e"]
    case "þ": letters += ["t", "h"]
    case "ø": letters.append("o")
    case "ł": letters.append("l")
    case "đ", "ð": letters.append("d")
    case "ħ": letters.append("h")
    case "ı": letters.append("i")
    case "ŧ": letters.append("t")
    case "ŋ": letters.append("n")
    case "ĸ": letters.append("k")
    // The apostrophe within ŉ.
    case "\u{2BC}": break
    default: letters.append(scalar)
    }
}

private func isLetter(_ code: Int32) -> Bool {
    let category = utf8proc_category(code).rawValue
    return (UTF8PROC_CATEGORY_LU.rawValue...UTF8PROC_CATEGORY_LO.rawValue).contains(category)
        || (UTF8PROC_CATEGORY_ND.rawValue...UTF8PROC_CATEGORY_NO.rawValue).contains(category)
}

/// Marks, and characters of format.
private func isSilent(_ scalar: Unicode.Scalar) -> Bool {
    let category = utf8proc_category(Int32(bitPattern: scalar.value))
    return category == UTF8PROC_CATEGORY_CF
        || (UTF8PROC_CATEGORY_MN.rawValue...UTF8PROC_CATEGORY_ME.rawValue).contains(category.rawValue)
}
