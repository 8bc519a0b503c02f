import Foundation
import Model
import Parsing
import Testing

@Suite struct ParseAlertsTests {
    @Test func readsAPlainFileOfRules() throws {
        let parsed = try fixture("node.rules.yml")
        #expect(
            parsed.report == [
                "11:16 NodeFilesystemFilling (node) → https://kb.example/runbooks/full-disk.html#find",
                "26:16 NodeFilesystemFilling (node) → https://kb.example/runbooks/full-disk.html#grow",
                "36:16 NodeClockSkew (node) → nothing",
            ])
        #expect(parsed.problems == [])
    }

    @Test func readsKubernetesObjectsListsAndDocuments() throws {
        let parsed = try fixture("prometheus-rules.yaml")
        #expect(
            parsed.report == [
                "19:14 AlertmanagerClusterDown (alertmanager.rules) → https://kb.example/runbooks/alerting.html",
                "46:16 Watchdog (general.rules) → https://kb.example/runbooks/alerting.html#watchdog",
                "61:16 TargetDown (targets) → nothing",
            ])
        #expect(parsed.problems == [])
    }

    @Test(arguments: [
        ("annotations: {runbook: x}", "runbook annotation"),
        ("annotations: {runbook-URL: x}", "runbook-URL annotation"),
        ("labels: {runbook_link: x}, annotations: {summary: y}", "runbook_link label"),
        ("labels: {runbook_url: x}", "runbook_url label"),
        ("labels: {runbook: x}, annotations: {runbook_link: x}", "runbook_link annotation"),
        ("annotations: {runbook: ''}", "none"), ("labels: {runbook: ~}", "none"),
        ("annotations: {runbook_url: x}", "none"),
        ("annotations: {my_runbook: x}, labels: []", "none"), ("labels: {runbook: [x]}", "none"),
    ])
    func knowsWhatIsNearlyARunbook(fields: String, near: String) {
        let text = "groups: [{name: g, rules: [{alert: A, \(fields)}]}]"
        let parsed = parseAlerts(SourceText(path: "a.yml", bytes: Array(text.utf8)), isNamed: true)
        let found = parsed.alerts.first?.nearRunbook.map { "\($0.key) \($0.isLabel ? "label" : "annotation")" }
        #expect(parsed.alerts.count == 1 && found ?? "none" == near)
    }

    @Test func knowsTheBytesOfNameAndAddress() throws {
        let parsed = try fixture("node.rules.yml")
        #expect(Set(parsed.alerts.map { $0.source[$0.nameRange] }) == ["NodeFilesystemFilling", "NodeClockSkew"])
        #expect(
            parsed.alerts.compactMap(\.runbook).map { parsed.alerts[0].source[$0.range] } == [
                "https://kb.example/runbooks/full-disk.html#find", "'https://kb.example/runbooks/full-disk.html#grow'",
            ])
    }

    @Test(arguments: [
        "groups: [{name: g, rules: [{alert: A, annotations: {runbook_url: x}}]}]",
        "namespace: n\ngroups: [{name: g, rules: [{record: r, expr: y}, {alert: A, annotations: {runbook_url: x}}]}]",
        "kind: PrometheusRule\nspec: {groups: [{name: g, rules: [{alert: A, annotations: {runbook_url: \" x \"}}]}]}",
        "kind: PrometheusRuleList\nitems:\n- kind: PrometheusRule\n  spec:\n    groups:\n"
            + "    - {name: g, rules: [{alert: A, annotations: {runbook_url: x}}]}",
        "---\n---\ngroups: [{name: g, rules: []}, {name: g, rules: [{alert: A, annotations: {runbook_url: x}}]}]\n---\n",
    ])
    func readsEachForm(text: String) {
        let parsed = parseAlerts(SourceText(path: "a.yml", bytes: Array(text.utf8)), isNamed: true)
        #expect(parsed.alerts.map { "\($0.name) \($0.group) \($0.runbook?.text ?? "")" } == ["A g x"])
        #expect(parsed.problems == [])
    }

    private static let form = "begin it with 'groups:', or with 'kind: PrometheusRule' and its groups under 'spec:'"

    @Test(arguments: [
        ("", "1:1+1 KB054 the file is empty | \(form)"),
        ("# later\n---\n", "1:1+1 KB054 the file is empty | \(form)"),
        ("words", "1:1+5 KB054 there are no groups of rules here | \(form)"),
        ("- alert: A", "1:1+10 KB054 there are no groups of rules here | \(form)"),
        ("a: b\n---\ngroups: [{name: g}]", "1:1+4 KB054 there are no groups of rules here | \(form)"),
        ("groups:", "1:8+1 KB054 'groups' has no groups of rules | write each group as '- name: …' with its 'rules:'"),
        (
            "groups: []",
            "1:9+2 KB054 'groups' has no groups of rules | write each group as '- name: …' with its 'rules:'"
        ),
        ("kind: PrometheusRule\nspec: {}", "1:1+20 KB054 this PrometheusRule has no groups | \(form)"),
        ("kind: ConfigMap", "1:1+1 KB054 there are no alerting rules in this file | \(form)"),
        ("kind: List", "1:1+1 KB054 there are no alerting rules in this file | \(form)"),
        (
            "groups:\n- name: g\n  rules: {alert: A}",
            "3:10+10 KB054 the rules of the group 'g' are not a list | write each rule as '- alert: …' with its 'expr:'"
        ),
        (
            "groups:\n- name: g\n  rules:\n  - expr: up == 0",
            "4:5+13 KB054 this rule has neither 'alert' nor 'record' | write each rule as '- alert: …' with its 'expr:'"
        ),
        (
            "groups:\n- name: g\n  rules:\n  - alert:\n    expr: x",
            "4:11+1 KB054 this alert has no name | write each rule as '- alert: …' with its 'expr:'"
        ),
        (
            "a: [",
            "1:5+1 KB054 the rules cannot be read: did not find expected node content while parsing a flow node | "
                + "see what Prometheus says with: promtool check rules a.yml"
        ),
        (
            "groups:\n- name: g\n  rules: &all []",
            "3:10+6 KB054 the rules cannot be read: anchors are not supported | write each value out where it belongs"
        ),
        (
            "groups:\n{{- range .Values.groups }}\n- name: g",
            "2:1+27 KB054 the rules cannot be read: could not find expected ':' while scanning a simple key | "
                + "put a text that begins with '{{' between quotes, or render the chart first: helm template"
        ),
    ])
    func saysWhyAFileIsNoneOfRules(text: String, problem: String) {
        let parsed = parseAlerts(SourceText(path: "a.yml", bytes: Array(text.utf8)), isNamed: true)
        #expect(parsed.problems.map(\.line) == [problem])
        #expect(parsed.alerts == [])
    }

    @Test func goesOnAfterAWrongRule() {
        let text = """
            groups:
            - name: g
              rules:
              - expr: x
              - alert: A
                annotations: {runbook_url: [x]}
              - alert: B
                annotations: {runbook_url: {{ url }}}
            """
        let list = text.replacingOccurrences(of: "{{ url }}", with: "x")
        let parsed = parseAlerts(SourceText(path: "a.yml", bytes: Array(list.utf8)), isNamed: true)
        #expect(parsed.alerts.map(\.name) == ["A", "B"])
        #expect(
            parsed.problems.map { "\($0.span.line) \($0.message)" } == [
                "4 this rule has neither 'alert' nor 'record'", "6 the 'runbook_url' of the alert 'A' is not text",
            ])
    }

    /// In a folder of manifests most files are about something else.
    @Test(arguments: ["kind: ConfigMap", "kind: List\nitems: []", "kind: Service\n---\nkind: Deployment"])
    func passesOverOtherObjectsInAFolder(text: String) {
        let parsed = parseAlerts(SourceText(path: "a.yml", bytes: Array(text.utf8)), isNamed: false)
        #expect(parsed.problems == [] && parsed.alerts == [])
    }

    private func fixture(_ name: String) throws -> ParsedAlerts {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name)")
        return parseAlerts(SourceText(path: name, bytes: Array(try Data(contentsOf: file))), isNamed: true)
    }
}

extension ParsedAlerts {
    fileprivate var report: [String] {
        alerts.map { "\($0.span.line):\($0.span.column) \($0.name) (\($0.group)) → \($0.runbook?.text ?? "nothing")" }
    }
}
