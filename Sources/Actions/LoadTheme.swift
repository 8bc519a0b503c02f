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
    let sources = try walk(root.templates, suffix: suffix).map { stamp in
        (
            name: String(stamp.path.dropLast(suffix.count)),
            source: SourceText(
                path: "Site/templates/" + stamp.path, bytes: try readFile(root.templates + "/" + stamp.path))
        )
    }
    let (templates, problems) = TemplateSet.parse(sources)
    let assets = try walk(root.assets, suffix: "").map { stamp in
        Asset(path: "assets/" + stamp.path, bytes: try readFile(root.assets + "/" + stamp.path))
    }
    return Theme(templates: templates, assets: assets, problems: problems)
}
