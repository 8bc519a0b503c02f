import Checking
import Model

/// All rules, a line each: code, level in force, and what the rule finds.
public func rulesText(_ rules: [RuleExplanation], _ levels: [Rule: RuleLevel], _ style: Style) -> String {
    rules.map { explanation in
        let level = levelText(explanation.rule, levels)
        let padding = String(repeating: " ", count: max(1, 9 - level.count))
        return "\(style.bold(explanation.rule.rawValue))  \(level)\(padding)\(explanation.title)\n"
    }.joined()
}

/// One rule: what it finds, why, how to mend it, and an example before and after.
public func explanationText(_ explanation: RuleExplanation, levels: [Rule: RuleLevel], style: Style) -> String {
    func paragraph(_ text: String) -> String { wrapped(text, width: style.width, indent: "") + "\n" }
    let rule = explanation.rule
    var text = style.bold("\(rule.rawValue)  \(explanation.title)") + "\n"
    text += style.dim("\(explanation.name) · \(levelText(rule, levels))") + "\n\n"
    text += paragraph(explanation.why) + "\n" + paragraph(explanation.mend)
    for (label, files) in [("Reported:", explanation.example), ("Mended:", explanation.mended)] where !files.isEmpty {
        text += "\n" + style.bold(label) + "\n"
        text += files.map { "\n  \(style.green($0.path))\n" + exampleText($0.text) }.joined()
    }
    if !rule.isFatal {
        text +=
            "\n"
            + style.dim("In kb.yml, 'rules:' with '\(rule.rawValue): off' (or warning, or error) changes its level.")
            + "\n"
    }
    return text
}

private func levelText(_ rule: Rule, _ levels: [Rule: RuleLevel]) -> String {
    levels[rule]?.rawValue ?? rule.severity.rawValue
}

private func exampleText(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(text.hasSuffix("\n") ? 1 : 0)
        .map { $0.isEmpty ? "\n" : "    \(printable(String($0)))\n" }.joined()
}
