import Model
import XML

/// What a page says of its article in JSON-LD (schema.org: Article and what is derived from it, else WebPage).
struct LinkedData {
    var title: String?
    /// Wikipedia's headline is a short description; the title is the name.
    var articleName: String?
    var published: String?
    var authors: [String] = []
    var publisher: String?
    var url: String?
    var summary: String?
    var keywords: [String] = []
    var language: String?
    var licence: String?

    init(_ page: PageReading) {
        var nodes: [JSON] = []
        for script in page.all where script.name == "script" {
            guard script["type"]?.lowercased().contains("ld+json") == true, let value = linkedJSON(script.text) else {
                continue
            }
            addNodes(value, depth: 0, to: &nodes)
        }
        var named: [String: String] = [:]
        for node in nodes { if let id = node["@id"]?.string, let name = text(node["name"]) { named[id] = name } }
        if let article = nodes.first(where: { isOf($0, articleTypes) }) { read(article, named) }
        if let page = nodes.first(where: { isOf($0, ["WebPage"]) }) { read(page, named) }
    }

    private mutating func read(_ node: JSON, _ named: [String: String]) {
        title = title ?? text(node["headline"]) ?? text(node["name"])
        articleName = articleName ?? text(node["name"])
        published = published ?? text(node["datePublished"]) ?? text(node["dateCreated"])
        if authors.isEmpty { authors = list(node["author"] ?? node["creator"]).compactMap { name(of: $0, named) } }
        publisher = publisher ?? list(node["publisher"]).compactMap { name(of: $0, named) }.first
        url = url ?? text(node["url"]) ?? text(node["mainEntityOfPage"]) ?? text(node["mainEntityOfPage"]?["@id"])
        summary = summary ?? text(node["description"])
        if keywords.isEmpty {
            keywords = list(node["keywords"]).compactMap { text($0) ?? text($0["name"]) }
                .flatMap { $0.split(separator: ",").map { oneLine(String($0)) } }
        }
        language = language ?? text(node["inLanguage"]) ?? text(node["inLanguage"]?["name"])
        licence = licence ?? text(node["license"]) ?? text(node["license"]?["url"]) ?? text(node["license"]?["@id"])
    }
}

private let articleTypes: Set<String> = [
    "Article", "NewsArticle", "BlogPosting", "TechArticle", "Report", "ScholarlyArticle", "AnalysisNewsArticle",
    "SocialMediaPosting", "APIReference", "HowTo", "LiveBlogPosting", "DiscussionForumPosting", "OpinionNewsArticle",
]

/// Some wrap it in a comment or in CDATA, for browsers of old.
private func linkedJSON(_ text: String) -> JSON? {
    guard let start = text.utf8.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }) else {
        return nil
    }
    var bytes = Array(text.utf8[start...])
    if text.utf8[..<start].contains(UInt8(ascii: "[")) { return nil }
    if let wrapped = text.firstRange(ofText: "CDATA[") {
        bytes = Array(text[wrapped...].utf8.dropFirst(6).drop { $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "[") })
    }
    return try? readJSONPrefix(bytes).value
}

private func addNodes(_ value: JSON, depth: Int, to nodes: inout [JSON]) {
    guard depth < 4 else { return }
    for item in value.items { addNodes(item, depth: depth + 1, to: &nodes) }
    guard !value.fields.isEmpty else { return }
    nodes.append(value)
    for name in ["@graph", "mainEntity", "mainEntityOfPage"] {
        if let inner = value[name] { addNodes(inner, depth: depth + 1, to: &nodes) }
    }
}

private func isOf(_ node: JSON, _ types: Set<String>) -> Bool {
    list(node["@type"]).contains { type in
        type.string.map { types.contains(String($0.split(separator: "/").last ?? "")) } ?? false
    }
}

private func list(_ value: JSON?) -> [JSON] {
    guard let value else { return [] }
    if case .list(let items) = value { return items }
    return [value]
}

private func name(of value: JSON, _ named: [String: String]) -> String? {
    text(value) ?? text(value["name"]) ?? value["@id"]?.string.flatMap { named[$0] }
}

/// Character references are none in JSON, yet many put them there.
private func text(_ value: JSON?) -> String? {
    guard let text = value?.string, !text.isEmpty else { return nil }
    return withoutReferences(text)
}

/// A text in which character references are the characters they mean.
func withoutReferences(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")), let tree = try? readHTML(Array("<p>\(text)</p>".utf8)) else {
        return text
    }
    return oneLine(tree.root.text)
}
