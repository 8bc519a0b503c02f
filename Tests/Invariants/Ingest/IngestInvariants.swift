import Ingest
import Model
import Parsing

/// What must hold of whatever `kb ingest` reads. `make fuzz-ingest` feeds it for minutes, `FuzzTests` for a moment.
public func ingestViolations(by bytes: [UInt8], as input: IngestInput) -> [String] {
    if input == .file { return fileViolations(by: bytes) }
    let documents = input.documents(of: bytes)
    var violations = documents.flatMap(documentViolations)
    if documents != input.documents(of: bytes) { violations.append("the second reading differs from the first") }
    return violations
}

/// Whether anything comes of an input: a seed that is refused leads nowhere.
public func reaches(_ bytes: [UInt8], as input: IngestInput) -> Bool {
    if input == .file { return IngestFile(reading: String(decoding: bytes, as: UTF8.self)) != nil }
    return input.documents(of: bytes).contains { !$0.segments.isEmpty || $0.facts != Facts() }
}

private func documentViolations(of document: IngestedDocument) -> [String] {
    let file = ingestFile(of: document)
    let text = file.text
    var violations = textViolations(of: text)
    let keys = file.segments.map(\.marker.key)
    if Set(keys).count != keys.count { violations.append("a key is there twice") }
    guard let read = IngestFile(reading: text) else { return violations + ["what was written cannot be read"] }
    if read.text != text { violations.append("written again it differs") }
    if read.segments != file.segments { violations.append("the pieces differ when they are read again") }
    if read.segments.contains(where: \.isEdited) { violations.append("a piece is taken for one that was edited") }
    violations += mergeViolations(of: read)
    return violations + entryViolations(of: text)
}

/// Joined with itself it stays as it is; joined with an edited one, it has the edit.
private func mergeViolations(of file: IngestFile) -> [String] {
    var violations: [String] = []
    let same = merge(file, into: file)
    if same.file.text != file.text { violations.append("joined with itself it differs") }
    if same.changes != IngestChanges() { violations.append("joined with itself it has changes: \(same.changes)") }
    guard !file.segments.isEmpty else { return violations }
    // Whoever compares with what is always the same learns to say it.
    let edit = "Words of ours: \(contentHash(file.text))."
    var edited = file
    let place = file.segments.count / 2
    edited.segments[place].text += (edited.segments[place].text.isEmpty ? "" : "\n\n") + edit
    guard let read = IngestFile(reading: edited.text) else { return violations + ["edited, it cannot be read"] }
    let joined = merge(file, into: read)
    if joined.file.segments.count(where: { $0.text.hasSuffix(edit) }) != 1 { violations.append("an edit is lost") }
    if joined.changes.kept.count != 1 { violations.append("an edit is not told of: \(joined.changes)") }
    var fewer = file
    fewer.segments.remove(at: place)
    let orphaned = merge(fewer, into: read).file.segments.filter { $0.text.hasSuffix(edit) }
    // Of twins it cannot be told which one is gone.
    let twins = file.segments.count { isTwin($0, of: file.segments[place]) }
    if orphaned.count != 1 || !(orphaned[0].marker.isGone || twins > 1) {
        violations.append("an edit is lost with its piece")
    }
    return violations
}

private func isTwin(_ one: FileSegment, of other: FileSegment) -> Bool {
    one.marker.titleHash == other.marker.titleHash && one.marker.textHash == other.marker.textHash
}

/// As a part of an entry: with each piece findable, and no warning of its text.
private func entryViolations(of text: String) -> [String] {
    let source = SourceText(path: "Content/articles/a.md", bytes: Array("---\ntitle: A\n---\n".utf8))
    let ingested = SourceText(path: "Content/articles/a.ingest.md", bytes: Array(text.utf8))
    let parsed = parseEntry(path: "articles/a.md", source: source, ingested: ingested)
    var violations = placeViolations(of: parsed.problems, in: [source, ingested])
    let passages = parsed.entry?.passages ?? []
    if Set(passages.map(\.anchor)).count != passages.count { violations.append("an anchor is there twice") }
    violations += parsed.problems.filter { $0.rule == .tooComplex }.map(\.message)
    return violations
}

private func fileViolations(by bytes: [UInt8]) -> [String] {
    guard let file = IngestFile(reading: String(decoding: bytes, as: UTF8.self)) else { return [] }
    var violations: [String] = []
    guard let read = IngestFile(reading: file.text) else { return ["what was written cannot be read"] }
    if read.text != file.text { violations.append("written again it differs") }
    // What a source gives anew is of one sort.
    var source = read
    source.sources = Array(read.sources.prefix(1))
    source.segments = read.segments.filter { $0.marker.family == read.sources.first?.family && !$0.marker.isGone }
    source.preamble = ""
    let once = merge(source, into: read).file
    guard let again = IngestFile(reading: once.text) else { return violations + ["joined, it cannot be read"] }
    if merge(source, into: again).file.text != once.text { violations.append("joined twice it differs") }
    for segment in read.segments where segment.isEdited && !segment.text.isEmpty {
        if !once.segments.contains(where: { $0.text == segment.text }) { violations.append("an edit is lost") }
    }
    return violations
}

/// Nothing that is no text, and lines that end as ours do.
func textViolations(of text: String) -> [String] {
    let odd = text.unicodeScalars.first { scalar in
        (scalar.value < 0x20 && scalar != "\n" && scalar != "\t") || (0x7F..<0xA0).contains(scalar.value)
            || scalar.value & 0xFFFE == 0xFFFE || scalar == "\u{FEFF}"
    }
    return odd.map { ["it has the character U+\(String($0.value, radix: 16, uppercase: true))"] } ?? []
}
