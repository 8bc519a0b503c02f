import Testing

@testable import Checking

@Suite struct RepeatedReasonTests {
    private func practice(_ items: String...) -> String {
        "---\ntitle: P\n---\n## E {#e}\n\n" + items.map { "- \($0)\n" }.joined()
    }

    private let incidents = [
        "incidents/a": "---\ntitle: A\nsource: https://example.org/\n---\n",
        "incidents/b": "---\ntitle: B\nsource: https://example.org/\n---\n",
    ]

    @Test func standsAtTheLaterLink() {
        let files = incidents.merging([
            "practices/p": practice("[A](../incidents/a.md \"missing in\") — as it was."),
            "practices/q": practice("[B](../incidents/b.md \"shown by\") — as it was."),
        ]) { $1 }
        #expect(
            problems(in: files, repeatedReasons) == [
                "practices/q 6:3+33 ?KB063 this reason is given word for word for 'incidents/a' in 'practices/p#e'"
                    + " | say what is true of this pair only"
            ])
    }

    @Test(arguments: [
        // Another word, a mention, and one pair that is linked in two ways.
        ["[A](../incidents/a.md \"shown by\") — as it was.", "[B](../incidents/b.md \"shown by\") — as it were."],
        ["[A](../incidents/a.md) — as it was.", "[B](../incidents/b.md) — as it was."],
        ["[A](../incidents/a.md \"shown by\") — as it was.", "[A](../incidents/a.md \"missing in\") — as it was."],
    ])
    func isSilentOnOthers(items: [String]) {
        let files = incidents.merging(["practices/p": practice(items[0], items[1])]) { $1 }
        #expect(problems(in: files, repeatedReasons) == [])
    }
}
