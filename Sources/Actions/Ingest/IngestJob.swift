import Files
import Ingest
import Model

/// One call of `kb ingest`: what is known before, and what was written so far.
struct IngestJob {
    let request: IngestRequest
    let root: Root
    let settings: Settings
    var known: IngestedEntries
    /// Entries that are there already are written without being asked for.
    var updatesKnown = false

    /// One source, which may hold many entries.
    mutating func ingest(_ files: [String], into target: IngestTarget?) throws -> [IngestResult] {
        let input = fileNames(files)
        do {
            let paths = try files.map { path throws(FileError) in relative(try canonicalPath(path)) }
            if files.contains(where: isDirectory) {
                throw IngestRefusal("is a folder: name the files in it, as in \(input)/*")
            }
            // A pipe could make us wait for ever.
            guard files.allSatisfy(isRegularFile) else { throw IngestRefusal("is a pipe or a device, and no file") }
            let sums = try checksums(of: files)
            if let target, let result = unchanged(target, input, sums), !request.hasThumbnails { return [result] }
            let isBook = (target?.kind ?? request.kind) == .book
            let documents = try readInChild(files, from: request.source, isBook: isBook, request.limits)
                .map { given($0, paths, sums) }
            if documents.count == 1, let document = documents.first {
                var result = try ingest(document, input, into: target)
                if let licence = request.licence, !Publishing.understands(licence: licence) {
                    result.warnings.append(unknownLicence(licence))
                }
                if request.hasThumbnails { try addPictures(of: files, to: &result) }
                return [result]
            }
            if documents.isEmpty { throw IngestRefusal("holds nothing that could be an entry") }
            if target != nil {
                throw IngestRefusal("holds \(documents.count) entries; leave out --as, and name a kind with --kind")
            }
            let shared = addressesOfSeveral(documents)
            let results = try documents.map { document in
                var document = document
                document.sources[0].sha256 = []
                return try ingest(document, input, into: nil, shared: shared)
            }
            return results.filter(isAskedFor) + gone(from: results, input)
        } catch let refusal as IngestRefusal {
            return [IngestResult(input: input, outcome: .refused(refusal.description))]
        } catch let error as FileError {
            return [IngestResult(input: input, outcome: .refused("cannot be read: \(error.reason)"))]
        }
    }

    private func isAskedFor(_ result: IngestResult) -> Bool {
        guard let only = request.only, let entry = result.entry else { return true }
        return only.contains(entry)
    }

    /// Entries that were asked for and that the source no longer has, as a feed that keeps its newest items.
    private func gone(from results: [IngestResult], _ input: String) -> [IngestResult] {
        guard let only = request.only else { return [] }
        let sources = Set(results.compactMap(\.entry).compactMap { known.files[$0]?.sources.first?.files })
        let missing = only.subtracting(results.compactMap(\.entry)).filter { entry in
            known.files[entry]?.sources.contains { $0.sha256.isEmpty && sources.contains($0.files) } ?? false
        }
        return missing.sorted().map {
            IngestResult(input: input, outcome: .refused("no longer has \($0): what was read of it stays as it is"))
        }
    }

    private func addPictures(of files: [String], to result: inout IngestResult) throws {
        guard let entry = result.entry, result.family == .deck else { return }
        let pages = files.filter { $0.lowercased().hasSuffix(".pdf") }
        guard !pages.isEmpty else {
            result.warnings.append(
                IngestWarning("no-thumbnails", "pictures are made of PDF alone: export the deck as PDF and give that"))
            return
        }
        if let folder = try drawPictures(of: pages, for: IngestTarget(entry)) {
            result.written.append(folder)
            if result.outcome == .unchanged { result.outcome = .updated }
        }
    }

    /// Known by its bytes, without reading it.
    private func unchanged(_ target: IngestTarget, _ input: String, _ sums: [String]) -> IngestResult? {
        guard let file = known.files[target.entry], file.tool == toolName, !sums.isEmpty,
            let source = file.sources.first(where: { $0.sha256 == sums }), file.hasAllPieces(of: source),
            fileExists(root.path + "/" + target.written),
            !overrides(file.facts), !file.segments.contains(where: \.marker.isInConflict)
        else { return nil }
        var result = IngestResult(input: input, outcome: .unchanged)
        result.describe(file, at: target)
        return result
    }

    /// Something was said on the command line that the file does not say yet.
    private func overrides(_ facts: Facts) -> Bool {
        [(request.title, facts.title), (request.source, facts.url), (request.licence, facts.licence)]
            .contains { $0.0 != nil && $0.0 != $0.1 }
    }

    private func given(_ file: IngestFile, _ paths: [String], _ sums: [String]) -> IngestFile {
        var file = file
        file.tool = toolName
        if file.sources.isEmpty { file.sources = [IngestSource(family: "page")] }
        file.sources[0].files = paths
        file.sources[0].sha256 = sums
        file.sources[0].retrieved = today().description
        file.facts.title = request.title ?? file.facts.title
        file.facts.url = request.source ?? file.facts.url
        file.facts.licence = request.licence ?? file.facts.licence
        return file
    }

    /// Inside of the knowledge base its path from there; of all else the way there.
    private func relative(_ path: String) -> String {
        let from = root.path.split(separator: "/")
        let to = path.split(separator: "/")
        let shared = zip(from, to).prefix { $0 == $1 }.count
        let up = from.count - shared
        return (Array(repeating: "..", count: up) + to.dropFirst(shared).map(String.init)).joined(separator: "/")
    }
}

/// Written into each file: another version may read the same source otherwise.
let toolName = "kb ingest 1"

private func unknownLicence(_ licence: String) -> IngestWarning {
    IngestWarning(
        "unknown-licence",
        "'\(licence)' is no licence that is known here, so it allows no text on the site: name it as in CC BY 4.0, MIT or "
            + "public domain, or write 'publish: full' into the entry")
}

private func addressesOfSeveral(_ documents: [IngestFile]) -> Set<String> {
    var once: Set<String> = []
    return Set(documents.compactMap(\.facts.url).filter { !once.insert($0).inserted })
}
