import Testing

@testable import Checking

@Suite struct OpenFenceTests {
    private func report(_ body: String) -> [String] {
        problems(in: ["articles/a": "---\ntitle: A\n---\n\(body)"]) { _ in [] }
    }

    private let help =
        "KB029 the code block that begins here is not closed"
        + " | end it with a line of its own that has the same marks; for code that shows a fence, begin with more"

    @Test(arguments: [
        "```sh\na\n", "```\na", "~~~\na\n```\n", "```sh\na\n\n## B\n\n```sh\nb\n```\n", "```\na\n```sh\nb\n```\n",
        "```sh\na\n\n```sh\nb\n\n```sh\nc\n```\n",
    ])
    func standsAtItsFirstLine(body: String) {
        let found = report(body)
        #expect(found.count == 1 && found[0].hasPrefix("articles/a 4:1+") && found[0].hasSuffix(help), "\(found)")
    }

    @Test(arguments: [
        "```sh\na\n```\n", "````\n```sh\na\n```\n````\n", "~~~\n```sh\n~~~\n", "- a\n\n  ```sh\n  b\n  ```\n",
        "    ```sh\n",
        "```sh\n    ```sh\n```\n", "> ```\n> a\n\nb\n",
    ])
    func isSilentWhereItIsClosed(body: String) { #expect(report(body) == []) }
}
