import Linking
import Model

/// - Parameters:
///   - address: Nil for a page of another site.
///   - url: The whole address of the page where the site is served.
public func openJSON(alert: String?, at address: Address?, url: String, library: Library) -> JSON {
    .object([
        ("alert", .optional(alert)), ("ref", .optional(address?.description)),
        ("title", .optional(address.map { library.fullTitle(of: $0) })), ("page", .optional(address?.page)),
        ("url", .text(url)),
    ])
}
