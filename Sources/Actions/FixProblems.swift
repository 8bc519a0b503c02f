import Checking
import Files
import Model

/// Makes the mends of all problems that have one, a file at a time.
///
/// Each file is replaced whole in one step, or left as it is. A file that has changed since it was checked is left, and
/// named: its mends were meant for other bytes.
///
/// - Parameter dryRun: True to tell what would be done, and do nothing.
/// - Returns: The files that were mended, and those that were left.
public func fixProblems(
    _ problems: [Diagnostic], in root: Root, dryRun: Bool
) throws -> (mended: [MendedFile], changedMeanwhile: [String]) {
    if dryRun { return try mend(problems, in: root, dryRun: true) }
    return try withLock(on: root) { try mend(problems, in: root, dryRun: false) }
}

private func mend(
    _ problems: [Diagnostic], in root: Root, dryRun: Bool
) throws -> (mended: [MendedFile], changedMeanwhile: [String]) {
    let fixes = Dictionary(grouping: problems.filter { $0.fix != nil }, by: { $0.fix?.file ?? "" })
    var mended: [MendedFile] = []
    var left: [String] = []
    for (file, problems) in fixes.sorted(by: { $0.key < $1.key }) {
        let source = SourceText(path: file, bytes: try readRegularFile(root.path + "/" + file, limit: contentLimit))
        guard problems.allSatisfy({ isStillThere($0, in: source) }) else {
            left.append(file)
            continue
        }
        let result = applying(problems.compactMap(\.fix), to: source)
        do {
            if !dryRun { try replaceSource(source, with: result.after, in: root) }
            mended.append(result)
        } catch is FileHasChanged {
            left.append(file)
        }
    }
    return (mended, left)
}

/// Whether the line of the problem is the one that was checked.
private func isStillThere(_ problem: Diagnostic, in source: SourceText) -> Bool {
    guard let fix = problem.fix, fix.range.upperBound <= source.bytes.count else { return false }
    let line = source.span(fix.range)
    return line.line == problem.span.line && line.excerpt == problem.span.excerpt
}
