/// Where the bytes of a text that was taken out of a file stand in the file.
struct SourceMap {
    struct Piece {
        var start: Int
        var fileStart: Int
    }

    /// Ascending; the first starts at 0.
    private(set) var pieces: [Piece]

    /// A text that is the file from an offset on.
    init(fileStart: Int) {
        pieces = [Piece(start: 0, fileStart: fileStart)]
    }

    mutating func add(start: Int, fileStart: Int) {
        pieces.append(Piece(start: start, fileStart: fileStart))
    }

    func fileOffset(_ offset: Int) -> Int {
        var low = 0
        var high = pieces.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if pieces[middle].start <= offset { low = middle } else { high = middle }
        }
        return pieces[low].fileStart + offset - pieces[low].start
    }

    func fileRange(_ range: Range<Int>) -> Range<Int> {
        let start = fileOffset(range.lowerBound)
        guard !range.isEmpty else { return start..<start }
        // The end belongs to the last byte's piece, not to the piece that follows it.
        return start..<max(start, fileOffset(range.upperBound - 1) + 1)
    }
}
