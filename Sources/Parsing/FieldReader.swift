import Model
import YAML

/// Takes typed fields out of a YAML mapping. What is wrong with one is collected; its value is then absent.
struct FieldReader {
    let source: SourceText
    private let pairs: [String: YAMLPair]
    /// The fields that were asked for.
    private(set) var known: [String] = []
    private(set) var problems: [Diagnostic] = []

    /// Of every field that has a value: its place, or those of its list's items.
    var ranges: [String: [Range<Int>]] {
        pairs.mapValues { pair in
            if case .sequence(let items) = pair.value.content { items.map(\.range) } else { [pair.value.range] }
        }
    }

    init(_ pairs: [YAMLPair], of source: SourceText) {
        self.source = source
        self.pairs = Dictionary(pairs.map { ($0.key.text ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func text(_ name: String) -> String? {
        value(name, wanted: "text", example: "\(name): some words") { Self.text(of: $0) }
    }

    mutating func texts(_ name: String) -> [String] {
        value(name, wanted: "a list", example: "\(name): [one, two]") { node in
            guard case .sequence(let items) = node.content else { return nil }
            let texts = items.compactMap { Self.text(of: $0) }
            return texts.count == items.count ? texts : nil
        } ?? []
    }

    mutating func flag(_ name: String) -> Bool {
        value(name, wanted: "true or false", example: "\(name): true") { node in
            switch Self.text(of: node) {
            case "true": true
            case "false": false
            default: nil
            }
        } ?? false
    }

    /// A field whose text has a form of its own, read by `parse`.
    ///
    /// - Parameter meant: What a text is in the right form, where that takes no judgement.
    mutating func parsed<Result>(
        _ name: String, _ rule: Rule = .wrongFieldType, wanted: String, example: String,
        meant: (String) -> String? = { _ in nil }, _ parse: (String) -> Result?
    ) -> Result? {
        value(name, rule, wanted: wanted, example: "\(name): \(example)", meant: meant) { node in
            Self.text(of: node).flatMap(parse)
        }
    }

    mutating func date(_ name: String) -> PartialDate? {
        parsed(
            name, .badDate, wanted: "a date", example: "2013-06-18, 2013-06 or 2013",
            meant: { PartialDate.meant(by: $0)?.description }
        ) { PartialDate($0) }
    }

    mutating func length(_ name: String) -> Seconds? {
        parsed(name, wanted: "a length of time", example: "46:22 or 18 h 30 min") { Seconds($0) }
    }

    /// A whole http or https address.
    mutating func address(_ name: String) -> String? {
        guard let address = text(name) else { return nil }
        if case .outside = Destination(address, in: ""), !address.lowercased().hasPrefix("mailto:") { return address }
        report(
            .unsafeAddress, "'\(name)' is not an address that a page may link to",
            help: "give a whole address that starts with https://", at: name)
        return nil
    }

    /// Reports a field that was read before and has no value.
    mutating func require(_ name: String, _ value: String?) {
        guard value == nil, !problems.contains(where: { $0.message.contains("'\(name)'") }) else { return }
        problems.append(
            Diagnostic(
                .missingField, "the field '\(name)' is missing", help: "add '\(name): …' to the front matter",
                at: source.span(pairs[name]?.key.range ?? 0..<3)))
    }

    /// Reports every field that nothing asked for.
    mutating func reportUnknownFields(elsewhere: (String) -> String?) {
        for (name, pair) in pairs.sorted(by: { $0.value.key.range.lowerBound < $1.value.key.range.lowerBound })
        where !known.contains(name) {
            let help =
                elsewhere(name) ?? didYouMean(name, among: known) ?? "known here: \(known.joined(separator: ", "))"
            // A field that is there already cannot be there twice.
            let meant = typingSlip(of: name, among: known).flatMap { pairs[$0] == nil ? $0 : nil }
            problems.append(
                Diagnostic(
                    .unknownField, "unknown field '\(name)'", help: help, at: source.span(pair.key.range),
                    fix: meant.flatMap { source.fix(pair.key.range, from: name, to: $0) }))
        }
    }

    mutating func report(_ rule: Rule, _ message: String, help: String?, at name: String) {
        guard let pair = pairs[name] else { return }
        report(rule, message, help: help, at: pair.value.range)
    }

    mutating func report(_ rule: Rule, _ message: String, help: String?, at range: Range<Int>) {
        problems.append(Diagnostic(rule, message, help: help, at: source.span(range)))
    }

    /// Takes over what another reader of the same file has found.
    mutating func report(_ others: [Diagnostic]) { problems += others }

    /// The pairs of a field that is a mapping of its own.
    mutating func mapping(_ name: String, example: String) -> [YAMLPair] {
        value(name, wanted: "a list of 'name: value' lines", example: "\(name):\(example)") { node in
            if case .mapping(let pairs) = node.content { pairs } else { nil }
        } ?? []
    }

    private mutating func value<Result>(
        _ name: String, _ rule: Rule = .wrongFieldType, wanted: String, example: String,
        meant: (String) -> String? = { _ in nil }, _ read: (YAMLNode) -> Result?
    ) -> Result? {
        known.append(name)
        // A field without a value is one that is still to be filled in.
        guard let node = pairs[name]?.value, !node.isNull, node.text != "" else { return nil }
        if let result = read(node) { return result }
        let text = node.text ?? ""
        let meant = meant(text)
        problems.append(
            Diagnostic(
                rule, "the field '\(name)' is not \(wanted)",
                help: "write '\(meant.map { "\(name): \($0)" } ?? example)'", at: source.span(node.range),
                fix: meant.flatMap { source.fix(node.range, from: text, to: $0) }))
        return nil
    }

    private static func text(of node: YAMLNode) -> String? {
        node.isNull ? nil : node.text
    }
}

extension YAMLNode {
    var text: String? {
        if case .scalar(let text, _) = content { return text }
        return nil
    }
}
