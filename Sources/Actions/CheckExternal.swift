import Checking
import Files
import Linking
import Model
import Processes
import Web

/// How the web is asked.
public struct ExternalOptions: Sendable {
    /// In seconds: answers of earlier runs that are younger are taken for today's.
    public var maxAge = 7 * 86_400
    public var politeness = Politeness()
    public var limits = RequestLimits()

    public init() {}
}

/// Asks for each web address of the content, and tells what is gone or has moved.
///
/// What is learned is written down on the way, so that a run that is stopped need not ask again. No lock is held: a
/// build need not wait for the web.
/// - Throws: `ActionError.noCurl`, or `ProcessError` when curl cannot be started.
public func checkExternal(
    _ library: Library, in root: Root, options: ExternalOptions, progress: @escaping @Sendable (String) -> Void
) throws -> (problems: [Diagnostic], report: ExternalReport) {
    let addresses = addresses(in: library)
    let now = UTCTime(seconds: currentSeconds())
    let old = AnswerCache((try? readFile(root.externalAnswers)) ?? [])
    let due = addresses.compactMap { WebAddress($0.written) }.filter {
        old.answer(for: $0, at: now, maxAge: options.maxAge) == nil
    }
    // What the content does not name any more is forgotten.
    let named = Set(addresses.compactMap { WebAddress($0.written) })
    let log = AnswerLog(AnswerCache(old.known.filter { named.contains($0.key) }), in: root)
    progress("asking the first of \(due.count) addresses")
    do {
        try askAll(due.map { ($0, old.known[$0]?.answer.gone ?? []) }, options.politeness) {
            address, method throws(ProcessError) in
            try askWithCurl(address, method, limits: options.limits)
        } learned: { address, answer in
            let count = log.note(answer, for: address, at: UTCTime(seconds: currentSeconds()))
            progress("asking \(count) of \(due.count) addresses")
        }
    } catch {
        throw error.isNotInstalled ? ActionError.noCurl : error
    }
    let (answers, failure) = log.finish()
    func verdict(_ written: String) -> Verdict {
        guard let address = WebAddress(written) else { return .unknown("\(Failure.badAddress)") }
        return answers[address]?.verdict ?? old.known[address]?.answer.verdict ?? .unknown("it was not asked")
    }
    let items = addresses.map {
        ExternalReport.Item(
            address: WebAddress($0.written)?.description ?? $0.written, verdict: verdict($0.written), places: $0.places)
    }
    let report = ExternalReport(
        items: items, asked: due.count, silent: answers.values.count { !$0.isHeard }, notRemembered: failure)
    return (problems(in: library, verdict), report)
}

/// Each address once, as it was first written, with its places.
private func addresses(in library: Library) -> [(written: String, places: [SourceSpan])] {
    var found: [(written: String, places: [SourceSpan])] = []
    var positions: [String: Int] = [:]
    for entry in library.entries {
        for outside in outsideAddresses(of: entry) {
            let key = WebAddress(outside.address)?.description ?? outside.address
            let position = positions[key] ?? found.count
            if position == found.count { found.append((outside.address, [])) }
            positions[key] = position
            found[position].places.append(entry.source.span(outside.range))
        }
    }
    return found
}

private func problems(in library: Library, _ verdict: (String) -> Verdict) -> [Diagnostic] {
    library.entries.flatMap { entry in
        deadAddresses(in: entry) { if case .dead(let statuses) = verdict($0) { statuses } else { nil } }
            + movedAddresses(in: entry) {
                if case .moved(let to, let isLast) = verdict($0) { NewAddress(to, isLast: isLast) } else { nil }
            }
    }.sorted(by: Diagnostic.inReadingOrder)
}
