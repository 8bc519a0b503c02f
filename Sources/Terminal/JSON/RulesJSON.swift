import Checking
import Model

public func rulesJSON(_ rules: [RuleExplanation], levels: [Rule: RuleLevel]) -> JSON {
    .object([("rules", .list(rules.map { ruleJSON($0, levels) }))])
}

private func ruleJSON(_ explanation: RuleExplanation, _ levels: [Rule: RuleLevel]) -> JSON {
    let rule = explanation.rule
    return .object([
        ("code", .text(rule.rawValue)), ("name", .text(explanation.name)), ("title", .text(explanation.title)),
        ("level", .text(levels[rule]?.rawValue ?? rule.severity.rawValue)), ("default", .text(rule.severity.rawValue)),
        ("why", .text(explanation.why)), ("mend", .text(explanation.mend)),
    ])
}
