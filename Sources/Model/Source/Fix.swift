/// A mend that a machine can make: other bytes in one place of a file.
public struct Fix: Sendable, Hashable {
    /// Relative to the root of the knowledge base.
    public var file: String
    /// In bytes of the file.
    public var range: Range<Int>
    public var replacement: String

    public init(file: String, range: Range<Int>, replacement: String) {
        self.file = file
        self.range = range
        self.replacement = replacement
    }
}

extension SourceText {
    /// The mend that writes a word for another. Nil where the old one does not stand there letter by letter, bare or in
    /// quotes: escapes and folded lines are left to their writer.
    public func fix(_ range: Range<Int>, from old: String, to new: String) -> Fix? {
        let written = self[range]
        for quote in ["", "\"", "'"] where written == quote + old + quote {
            return Fix(file: path, range: range, replacement: quote + new + quote)
        }
        return nil
    }
}
