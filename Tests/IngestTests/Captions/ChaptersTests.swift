import Model
import Testing

@testable import Ingest

@Suite struct ChaptersTests {
    private func list(_ chapters: [Chapter]) -> [String] { chapters.map { "\($0.start.count) \($0.title)" } }

    @Test(arguments: [
        (
            "A talk.\n\n0:00 Intro\n1:01 Configuration\n1:02:03 End\n\nMore",
            ["0 Intro", "61 Configuration", "3723 End"]
        ),
        ("- 00:00 – Intro\r\n• (01:00) Middle\r\n[02:00] End (really)", ["0 Intro", "60 Middle", "120 End (really)"]),
        ("0:00-1:00 Intro\n1:00 - 2:00 | Middle\n2:00: End", ["0 Intro", "60 Middle", "120 End"]),
        ("0:00 Intro\n1:00 End", []), ("0:05 Intro\n1:00 Middle\n2:00 End", []), ("0:00 a\n2:00 b\n1:00 c", []),
        ("0:00 a\n1:00 b\n1:00 c", []), ("Times: 0:00 start, 1:02:03 the end; also 12:34.", []),
        ("0:00 a\n1:00\n2:00", []),
        ("see 0:00 a\nsee 1:00 b\nsee 2:00 c", []), ("0:00am\n1:00am\n2:00am", []), ("", []),
    ])
    func aDescriptionMayListThem(text: String, expected: [String]) {
        #expect(list(chapters(inDescription: text)) == expected)
    }

    @Test func chaptersOfJSONAreRead() throws {
        let json = try readJSON(
            Array(
                """
                [{"start_time": 1e400, "title": "bad"}, {"start_time": 10, "title": null}, {"start_time": -1, "title": "x"},
                {"startTime": 30.9, "title": "last"}, {"start_time": "20", "end_time": NaN, "title": "ok"},
                {"startTime": 40, "title": "picture", "toc": false}, {"start_time": 0, "title": "<Untitled Chapter 1>"}]
                """.utf8)
        ).value
        var warnings: [IngestWarning] = []
        #expect(list(readChapters(json, warnings: &warnings)) == ["20 ok", "30 last"])
        #expect(
            warnings == [
                IngestWarning("chapter-skipped", "chapter 1 was left out: it has no readable start"),
                IngestWarning("chapter-skipped", "chapter 2 was left out: it has no title"),
                IngestWarning("chapter-skipped", "chapter 3 was left out: it has no readable start"),
            ])
    }
}
