import Files
import Model
import Site
import Templates

/// The look of the site: what a user edits under `Site/`.
public struct Theme: Sendable {
    public var templates: TemplateSet
    public var assets: [Asset]
    public var problems: [Diagnostic]
}

/// Reads `Site/templates/*.mustache` and all of `Site/assets/`.
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
    let untaken =
        templateTree.untaken.map { unreadableFile($0, in: "Site/templates") }
        + assetTree.untaken.map { unreadableFile($0, in: "Site/assets") }
    return Theme(templates: templates, assets: assets, problems: untaken + problems)
}

/// In bytes: a font or a video, which the build holds in memory.
private let assetLimit = 1 << 30
