/// One file of the search data that a page loads: a classic script.
public struct ShardFile: Sendable, Equatable {
    /// Below the site's folder for search data.
    public var path: String
    public var text: String
}
