import XML

/// Which of the vocabularies that feeds mix an element is of. Their versions are one here.
enum FeedVocabulary: Sendable {
    case rss, atom, content, dublinCore, media, itunes, podcast, simpleChapters, wordPress, excerpt, youTube
    case feedBurner, creativeCommons, atomPublishing, other

    init(namespace: String) {
        if let known = vocabularies[namespace] {
            self = known
        } else if namespace.hasPrefix("http://wordpress.org/export/") {
            self = namespace.hasSuffix("/excerpt/") ? .excerpt : .wordPress
        } else if namespace.lowercased().hasPrefix("https://podcastindex.org/namespace/") {
            self = .podcast
        } else {
            self = vocabularies[namespace.lowercased()] ?? .other
        }
    }
}

private let vocabularies: [String: FeedVocabulary] = [
    "": .rss,
    "http://purl.org/rss/1.0/": .rss,
    "http://my.netscape.com/rdf/simple/0.9/": .rss,
    "http://channel.netscape.com/rdf/simple/0.9/": .rss,
    "http://purl.org/net/rss1.1#": .rss,
    "http://backend.userland.com/rss2": .rss,
    "http://blogs.law.harvard.edu/tech/rss": .rss,
    "http://www.w3.org/2005/atom": .atom,
    "http://purl.org/atom/ns#": .atom,
    "http://purl.org/rss/1.0/modules/content/": .content,
    "http://purl.org/dc/elements/1.1/": .dublinCore,
    "http://purl.org/dc/elements/1.0/": .dublinCore,
    "http://purl.org/dc/terms/": .dublinCore,
    "http://search.yahoo.com/mrss/": .media,
    "http://search.yahoo.com/mrss": .media,
    "http://www.itunes.com/dtds/podcast-1.0.dtd": .itunes,
    "http://podlove.org/simple-chapters": .simpleChapters,
    "http://podlove.org/simple-chapters/": .simpleChapters,
    "https://podlove.org/simple-chapters": .simpleChapters,
    "https://github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md": .podcast,
    "http://www.youtube.com/xml/schemas/2015": .youTube,
    "http://rssnamespace.org/feedburner/ext/1.0": .feedBurner,
    "http://backend.userland.com/creativecommonsrssmodule": .creativeCommons,
    "http://cyber.law.harvard.edu/rss/creativecommonsrssmodule.html": .creativeCommons,
    "http://creativecommons.org/ns#": .creativeCommons,
    "http://web.resource.org/cc/": .creativeCommons,
    "http://www.w3.org/2007/app": .atomPublishing,
]

/// The elements right below one of a feed, each with its vocabulary.
struct FeedFields {
    let node: MarkupNode
    private let fields: [(vocabulary: FeedVocabulary, node: MarkupNode)]

    init(_ node: MarkupNode) {
        self.node = node
        fields = node.elements.map { (FeedVocabulary(namespace: $0.namespace), $0) }
    }

    /// Feeds also use prefixes that they do not declare; then a name counts that no other vocabulary has.
    func all(_ name: String, _ vocabulary: FeedVocabulary) -> [MarkupNode] {
        let found = fields.filter { $0.vocabulary == vocabulary && $0.node.name == name }.map(\.node)
        guard found.isEmpty, vocabulary != .rss, unambiguousNames.contains(name) else { return found }
        return fields.filter { $0.node.namespace.isEmpty && $0.node.name == name }.map(\.node)
    }

    func first(_ name: String, _ vocabulary: FeedVocabulary) -> MarkupNode? { all(name, vocabulary).first }

    func has(_ vocabulary: FeedVocabulary) -> Bool { fields.contains { $0.vocabulary == vocabulary } }

    /// On one line; nil where it says nothing.
    func text(_ name: String, _ vocabulary: FeedVocabulary) -> String? { texts(name, vocabulary).first }

    func texts(_ name: String, _ vocabulary: FeedVocabulary) -> [String] {
        all(name, vocabulary).map { plainText($0.text) }.filter { !$0.isEmpty }
    }
}

private let unambiguousNames: Set<String> = [
    "encoded", "creator", "date", "duration", "transcript", "person", "chapters", "origLink", "subject",
]

extension MarkupNode {
    /// The nearest `xml:lang` (XML 1.0, 2.12).
    var writtenLanguage: String? {
        inherited("lang", limit: 50).flatMap(languageTag)
    }

    private func inherited(_ name: String, limit: Int) -> String? {
        var node: MarkupNode? = self
        for _ in 0..<limit {
            guard let current = node else { return nil }
            if let value = current[name, xmlNamespace] { return value }
            node = current.parent
        }
        return nil
    }

    /// What relative addresses in it start from (XML Base 4.2), themselves resolved against `base`.
    func base(from base: String?) -> String? {
        var bases: [String] = []
        var node: MarkupNode? = self
        while let current = node {
            if let value = current["base", xmlNamespace] { bases.append(value) }
            node = current.parent
        }
        return bases.reversed().reduce(base) { resolvedLink($1, base: $0) ?? $0 }
    }
}

private let xmlNamespace = "http://www.w3.org/XML/1998/namespace"
