/// The anchor that GitHub gives a heading: lower case, punctuation dropped, spaces to hyphens.
///
/// Source: html-pipeline's TableOfContentsFilter, `/[^\p{Word}\- ]/u`.
public func derivedAnchor(for heading: String) -> String {
    var anchor: [UInt8] = []
    for scalar in heading.lowercased().unicodeScalars {
        if scalar == " " || scalar == "-" {
            anchor.append(UInt8(ascii: "-"))
        } else if isWordScalar(scalar), let bytes = UTF8.encode(scalar) {
            anchor += bytes
        }
    }
    return String(decoding: anchor, as: UTF8.self)
}

/// The name of a page for a person, an event or a tag: words joined by hyphens, never empty and never that of a list.
public func slug(for name: String) -> String {
    let slug = hyphenated(name)
    return slug.isEmpty ? "unnamed" : slug == "index" ? "the-index" : slug
}

/// Lower-case words and digits joined by single hyphens: the form of a tag. Empty where there is none of them.
public func hyphenated(_ name: String) -> String {
    let words = name.lowercased().unicodeScalars.split { !isWordScalar($0) || $0 == "_" }
    return words.map { String($0) }.joined(separator: "-")
}

/// Whether an anchor needs no escaping, in an address and on the command line.
public func isValidAnchor(_ anchor: String) -> Bool {
    !anchor.isEmpty
        && anchor.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" || $0 == "_" || $0 == "."
        }
}

private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    // To look up a category takes long, and most need none.
    if scalar.isASCII {
        return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
            || scalar == "_"
    }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .nonspacingMark, .spacingMark, .enclosingMark, .connectorPunctuation:
        true
    default: false
    }
}
