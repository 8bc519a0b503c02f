/// A file as it was read: the bytes that every position in it is counted in.
public struct SourceText: Sendable, Equatable {
    /// Relative to the root of the knowledge base.
    public var path: String
    public var bytes: [UInt8] { didSet { milestones = Milestones(bytes) } }
    private var milestones: Milestones

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        milestones = Milestones(bytes)
    }

    /// Names a place for a reader. Columns and the width count Unicode scalars, as editors mostly do.
    ///
    /// A range that crosses lines is cut at the end of its first line; a place past the end is the end. Of a line that is
    /// longer than anyone writes, a part around the place stands for it.
    public func span(_ range: Range<Int>) -> SourceSpan {
        let start = min(max(range.lowerBound, 0), bytes.count)
        let place = milestones.place(of: start, in: bytes)
        let excerpt = excerpt(of: place, around: start)
        let end = min(max(range.upperBound, start), max(excerpt.bytes.upperBound, start))
        return SourceSpan(
            file: path, line: place.line, column: place.column, width: max(1, scalarCount(bytes[start..<end])),
            excerpt: String(decoding: bytes[excerpt.bytes], as: UTF8.self), excerptColumn: excerpt.column)
    }

    public subscript(range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    /// What of a line is shown before its place, and after it, in bytes.
    private static let room = 400

    private func excerpt(of place: Milestones.Place, around start: Int) -> (bytes: Range<Int>, column: Int) {
        var first = place.lineStart
        if start - first > 2 * Self.room {
            first = start - Self.room
            while first < start, isContinuation(bytes[first]) { first += 1 }
        }
        let limit = min(bytes.count, start + 2 * Self.room)
        var last = bytes[start..<limit].firstIndex(of: UInt8(ascii: "\n")) ?? limit
        if last == limit, limit < bytes.count {
            while last > start, isContinuation(bytes[last]) { last -= 1 }
        }
        if last > first, bytes[last - 1] == UInt8(ascii: "\r") { last -= 1 }
        return (first..<max(last, first), place.column - scalarCount(bytes[first..<start]))
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
    /// The whole line, or the part of a very long one that is around the place.
    public var excerpt: String
    /// Of the excerpt's first character; 1 but in a very long line.
    public var excerptColumn: Int

    public init(file: String, line: Int, column: Int, width: Int, excerpt: String, excerptColumn: Int = 1) {
        self.file = file
        self.line = line
        self.column = column
        self.width = width
        self.excerpt = excerpt
        self.excerptColumn = excerptColumn
    }

    /// A file as a whole.
    public init(file: String) {
        self.init(file: file, line: 1, column: 1, width: 1, excerpt: "")
    }
}
