import XML

/// Which of the vocabularies that feeds mix an element is of. Their versions are one here.
enum FeedVocabulary: Sendable {
    case rss, atom, content, dublinCore, media, itunes, podcast, simpleChapters, wordPress, excerpt, youTube
    case feedBurner, creativeCommons, atomPublishing, other

    /// The addresses that name vocabularies are met with `http` and with `https`, in other case than they are defined in,
    /// and without the slash at their end. WordPress has one for each version of its export.
    init(namespace: String) {
        let name = namespace.lowercased().withoutScheme
        if let known = vocabularies[String(name)] {
            self = known
        } else if name.hasPrefix("wordpress.org/export/") {
            self = name.hasSuffix("/excerpt") ? .excerpt : .wordPress
        } else if name.hasPrefix("podcastindex.org/namespace/") {
            self = .podcast
        } else {
            self = .other
        }
    }
}

extension String {
    /// `example.org/a` of `https://example.org/a/`.
    fileprivate var withoutScheme: Substring {
        var rest = self[...]
        for scheme in ["http://", "https://"] where rest.hasPrefix(scheme) { rest = rest.dropFirst(scheme.count) }
        return rest.last == "/" ? rest.dropLast() : rest
    }
}

/// By their addresses in lower case, without scheme and without a slash at the end.
private let vocabularies: [String: FeedVocabulary] = [
    "": .rss,
    "purl.org/rss/1.0": .rss,
    "my.netscape.com/rdf/simple/0.9": .rss,
    "channel.netscape.com/rdf/simple/0.9": .rss,
    "purl.org/net/rss1.1#": .rss,
    "backend.userland.com/rss2": .rss,
    "blogs.law.harvard.edu/tech/rss": .rss,
    "www.w3.org/2005/atom": .atom,
    "purl.org/atom/ns#": .atom,
    "purl.org/rss/1.0/modules/content": .content,
    "purl.org/dc/elements/1.1": .dublinCore,
    "purl.org/dc/elements/1.0": .dublinCore,
    "purl.org/dc/terms": .dublinCore,
    "search.yahoo.com/mrss": .media,
    "www.itunes.com/dtds/podcast-1.0.dtd": .itunes,
    "podlove.org/simple-chapters": .simpleChapters,
    "github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md": .podcast,
    "www.youtube.com/xml/schemas/2015": .youTube,
    "rssnamespace.org/feedburner/ext/1.0": .feedBurner,
    "backend.userland.com/creativecommonsrssmodule": .creativeCommons,
    "cyber.law.harvard.edu/rss/creativecommonsrssmodule.html": .creativeCommons,
    "creativecommons.org/ns#": .creativeCommons,
    "web.resource.org/cc": .creativeCommons,
    "www.w3.org/2007/app": .atomPublishing,
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
    "post_type", "post_password", "post_date", "post_date_gmt", "status",
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
