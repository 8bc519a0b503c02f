import Model
import YAML

/// Reads a file of `Site/words`. What is wrong is reported, and `base` says what the file does not.
///
/// - Parameter base: The words of another language that the file may leave out and that it adds none to; nil for the
///   language that says which words there are.
public func parseWords(_ source: SourceText, over base: Words? = nil) -> (words: Words, problems: [Diagnostic]) {
    switch parseYAML(source.bytes[...]) {
    case .success(nil): return (base ?? Words(), [])
    case .success(.some(let node)):
        guard case .mapping(let pairs) = node.content else { break }
        var reader = WordsReader(words: base ?? Words(), base: base, source: source)
        for pair in pairs { reader.read(pair) }
        return (reader.words, reader.problems)
    case .failure(let problem):
        let diagnostic = Diagnostic(
            .interfaceWords, "the words cannot be read: \(problem.message)", help: yamlHelp(problem, in: source),
            at: source.span(problem.range))
        return (base ?? Words(), [diagnostic])
    }
    let problem = Diagnostic(
        .interfaceWords, "the words are not a list of 'name: text' lines", help: "write one word a line",
        at: source.span(0..<0))
    return (base ?? Words(), [problem])
}

private struct WordsReader {
    var words: Words
    let base: Words?
    let source: SourceText
    var problems: [Diagnostic] = []

    mutating func read(_ pair: YAMLPair) {
        let name = pair.key.text ?? ""
        switch (name, pair.value.content) {
        case ("counts", .mapping(let pairs)): for pair in pairs { readCount(pair) }
        case ("script", .mapping(let pairs)): for pair in pairs { read(pair, into: \.script) }
        case ("search", .mapping(let pairs)): for pair in pairs { read(pair, into: \.search) }
        default: read(pair, into: \.texts)
        }
    }

    private mutating func read(_ pair: YAMLPair, into place: WritableKeyPath<Words, [String: String]>) {
        guard let name = checkedName(pair, among: base?[keyPath: place]) else { return }
        guard let text = pair.value.text else { return report(pair, "is not a text", help: "write '\(name): words'") }
        let known = base?[keyPath: place][name].map(placeholders)
        if let known, let other = placeholders(in: text).subtracting(known).sorted().first {
            let help =
                known.isEmpty ? "nothing is filled in here" : "here are \(known.sorted().joined(separator: ", "))"
            return report(pair, "has \(other), which stands for nothing", help: help)
        }
        words[keyPath: place][name] = text
    }

    private mutating func readCount(_ pair: YAMLPair) {
        guard let name = checkedName(pair, among: base?.counts) else { return }
        guard case .sequence(let items) = pair.value.content, items.count == 2, let one = items[0].text,
            let other = items[1].text
        else { return report(pair, "is not a pair", help: "write '\(name): [1 \(name), \"{n} \(name)s\"]'") }
        words.counts[name] = Words.Count(one: one, other: other)
    }

    /// Nil, and a problem, for a name that nothing on a page asks for.
    private mutating func checkedName<Word>(_ pair: YAMLPair, among known: [String: Word]?) -> String? {
        let name = pair.key.text ?? ""
        guard let known, known[name] == nil else { return name }
        let meant = didYouMean(name, among: known.keys.sorted())
        report(pair, "is no word of the interface", help: meant ?? "take the line out")
        return nil
    }

    private mutating func report(_ pair: YAMLPair, _ what: String, help: String) {
        problems.append(
            Diagnostic(
                .interfaceWords, "'\(pair.key.text ?? "")' \(what)", help: help, at: source.span(pair.key.range)))
    }
}

/// `{n}` and its like, for which something else is said.
private func placeholders(in text: String) -> Set<String> {
    Set(text.matches(of: /\{[a-z]+\}/).map { String($0.output) })
}
