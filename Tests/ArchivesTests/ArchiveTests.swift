import Testing
import ZipBytes

@testable import Archives

@Suite struct ArchiveTests {
    private static func reason(_ body: () throws -> Void) -> String {
        do {
            try body()
            return "is read"
        } catch { return "\(error)" }
    }

    @Test func partsAreReadByName() throws {
        let archive = try Archive(zipBytes([ZipPart("b/ü.txt", "1"), ZipPart("a.txt", ""), ZipPart("b/", "")]))
        #expect(archive.names == ["b/ü.txt", "a.txt"])
        #expect(try archive.part("b/ü.txt") == Array("1".utf8))
        #expect(try archive.part("a.txt") == [])
        #expect(try archive.part("none") == nil)
        #expect(try archive.part("b/") == nil)
    }

    @Test func deflatedPartsAndACommentAreRead() throws {
        let zeros = deflatedZeros(repeats: 3)
        var part = ZipPart("zeros")
        part.method = 8
        (part.data, part.size) = zeros
        part.crc = crc32([UInt8](repeating: 0, count: zeros.size))
        let archive = try Archive(zipBytes([part], comment: "a comment"))
        #expect(try archive.part("zeros") == [UInt8](repeating: 0, count: zeros.size))
    }

    /// They are only names; nothing is ever written.
    @Test(arguments: ["../a", "a/../../b", "/tmp/a", "a\\..\\b", "..", "C:\\a"])
    func namesThatLeadOutAreNoParts(name: String) throws {
        let archive = try Archive(zipBytes([ZipPart(name), ZipPart("a..b/c..")]))
        #expect(archive.names == ["a..b/c.."])
        #expect(archive.unsafeNames == [name])
        #expect(try archive.part(name) == nil)
    }

    @Test func linksAreNoParts() throws {
        var link = ZipPart("link", "/etc/passwd")
        link.mode = 0o120777
        let archive = try Archive(zipBytes([link]))
        #expect(archive.unsafeNames == ["link"])
        #expect(try archive.part("link") == nil)
    }

    @Test(arguments: [
        ("", "is empty"), ("plain text", "is no zip archive"), ("%PDF-1.7", "is no zip archive but a PDF"),
        ("<!DOCTYPE html>", "is no zip archive but a text with markup"), ("PK", "is damaged or cut off"),
        ("PK\u{3}\u{4}and no end", "is damaged or cut off"),
    ])
    func whatIsNoArchiveIsNamed(text: String, reason: String) {
        #expect(Self.reason { _ = try Archive(Array(text.utf8)) }.hasPrefix(reason))
    }

    @Test(arguments: [([0xFF, 0xD8, 0xFF, 0xE0], "JPEG"), ([0xD0, 0xCF, 0x11, 0xE0], "save it in the new format")])
    func whatItLooksLikeIsSaid(bytes: [UInt8], words: String) {
        #expect(Self.reason { _ = try Archive(bytes) }.contains(words))
    }

    @Test func aCutArchiveIsRefusedWhereverItIsCut() {
        let bytes = zipBytes([ZipPart("a", "text"), ZipPart("b", "more")])
        for count in 0..<bytes.count {
            #expect(Self.reason { _ = try Archive(Array(bytes[..<count])) } != "is read", "cut at \(count)")
        }
    }

    @Test func twoPartsOfOneNameAreRefused() {
        #expect(
            Self.reason { _ = try Archive(zipBytes([ZipPart("a", "1"), ZipPart("a", "2")])) }
                == "is damaged: two of its parts have one name")
    }

    @Test func encryptedPartsAreRefused() throws {
        var part = ZipPart("a")
        part.flags |= 1
        let archive = try Archive(zipBytes([part]))
        #expect(Self.reason { _ = try archive.part("a") } == "is protected by a password ('a'); save it without one")
    }

    @Test func otherWaysOfPackingAreNamed() throws {
        var part = ZipPart("a")
        part.method = 97
        let archive = try Archive(zipBytes([part]))
        #expect(Self.reason { _ = try archive.part("a") }.hasPrefix("is packed in a way that is not read ('a')"))
    }

    @Test func brokenDataIsRefused() throws {
        var part = ZipPart("a")
        part.crc = 1
        let archive = try Archive(zipBytes([part, ZipPart("b")]))
        #expect(Self.reason { _ = try archive.part("a") } == "is damaged: its part 'a' cannot be unpacked")
        #expect(try archive.part("b") == Array("text".utf8))
    }
}
