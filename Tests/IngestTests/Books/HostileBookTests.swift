import Testing
import ZipBytes

@testable import Ingest

@Suite struct HostileBookTests {
    private let one = [(name: "a.xhtml", body: "<h1>One</h1><p>safe</p>")]

    @Test func referencesOutOfTheBookAreReported() throws {
        let type = "media-type='application/xhtml+xml'"
        var book = SmallBook(files: one, navigation: entry("One", "a.xhtml") + entry("Out", "../../etc/passwd"))
        book.items =
            "<item id='x' href='../../../etc/passwd' \(type)/><item id='y' href='https://a.example/y' \(type)/>"
        book.spine = "<itemref idref='a.xhtml'/><itemref idref='x'/><itemref idref='y'/><itemref idref='z'/>"
        let document = try readEPUB(book.file)
        #expect(document.segments.map(\.title) == ["One", "Out"])
        #expect(document.segments[0].line == "## a.xhtml One: safe")
        #expect(document.warnings.map(\.code) == ["href-outside", "href-outside", "item-missing", "href-outside"])
    }

    @Test func circlesEndAndAFileIsReadOnce() throws {
        var book = SmallBook(files: one, navigation: entry("One", "a.xhtml") + entry("Again", "a.xhtml"))
        book.items =
            "<item id='x' href='x.bin' media-type='x' fallback='y'/><item id='y' href='y.bin' media-type='x' fallback='x'/>"
            + "<item id='z' href='z.bin' media-type='x' fallback='a.xhtml'/>"
        book.spine = "<itemref idref='a.xhtml'/><itemref idref='a.xhtml'/><itemref idref='x'/><itemref idref='z'/>"
        let document = try readEPUB(book.file)
        #expect(document.segments.map(\.line) == ["## a.xhtml One: safe", "## a.xhtml Again: "])
        #expect(document.warnings.map(\.code) == ["item-repeated", "item-without-text"])
    }

    @Test func entriesThatLeadNowhereStay() throws {
        let contents = entry("One", "a.xhtml") + entry("Gone", "gone.xhtml") + entry("No id", "a.xhtml#none")
        let document = try readEPUB(SmallBook(files: one, navigation: contents).file)
        #expect(document.segments.map(\.title) == ["One", "Gone", "No id"])
        #expect(document.segments[0].line == "## a.xhtml One: safe")
        #expect(document.warnings.map(\.code) == ["item-missing", "anchor-missing"])
    }

    @Test func aDeepTableIsFlattened() throws {
        let deep = (0..<3000).reduce("") { inner, number in entry("L\(number % 3)", "a.xhtml", inner) }
        let document = try readEPUB(SmallBook(files: one, navigation: deep).file)
        #expect(document.warnings.map(\.code) == ["flattened"])
        #expect(document.facts.contentsCount == 3000)
        #expect(document.segments.count == 3)
        #expect(document.segments.filter { $0.line.hasSuffix("safe") }.count == 1)
    }

    @Test(arguments: [
        ("../../etc/p.opf", "outside"), ("/etc/p.opf", "outside"), ("gone.opf", "does not hold"),
        ("", "names no package"),
    ])
    func thePackageMustBeInside(path: String, why: String) throws {
        var book = SmallBook(files: one)
        book.parts = [
            ("META-INF/container.xml", "<container><rootfiles><rootfile full-path='\(path)'/></rootfiles></container>")
        ]
        let refusal = try #require(throws: IngestRefusal.self) { try readEPUB(book.file) }
        #expect(refusal.description.contains(why))
    }

    @Test func entitiesAndProtectionAreRefused() throws {
        var book = SmallBook(files: one)
        book.parts = [("O/p.opf", "<!DOCTYPE p [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><package>&x;</package>")]
        #expect(throws: IngestRefusal.self) { try readEPUB(book.file) }
        let encrypted = { (method: String) in
            "<encryption><EncryptedData><EncryptionMethod Algorithm='\(method)'/></EncryptedData></encryption>"
        }
        book.parts = [("META-INF/encryption.xml", encrypted("http://www.w3.org/2001/04/xmlenc#aes128-cbc"))]
        let refusal = try #require(throws: IngestRefusal.self) { try readEPUB(book.file) }
        #expect(refusal.description.contains("DRM"))
        book.parts = [("META-INF/encryption.xml", encrypted("http://www.idpf.org/2008/embedding"))]
        #expect(try readEPUB(book.file).segments.count == 1)
    }

    @Test func whatIsNoBookIsRefused() throws {
        for bytes in [[], [0xFF, 0xD8, 0xFF, 0xE0], zipBytes([ZipPart("a.txt", "x")])] as [[UInt8]] {
            #expect(throws: IngestRefusal.self) {
                try readEPUB(InputFile(name: "a.epub", bytes: bytes, path: "a.epub"))
            }
        }
    }

    @Test func keysHoldNothingUnseen() throws {
        var book = SmallBook(files: one)
        book.parts = [("O/a.xhtml", "<html><body><h1 id='a\u{15}b'>One</h1><p>text<br></body></html>")]
        #expect(try readEPUB(book.file).segments.map(\.key) == ["a.xhtml#ab"])
    }

    @Test func deepTextIsNotLost() throws {
        let deep = String(repeating: "<div>", count: 2000) + "deepest" + String(repeating: "</div>", count: 2000)
        let document = try readEPUB(SmallBook(files: [("a.xhtml", deep)]).file)
        #expect(document.segments.map(\.line) == ["## a.xhtml : deepest"])
        #expect(document.warnings.map(\.code) == ["flattened"])
    }
}
