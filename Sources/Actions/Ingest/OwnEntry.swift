import Files
import Ingest
import Model
import Parsing

extension IngestJob {
    /// What people wrote beside the generated file; nil where there is nothing yet.
    func ownEntry(at target: IngestTarget) throws -> Entry? {
        let path = root.path + "/" + target.written
        guard fileExists(path) else { return nil }
        let source = SourceText(path: target.written, bytes: try readRegularFile(path, limit: contentLimit))
        return parseEntry(path: target.entry + ".md", source: source).entry
    }

    /// Says how much is published now, and what of the command line the entry's own file overrules.
    func tell(_ own: Entry, _ before: Facts?, _ now: Facts, _ result: inout IngestResult) {
        result.publishing = publishing(own, now)
        if let before, publishing(own, before) != result.publishing {
            result.publishedBefore = publishing(own, before)
        }
        let file = own.source.path
        if let title = request.title, title != own.title {
            result.left.append("\(file): its own title is shown, '\(own.title)'")
        }
        if let source = request.source, let given = own.fields.source, source != given {
            result.left.append("\(file): its own source is shown, \(given)")
        }
        if request.licence != nil, let given = own.fields.publishing {
            result.left.append("\(file): its own 'publish: \(given.rawValue)' counts")
        } else if let licence = request.licence, let given = own.fields.licence, licence != given {
            result.left.append("\(file): its own licence counts, '\(given)'")
        }
        if let kind = request.kind, kind != own.kind {
            result.left.append("\(file): stays what it is; to make it another kind, move both of its files")
        }
    }

    private func publishing(_ own: Entry, _ facts: Facts) -> Publishing {
        var entry = own
        entry.ingested = IngestedText(source: own.source, licence: facts.licence, isWithheld: !facts.mayPublish)
        return entry.publishing
    }
}
