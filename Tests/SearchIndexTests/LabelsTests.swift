import Testing

@testable import SearchIndex

@Suite struct LabelsTests {
    private static func labels(_ path: String, _ fields: String, _ body: String = "") throws -> [String] {
        let entry = try #require(
            IndexedLibrary(of: linked([(path, "---\ntitle: Tea Time\n\(fields)---\n\(body)\n")])).entries.first)
        return (entry.labels + entry.passages.flatMap(\.labels)).sorted()
    }

    @Test(arguments: [
        ("articles/a.md", "", []), ("articles/a.md", "tags: [dns, b]\n", ["tag:b", "tag:dns"]),
        ("talks/a.md", "speakers: [Ada Example, Bo Example]\n", ["person:ada", "person:bo", "person:example"]),
        ("talks/a.md", "event: Surge 2011\n", ["event:2011", "event:surge"]), ("videos/a.md", "", ["has:video"]),
        ("talks/a.md", "video: https://vimeo.com/1\n", ["has:video"]),
        ("talks/a.md", "slides: https://a.example/s\n", ["has:slides"]),
        ("people/a.md", "organisation: Acme\n", ["org:acme", "person:tea", "person:time"]),
        ("people/a.md", "aliases: [T-T]\n", ["person:t", "person:tea", "person:time"]),
        ("events/a.md", "date: 2013\n", ["event:tea", "event:time", "has:date"]),
        ("incidents/a.md", "organisation: Acme Zürich\n", ["org:acme", "org:zurich"]),
        ("incidents/a.md", "source: https://a.example\n", ["has:source"]),
        ("books/a.md", "publisher: Big\n", ["org:big"]),
        ("books/a.md", "url: https://a.example\n", ["has:source"]),
        ("articles/a.md", "archive: https://a.example\n", ["has:archive"]),
    ])
    func sayWhatAnEntryHas(path: String, fields: String, labels: [String]) throws {
        #expect(try Self.labels(path, fields) == labels)
    }

    @Test(arguments: [
        ("`code`", []), ("```\ncode\n```", ["has:code"]), ("- a\n\n  ```\n  code\n  ```", ["has:code"]),
        ("> ```\n> code\n> ```", ["has:code"]), ("| a |\n| --- |\n| b |", ["has:table"]), ("# Not one", []),
    ])
    func sayWhatAPassageHas(body: String, labels: [String]) throws {
        #expect(try Self.labels("articles/a.md", "", body) == labels)
    }

    @Test(arguments: [
        ("links:missing-in", true), ("has:links", true), ("has:code", true), ("has:table", true), ("has:video", false),
        ("tag:links", false), ("has:date", false), ("links", false),
    ])
    func someAreOfPassages(label: String, isOfPassage isIt: Bool) { #expect(isOfPassage(label: label) == isIt) }

    @Test(arguments: [
        ([], []), (["Ada Example"], ["person:ada", "person:example"]),
        (["Ada A.", "Ada B."], ["person:ada", "person:a", "person:b"]),
        (["O'Reilly"], ["person:oreilly"]), (["🔥"], []), (["Zoë"], ["person:zoe"]),
    ])
    func aNameIsAskedForByItsWords(names: [String], labels: [String]) { #expect(nameLabels("person", names) == labels) }
}
