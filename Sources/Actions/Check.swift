import Checking
import Files
import Model
import Site

/// What is checked besides what always is.
public struct CheckRequest: Sendable {
    /// A file of known problems, which are left out.
    public var baseline: String?
    /// Files of alerts besides those that `kb.yml` names, relative to the current folder.
    public var alerts: [String]
    /// The day that reviews must not be due by; nil to let them rest.
    public var reviewsOn: PartialDate?

    public init(baseline: String? = nil, alerts: [String] = [], reviewsOn: PartialDate? = nil) {
        self.baseline = baseline
        self.alerts = alerts
        self.reviewsOn = reviewsOn
    }
}

/// What a check found.
public struct CheckReport: Sendable, Equatable {
    /// In reading order, at the levels of `kb.yml`, without the known ones.
    public var problems: [Diagnostic]
    public var entries: Int
    /// How many problems the baseline has left out.
    public var known = 0
    /// How many lines of the baseline no problem has any more.
    public var outdated = 0
}

/// Everything that is wrong: in settings, content, links, templates and alerts. Nothing is written.
public func check(_ root: Root, _ request: CheckRequest = CheckRequest()) throws -> CheckReport {
    let loaded = try loadLibrary(root)
    let theme = try loadTheme(root)
    let files = siteFiles(of: loaded.library, settings: loaded.settings, templates: theme.templates, assets: [])
    let pages = representativeFiles(of: files, in: loaded.library)
    var problems = loaded.problems + theme.problems + checkLibrary(loaded.library)
    problems += try checkAlerts(loaded, in: root, files: request.alerts)
    if let day = request.reviewsOn {
        problems +=
            overdueReviewProblems(in: loaded.library, on: day) + stepsRestingOnOverdue(in: loaded.library, on: day)
    }
    // A name that a shared template has wrong is wrong on every page: it is said once.
    var seen = Set(problems.map(Place.init))
    for problem in parallelMap(pages, { $0.make().problems }).joined() where seen.insert(Place(problem)).inserted {
        problems.append(problem)
    }
    problems = leveled(problems, by: loaded.settings.levels).sorted(by: Diagnostic.inReadingOrder)
    var report = CheckReport(problems: problems, entries: loaded.library.entries.count)
    if let path = request.baseline {
        (report.problems, report.known, report.outdated) = try readBaseline(path).subtracted(from: problems)
    }
    return report
}

private struct Place: Hashable {
    var rule: Rule
    var span: SourceSpan

    init(_ problem: Diagnostic) {
        rule = problem.rule
        span = problem.span
    }
}

/// - Throws: `ActionError.badBaseline` for a file that is none.
func readBaseline(_ path: String) throws -> Baseline {
    let (baseline, badLine) = Baseline.parse(String(decoding: try readFile(path), as: UTF8.self))
    guard let baseline else { throw ActionError.badBaseline(path, line: badLine) }
    return baseline
}

/// Writes the problems as known ones into a file.
public func writeBaseline(of problems: [Diagnostic], to path: String) throws {
    try replaceFile(path, with: Array(Baseline(of: problems).text.utf8))
}
