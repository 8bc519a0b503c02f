import Actions
import Checking
import Model
import Terminal

extension Check {
    /// Shows the mends, and checks anew once they are made: one mend may bring another to light.
    func mend(_ report: CheckReport, in root: Root) throws -> CheckReport {
        var report = report
        var count = 0
        var files: Set<String> = []
        for _ in 0..<(dryRun ? 1 : 5) where report.problems.contains(where: { $0.fix != nil }) {
            let (mended, left) = try fixProblems(report.problems, in: root, dryRun: dryRun)
            try writeOutput(mended.map { diffText($0, style: color.style()) }.joined())
            for file in left {
                writeError("kb: '\(file)' has changed meanwhile, and was left as it is; run kb check again\n")
            }
            count += mended.reduce(0) { $0 + $1.count }
            files.formUnion(mended.map(\.after.path))
            if mended.isEmpty { break }
            if !dryRun { report = try check(root, request()) }
        }
        try writeOutput(summary(count, in: files.count) + "\n\n")
        return report
    }

    private func summary(_ mends: Int, in files: Int) -> String {
        if mends == 0 { return "Nothing that a machine can mend." }
        let made = "\(Terminal.count(mends, "mend", "mends")) in \(Terminal.count(files, "file", "files"))"
        return made + (dryRun ? "; nothing was changed." : ".")
    }
}
