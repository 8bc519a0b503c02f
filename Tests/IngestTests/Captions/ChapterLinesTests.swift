import Model
import Testing

@testable import Ingest

@Suite struct ChapterLinesTests {
    private let chapters = "0:00 Intro\n1:00 Middle\n2:00 End"

    private func rest(_ blocks: [Block]) -> [String] {
        withoutChapterLines(blocks).compactMap { $0 }.map { markdownText([$0]) }
    }

    @Test(arguments: [
        ("About it.\n\n@\n\nMore", ["About it.", "More"]), ("About it.\n@\nMore", ["About it.\\\nMore"]),
        ("Timestamps\n\n@", []), ("Text\n⏱ Timestamps:\n@", ["Text"]),
        ("Timestamps\n\nText\n\n@", ["Timestamps", "Text"]),
        ("0:00 Intro\n1:00 End", ["0:00 Intro\\\n1:00 End"]),
        ("@\n3:00 Code https://a.example", ["3:00 Code <https://a.example>"]),
    ])
    func chaptersAreNoText(text: String, expected: [String]) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        #expect(rest(descriptionBlocks(parts.joined(separator: chapters))) == expected)
    }

    @Test func listsAndLinkedTimesAreTheSame() {
        let time = { (clock: String, title: String) in
            [Inline.link(InlineLink(to: "https://a.example/?t=\(clock)", [.text(clock)])), .text(" \(title)")]
        }
        let lines = [time("0:00", "Intro"), time("1:00", "Middle"), [.text("2:00 End")], [.text("Thanks")]]
        let items = lines.map { ListItem(blocks: [.paragraph($0)]) }
        let list = List(start: nil, isTight: true, items: items)
        let heading = Block.heading(Heading(level: 2, content: [.text("Chapters")]))
        #expect(rest([heading, .quote([.list(list)])]) == ["> - Thanks"])
    }
}
