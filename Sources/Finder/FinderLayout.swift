/// A terminal's, in characters.
struct TerminalSize: Equatable {
    var columns: Int
    var lines: Int
}

/// Which part of the screen is what. The line to type in comes first, then the status, the rows and the preview.
struct FinderLayout: Equatable {
    enum Preview: Equatable {
        /// Only one line of the passage, below the rows.
        case snippet
        case below(lines: Int)
        case beside(columns: Int)
    }

    /// Above the rows.
    static let headLines = 2

    /// How many rows fit.
    let rowLines: Int
    let rowColumns: Int
    let preview: Preview

    init(_ size: TerminalSize) {
        let lines = max(1, size.lines - Self.headLines)
        if size.columns >= 120, size.lines >= 8 {
            // One column is the line between.
            rowColumns = size.columns / 2
            preview = .beside(columns: size.columns - rowColumns - 1)
            rowLines = lines
        } else if size.columns >= 60, size.lines >= 16 {
            rowLines = lines / 2 - 1
            rowColumns = size.columns
            // One is the line between.
            preview = .below(lines: lines - rowLines - 1)
        } else {
            rowLines = max(1, lines - 1)
            rowColumns = size.columns
            preview = .snippet
        }
    }

    /// Where the preview's text goes; nil when there is no room for it.
    var previewSize: TerminalSize? {
        switch preview {
        case .snippet: nil
        case .below(let lines): TerminalSize(columns: rowColumns, lines: lines)
        // Its first line says the address; one column is left free.
        case .beside(let columns): TerminalSize(columns: columns - 1, lines: rowLines - 1)
        }
    }
}
