import Model

/// An incident as a time line needs it.
struct TimelineDot: Sendable, Equatable {
    var id: EntryID
    var date: PartialDate
    /// Nil when nobody told how long it lasted.
    var length: Seconds?
}

/// Incidents as dots: a column for each year, the newest at the left as in a list, and a lane for each order of length.
/// All numbers are pixels.
///
/// In a crowded cell of year and lane one mark stands for all: dots that a pointer can hit would fill a screen.
struct TimelineLayout: Sendable, Equatable {
    struct Lane: Sendable, Equatable {
        /// Incidents in it lasted at least so many seconds; nil for those of unknown length.
        var least: Int?
        var top: Int
        var height: Int
    }

    struct Column: Sendable, Equatable {
        var year: Int
        /// Whether earlier years stand in it, too.
        var isOpen: Bool
        var left: Int
    }

    struct Mark: Sendable, Equatable {
        /// Newest first; several when the cell is crowded.
        var ids: [EntryID]
        /// Of the column.
        var year: Int
        /// The middle.
        var x: Int
        var y: Int
    }

    /// A mark has a square of this size to itself.
    static let pitch = 24
    static let across = 2
    /// How many rows of dots a cell has before they become one mark.
    static let deep = 6
    static let columnWidth = pitch * across
    static let mostColumns = 20
    /// Above and below the lanes, for the names of the years.
    static let margin = 28
    static let gap = 14
    /// A day, six hours, …: where a lane begins. The longest stands on top.
    static let lanes: [Int?] = [604_800, 86_400, 21_600, 3_600, 0, nil]

    var width: Int
    var height: Int
    var lanes: [Lane] = []
    var columns: [Column] = []
    var marks: [Mark] = []

    /// - Parameter labelWidth: What the names of the lanes take at the left.
    init(_ dots: [TimelineDot], labelWidth: Int) {
        let years = dots.map(\.date.year)
        let last = years.max() ?? 0
        let first = max(years.min() ?? 0, last - Self.mostColumns + 1)
        columns =
            dots.isEmpty
            ? []
            : (first...last).reversed().map { year in
                Column(
                    year: year, isOpen: year == first && years.contains { $0 < first },
                    left: labelWidth + (last - year) * Self.columnWidth)
            }
        width = labelWidth + columns.count * Self.columnWidth
        var top = Self.margin
        let ordered = dots.sorted { ($1.date, $0.id) < ($0.date, $1.id) }
        for least in Self.lanes {
            let cells = Dictionary(grouping: ordered.filter { Self.lane(of: $0) == least }) { max(first, $0.date.year) }
            guard !cells.isEmpty else { continue }
            let height = (cells.values.map { Self.rows($0.count) }.max() ?? 1) * Self.pitch + Self.gap
            for column in columns {
                marks += Self.marks(cells[column.year] ?? [], column, bottom: top + height - Self.gap / 2)
            }
            lanes.append(Lane(least: least, top: top, height: height))
            top += height
        }
        height = top + Self.margin
    }

    private static func lane(of dot: TimelineDot) -> Int? {
        dot.length.flatMap { length in lanes.compactMap { $0 }.first { length.count >= $0 } }
    }

    private static func rows(_ count: Int) -> Int { count > across * deep ? 1 : (count + across - 1) / across }

    /// Dots rise from the foot of their lane, as in a bar.
    private static func marks(_ dots: [TimelineDot], _ column: Column, bottom: Int) -> [Mark] {
        if dots.count > across * deep {
            let x = column.left + columnWidth / 2
            return [Mark(ids: dots.map(\.id), year: column.year, x: x, y: bottom - pitch / 2)]
        }
        return dots.enumerated().map { index, dot in
            Mark(
                ids: [dot.id], year: column.year, x: column.left + index % across * pitch + pitch / 2,
                y: bottom - index / across * pitch - pitch / 2)
        }
    }
}
