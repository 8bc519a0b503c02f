import SearchIndex

/// A file of a folder as it is to be.
struct NewShard: Equatable {
    var start: String
    /// Nil for a file that stays as it is.
    var lines: [ShardLine]?
}

/// A list that is new or changed; nil for one that is gone.
struct ChangedList: Equatable {
    var name: String
    var list: ArraySlice<UInt8>?
}

extension KeptShards {
    /// Cuts the folder anew where lists have changed, so that the files are those of a folder that is made whole.
    ///
    /// - Parameter changes: In the order of their names.
    mutating func recut(
        _ changes: [ChangedList], _ sizes: ShardSizes
    ) throws(NeedsWholeIndex) -> [NewShard] {
        guard changes.isEmpty || !starts.isEmpty else { throw NeedsWholeIndex() }
        let changesOfFile = Dictionary(grouping: changes) { file(of: $0.name) }
        var files: [NewShard] = []
        var next = 0
        for (changed, changes) in changesOfFile.sorted(by: { $0.key < $1.key }) where changed >= next {
            let first = try firstFile(affectedIn: changed, changes[0].name, notBefore: next, sizes)
            files += starts[next..<first].map { NewShard(start: $0) }
            var cutting = Recutting(from: first, after: first > 0 ? try lines(of: first - 1).last?.name ?? "" : "")
            next = starts.count
            while let file = try cutting.nextFile(&self, changesOfFile, sizes) {
                files.append(file)
                if let boundary = cutting.boundary(with: starts), boundary > changed {
                    next = boundary
                    break
                }
            }
        }
        return files + starts[next...].map { NewShard(start: $0) }
    }

    /// The first file whose end may depend on a name of a later one: an end is sought no further than a file is long.
    private mutating func firstFile(
        affectedIn changed: Int, _ name: String, notBefore first: Int, _ sizes: ShardSizes
    ) throws(NeedsWholeIndex) -> Int {
        var distance = try lines(of: changed).prefix { $0.name.precedesInBytes(name) }.reduce(0) { $0 + $1.size }
        var file = changed
        while file > first {
            distance += try lines(of: file - 1).reduce(0) { $0 + $1.size }
            guard distance <= sizes.most || file == changed else { break }
            file -= 1
        }
        return file
    }
}

/// Files that are cut anew, until they begin where an old one did.
private struct Recutting {
    /// Of changed files, those that are not cut yet.
    private var lines: [ShardLine] = []
    /// The old file that is read next.
    private var unread: Int
    /// Old files, with where they begin among the lines.
    private var begins: [(file: Int, at: Int)] = []
    private var lastName: String

    init(from first: Int, after lastName: String) {
        unread = first
        self.lastName = lastName
    }

    /// The old file that begins where the last new one ended, and as it did: all from there on is as it was, but for
    /// other changes.
    func boundary(with starts: [String]) -> Int? {
        guard let file = begins.first(where: { $0.at == 0 })?.file, let first = lines.first,
            shortest(first.name, after: lastName).utf8.elementsEqual(starts[file].utf8)
        else { return nil }
        return file
    }

    /// Nil when there are no more lines.
    mutating func nextFile(
        _ kept: inout KeptShards, _ changes: [Int: [ChangedList]], _ sizes: ShardSizes
    ) throws(NeedsWholeIndex) -> NewShard? {
        var end = lines.isEmpty ? 0 : sizes.end(ofFileFrom: 0, in: lines)
        // With one line more than the file, so that its end and its neighbour's beginning are known.
        while end == lines.count, unread < kept.starts.count {
            begins.append((unread, lines.count))
            lines += try kept.lines(of: unread).applying(changes[unread] ?? [])
            unread += 1
            end = lines.isEmpty ? 0 : sizes.end(ofFileFrom: 0, in: lines)
        }
        guard end > 0 else { return nil }
        let file = NewShard(start: shortest(lines[0].name, after: lastName), lines: Array(lines[..<end]))
        lastName = lines[end - 1].name
        lines.removeFirst(end)
        begins = begins.map { ($0.file, $0.at - end) }.filter { $0.at >= 0 }
        return file
    }
}

extension [ShardLine] {
    /// - Parameter changes: In the order of their names.
    fileprivate func applying(_ changes: [ChangedList]) -> [ShardLine] {
        var lines = self
        for change in changes {
            let place = lines.prefix { $0.name.precedesInBytes(change.name) }.count
            let isThere = place < lines.count && lines[place].name.utf8.elementsEqual(change.name.utf8)
            let new = change.list.map { [ShardLine(name: change.name, list: $0)] } ?? []
            lines.replaceSubrange(place..<(isThere ? place + 1 : place), with: new)
        }
        return lines
    }
}
