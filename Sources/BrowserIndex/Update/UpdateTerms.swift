import SearchIndex

/// Updates postings and positions.
///
/// - Parameter starts: Of the files as they are.
/// - Returns: The starts of the files as they are to be.
func updateTerms(
    for change: IndexChange, _ starts: [String], read: @escaping (String) -> [UInt8]?, write: (ShardFile) -> Void
) throws(NeedsWholeIndex) -> [String] {
    let stems = changedStems(of: change).map { (name: change.lexicon.stems[$0], stem: $0, edits: $1) }
        .sorted { $0.name.precedesInBytes($1.name) }
    var terms = KeptShards(.terms, starts, read)
    var changed: [ChangedList] = []
    for (name, stem, edits) in stems where edits.contains(where: \.changesPostings) {
        let old = starts.isEmpty ? [] : try terms.list(named: name) ?? []
        let new = try splicePostings(old, of: stem, edits, change)
        changed.append(ChangedList(name: name, list: new.isEmpty ? nil : new))
    }
    let files = try terms.recut(changed, ShardSizes(for: change.after, of: .terms))
    for file in files { if let lines = file.lines { write(shardFile(.terms, from: file.start, lines)) } }
    let moved = Dictionary(
        uniqueKeysWithValues: stems.filter { $0.edits.contains(where: \.changesPositions) }.map { ($0.name, $0.edits) })
    var positions = KeptShards(.positions, starts, read)
    try updatePositions(moved, in: files, &terms, &positions, write: write)
    return files.map(\.start)
}

/// A list of postings with what a stem's edits make of it. One by entry (`shortened`) stays one, and others stay others.
private func splicePostings(
    _ list: ArraySlice<UInt8>, of stem: Int, _ edits: [StemEdit], _ change: IndexChange
) throws(NeedsWholeIndex) -> ArraySlice<UInt8> {
    let isByEntry = try !tellsPassages(list, change.before)
    var list = list
    if isByEntry {
        for number in Set(edits.map(\.entry)) {
            let entry = change.entries[number]
            let (before, after) = entry.counts(of: stem, change)
            list = try splice(
                list, .postings, passage: change.before.rows[entry.number].firstPassage, old: before.map(written),
                new: after.map(written))
        }
    } else {
        for edit in edits where edit.changesPostings {
            list = try splice(
                list, .postings, passage: edit.passage, old: edit.before?.posting, new: edit.after?.posting)
        }
    }
    guard try tellsPassages(list, change.after) != isByEntry else { throw NeedsWholeIndex() }
    return list
}

private func tellsPassages(_ list: ArraySlice<UInt8>, _ table: EntryTable) throws(NeedsWholeIndex) -> Bool {
    // Fewer letters than that can't be so many postings.
    guard list.count >= manyEntries else { return true }
    return doesTellPassages(entries: try entryCount(of: list, in: table), of: table.rows.count)
}

/// Writes those files of positions that differ: they have the names of the files of terms.
///
/// - Parameter moved: By name.
private func updatePositions(
    _ moved: [String: [StemEdit]], in files: [NewShard], _ terms: inout KeptShards, _ positions: inout KeptShards,
    write: (ShardFile) -> Void
) throws(NeedsWholeIndex) {
    let starts = files.map(\.start)
    let movedInFile = Dictionary(grouping: moved) { lastIndex(in: starts, notAfter: $0.key) }
    for (number, file) in files.enumerated() {
        let inFile = movedInFile[number] ?? []
        if let lines = file.lines {
            var new: [ShardLine] = []
            for term in lines {
                let old = try positions.list(named: term.name) ?? []
                new.append(ShardLine(name: term.name, list: try splicePositions(old, moved[term.name] ?? [])))
            }
            write(shardFile(.positions, from: file.start, new))
        } else if !inFile.isEmpty {
            var lines = try positions.lines(of: positions.file(of: file.start))
            for (name, edits) in inFile {
                guard let place = line(named: name, in: lines) else { throw NeedsWholeIndex() }
                lines[place].list = try splicePositions(lines[place].list, edits)
            }
            write(shardFile(.positions, from: file.start, lines))
        }
    }
}

private func splicePositions(
    _ list: ArraySlice<UInt8>, _ edits: [StemEdit]
) throws(NeedsWholeIndex) -> ArraySlice<UInt8> {
    var list = list
    for edit in edits where edit.changesPositions {
        list = try splice(
            list, .positions, passage: edit.passage, old: edit.before?.positions, new: edit.after?.positions)
    }
    return list
}
