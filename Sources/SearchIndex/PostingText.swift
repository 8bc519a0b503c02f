extension NumberText {
    /// A posting as the browser's scripts hold it: the difference to the passage before, doubled, and one more for the most
    /// common case, a term that stands once in the body. Otherwise a bit for each field that has it; 32 more when it stands
    /// in one of these more than once, and then how many more times in each.
    ///
    /// - Parameter skipped: How many passages lie between this one and the one before.
    public mutating func append(_ counts: SIMD8<UInt16>, skipped: Int) {
        var isPlain = true
        var fields = 0
        var isRepeated = false
        for field in Field.allCases {
            let count = counts[field.rawValue]
            if count != (field == .body ? 1 : 0) { isPlain = false }
            if count > 0 { fields |= 1 << field.rawValue }
            if count > 1 { isRepeated = true }
        }
        append(skipped * 2 + (isPlain ? 1 : 0))
        guard !isPlain else { return }
        append(isRepeated ? fields | 32 : fields)
        guard isRepeated else { return }
        for field in Field.allCases where counts[field.rawValue] > 0 { append(Int(counts[field.rawValue]) - 1) }
    }
}

/// Reads postings as `NumberText` has them; what makes no sense ends them.
public func readPostings(_ text: String) -> [Posting] {
    var reader = NumberReader(text)
    var postings: [Posting] = []
    var last = -1
    while let first = reader.next() {
        var counts = SIMD8<UInt16>()
        last += first / 2 + 1
        if first % 2 == 1 {
            counts[Field.body.rawValue] = 1
        } else {
            guard let fields = reader.next() else { break }
            for field in Field.allCases where fields & (1 << field.rawValue) != 0 {
                let more = fields & 32 != 0 ? reader.next() ?? 0 : 0
                counts[field.rawValue] = UInt16(clamping: more + 1)
            }
        }
        postings.append(Posting(passage: Int32(clamping: last), counts: counts))
    }
    return postings
}
