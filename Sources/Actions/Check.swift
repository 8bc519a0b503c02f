import Checking
import Files
import Model
import Site
import Web

/// What is checked besides what always is.
public struct CheckRequest: Sendable {
    /// A file of known problems, which are left out.
    public var baseline: String?
    /// Files of alerts besides those that `kb.yml` names, relative to the current folder.
    public var alerts: [String]
    /// The day that reviews must not be due by; nil to let them rest.
    public var reviewsOn: PartialDate?
    /// How the web is asked for its addresses; nil to leave it alone.
    public var external: ExternalOptions?

    public init(
        baseline: String? = nil, alerts: [String] = [], reviewsOn: PartialDate? = nil,
        external: ExternalOptions? = nil
    ) {
        self.baseline = baseline
        self.alerts = alerts
        self.reviewsOn = reviewsOn
        self.external = external
    }
}

/// What a check found.
public struct CheckReport: Sendable, Equatable {
    /// In reading order, at the levels of `kb.yml`, without the known ones.
    public var problems: [Diagnostic]
    public var entries: Int
    /// How many entries are drafts: each is read by itself, and no rule about the whole library sees them.
    public var drafts = 0
    /// How many problems the baseline has left out.
    public var known = 0
    /// How many lines of the baseline no problem has any more.
    public var outdated = 0
    /// What the web said, if it was asked.
    public var external: ExternalReport?
}

/// Everything that is wrong: in settings, content, links, templates and alerts. Nothing is written but what the web said.
///
/// - Parameter progress: Told what is going on, from any thread.
public func check(
    _ root: Root, _ request: CheckRequest = CheckRequest(), progress: @escaping @Sendable (String) -> Void = { _ in }
) throws -> CheckReport {
    let loaded = try loadLibrary(root)
    var report = CheckReport(
        problems: loaded.problems, entries: loaded.library.entries.count, drafts: loaded.library.drafts.count)
    let look = try loadLook(root, language: loaded.settings.language)
    report.problems += try lookProblems(look, loaded) + libraryProblems(loaded) + strayFiles(in: root)
    report.problems += try checkAlerts(loaded, in: root, files: request.alerts)
    if let day = request.reviewsOn {
        report.problems += overdueReviewProblems(in: loaded.library, on: day)
        report.problems += stepsRestingOnOverdue(in: loaded.library, on: day)
    }
    if let options = request.external {
        let external = try checkExternal(loaded.library, in: root, options: options, progress: progress)
        report.problems += external.problems
        report.external = external.report
    }
    report.problems = leveled(report.problems, by: loaded.settings.levels).sorted(by: Diagnostic.inReadingOrder)
    if let path = request.baseline {
        (report.problems, report.known, report.outdated) = try readBaseline(path).subtracted(from: report.problems)
    }
    return report
}

/// What only the whole library shows, at the levels of `kb.yml`.
///
/// - Parameter lowest: Of the problems that are wanted; some lesser ones may be among them.
func libraryProblems(_ loaded: LoadedLibrary, lowest: Diagnostic.Severity = .warning) -> [Diagnostic] {
    let checks = libraryChecks(loaded.settings, lowest: lowest)
    let problems = parallelMap(checks, inChunksOf: 1) { $0(loaded.library) }.joined()
    return leveled(Array(problems), by: loaded.settings.levels)
}

/// What the templates have wrong by themselves, and what the pages meet that are made from them.
func lookProblems(_ loaded: LoadedLook, _ content: LoadedLibrary) -> [Diagnostic] {
    let pages = representativeFiles(of: content.library, settings: content.settings, look: loaded.look)
    let met = parallelMap(pages) { $0.make().problems }.joined()
    return loaded.problems + oncePerPlace(met, besides: loaded.problems)
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
