import SearchIndex

/// Why scripts cannot be updated: what there is differs from what was expected, or must be cut or counted otherwise.
struct NeedsWholeIndex: Error {}

/// The files of a folder as they are, each read when it is needed.
struct KeptShards {
    let folder: ShardFolder
    /// Of the files, in order.
    let starts: [String]
    private let read: (String) -> [UInt8]?
    private var loaded: [Int: [ShardLine]] = [:]

    init(_ folder: ShardFolder, _ starts: [String], _ read: @escaping (String) -> [UInt8]?) {
        self.folder = folder
        self.starts = starts
        self.read = read
    }

    /// The file that has a name, or would have it.
    func file(of name: String) -> Int { lastIndex(in: starts, notAfter: name) }

    mutating func lines(of file: Int) throws(NeedsWholeIndex) -> [ShardLine] {
        if let lines = loaded[file] { return lines }
        guard starts.indices.contains(file), let bytes = read(shardPath(folder, from: starts[file]))
        else { throw NeedsWholeIndex() }
        let head = shardHead(folder, from: starts[file])
        guard bytes.starts(with: head), bytes.suffix(shardEnd.count).elementsEqual(shardEnd),
            bytes.count > head.count + shardEnd.count
        else { throw NeedsWholeIndex() }
        let lines = try readLines(bytes[head.count..<bytes.count - shardEnd.count])
        loaded[file] = lines
        return lines
    }

    /// Nil when there is none of that name.
    mutating func list(named name: String) throws(NeedsWholeIndex) -> ArraySlice<UInt8>? {
        let lines = try lines(of: file(of: name))
        return line(named: name, in: lines).map { lines[$0].list }
    }
}

/// The last text that is not after a name; the first when all are.
func lastIndex(in texts: [String], notAfter name: String) -> Int {
    var (low, high) = (0, texts.count)
    while low < high {
        let middle = (low + high) / 2
        if name.precedesInBytes(texts[middle]) { high = middle } else { low = middle + 1 }
    }
    return max(0, low - 1)
}

/// Where the line of that name is.
func line(named name: String, in lines: [ShardLine]) -> Int? {
    var (low, high) = (0, lines.count)
    while low < high {
        let middle = (low + high) / 2
        if lines[middle].name.precedesInBytes(name) { low = middle + 1 } else { high = middle }
    }
    return low < lines.count && lines[low].name.utf8.elementsEqual(name.utf8) ? low : nil
}

/// Lines with an escaped line break between.
private func readLines(_ text: ArraySlice<UInt8>) throws(NeedsWholeIndex) -> [ShardLine] {
    var lines: [ShardLine] = []
    var start = text.startIndex
    var next = start
    while let end = lineEnd(in: text, from: next) {
        lines.append(try readLine(text[start..<end]))
        start = min(end + 2, text.endIndex)
        next = start
        if end == text.endIndex { break }
    }
    return lines
}

/// The next backslash that leads a line break, or the end.
private func lineEnd(in text: ArraySlice<UInt8>, from start: Int) -> Int? {
    var position = start
    while let backslash = text[position...].firstIndex(of: UInt8(ascii: "\\")), backslash + 1 < text.endIndex {
        if text[backslash + 1] == UInt8(ascii: "n") { return backslash }
        position = backslash + 2
    }
    return text.endIndex
}

private func readLine(_ line: ArraySlice<UInt8>) throws(NeedsWholeIndex) -> ShardLine {
    guard let space = line.firstIndex(of: UInt8(ascii: " ")), let name = unescaped(line[..<space])
    else { throw NeedsWholeIndex() }
    return ShardLine(name: name, list: line[(space + 1)...])
}

/// What `append(escaped:)` wrote; nil for what it does not write.
func unescaped(_ text: ArraySlice<UInt8>) -> String? {
    guard text.contains(UInt8(ascii: "\\")) else { return String(decoding: text, as: UTF8.self) }
    var bytes: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "\\") else {
            bytes.append(byte)
            continue
        }
        switch rest.popFirst() {
        case UInt8(ascii: "n"): bytes.append(10)
        case UInt8(ascii: "x"):
            guard let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else { return nil }
            bytes.append(value)
            rest = rest.dropFirst(2)
        case let other?: bytes.append(other)
        case nil: return nil
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
