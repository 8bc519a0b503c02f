/// A file as it was read: the bytes that every position in it is counted in.
public struct SourceText: Sendable, Equatable {
    /// Relative to the root of the knowledge base.
    public var path: String
    public var bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// Names a place for a reader. Columns and the width count Unicode scalars, as editors mostly do.
    ///
    /// A range that crosses lines is cut at the end of its first line; a place past the end is the end.
    public func span(_ range: Range<Int>) -> SourceSpan {
        let newline = UInt8(ascii: "\n")
        let start = min(max(range.lowerBound, 0), bytes.count)
        let lineStart = bytes[..<start].lastIndex(of: newline).map { $0 + 1 } ?? 0
        var lineEnd = bytes[start...].firstIndex(of: newline) ?? bytes.count
        if lineEnd > lineStart, bytes[lineEnd - 1] == UInt8(ascii: "\r") { lineEnd -= 1 }
        let end = min(max(range.upperBound, start), max(lineEnd, start))
        return SourceSpan(
            file: path,
            line: bytes[..<lineStart].count { $0 == newline } + 1,
            column: Self.scalars(bytes[lineStart..<start]) + 1,
            width: max(1, Self.scalars(bytes[start..<end])),
            excerpt: String(decoding: bytes[lineStart..<max(lineEnd, lineStart)], as: UTF8.self))
    }

    public subscript(range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    private static func scalars(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.count { $0 & 0b1100_0000 != 0b1000_0000 }
    }
}

/// A place in a file with the line that it stands in, ready to be shown.
public struct SourceSpan: Sendable, Hashable {
    public var file: String
    /// From 1.
    public var line: Int
    /// From 1.
    public var column: Int
    public var width: Int
    /// The whole line.
    public var excerpt: String

    public init(file: String, line: Int, column: Int, width: Int, excerpt: String) {
        self.file = file
        self.line = line
        self.column = column
        self.width = width
        self.excerpt = excerpt
    }

    /// A file as a whole.
    public init(file: String) {
        self.init(file: file, line: 1, column: 1, width: 1, excerpt: "")
    }
}
