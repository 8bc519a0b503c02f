import XML

/// The `meta` elements of a page by their names in lower case, whichever attribute they are named by.
struct MetaTags {
    private var values: [String: [String]] = [:]
    var canonical: String?

    init(_ page: PageReading) {
        for node in page.all {
            if node.name == "meta", let content = node["content"], !content.isEmpty {
                guard let name = node["property"] ?? node["name"] ?? node["itemprop"] else { continue }
                // RDFa allows several names; Dublin Core is written with a dot or a colon.
                for word in name.lowercased().split(whereSeparator: \.isWhitespace) {
                    let isDublin = word.hasPrefix("dc:") || word.hasPrefix("dcterms:")
                    let key = isDublin ? word.split(separator: ":").joined(separator: ".") : String(word)
                    values[key, default: []].append(content)
                }
            } else if node.name == "link", canonical == nil, hasWord(node["rel"], "canonical") {
                canonical = node["href"]
            }
        }
    }

    func first(_ name: String) -> String? { values[name]?.first { !oneLine($0).isEmpty } }

    func all(_ names: [String]) -> [String] {
        for name in names { if let found = values[name] { return found } }
        return []
    }
}
