/// How text is set on a terminal: escape sequences of ECMA-48, or none.
public struct Style: Sendable, Equatable {
    public var usesColor: Bool
    /// In columns; prose is wrapped to it.
    public var width: Int
    /// Whether text may lead to an address (OSC 8, https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda).
    public var usesLinks: Bool

    public init(usesColor: Bool, width: Int = 80, usesLinks: Bool = false) {
        self.usesColor = usesColor
        self.width = width
        self.usesLinks = usesLinks
    }

    func bold(_ text: String) -> String { set(text, "1") }
    func dim(_ text: String) -> String { set(text, "2") }
    func match(_ text: String) -> String { set(text, "1;33") }
    func red(_ text: String) -> String { set(text, "1;31") }
    func yellow(_ text: String) -> String { set(text, "1;33") }
    func blue(_ text: String) -> String { set(text, "34") }
    func green(_ text: String) -> String { set(text, "32") }

    /// Text that leads to an address, where the terminal can; the text alone elsewhere.
    func link(_ text: String, to address: String?) -> String {
        guard usesLinks, let address else { return text }
        return "\u{1B}]8;;\(printable(address))\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\"
    }

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
