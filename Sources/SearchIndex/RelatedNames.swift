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

    /// The other names of what the words name: all words of a name must be there, one after the other.
    ///
    /// - Parameter words: Folded, in the order typed.
    func others(for words: [String]) -> [String] {
        let stems = words.map(stem)
        var others: [String] = []
        for group in groups {
            let names = group.map { analyse($0).words.map { stem($0.text) } }
            guard let asked = names.firstIndex(where: { contains(stems, $0) }) else { continue }
            for (index, name) in group.enumerated()
            where index != asked && !contains(stems, names[index]) && !others.contains(name) && others.count < mostNames
            {
                others.append(name)
            }
        }
        return others
    }
}

private func contains(_ words: [String], _ name: [String]) -> Bool {
    guard !name.isEmpty, name.count <= words.count else { return false }
    return (0...words.count - name.count).contains { Array(words[$0..<$0 + name.count]) == name }
}

/// Each is another one or two lists for a page to load.
private let mostNames = 2
