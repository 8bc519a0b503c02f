import Actions
import ArgumentParser
import Checking
import Model
import Terminal

extension Check {
    /// Rules are explained anywhere; inside of a knowledge base with the levels that are in force there.
    func explainRules() throws {
        let levels = try levelsInForce()
        guard let explain else { return try show(RuleExplanation.all, levels, rulesText) }
        let wanted = explain.lowercased()
        guard
            let rule = RuleExplanation.all.first(where: { [$0.rule.rawValue.lowercased(), $0.name].contains(wanted) })
        else {
            let names = RuleExplanation.all.flatMap { [$0.rule.rawValue, $0.name] }
            writeError(
                "kb: there is no rule '\(explain)'; \(didYouMean(explain, among: names) ?? "see kb check --rules")\n")
            throw ExitCode(1)
        }
        try show([rule], levels) { rules, levels, style in
            rules.map { explanationText($0, levels: levels, style: style) }.joined()
        }
    }

    private func show(
        _ rules: [RuleExplanation], _ levels: [Rule: RuleLevel],
        _ text: ([RuleExplanation], [Rule: RuleLevel], Style) -> String
    ) throws {
        try writeOutput(
            format == .json ? rulesJSON(rules, levels: levels).text : text(rules, levels, color.style()))
    }

    private func levelsInForce() throws -> [Rule: RuleLevel] {
        do {
            return try loadSettings(root.find()).settings.levels
        } catch ActionError.noRoot {
            return [:]
        }
    }
}
