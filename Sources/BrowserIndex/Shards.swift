import SearchIndex

/// Lists by name, in files of a size that a page loads for a single one of them.
struct Shards {
    /// The name of the folder, and of the function that the scripts call.
    enum Folder: String { case terms, positions, words }

    private let folder: Folder
    /// In bytes.
    private let fullSize: Int
    private var count = 0
    /// For each file, the shortest name that is not before its first and after all those of the file before.
    private(set) var starts: [String] = []
    private var lines: [UInt8] = []
    private var lastName = ""

    /// - Parameter total: Of all lists together, in bytes. Small files for a small site: two or three of them and the texts
    ///   of ten hits are a query, and a large site would have too many to tell them apart.
    init(of folder: Folder, total: Int) {
        self.folder = folder
        fullSize = min(8000, max(1500, total / 1500))
    }

    var isEmpty: Bool { lines.isEmpty }

    /// Whether a list of so many bytes belongs into the next file.
    func isFull(adding size: Int) -> Bool { !lines.isEmpty && lines.count + size > fullSize }

    /// - Parameter name: In the order of UTF-8, after those before.
    mutating func add(_ name: String, _ list: [UInt8]) {
        if lines.isEmpty { starts.append(shortest(name, after: lastName)) } else { lines.append(UInt8(ascii: "\n")) }
        lastName = name
        lines += name.utf8
        lines.append(UInt8(ascii: " "))
        lines += list
    }

    /// Of what was added since the last one.
    mutating func nextFile() -> ShardFile {
        var bytes = Array("kbSearch.\(folder)(\(count),".utf8)
        bytes.append(literal: lines)
        bytes += ")\n".utf8
        defer {
            lines.removeAll(keepingCapacity: true)
            count += 1
        }
        return ShardFile(path: "search/\(folder)/\(count).js", bytes: bytes)
    }
}

/// The shortest beginning of a name that another one precedes.
private func shortest(_ name: String, after last: String) -> String {
    var beginning = ""
    for scalar in name.unicodeScalars {
        beginning.unicodeScalars.append(scalar)
        if last.precedesInBytes(beginning) { break }
    }
    return beginning
}
