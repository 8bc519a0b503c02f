/// Gives md4c's top-level blocks the ranges that the scanner has found, in step.
struct BlockRanges {
    let scanned: [ScannedBlock]
    let text: [UInt8]
    private var next = 0
    private var end = 0

    init(scanned: [ScannedBlock], text: [UInt8]) {
        self.scanned = scanned
        self.text = text
    }

    mutating func take(_ block: BuiltBlock) -> Range<Int> {
        let kind = scannedKind(block.block)
        var index = next
        while index < scanned.count, isPassed(scanned[index], kind, block.extent) { index += 1 }
        guard index < scanned.count, scanned[index].kind == kind, isPlausible(scanned[index], block.extent) else {
            return unscannedRange(block)
        }
        next = index + 1
        end = scanned[index].end
        return withoutDefinitions(scanned[index], block.extent)
    }

    /// From the first block that was not taken to the end.
    mutating func takeRest() -> Range<Int>? {
        guard next < scanned.count, let last = scanned.last else { return nil }
        return scanned[next].start..<last.end
    }

    /// A paragraph of link definitions is no block; md4c does not report it.
    private func isPassed(_ candidate: ScannedBlock, _ kind: ScannedBlock.Kind, _ extent: Range<Int>?) -> Bool {
        if let extent { return candidate.end <= extent.lowerBound }
        return candidate.kind != kind && text[candidate.start] == .leftBracket
    }

    private func isPlausible(_ candidate: ScannedBlock, _ extent: Range<Int>?) -> Bool {
        guard let extent else { return true }
        return candidate.start <= extent.lowerBound && extent.lowerBound <= candidate.end
    }

    /// Link definitions at the start of a paragraph are not part of it.
    private func withoutDefinitions(_ candidate: ScannedBlock, _ extent: Range<Int>?) -> Range<Int> {
        guard let extent, candidate.kind == .paragraph || candidate.kind == .heading,
            text[candidate.start] == .leftBracket
        else { return candidate.range }
        return max(candidate.start, startOfLine(extent.lowerBound))..<candidate.end
    }

    /// For a block that the scanner has not seen: the lines of its text.
    private mutating func unscannedRange(_ block: BuiltBlock) -> Range<Int> {
        guard let extent = block.extent else { return end..<end }
        let start = max(end, startOfLine(extent.lowerBound))
        end = max(start, text.endOfLine(from: extent.upperBound))
        while next < scanned.count, scanned[next].end <= end { next += 1 }
        return start..<end
    }

    private func startOfLine(_ offset: Int) -> Int {
        var start = min(offset, text.count)
        while start > 0, !text[start - 1].isNewline { start -= 1 }
        return min(text.firstNonblank(from: start, limit: text.count), offset)
    }
}
