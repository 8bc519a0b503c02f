/// What somebody typed, without what keys such as the arrows send and without other control characters. A tab is a space.
///
/// Sources: ECMA-48, 5.4 (`ESC [`, parameters, a final byte) and 8.3.143 (`ESC O` and one more character); both openings
/// have a form of one character.
public func typedText(_ line: String) -> String {
    var text = String.UnicodeScalarView()
    var rest = line.unicodeScalars[...]
    while let scalar = rest.popFirst() {
        switch scalar {
        case "\u{1B}" where rest.first == "[": rest = afterControlSequence(rest.dropFirst())
        case "\u{1B}" where rest.first == "O": rest = rest.dropFirst(2)
        case "\u{9B}": rest = afterControlSequence(rest)
        case "\u{8F}": rest = rest.dropFirst()
        case "\t": text.append(" ")
        case _ where scalar.properties.generalCategory == .control: break
        default: text.append(scalar)
        }
    }
    return String(text)
}

private func afterControlSequence(_ rest: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
    let end = rest.drop { (0x20...0x3F).contains($0.value) }
    // One that was broken off takes nothing of what follows with it.
    return (0x40...0x7E).contains(end.first?.value ?? 0) ? end.dropFirst() : end
}
