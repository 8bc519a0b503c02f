import Model
import Templates

/// What a site looks like and says, whatever its content: the folder `Site/`.
public struct Look: Sendable {
    public var templates: TemplateSet
    public var words: Words
    public var assets: [Asset]
    /// The script that keeps pages for reading without a network, but for the list of what it keeps.
    public var serviceWorker: [UInt8]?

    public init(templates: TemplateSet, words: Words, assets: [Asset] = [], serviceWorker: [UInt8]? = nil) {
        self.templates = templates
        self.words = words
        self.assets = assets
        self.serviceWorker = serviceWorker
    }

    /// Whether the site searches: it has the script that does.
    public var hasSearch: Bool { assets.contains { $0.path == searchScript } }
}

/// Relative to the site's root.
public let searchScript = "assets/search.js"
