/// Lists by name, in files of a size that a page loads for a single one of them.
struct Shards {
    /// The name of the folder, and of the function that the scripts call.
    enum Folder: String { case terms, positions, words }

    private let folder: Folder
    private(set) var files: [ShardFile] = []
    /// The first name in each file.
    private(set) var starts: [String] = []
    private var lines: [String] = []
    private var size = 0

    init(of folder: Folder) { self.folder = folder }

    /// - Parameters:
    ///   - name: In the order of UTF-8, after those before.
    ///   - startsFile: Nil to begin a new file when this one is full.
    /// - Returns: Whether a new file was begun.
    @discardableResult
    mutating func add(_ name: String, _ list: String, startsFile: Bool? = nil) -> Bool {
        let isNew = startsFile ?? (size > 0 && size + list.utf8.count > fullSize)
        if isNew { endFile() }
        if lines.isEmpty { starts.append(name) }
        lines.append("\(name) \(list)")
        size += name.utf8.count + list.utf8.count + 2
        return isNew
    }

    /// Must be called after the last list.
    mutating func endFile() {
        guard !lines.isEmpty else { return }
        let text = "kbSearch.\(folder)(\(files.count),\(literal(lines.joined(separator: "\n"))))\n"
        files.append(ShardFile(path: "search/\(folder)/\(files.count).js", text: text))
        lines = []
        size = 0
    }
}

/// In bytes: two or three of them and the texts of ten hits are a query.
private let fullSize = 8000

/// A string of JavaScript. U+2028 and U+2029 are allowed in one since ES2019.
func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": literal += "\\\""
        case "\\": literal += "\\\\"
        case "\n": literal += "\\n"
        case "\r": literal += "\\r"
        // A page could hold the script inside of itself one day.
        case "<": literal += "\\x3C"
        case _ where scalar.value < 32: literal += "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
        default: literal.unicodeScalars.append(scalar)
        }
    }
    return literal + "\""
}
