import Files
import Ingest
import Model

extension IngestJob {
    /// One entry of a source.
    ///
    /// - Parameter shared: Of one item of a source of many, the addresses that several of them have; nil for a source that
    ///   is one entry.
    mutating func ingest(
        _ document: IngestFile, _ input: String, into given: IngestTarget?, shared: Set<String>? = nil
    ) throws -> IngestResult {
        var result = IngestResult(input: input, outcome: .passedOver)
        result.describe(document)
        if document.sources.first?.family == IngestedDocument.Family.feed.rawValue { return result }
        var document = document
        if document.facts.title == nil { document.facts.title = title(for: given, input) }
        let target = try given ?? proposed(for: document, input, shared)
        result.entry = target.entry
        if let only = request.only, !only.contains(target.entry) { return result }
        let old = known.files[target.entry]
        if given != nil, let old { try refuseAnother(document, than: old, of: target) }
        document.facts.licence = document.facts.licence ?? old?.facts.licence
        document.facts.url = document.facts.url ?? old?.facts.url
        let merged = try merged(document, with: old, at: target)
        result.describe(merged.file, at: target)
        result.changes = merged.changes
        if shared != nil, !request.isApplied, !(updatesKnown && old != nil) {
            result.outcome = .planned(isNew: old == nil)
            known.reserve(target.entry)
            return result
        }
        try write(merged, over: old, at: target, &result)
        known.add(merged.file, as: target.entry)
        return result
    }

    private func write(
        _ merged: MergedIngest, over old: IngestFile?, at target: IngestTarget, _ result: inout IngestResult
    ) throws {
        try target.prepare(in: root)
        let own = try ownEntry(at: target)
        result.outcome = old == nil ? .created : .unchanged
        if try writeGenerated(merged.file, over: old, target) {
            result.written.append(target.generated)
            if old != nil { result.outcome = .updated }
        }
        if let own {
            tell(own, old?.facts, merged.file.facts, &result)
        } else {
            let text = entryText(of: target.kind, merged.file.facts, settings, retrieved: today())
            try replaceFile(root.path + "/" + target.written, with: Array(text.utf8))
            result.written.append(target.written)
        }
        if old != nil { try follow(merged.changes.moved, to: target, &result) }
    }

    /// A piece that is gone stays when a link leads to it, which takes the whole library to know.
    private func merged(_ new: IngestFile, with old: IngestFile?, at target: IngestTarget) throws -> MergedIngest {
        let merged = merge(new, into: old)
        if merged.changes.removed.isEmpty { return merged }
        return merge(new, into: old, linked: try anchorsLinked(of: target.entry))
    }

    /// - Throws: `IngestRefusal` rather than put one source in the place of another.
    private func refuseAnother(_ new: IngestFile, than old: IngestFile, of target: IngestTarget) throws {
        guard let source = new.sources.first,
            let before = old.sources.first(where: { $0.family == source.family }), before.files != source.files
        else { return }
        let missing = before.files.filter { !source.files.contains($0) }
        if missing.isEmpty || isSameSource(new, as: old) && missing.count == before.files.count { return }
        if missing.count < before.files.count {
            throw IngestRefusal(
                "was read together with \(fileNames(missing)), which \(target.entry) has too: give all of them together"
            )
        }
        throw IngestRefusal(
            "is another source than \(fileNames(before.files)), which \(target.entry) was made of: give it an entry of its "
                + "own, or delete \(target.generated) to replace all of that")
    }

    private func title(for target: IngestTarget?, _ input: String) -> String {
        guard let target, let name = target.entry.split(separator: "/").last else {
            return String(input.prefix { $0 != "." })
        }
        return defaultTitle(String(name), of: target.kind)
    }

    private func proposed(for document: IngestFile, _ input: String, _ shared: Set<String>?) throws -> IngestTarget {
        let entries = known.entries(for: document, shared: shared)
        if entries.count > 1, shared == nil {
            throw IngestRefusal("is in \(entries.joined(separator: " and ")) already: name one of them with --as")
        }
        if let entry = entries.first { return try IngestTarget(entry) }
        let kind = proposedKind(of: document, asked: request.kind)
        return try IngestTarget(proposedID(of: kind, document.facts, input: input, isTaken: known.isTaken))
    }

    /// False when the file would say the same but for the day.
    private func writeGenerated(_ file: IngestFile, over old: IngestFile?, _ target: IngestTarget) throws -> Bool {
        let path = root.path + "/" + target.generated
        guard old != nil, fileExists(path) else {
            try replaceFile(path, with: Array(file.text.utf8))
            return true
        }
        let bytes = try readRegularFile(path, limit: contentLimit)
        if Array(dated(file, as: old).text.utf8) == bytes { return false }
        try replaceFile(path, expecting: bytes, with: Array(file.text.utf8))
        return true
    }

    private func dated(_ file: IngestFile, as old: IngestFile?) -> IngestFile {
        var file = file
        for index in file.sources.indices {
            let before = old?.sources.first { $0.family == file.sources[index].family }
            file.sources[index].retrieved = before?.retrieved ?? file.sources[index].retrieved
        }
        return file
    }
}

extension IngestResult {
    mutating func describe(_ file: IngestFile, at target: IngestTarget? = nil) {
        entry = target?.entry ?? entry
        facts = file.facts
        segments = file.segments.count
        warnings = file.sources.last?.warnings ?? []
        family = file.sources.last.flatMap { IngestedDocument.Family(rawValue: $0.family) }
        publishing = file.facts.mayPublish ? Publishing(licence: file.facts.licence) : .link
    }
}
