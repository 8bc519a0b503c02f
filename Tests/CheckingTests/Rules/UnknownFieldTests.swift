import Parsing
import Testing

@Suite struct UnknownFieldTests {
    @Test func standsAtTheField() {
        #expect(
            problems(inField: "tagz: [a]") == [
                "practices/p 3:1+4 KB003 unknown field 'tagz' | did you mean 'tags'?"
            ])
        #expect(
            problems(inField: "isbn: 1") == [
                "practices/p 3:1+4 KB003 unknown field 'isbn' | it is a field of books, not of practices"
            ])
    }

    @Test(arguments: [
        ("sumary: x", "summary: x"), ("Owner: x", "owner: x"), ("\"sumary\": x", "\"summary\": x"),
        ("alaises: [x]", "aliases: [x]"),
        // Nothing, or more than one thing, is near.
        ("colour: red", "colour: red"), ("speakers: [x]", "speakers: [x]"),
        // What is meant is there already.
        ("sumary: x\nsummary: y", "sumary: x\nsummary: y"),
    ])
    func isMendedWhereOneFieldIsMeant(written: String, mend: String) {
        let text = "---\ntitle: P\n\(written)\n---\n"
        #expect(mended("practices/p", in: ["practices/p": text]) == "---\ntitle: P\n\(mend)\n---\n")
    }

    @Test func isSilentOnWhatTheKindHas() {
        #expect(problems(in: ["talks/t": "---\ntitle: T\nslide_count: 3\nspeakers: [A]\n---\n"]) == [])
    }
}
