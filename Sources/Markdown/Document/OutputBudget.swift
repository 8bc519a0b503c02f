/// How much more the blocks of a file, footnotes included, may hold of what costs next to nothing to write.
struct OutputBudget {
    var cells: Int
    var destinationBytes: Int

    init(fileLength: Int) {
        cells = Limits.cells
        destinationBytes = Limits.destinationBytes + fileLength
    }

    var isSpent: Bool { cells < 0 || destinationBytes < 0 }
}
