import Model
import Templates

/// The assets that templates name, each under an address that changes with its bytes: a browser may keep them for ever.
struct NamedAssets: Sendable {
    /// What templates call them, and where they stand in the look.
    private static let paths = [
        "style": "assets/kb.css", "script": "assets/kb.js", "search": searchScript, "search-style": "assets/search.css",
        "charts-style": "assets/charts.css", "icon": "assets/icon.svg",
    ]
    private let published: [String: String]

    init(of assets: [Asset]) {
        let named = Set(Self.paths.values)
        published = Dictionary(
            assets.filter { named.contains($0.path) }.map { ($0.path, Self.fingerprinted($0)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Where the asset stands in the site.
    func path(of asset: String) -> String { published[asset] ?? asset }

    func value(root: String) -> Value { .record(Record(Self.paths.mapValues { .text(root + path(of: $0)) })) }

    /// All that are there, as they stand in the site.
    var all: [String] { published.values.sorted() }

    /// `assets/kb.css` as `assets/kb.3f2a9c1b.css`.
    private static func fingerprinted(_ asset: Asset) -> String {
        let name = fingerprint(of: asset.bytes)
        guard let dot = asset.path.lastIndex(of: ".") else { return asset.path + "." + name }
        return "\(asset.path[..<dot]).\(name)\(asset.path[dot...])"
    }
}

/// Eight digits: FNV-1a (64 bits), of which 32 tell so few files apart.
func fingerprint(of bytes: some Sequence<UInt8>) -> String {
    let hash = fnv1a(bytes)
    let digits = String(UInt32(truncatingIfNeeded: hash ^ (hash >> 32)), radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
}
