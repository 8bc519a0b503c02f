import Model
import Templates
import Testing

/// A template named `page`, the templates it may include, a value, and what they come to without any diagnostic.
struct RenderCase: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var page: String
    var value: Value
    var others: [String: String]
    var expected: String

    init(
        _ description: String, _ page: String, _ value: Value = [:], with others: [String: String] = [:],
        is expected: String
    ) {
        self.testDescription = description
        self.page = page
        self.value = value
        self.others = others
        self.expected = expected
    }

    func check() {
        let (templates, problems) = templateSet(page, others)
        let rendering = templates.render("page", with: value)
        #expect(problems + rendering.diagnostics == [])
        #expect(text(rendering) == expected)
    }
}

func templateSet(_ page: String, _ others: [String: String] = [:]) -> (TemplateSet, [Diagnostic]) {
    let named = others.map { ($0.key, $0.value) } + [("page", page)]
    return TemplateSet.parse(
        named.map { name, text in
            (name: name, source: SourceText(path: "templates/\(name).mustache", bytes: Array(text.utf8)))
        })
}

func text(_ rendering: Rendering) -> String { String(decoding: rendering.bytes, as: UTF8.self) }

/// A diagnostic in short: `file:line:column code message | help`.
func short(_ diagnostic: Diagnostic) -> String {
    let span = diagnostic.span
    let place = "\(span.file.split(separator: "/").last ?? ""):\(span.line):\(span.column)"
    let help = diagnostic.help.map { " | \($0)" } ?? ""
    return "\(place) \(diagnostic.rule.rawValue) \(diagnostic.message)\(help)"
}
