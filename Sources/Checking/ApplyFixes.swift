import Model

/// A file before and after its mechanical mends.
public struct MendedFile: Sendable, Equatable {
    public var before: SourceText
    public var after: SourceText
    /// How many mends were made.
    public var count: Int
}

/// Makes the mends of one file. Of two that overlap the first is made: a second run sees whether the other still holds.
///
/// - Parameter fixes: Of this file, in any order; one that reaches past the end of the file is left out.
public func applying(_ fixes: [Fix], to source: SourceText) -> MendedFile {
    var after = source
    var count = 0
    var end = 0
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.bytes.count)
    let ordered = Set(fixes).sorted {
        ($0.range.lowerBound, $0.range.upperBound, $0.replacement)
            < ($1.range.lowerBound, $1.range.upperBound, $1.replacement)
    }
    for fix in ordered where fix.range.lowerBound >= end && fix.range.upperBound <= source.bytes.count {
        bytes += source.bytes[end..<fix.range.lowerBound]
        bytes += Array(fix.replacement.utf8)
        end = fix.range.upperBound
        count += 1
    }
    after.bytes = bytes + source.bytes[end...]
    return MendedFile(before: source, after: after, count: count)
}
