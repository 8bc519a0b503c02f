/// Whether a text can stand in YAML without quotes, also within a list, and means nothing but itself: it begins with a
/// letter, has letters, digits and few other characters, and is no word for a truth value or nothing (YAML 1.1).
public func isPlainYAML(_ text: String) -> Bool {
    (text.first?.isLetter ?? false) && text.last != " " && text.unicodeScalars.allSatisfy(isPlain)
        && !["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(text.lowercased())
}

private func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || " -_./'()".unicodeScalars.contains(scalar)
}
