import Testing

@testable import Checking

@Suite struct DeadAddressTests {
    private func problems(_ fields: String, _ body: String = "x", gone: [String: [Int]]) -> [String] {
        CheckingTests.problems(in: ["articles/a": "---\ntitle: A\n\(fields)---\n\(body)\n"]) { library in
            library.entries.flatMap { deadAddresses(in: $0) { gone[$0] } }
        }
    }

    @Test func standsWhereverTheAddressIsWritten() {
        #expect(
            problems(
                "source: https://a.example/x\n", "See [it](https://a.example/x) or <https://b.example>.",
                gone: ["https://a.example/x": [404, 410]]) == [
                    "articles/a 3:9+19 ?KB052 'https://a.example/x' is gone (404, then 410)"
                        + " | find a copy at https://web.archive.org/web/*/https://a.example/x, or remove it",
                    "articles/a 5:10+19 ?KB052 'https://a.example/x' is gone (404, then 410)"
                        + " | find a copy at https://web.archive.org/web/*/https://a.example/x, or remove it",
                ])
    }

    private let archived = "source: https://a.example/x\narchive: https://web.archive.org/web/1/https://a.example/x\n"

    @Test func aSourceMayGoWhenItIsArchived() {
        #expect(problems(archived, gone: ["https://a.example/x": [404, 404]]) == [])
    }

    @Test func aLinkToTheSourceCanLeadToItsArchive() {
        #expect(
            problems(archived, "[it](https://a.example/x#part)", gone: ["https://a.example/x#part": [404, 404]]) == [
                "articles/a 6:6+24 ?KB052 'https://a.example/x#part' is gone (404, then 404)"
                    + " | it is kept at https://web.archive.org/web/1/https://a.example/x; link there, or remove it"
            ])
    }

    @Test func theArchiveKeepsNothingElse() {
        #expect(
            problems(archived, "<https://b.example/#top>", gone: ["https://b.example/#top": [410, 410]]) == [
                "articles/a 6:2+22 ?KB052 'https://b.example/#top' is gone (410, then 410)"
                    + " | find a copy at https://web.archive.org/web/*/https://b.example/, or remove it"
            ])
    }

    @Test func anArchiveThatIsGoneKeepsNothing() {
        let found = problems(
            archived,
            gone: [
                "https://a.example/x": [404, 404], "https://web.archive.org/web/1/https://a.example/x": [404, 404],
            ])
        #expect(
            found == [
                "articles/a 3:9+19 ?KB052 'https://a.example/x' is gone (404, then 404)"
                    + " | find a copy at https://web.archive.org/web/*/https://a.example/x, or remove it",
                "articles/a 4:10+49 ?KB052 'https://web.archive.org/web/1/https://a.example/x' is gone (404, then 404)"
                    + " | find another copy of the source, or remove the field",
            ])
    }

    @Test func aLinkToAnArchiveIsNotSoughtInTheArchive() {
        #expect(
            problems("", "<https://web.archive.org/web/1/x>", gone: ["https://web.archive.org/web/1/x": [404, 404]])
                .first?.hasSuffix("| find another copy, or remove it") == true)
    }
}
