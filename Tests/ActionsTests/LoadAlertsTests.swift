import Files
import Foundation
import Model
import Testing

@testable import Actions

@Suite struct LoadAlertsTests {
    private static func rules(_ names: String...) -> String {
        "groups:\n- name: g\n  rules:\n" + names.map { "  - alert: \($0)\n" }.joined()
    }

    private func base(_ alerts: String) throws -> TemporaryBase {
        let base = try TemporaryBase()
        try base.write("title: Small\nalerts: \(alerts)\n", to: "kb.yml")
        try base.write(Self.rules("A", "B"), to: "rules/a.yml")
        try base.write(Self.rules("C"), to: "rules/deep/c.rules")
        try base.write(Self.rules("D"), to: "rules/d.yaml")
        try base.write("notes", to: "rules/README.md")
        try base.write("kind: Service\n", to: "rules/service.yaml")
        try base.write(Self.rules("E"), to: "rules/.hidden.yml")
        return base
    }

    private func load(_ base: TemporaryBase, _ files: String...) throws -> (names: [String], problems: [String]) {
        let read = try loadAlerts(base.root, base.load().settings, files: files)
        return (
            read.alerts.map { "\($0.source.path) \($0.name)" },
            read.problems.map { "\($0.span.file):\($0.span.line):\($0.span.column) \($0.rule.rawValue) \($0.message)" }
        )
    }

    @Test func aFolderStandsForItsFilesOfRules() throws {
        let (names, problems) = try load(base("[rules]"))
        #expect(names == ["rules/a.yml A", "rules/a.yml B", "rules/d.yaml D", "rules/deep/c.rules C"])
        #expect(problems == [])
    }

    @Test func eachFileIsReadOnce() throws {
        let base = try base("[rules/a.yml, rules/../rules/a.yml, rules/deep/]")
        let (names, problems) = try load(base, base["rules/a.yml"], base["rules/d.yaml"])
        #expect(names == ["rules/a.yml A", "rules/a.yml B", "rules/deep/c.rules C", "\(base["rules/d.yaml"]) D"])
        #expect(problems == [])
    }

    @Test func aFileThatSettingsNameAndIsNotThereIsAProblemOfTheirs() throws {
        let base = try base("[rules/a.yml, gone.yml, none]")
        try base.write("x", to: "none/README.md")
        let (names, problems) = try load(base)
        #expect(names == ["rules/a.yml A", "rules/a.yml B"])
        #expect(
            problems == [
                "kb.yml:2:23 KB040 there is no file 'gone.yml'",
                "kb.yml:2:33 KB040 the folder 'none' has no file of alerts",
            ])
    }

    @Test func aGivenFileThatIsNotThereCannotBeRead() throws {
        let base = try base("[]")
        let error = #expect(throws: FileError.self) { try load(base, base["gone.yml"]) }
        #expect(error?.code == ENOENT)
        try base.write("x", to: "none/README.md")
        #expect(throws: ActionError.noRules(base["none"])) { try load(base, base["none"]) }
    }

    @Test func aNamedFileOfSomethingElseIsAProblem() throws {
        let (names, problems) = try load(base("[rules/service.yaml]"))
        #expect(names == [])
        #expect(problems == ["rules/service.yaml:1:1 KB054 there are no alerting rules in this file"])
    }

    @Test func alertsAreCheckedWhereThereAreFilesOfThem() throws {
        let base = try base("[]")
        let without = try check(base.root).problems
        let with = try check(base.root, CheckRequest(alerts: [base["rules/a.yml"]])).problems
        let codes = with.filter { !without.contains($0) }.map(\.rule)
        #expect(
            without.allSatisfy { $0.rule.rawValue < "KB054" }
                && codes == [.alertWithoutRunbook, .alertWithoutRunbook, .runbookWithoutAlert])
    }
}
