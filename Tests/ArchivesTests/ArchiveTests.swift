import Testing

@testable import Archives

@Suite struct ArchiveTests {
    @Test func limitsAreThoseOfTheDocumentation() {
        #expect(ArchiveLimits().part == 64 << 20)
        #expect(ArchiveLimits().ratio == 200)
    }
}
