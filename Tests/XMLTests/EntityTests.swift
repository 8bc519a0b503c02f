import Foundation
import Testing
import XML

/// Documents that are written to harm whoever reads them.
struct EntityTests {
    @Test(arguments: ["<a>&e9;</a>", "<a b='&e9;'/>"])
    func reportsExponentialEntities(_ use: String) {
        let steps = (1...9).map { "<!ENTITY e\($0) '\(String(repeating: "&e\($0 - 1);", count: 10))'>" }
        let problems = xmlProblems(in: Array("<!DOCTYPE a [<!ENTITY e0 'lol'>\(steps.joined())]>\(use)".utf8))
        #expect(problems.contains { $0.message == "Detected an entity reference loop" })
    }

    @Test(arguments: ["<!ENTITY e '&f;'><!ENTITY f '&e;'>", "<!ENTITY e '&e;'>"])
    func reportsEntitiesThatContainThemselves(_ entities: String) {
        let problems = xmlProblems(in: Array("<!DOCTYPE a [\(entities)]><a>&e;</a>".utf8))
        #expect(Set(problems.map(\.message)) == ["Detected an entity reference loop"])
        #expect(zip(problems, problems.dropFirst()).allSatisfy { $0 != $1 })
    }

    /// Were the file read, its error would be among the problems.
    @Test(arguments: [
        "<!DOCTYPE a SYSTEM 'FILE'><a/>", "<!DOCTYPE a [<!ENTITY % e SYSTEM 'FILE'> %e;]><a/>",
        "<!DOCTYPE a [<!ENTITY e SYSTEM 'FILE'>]><a>&e;</a>", "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'><a/>",
    ])
    func loadsNothing(_ document: String) throws {
        let file = FileManager.default.temporaryDirectory.appending(component: "\(UUID().uuidString).dtd")
        try Data("<!ENTITY broken <".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        #expect(xmlProblems(in: Array(document.replacing("FILE", with: file.path).utf8)) == [])
    }
}
