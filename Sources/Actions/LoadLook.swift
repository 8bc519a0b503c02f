import Files
import Model
import Parsing
import Site
import Templates

/// The look of a site, and what is wrong in its files.
public struct LoadedLook: Sendable {
    public var look: Look
    public var problems: [Diagnostic]
}

/// Reads `Site/`: the files that kb has built in, and over them those that the knowledge base has at the same paths.
///
/// - Parameter language: Of the interface: `de` for `Site/words/de.yml`. English stands for what that leaves out.
public func loadLook(_ root: Root, language: String) throws -> LoadedLook {
    let builtIn = builtInLook()
    let (files, untaken) = try lookFiles(root, over: builtIn)
    let (templates, templateProblems) = TemplateSet.parse(
        files.below("templates/", suffix: ".mustache").map { name, file in
            (name: name, source: SourceText(path: "Site/" + file.path, bytes: file.bytes))
        })
    let (words, wordProblems) = parseWords(in: files, over: builtIn, language: language)
    let assets = files.below("assets/").map { Asset(path: "assets/" + $0.name, bytes: $0.file.bytes) }
    let built = [
        joined(files.below("styles/", suffix: ".css"), as: "assets/kb.css"),
        joined(files.below("scripts/", suffix: ".js"), as: "assets/kb.js", after: spoken(words.script)),
        joined(files.below("search/", suffix: ".js"), as: searchScript, after: spoken(words.search)),
    ]
    return LoadedLook(
        look: Look(
            templates: templates, words: words, assets: assets + built.compactMap { $0 },
            serviceWorker: joined(files.below("offline/", suffix: ".js"), as: "service-worker.js")?.bytes),
        problems: untaken + templateProblems + wordProblems)
}

/// What of `Site/` is the look.
let lookFolders = ["assets", "offline", "scripts", "search", "styles", "templates", "words"]

/// The files of a look, by their paths below `Site/`.
private typealias LookFiles = [String: [UInt8]]

private func lookFiles(_ root: Root, over builtIn: LookFiles) throws -> (files: LookFiles, untaken: [Diagnostic]) {
    var files = builtIn
    var untaken: [Diagnostic] = []
    for folder in lookFolders {
        let path = "\(root.look)/\(folder)"
        guard isDirectory(path) else { continue }
        let tree = try walk(path, suffix: "")
        for stamp in tree.files {
            let limit = folder == "assets" ? assetLimit : contentLimit
            files["\(folder)/\(stamp.path)"] = try readRegularFile("\(path)/\(stamp.path)", limit: limit)
        }
        untaken += tree.untaken.map { unreadableFile($0, in: "Site/" + folder) }
    }
    return (files, untaken)
}

extension LookFiles {
    /// The files of a folder in the order of their names, which are told without the suffix.
    fileprivate func below(
        _ folder: String, suffix: String = ""
    ) -> [(name: String, file: (path: String, bytes: [UInt8]))] {
        filter { $0.key.hasPrefix(folder) && $0.key.hasSuffix(suffix) }.sorted { $0.key < $1.key }.map { path, bytes in
            (String(path.dropFirst(folder.count).dropLast(suffix.count)), (path, bytes))
        }
    }
}

/// English, and over it the words of the language, or of the language without its region: `de` for `de-CH`.
private func parseWords(
    in files: LookFiles, over builtIn: LookFiles, language: String
) -> (words: Words, problems: [Diagnostic]) {
    func source(_ name: some StringProtocol) -> SourceText? {
        files["words/\(name).yml"].map { SourceText(path: "Site/words/\(name).yml", bytes: $0) }
    }
    let english = builtIn["words/en.yml"] ?? []
    var words = parseWords(SourceText(path: "Site/words/en.yml", bytes: english)).words
    var problems: [Diagnostic] = []
    var names = files["words/en.yml"] == english ? [] : ["en"]
    for name in [language.prefix { $0 != "-" }, language[...]] where !names.contains(String(name)) {
        names.append(String(name))
    }
    for source in names.compactMap(source) {
        let read = parseWords(source, over: words)
        words = read.words
        problems += read.problems
    }
    return (words, problems)
}

/// Files as one, which is one request, without comment lines and indents, which are a fifth of them; nil when there are
/// none.
private func joined(
    _ files: [(name: String, file: (path: String, bytes: [UInt8]))], as path: String, after head: String = ""
) -> Asset? {
    guard !files.isEmpty else { return nil }
    return Asset(path: path, bytes: Array(head.utf8) + files.flatMap { withoutCommentLines($0.file.bytes) })
}

/// Without the lines that are a comment of CSS, or a comment of JavaScript, as a whole.
private func withoutCommentLines(_ file: [UInt8]) -> [UInt8] {
    let lines = file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let kept = lines.map { $0.drop { $0 == UInt8(ascii: " ") } }.filter { line in
        let isStyleComment = line.starts(with: "/*".utf8) && line.suffix(2).elementsEqual("*/".utf8)
        return !line.isEmpty && !line.starts(with: "//".utf8) && !isStyleComment
    }
    return Array(kept.joined(separator: [UInt8(ascii: "\n")])) + [UInt8(ascii: "\n")]
}

/// What a script says, as the first line of it.
private func spoken(_ words: [String: String]) -> String {
    let fields = words.sorted { $0.key < $1.key }.map { (name: $0.key, value: JSON.text($0.value)) }
    return fields.isEmpty ? "" : "window.kbWords=Object.assign(window.kbWords||{},\(JSON.object(fields).line));\n"
}

/// In bytes: a font or a video, which the build holds in memory.
private let assetLimit = 1 << 30
