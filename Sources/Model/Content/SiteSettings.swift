/// What `kb.yml` says about the site.
public struct SiteSettings: Sendable, Equatable {
    public var title = "kb"
    public var tagline = ""
    public var description = ""
    /// Where the site is served, ending in `/`: feeds and the site map need whole addresses.
    public var baseURL = "https://kb.example/"
    public var language = "en"

    public init() {}
}
