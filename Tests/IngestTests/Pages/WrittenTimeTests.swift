import Testing

@testable import Ingest

@Suite struct WrittenTimeTests {
    @Test(
        arguments: [
            ("Jul 20, 2023 - 12:20 UTC", 1_689_855_600_000),
            ("Posted 3 years ago. Jul 20, 2023 - 12:20 UTC", 1_689_855_600_000),
            ("20 July 2023 12:20:30 GMT", 1_689_855_630_000), ("July 20, 2023 at 5:20 AM PDT", 1_689_855_600_000),
            ("July 20, 2023 12:20pm (UTC)", 1_689_855_600_000), ("July 20, 2023 12:20 am UTC", 1_689_812_400_000),
            ("Jul 20, 12:20 UTC", nil), ("Jul 20, 2023", nil), ("Jul 20, 2023 12:20", nil),
            ("Jul 20, 2023 12:20 IST", nil), ("Jul 20, 2023 25:20 UTC", nil), ("Jul 20, 2023 13:20 PM UTC", nil),
            ("Jul 20, 2023 12:99 UTC", nil),
        ] as [(String, Int?)])
    func momentsAreReadInWords(text: String, milliseconds: Int?) { #expect(momentInWords(text) == milliseconds) }
}
