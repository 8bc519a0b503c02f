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
