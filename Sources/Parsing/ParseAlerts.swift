import Model
import YAML

/// The alerts of one file of rules, as far as they could be read, and what is wrong with the file.
public struct ParsedAlerts: Sendable {
    public var alerts: [Alert]
    public var problems: [Diagnostic]
}

/// Reads a file of Prometheus rules: the plain form with `groups`, or Kubernetes objects of the kind `PrometheusRule`,
/// also in lists and in several documents. Recording rules and objects of other kinds are passed over.
///
/// Sources: Prometheus, "Alerting rules" and "Defining recording rules"; the Prometheus operator's API reference,
/// `monitoring.coreos.com/v1`.
///
/// - Parameter isNamed: Whether somebody named this very file, so that it is a slip when it has no rules at all. In a
///   folder of manifests most files are about something else.
public func parseAlerts(_ source: SourceText, isNamed: Bool) -> ParsedAlerts {
    var reader = AlertReader(source: source)
    switch parseYAMLDocuments(source.bytes[...]) {
    case .failure(let problem): reader.reportSyntax(problem)
    case .success(let documents):
        for document in documents { reader.readDocument(document) }
        if documents.isEmpty {
            reader.report("the file is empty", help: AlertReader.form, at: 0..<0)
        } else if isNamed, !reader.hasRules, reader.problems.isEmpty {
            reader.report("there are no alerting rules in this file", help: AlertReader.form, at: 0..<0)
        }
    }
    return ParsedAlerts(alerts: reader.alerts, problems: reader.problems)
}

private struct AlertReader {
    static let form = "begin it with 'groups:', or with 'kind: PrometheusRule' and its groups under 'spec:'"

    let source: SourceText
    var alerts: [Alert] = []
    var problems: [Diagnostic] = []
    /// Whether any group was met, even one without alerts.
    var hasRules = false

    mutating func report(_ message: String, help: String?, at range: Range<Int>) {
        problems.append(Diagnostic(.alertFileSyntax, message, help: help, at: source.span(range)))
    }

    mutating func reportSyntax(_ problem: YAMLProblem) {
        var help = "see what Prometheus says with: promtool check rules \(source.path)"
        if source.span(problem.range).excerpt.contains("{{") {
            // A chart's template is no YAML yet.
            help = "put a text that begins with '{{' between quotes, or render the chart first: helm template"
        } else if problem.message.hasSuffix("not supported") {
            help = "write each value out where it belongs"
        }
        report("the rules cannot be read: \(problem.message)", help: help, at: problem.range)
    }

    mutating func readDocument(_ node: YAMLNode) {
        if let kind = node["kind"]?.text {
            readObject(node, kind: kind)
        } else if let groups = node["groups"] {
            readGroups(groups)
        } else {
            report("there are no groups of rules here", help: Self.form, at: node.range)
        }
    }

    private mutating func readObject(_ node: YAMLNode, kind: String) {
        switch kind {
        case "PrometheusRule":
            guard let groups = node["spec"]?["groups"] else {
                return report("this PrometheusRule has no groups", help: Self.form, at: node.range)
            }
            readGroups(groups)
        case "List", "PrometheusRuleList":
            for item in node["items"]?.items ?? [] {
                if let kind = item["kind"]?.text { readObject(item, kind: kind) }
            }
        default: break
        }
    }

    private mutating func readGroups(_ node: YAMLNode) {
        guard let groups = node.items, !groups.isEmpty else {
            return report(
                "'groups' has no groups of rules", help: "write each group as '- name: …' with its 'rules:'",
                at: node.range)
        }
        hasRules = true
        for group in groups {
            let name = group["name"]?.text ?? ""
            // A group may be empty, but whoever wrote something there meant rules.
            guard let rules = group["rules"], !rules.isNull else { continue }
            guard let items = rules.items else {
                report("the rules of the group '\(name)' are not a list", help: Self.rule, at: rules.range)
                continue
            }
            for rule in items { readRule(rule, group: name) }
        }
    }

    private static let rule = "write each rule as '- alert: …' with its 'expr:'"

    private mutating func readRule(_ rule: YAMLNode, group: String) {
        guard let name = rule["alert"] else {
            if rule["record"] == nil {
                report("this rule has neither 'alert' nor 'record'", help: Self.rule, at: rule.range)
            }
            return
        }
        guard let text = name.text, !text.isEmpty, !name.isNull else {
            return report("this alert has no name", help: Self.rule, at: name.range)
        }
        alerts.append(
            Alert(
                name: text, group: group, runbook: runbook(of: rule, alert: text), nearRunbook: nearRunbook(of: rule),
                nameRange: name.range, source: source))
    }

    private mutating func runbook(of rule: YAMLNode, alert: String) -> Alert.RunbookAddress? {
        guard let node = rule["annotations"]?["runbook_url"], !node.isNull else { return nil }
        guard let text = node.text else {
            report(
                "the 'runbook_url' of the alert '\(alert)' is not text",
                help:
                    "write one whole address: 'runbook_url: https://…'; an address that begins with '{{' needs quotes",
                at: node.range)
            return nil
        }
        let address = trimmed(text)
        return address.isEmpty ? nil : Alert.RunbookAddress(text: address, range: node.range)
    }

    /// The first key that looks like `runbook_url` and has a value: an annotation of another spelling, or a label.
    private func nearRunbook(of rule: YAMLNode) -> Alert.NearRunbook? {
        for (place, isLabel) in [("annotations", false), ("labels", true)] {
            guard case .mapping(let pairs) = rule[place]?.content else { continue }
            for pair in pairs {
                guard let key = pair.key.text, isLabel || key != "runbook_url",
                    let value = pair.value.text, !pair.value.isNull, !trimmed(value).isEmpty,
                    ["runbook", "runbooklink", "runbookurl"].contains(
                        key.lowercased().filter { $0 != "_" && $0 != "-" })
                else { continue }
                return Alert.NearRunbook(key: key, isLabel: isLabel)
            }
        }
        return nil
    }
}

extension YAMLNode {
    /// The value of a mapping's key; nil in anything but a mapping.
    fileprivate subscript(key: String) -> YAMLNode? {
        guard case .mapping(let pairs) = content else { return nil }
        return pairs.first { $0.key.text == key }?.value
    }

    fileprivate var items: [YAMLNode]? {
        if case .sequence(let items) = content { return items }
        return nil
    }
}
