import Testing

@testable import XML

@Suite struct DeclaredCharsetTests {
    /// The bytes are UTF-8 by now, so what they were before must not be believed.
    @Test(arguments: [
        "<meta charset='windows-1252'>", "<meta charset='iso-8859-1'>", "<meta charset='utf-16'>",
        "<meta charset='shift_jis'>", "<meta http-equiv='Content-Type' content='text/html; charset=windows-1252'>",
        "<meta charset='no-such'>", "",
    ])
    func aPageThatNamesAnotherCharsetKeepsItsText(meta: String) throws {
        let page = "<html><head>\(meta)<title>é</title></head><body><p>café “q” 障 \u{FFFD}</p></body></html>"
        let text = try readHTML(Array(page.utf8)).root.text
        #expect(text.contains("café “q” 障 \u{FFFD}"))
    }
}
