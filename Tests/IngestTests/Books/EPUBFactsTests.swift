import Model
import Testing

@testable import Ingest

private func read(_ metadata: String) throws -> Facts {
    try readEPUB(SmallBook(metadata: metadata, files: [("a.xhtml", "<p>x</p>")]).file).facts
}

@Suite struct EPUBFactsTests {
    @Test func titlesByTheirType() throws {
        let facts = try read(
            """
            <dc:title id="s">A Field Guide</dc:title><meta refines="#s" property="title-type">subtitle</meta>
            <dc:title id="m">Clocks</dc:title><meta refines="#m" property="title-type">main</meta>
            """)
        #expect(facts.title == "Clocks")
        #expect(facts.subtitle == "A Field Guide")
        #expect(try read("<dc:title>First</dc:title><dc:title>Second</dc:title>").title == "First")
    }

    @Test func authorsByRoleAndPlace() throws {
        let facts = try read(
            """
            <dc:creator id="b">Bob</dc:creator><meta refines="#b" property="display-seq">2</meta>
            <dc:creator id="a">Ada</dc:creator><meta refines="#a" property="display-seq">1</meta>
            <meta refines="#a" property="role" scheme="marc:relators">aut</meta>
            <dc:creator id="e">Eve</dc:creator><meta refines="#e" property="role">edt</meta>
            <dc:creator opf:role="ill">Ivo</dc:creator>
            """)
        #expect(facts.people == ["Ada", "Bob"])
        #expect(try read("<dc:creator opf:role='edt'>Eve</dc:creator>").people == ["Eve"])
    }

    @Test func theDateIsThatOfPublication() throws {
        let dates =
            "<dc:date opf:event='modification'>2020-01-01</dc:date><dc:date opf:event='publication'>2011-09</dc:date>"
            + "<meta property='dcterms:modified'>2022-01-01T00:00:00Z</meta>"
        #expect(try read(dates).date == PartialDate("2011-09"))
        #expect(try read("<dc:date opf:event='modification'>2020-01-01</dc:date>").date == nil)
    }

    @Test(arguments: [
        ("urn:isbn:978-3-16-148410-0", "9783161484100"), ("9783161484100", "9783161484100"),
        ("ISBN 0-571-22547-0", "0571225470"), ("isbn:080442957X", "080442957X"), ("9783161484101", nil),
        ("urn:uuid:9783161484100-1", nil), ("1234567890", nil), ("", nil),
    ])
    func anISBNHasItsCheckDigit(text: String, number: String?) {
        #expect(isbn(text) == number)
    }

    @Test(arguments: [
        ("<link rel='cc:license' href='http://creativecommons.org/licenses/by-sa/3.0/'/>", "CC-BY-SA-3.0"),
        ("<dc:rights>Shared under CC BY-SA 3.0.</dc:rights>", "Shared under CC BY-SA 3.0."),
        ("<dc:rights>See (https://creativecommons.org/publicdomain/zero/1.0/).</dc:rights>", "CC0-1.0"),
        ("<dc:rights>Public domain in the USA.</dc:rights>", "Public domain in the USA."),
        ("<dc:rights>All rights reserved, no Creative Commons.</dc:rights>", nil),
        ("<dc:rights>© 2004 Ada</dc:rights>", nil),
    ])
    func rightsAreALicenceWhereTheyNameOne(metadata: String, licence: String?) throws {
        #expect(try read(metadata).licence == licence)
    }
}
