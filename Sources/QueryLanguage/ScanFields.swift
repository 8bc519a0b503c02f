extension Scanner {
    /// Nil, and nothing read, where no field is meant: `in:` at the end of a clause, `date::parse`, `in://`.
    mutating func readField() -> Token.Content? {
        let start = position
        let name = takeWhile { $0.isASCIILetter }
        position = start
        let colon = start + name.count
        guard !isPlain, (2...13).contains(name.count), colon < text.count, text[colon] == ":",
            let field = Field.named(name.text)
        else { return nil }
        guard colon + 1 < text.count else {
            notes.add(Note.noValue(name.text))
            return nil
        }
        let next = text[colon + 1]
        if next == " " { return readSpacedField(field, after: colon) }
        if next == ":" || next == "|" || next == "," || next.isClosing { return nil }
        if next == "/", colon + 2 < text.count, text[colon + 2] == "/" { return nil }
        position = colon + 1
        let (values, isSpaced) = readValues(of: field, areQuotesRead: true)
        let spaced = isSpaced ? text[start..<position].trimmed.collapsed : nil
        return .field(field, values: values, name: name.text, spaced: spaced)
    }

    /// `kind: incident`: a pasted line may look so as well, as `date: 2013-03-09`, so it must fit and is said. Names have
    /// no such form, because `Caused by: java.io.IOException` names nobody.
    private mutating func readSpacedField(_ field: Field, after colon: Int) -> Token.Content? {
        let start = position
        position = colon + 1
        _ = takeWhile { $0 == " " }
        let valueStart = position
        let isBracket = current?.isOpening == true
        let values = isBracket ? [] : readValues(of: field, areQuotesRead: false).values
        let isFit = !values.isEmpty && field.mayBeSpaced(text[valueStart..<position], values)
        guard isFit else {
            position = start
            return nil
        }
        let spaced = text[start..<position].trimmed.collapsed
        return .field(field, values: values, name: text[start..<colon].text, spaced: spaced)
    }

    /// `incident,runbook`, `incident|runbook`, `"retry storm",dns` or `(incident OR runbook)`; spaced is
    /// `incident, runbook`.
    private mutating func readValues(
        of field: Field, areQuotesRead: Bool
    ) -> (values: [String], isSpaced: Bool) {
        var isSpaced = false
        var values: [String] = []
        let isBracketed = current?.isOpening == true
        if isBracketed { position += 1 }
        while let scalar = current {
            if scalar.isQuote {
                guard areQuotesRead else { break }
                values.append(readQuoted().collapsed)
            } else if scalar == "," || scalar == "|" || (isBracketed && scalar == " ") {
                position += 1
                if !isBracketed, current == " ", passToNextValue(of: field) { isSpaced = true }
            } else if scalar.endsWord {
                break
            } else {
                values.append(takeWhile { !$0.endsWord && $0 != "," }.text)
            }
        }
        position = min(position, text.count)
        values.removeAll { $0.isEmpty }
        guard isBracketed else { return (values, isSpaced) }
        if current?.isClosing == true { position += 1 }
        return (values.filter { $0 != "OR" && $0 != "AND" }, false)
    }

    /// A comma before a space ends the list, and nothing is passed, unless what follows is a value as well.
    private mutating func passToNextValue(of field: Field) -> Bool {
        let comma = position
        _ = takeWhile { $0 == " " }
        let start = position
        let value = takeWhile { !$0.endsWord && $0 != "," }
        let isValue = !value.isEmpty && field.isList && field.mayBeSpaced(value, [value.text])
        position = isValue ? start : comma
        return isValue
    }
}

extension Field {
    /// Of values that are known, of which any will do.
    fileprivate var isList: Bool { [.kind, .year, .place, .links, .has].contains(self) }

    /// Whether the values are so surely the field's that a space may stand before them.
    fileprivate func mayBeSpaced(_ written: Characters, _ values: [String]) -> Bool {
        switch self {
        case .person, .event, .organisation: false
        case .tag: written.allSatisfy { $0.isASCIILetter && $0.value >= 0x61 || $0 == "-" || $0 == "," }
        case .place: values.allSatisfy { value in Self.isWholeFolder(value) }
        default: FieldReading(self, values).isComplete
        }
    }

    /// A folder, or an id in one; not the `in` of a sentence before a word that a folder begins with.
    private static func isWholeFolder(_ value: String) -> Bool {
        guard case .place(let places)? = FieldReading(.place, [value]).test else { return false }
        return places.allSatisfy { $0.contains("/") }
    }
}
