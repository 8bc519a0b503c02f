import Terminal

/// What a terminal shows, and the bytes that make it show something else.
struct Screen {
    private var shown: Frame?
    private var columns = 0

    /// What the terminal shows is not known any more.
    mutating func forget() { shown = nil }

    /// The sequences for one write; empty when nothing changes.
    mutating func update(to frame: Frame, columns: Int) -> String {
        let old = columns == self.columns && shown?.lines.count == frame.lines.count ? shown : nil
        guard frame != old else { return "" }
        var text = old == nil ? ControlSequence.clear : ""
        for (index, line) in frame.lines.enumerated() where line != (old?.lines[index] ?? "") {
            text += ControlSequence.place(line: index, column: 0) + redrawn(line, columns: columns)
        }
        (shown, self.columns) = (frame, columns)
        return ControlSequence.frameStart + text + ControlSequence.place(line: 0, column: frame.cursorColumn)
            + ControlSequence.frameEnd
    }

    /// What was longer is erased behind the line; behind a full line that would take its last character.
    private func redrawn(_ line: String, columns: Int) -> String {
        // Terminals differ in how wide some characters are: there the whole line is erased first.
        if line.unicodeScalars.contains(where: { isDoubtful($0) }) { return ControlSequence.eraseLine + line }
        return Terminal.columns(of: line) < columns ? line + ControlSequence.eraseRest : line
    }

    private func isDoubtful(_ scalar: Unicode.Scalar) -> Bool {
        // Latin, Greek, Cyrillic, punctuation, arrows and lines are as wide everywhere.
        !(0..<0x300).contains(scalar.value) && !(0x370..<0x530).contains(scalar.value)
            && !(0x2010..<0x2028).contains(scalar.value) && !(0x2030..<0x2060).contains(scalar.value)
            && !(0x2190..<0x2600).contains(scalar.value)
    }
}

/// Control sequences of ECMA-48, and of xterm where they have a `?`.
enum ControlSequence {
    /// A frame is shown as a whole where the terminal knows mode 2026; others skip it.
    static let frameStart = "\u{1B}[?2026h\u{1B}[?25l"
    static let frameEnd = "\u{1B}[?25h\u{1B}[?2026l"
    static let clear = "\u{1B}[0m\u{1B}[2J"
    static let eraseLine = "\u{1B}[2K"
    static let eraseRest = "\u{1B}[K"
    /// The alternate screen, paste marked as such, and no line that runs on in the next one.
    static let enter = "\u{1B}[?1049h\u{1B}[?2004h\u{1B}[?7l"
    /// All back, whatever was being drawn. The cursor is seen again.
    static let leave = "\u{1B}[?2026l\u{1B}[0m\u{1B}[?7h\u{1B}[?2004l\u{1B}[?1049l\u{1B}[?25h"

    /// Both count from 0 here, and from 1 in the sequence.
    static func place(line: Int, column: Int) -> String { "\u{1B}[\(line + 1);\(column + 1)H" }
}
