/// How text is set on a terminal: escape sequences of ECMA-48, or none.
public struct Style: Sendable, Equatable {
    public var usesColor: Bool
    /// In columns; prose is wrapped to it.
    public var width: Int

    public init(usesColor: Bool, width: Int = 80) {
        self.usesColor = usesColor
        self.width = width
    }

    func bold(_ text: String) -> String { set(text, "1") }
    func dim(_ text: String) -> String { set(text, "2") }
    func match(_ text: String) -> String { set(text, "1;33") }
    func red(_ text: String) -> String { set(text, "1;31") }
    func yellow(_ text: String) -> String { set(text, "1;33") }
    func blue(_ text: String) -> String { set(text, "34") }
    func green(_ text: String) -> String { set(text, "32") }

    private func set(_ text: String, _ code: String) -> String {
        usesColor && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}

/// Text without control characters: content must not be able to drive a terminal.
public func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }))
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x20 && scalar != "\n" && scalar != "\t") || (0x7F...0x9F).contains(scalar.value)
}
