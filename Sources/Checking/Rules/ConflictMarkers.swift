import Linking
import Model

extension RuleExplanation {
    static let conflictMarkers = RuleExplanation(
        .conflictMarkers, "conflict-markers", "The marks that a merge left where two versions contradict",
        why: "A reader would see both versions, and which one holds is anybody's guess.",
        mend: "Decide what stays, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.",
        example: [
            .article(
                "---\ntitle: Retries\n---\n<<<<<<< HEAD\n- Three are enough.\n=======\n- Five are enough.\n>>>>>>> five\n"
            )
        ],
        mended: [.article("---\ntitle: Retries\n---\n- Three are enough.\n")])
}

func conflictMarkers(in library: Library) -> [Diagnostic] {
    library.entries.compactMap { entry in
        guard let start = lineStart(of: "<<<<<<< ", in: entry.source.bytes, from: 0),
            lineStart(of: ">>>>>>> ", in: entry.source.bytes, from: start) != nil
        else { return nil }
        return Diagnostic(
            .conflictMarkers, "a merge has left two versions here",
            help: "decide what stays, and remove the lines with <<<<<<<, ======= and >>>>>>>",
            at: entry.source.span(start..<start + 7))
    }
}

/// Where the first line begins that starts so.
private func lineStart(of mark: String, in bytes: [UInt8], from start: Int) -> Int? {
    let mark = Array(mark.utf8)
    var place = start
    while let found = bytes[place...].firstIndex(of: mark[0]) {
        let isAtStart = found == 0 || bytes[found - 1] == UInt8(ascii: "\n")
        if isAtStart, bytes[found...].starts(with: mark) { return found }
        place = found + 1
    }
    return nil
}
