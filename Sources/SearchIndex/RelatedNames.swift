import Model
import TextAnalysis

/// Names that mean the same, as the tags' other words in `kb.yml` say: who asks for one is shown what has another, too.
public struct RelatedNames: Sendable, Equatable {
    /// Each group has two names or more.
    public private(set) var groups: [[String]]

    public init(of tags: [String: TagMeaning]) {
        groups = tags.sorted { $0.key.precedesInBytes($1.key) }.compactMap { tag, meaning in
            meaning.aliases.isEmpty ? nil : [tag.split(separator: "-").joined(separator: " ")] + meaning.aliases
        }
    }

    /// As the index and the browser's manifest hold them: a group a line, with tabs between its names.
    public init(text: String) {
        groups = text.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    }

    public var text: String { groups.map { $0.joined(separator: "\t") }.joined(separator: "\n") }

    /// The other names of what the words name. A word of a longer query may mean something else: `connection refused` is no
    /// question about networks.
    ///
    /// - Parameter words: Folded, in the order typed.
    func others(for words: [String]) -> [String] {
        let stems = words.map(stem)
        var others: [String] = []
        for group in groups {
            let names = group.map { analyse($0).words.map { stem($0.text) } }
            guard let asked = names.firstIndex(of: stems) else { continue }
            others += group.indices.filter { $0 != asked && names[$0] != stems && !names[$0].isEmpty }.map { group[$0] }
        }
        return Array(others.prefix(mostNames))
    }
}

/// Each is another one or two lists for a page to load.
private let mostNames = 2
