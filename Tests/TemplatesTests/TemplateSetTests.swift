import Model
import Templates
import Testing

struct TemplateSetTests {
    @Test func names() {
        #expect(templateSet("", ["b": "", "a/c": ""]).0.names == ["a/c", "b", "page"])
    }

    @Test func unknownTemplate() {
        let rendering = templateSet("").0.render("pages", with: [:])
        #expect(rendering.bytes == [])
        #expect(
            rendering.diagnostics.map(short) == ["pages:1:1 KB031 there is no template 'pages' | did you mean 'page'?"])
    }

    @Test func theLaterOfANameHolds() {
        let sources = ["{{#broken}}", "second"].map {
            (name: "a", source: SourceText(path: "a", bytes: Array($0.utf8)))
        }
        let (templates, problems) = TemplateSet.parse(sources)
        #expect(problems == [])
        #expect(text(templates.render("a", with: [:])) == "second")
    }

    @Test func rendersFromManyThreads() async {
        let (templates, _) = templateSet("{{#rows}}{{>row}}{{/rows}}", ["row": "{{n}}{{x}},"])
        let outputs = await withTaskGroup(of: String.self) { group in
            for number in 0..<32 {
                group.addTask {
                    let rows = [Value](repeating: ["n": "\(number)"], count: 20)
                    let rendering = templates.render("page", with: ["rows": .list(rows), "x": "!"])
                    return rendering.diagnostics.isEmpty ? text(rendering) : ""
                }
            }
            return await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(outputs == Set((0..<32).map { String(repeating: "\($0)!,", count: 20) }))
    }

    @Test func valuesFromLiterals() {
        let number = 3
        let value: Value = ["text": "a\(number)", "flag": true, "list": ["x", .none], "twice": "1", "twice": "2"]
        #expect(
            value
                == .record([
                    "text": .text("a3"), "flag": .flag(true), "list": .list([.text("x"), .none]), "twice": .text("2"),
                ]))
    }
}
