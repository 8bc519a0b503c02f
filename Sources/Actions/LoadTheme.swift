import Files
import Model
import Site
import Templates

/// The look of the site: what a user edits under `Site/`.
public struct Theme: Sendable {
    public var templates: TemplateSet
    public var assets: [Asset]
    /// Whether the site searches: then its search data is written, too.
    public var hasSearch: Bool
    public var problems: [Diagnostic]
}

/// Reads `Site/templates/*.mustache`, all of `Site/assets/`, and the scripts of `Site/search/`.
public func loadTheme(_ root: Root) throws -> Theme {
    guard isDirectory(root.templates), isDirectory(root.assets) else {
        throw ActionError.noTemplates(root.path + "/Site")
    }
    let suffix = ".mustache"
    let templateTree = try walk(root.templates, suffix: suffix)
    let sources = try templateTree.files.map { stamp in
        (
            name: String(stamp.path.dropLast(suffix.count)),
            source: SourceText(
                path: "Site/templates/" + stamp.path,
                bytes: try readRegularFile(root.templates + "/" + stamp.path, limit: contentLimit))
        )
    }
    let (templates, problems) = TemplateSet.parse(sources)
    let assetTree = try walk(root.assets, suffix: "")
    let assets = try assetTree.files.map { stamp in
        Asset(
            path: "assets/" + stamp.path,
            bytes: try readRegularFile(root.assets + "/" + stamp.path, limit: assetLimit))
    }
    let (search, searchUntaken) = try joinedSearch(root)
    let untaken =
        templateTree.untaken.map { unreadableFile($0, in: "Site/templates") }
        + assetTree.untaken.map { unreadableFile($0, in: "Site/assets") } + searchUntaken
    return Theme(
        templates: templates, assets: assets + [search].compactMap { $0 }, hasSearch: search != nil,
        problems: untaken + problems)
}

/// The scripts of the search as one, which is one request, without comment lines and indents, which are a fifth of it; nil
/// when the look has none.
private func joinedSearch(_ root: Root) throws -> (script: Asset?, untaken: [Diagnostic]) {
    guard isDirectory(root.searchScripts) else { return (nil, []) }
    let tree = try walk(root.searchScripts, suffix: ".js")
    let scripts = try tree.files.map { stamp in
        try readRegularFile(root.searchScripts + "/" + stamp.path, limit: contentLimit)
    }
    let script = scripts.isEmpty ? nil : Asset(path: searchScript, bytes: scripts.flatMap(withoutCommentLines))
    return (script, tree.untaken.map { unreadableFile($0, in: "Site/search") })
}

private func withoutCommentLines(_ script: [UInt8]) -> [UInt8] {
    let lines = script.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let kept = lines.map { $0.drop { $0 == UInt8(ascii: " ") } }.filter { !$0.starts(with: "//".utf8) }
    return Array(kept.joined(separator: [UInt8(ascii: "\n")]))
}

/// In bytes: a font or a video, which the build holds in memory.
private let assetLimit = 1 << 30
