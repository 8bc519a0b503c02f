import Testing
import ZipBytes

@testable import Archives

@Suite struct ArchiveLimitsTests {
    private static func zeros(_ repeats: Int, declared: Int? = nil) -> ZipPart {
        let zeros = deflatedZeros(repeats: repeats)
        var part = ZipPart("zeros")
        part.method = 8
        part.data = zeros.data
        part.size = declared ?? zeros.size
        return part
    }

    private static func reason(_ part: String, of archive: borrowing Archive) -> String {
        do throws(ArchiveProblem) {
            return try archive.part(part) == nil ? "is missing" : "is read"
        } catch { return error.description }
    }

    @Test func limitsAreThoseOfTheDocumentation() {
        let limits = ArchiveLimits()
        #expect([limits.part, limits.total] == [64 << 20, 256 << 20])
        #expect([limits.ratio, limits.parts] == [200, 20_000])
    }

    @Test func aPartMayNotGrowTooManyTimes() throws {
        var limits = ArchiveLimits()
        limits.ratio = 100
        let archive = try Archive(zipBytes([Self.zeros(6000)]), limits: limits)
        #expect(Self.reason("zeros", of: archive) == "has a part that grows to more than 100 times its size ('zeros')")
    }

    @Test func aPartMayNotBeTooLarge() throws {
        var limits = ArchiveLimits()
        limits.part = 1 << 20
        let archive = try Archive(zipBytes([Self.zeros(6000)]), limits: limits)
        #expect(Self.reason("zeros", of: archive) == "has a part that grows to more than 1 MiB ('zeros')")
    }

    @Test func allPartsTogetherMayNotBeTooLarge() throws {
        var limits = ArchiveLimits()
        limits.total = 10
        let archive = try Archive(zipBytes([ZipPart("a", "123456"), ZipPart("b", "123456")]), limits: limits)
        #expect(Self.reason("a", of: archive) == "is read")
        #expect(Self.reason("b", of: archive) == "grows to more than 0 MiB")
    }

    /// What an archive says of a part's size is a claim.
    @Test(arguments: [100, 1_000_000_000])
    func aSizeThatIsNotTrueIsRefused(declared: Int) {
        let bytes = zipBytes([Self.zeros(10, declared: declared)])
        let reason: String
        do throws(ArchiveProblem) {
            reason = Self.reason("zeros", of: try Archive(bytes))
        } catch { reason = error.description }
        #expect(reason.hasPrefix("is damaged"))
    }

    @Test func theNumberOfPartsIsLimited() {
        var limits = ArchiveLimits()
        limits.parts = 2
        let parts = (0..<3).map { ZipPart("\($0)") }
        #expect(throws: ArchiveProblem("has 3 parts, more than 2")) {
            _ = try Archive(zipBytes(parts), limits: limits)
        }
        #expect(throws: Never.self) { _ = try Archive(zipBytes(Array(parts.dropLast())), limits: limits) }
    }
}
