import SearchIndex

/// Puts the passages that differ into the lines of their files.
func updateTexts(
    for change: IndexChange, read: (String) -> [UInt8]?, write: (ShardFile) -> Void
) throws(NeedsWholeIndex) {
    let passagesInFile = passagesInFile(change.after)
    var files: [Int: [ArraySlice<UInt8>]] = [:]
    for entry in change.entries {
        for index in entry.passages {
            let passage = change.before.rows[entry.number].firstPassage + index
            let (file, line) = passage.quotientAndRemainder(dividingBy: passagesInFile)
            if files[file] == nil { files[file] = read(textFilePath(file))?.split(separator: 10) }
            guard var lines = files[file], line < lines.count else { throw NeedsWholeIndex() }
            var head = line == 0 ? textFileHead(file) : []
            if line == 0 || index == 0 { head += textHead(of: entry.after) }
            let old = head + textItem(of: entry.before.passages[index], entry.bodies.before[index])
            guard lines[line].starts(with: old) else { throw NeedsWholeIndex() }
            let new = head + textItem(of: entry.after.passages[index], entry.bodies.after[index])
            lines[line] = (new + lines[line].dropFirst(old.count))[...]
            files[file] = lines
        }
    }
    for (file, lines) in files.sorted(by: { $0.key < $1.key }) {
        write(ShardFile(path: textFilePath(file), bytes: lines.joined(separator: [10]) + [10]))
    }
}
