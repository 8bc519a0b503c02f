import Model
import SQLite

extension BuildRecord {
    /// What was wrong in the content and kept nothing from being built, in reading order.
    func problems() throws -> [Diagnostic] {
        let rows = try database.prepare(
            """
            SELECT rule, severity, message, help, file, line, column, width, excerpt, excerpt_column,
              fix, fix_file, fix_start, fix_end FROM problem ORDER BY id
            """)
        var problems: [Diagnostic] = []
        while try rows.step() {
            guard let rule = Rule(rawValue: rows.text(at: 0)),
                let severity = Diagnostic.Severity(rawValue: rows.text(at: 1))
            else { throw SQLiteError.damaged("problem") }
            let span = SourceSpan(
                file: rows.text(at: 4), line: rows.int(at: 5), column: rows.int(at: 6), width: rows.int(at: 7),
                excerpt: rows.text(at: 8), excerptColumn: rows.int(at: 9))
            let fix = rows.optionalText(at: 10).map { text in
                let start = rows.int(at: 12)
                return Fix(file: rows.text(at: 11), range: start..<max(start, rows.int(at: 13)), replacement: text)
            }
            problems.append(
                Diagnostic(
                    rule, severity: severity, rows.text(at: 2), help: rows.optionalText(at: 3), at: span, fix: fix))
        }
        return problems
    }

    func setProblems(_ problems: [Diagnostic]) throws {
        let row = try database.prepare("INSERT INTO problem VALUES(NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        for problem in problems {
            let (span, fix) = (problem.span, problem.fix)
            try row.run([
                .text(problem.rule.rawValue), .text(problem.severity.rawValue), .text(problem.message),
                .optional(problem.help), .text(span.file), .integer(Int64(span.line)), .integer(Int64(span.column)),
                .integer(Int64(span.width)), .text(span.excerpt), .integer(Int64(span.excerptColumn)),
                .optional(fix?.replacement), .optional(fix?.file),
                .optionalInteger(fix.map { Int64($0.range.lowerBound) }),
                .optionalInteger(fix.map { Int64($0.range.upperBound) }),
            ])
        }
    }
}

/// Whether the problems are warnings about single files of the content: told again while these stay as they are.
func canBeKept(_ problems: [Diagnostic]) -> Bool {
    problems.allSatisfy { $0.severity == .warning && $0.span.file.hasPrefix("Content/") }
}
