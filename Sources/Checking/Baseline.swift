import Model

/// Problems that are known and left for later, so that a large collection can be checked from today on.
///
/// A line each: code, file and message with tabs between them, without the place, which moves whenever the text above it
/// is edited. A problem that is there three times has three lines. Lines that start with `#` are remarks.
public struct Baseline: Sendable, Equatable {
    private var counts: [Line: Int] = [:]

    private struct Line: Hashable, Comparable {
        var code: String
        var file: String
        var message: String

        init(_ problem: Diagnostic) {
            code = problem.rule.rawValue
            file = problem.span.file
            message = problem.message.split(whereSeparator: { $0 == "\t" || $0.isNewline }).joined(separator: " ")
        }

        init?(_ text: Substring) {
            let parts = text.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
            guard parts.count == 3, Rule(rawValue: String(parts[0])) != nil else { return nil }
            (code, file, message) = (String(parts[0]), String(parts[1]), String(parts[2]))
        }

        static func < (left: Line, right: Line) -> Bool {
            (left.file, left.code, left.message) < (right.file, right.code, right.message)
        }
    }

    public init(of problems: [Diagnostic]) {
        for problem in problems { counts[Line(problem), default: 0] += 1 }
    }

    /// Reads the lines of a file.
    ///
    /// - Returns: Nil, with the number of the first line that is none, when the text is something else.
    public static func parse(_ text: String) -> (baseline: Baseline?, badLine: Int) {
        var baseline = Baseline(of: [])
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            if line.isEmpty || line.hasPrefix("#") { continue }
            guard let known = Line(line) else { return (nil, index + 1) }
            baseline.counts[known, default: 0] += 1
        }
        return (baseline, 0)
    }

    /// What `parse` reads, ordered by file, so that a merge of two branches is a merge of lines.
    public var text: String {
        let lines = counts.sorted { $0.key < $1.key }.flatMap { line, count in
            Array(repeating: "\(line.code)\t\(line.file)\t\(line.message)\n", count: count)
        }
        return "# Known problems: kb check --baseline leaves them out. Delete what is mended, or write the file anew.\n"
            + lines.joined()
    }

    /// The problems that are not known, how many are, and how many lines no problem has any more.
    public func subtracted(from problems: [Diagnostic]) -> (rest: [Diagnostic], known: Int, outdated: Int) {
        var left = counts
        let rest = problems.filter { problem in
            guard let count = left[Line(problem)], count > 0 else { return true }
            left[Line(problem)] = count - 1
            return false
        }
        return (rest, problems.count - rest.count, left.values.reduce(0, +))
    }
}
