import Checking
import Dispatch
import Files
import HTTPServer
import Model
import Serving
import Site

/// What whoever serves a site may want to know.
public enum ServeEvent: Sendable {
    /// Browsers can connect.
    case ready(port: Int, entries: Int)
    /// The site is what the files say now; paths from the root of the knowledge base.
    case changed(paths: [String], milliseconds: Int)
    /// The site stays as it was.
    case failed([Diagnostic])
}

/// Serves the site of a knowledge base on the loopback until it is asked to end, and shows each saved file at once. Errors
/// in the content are shown over the page, which stays as it was.
///
/// - Parameters:
///   - port: The first of twenty that are tried.
///   - report: Called from any thread, one call after the other.
/// - Throws: `FileError`, `ServerError`.
public func serveSite(_ root: Root, port: Int, report: @escaping @Sendable (ServeEvent) -> Void) throws {
    // Before the content is read: what is saved meanwhile is then seen.
    let watch = try TreeWatch([root.content, root.look, root.settings], ignoring: [root.site])
    var site = WatchedSite(root)
    let live = LiveSite(try site.renewed())
    if site.hasErrors { report(.failed(site.problems)) }
    let (entries, start) = (site.entryCount, site)
    DispatchQueue.global().async {
        var site = start
        while let changes = watch.next() {
            let begin = ContinuousClock.now
            do {
                live.publish(try site.renewed(after: changes))
            } catch {
                // As when the folder is away for a moment: the next change brings it back.
                site.problems = [
                    Diagnostic(
                        .unreadableFile, "\(error)", help: "mend that, and save any file",
                        at: SourceSpan(file: place(of: error, in: root)))
                ]
                report(.failed(site.problems))
                continue
            }
            report(
                site.hasErrors
                    ? .failed(site.problems)
                    : .changed(paths: shown(changes.paths, in: root), milliseconds: milliseconds(since: begin)))
        }
    }
    try serve(live, port: port) { report(.ready(port: $0, entries: entries)) }
    watch.stop()
}

/// The knowledge base as its files say, kept between one change and the next.
private struct WatchedSite: Sendable {
    let root: Root
    private var kept = KeptEntries()
    private var site: KeptSite?
    var problems: [Diagnostic] = []
    /// Another one after each change, and after a restart.
    private var generation: Int

    init(_ root: Root) {
        self.root = root
        generation = currentSeconds() * 1000
    }

    var entryCount: Int { site?.entryCount ?? 0 }

    var hasErrors: Bool { problems.contains { $0.severity == .error } }

    mutating func renewed(after changes: TreeChanges) throws -> ServedSite {
        guard !hasErrors, let site, let entries = editedEntries(changes, in: site, of: root) else {
            return try renewed()
        }
        return served(entries.isEmpty ? site : site.replacing(entries))
    }

    /// With errors the site before stands.
    mutating func renewed() throws -> ServedSite {
        var clock = StageClock()
        let loaded = try loadLibrary(root, keeping: &kept, &clock)
        let look = try loadLook(root, language: loaded.settings.language)
        problems = (loaded.problems + libraryProblems(loaded) + lookProblems(look, loaded)).filter {
            $0.severity == .error
        }
        .sorted(by: Diagnostic.inReadingOrder)
        if let site, hasErrors { return served(site) }
        return served(KeptSite(loaded, look.look, in: root))
    }

    private mutating func served(_ site: KeptSite) -> ServedSite {
        generation += 1
        self.site = site
        return ServedSite(generation: generation, problems: problems) { site.file($0) }
    }
}

/// From the root of the knowledge base, where that is known.
private func place(of error: any Error, in root: Root) -> String {
    guard let path = (error as? FileError)?.path, path.hasPrefix(root.path + "/") else { return "Content" }
    return String(path.dropFirst(root.path.count + 1))
}

/// Not the files that an editor makes for a moment.
private func shown(_ paths: [String], in root: Root) -> [String] {
    paths.map { String($0.dropFirst(root.path.count + 1)) }.filter { !$0.hasPrefix("Content/") || $0.hasSuffix(".md") }
}

private func milliseconds(since start: ContinuousClock.Instant) -> Int {
    let time = (ContinuousClock.now - start).components
    return Int(time.seconds) * 1000 + Int(time.attoseconds / 1_000_000_000_000_000)
}
