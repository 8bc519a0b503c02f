/// Lists by name, in files of a size that a page loads for a single one of them.
struct Shards {
    /// The name of the folder, and of the function that the scripts call.
    enum Folder: String { case terms, positions, words }

    private let folder: Folder
    private var count = 0
    /// The first name in each file.
    private(set) var starts: [String] = []
    private var lines: [UInt8] = []

    init(of folder: Folder) { self.folder = folder }

    var isEmpty: Bool { lines.isEmpty }

    /// Whether a list of so many bytes belongs into the next file.
    func isFull(adding size: Int) -> Bool { !lines.isEmpty && lines.count + size > fullSize }

    /// - Parameter name: In the order of UTF-8, after those before.
    mutating func add(_ name: String, _ list: [UInt8]) {
        if lines.isEmpty { starts.append(name) } else { lines.append(UInt8(ascii: "\n")) }
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

/// In bytes: two or three of them and the texts of ten hits are a query.
private let fullSize = 8000
