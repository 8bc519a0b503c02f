import Testing

@testable import Charsets

@Suite struct CharsetNamesTests {
    @Test(arguments: [
        ("utf8", "UTF-8"), ("ISO_8859-1:1987", "WINDOWS-1252"), ("x-sjis", "CP932"), ("iso-8859-9", "WINDOWS-1254"),
        ("ISO-8859-15", "ISO-8859-15"), ("cp1250", "WINDOWS-1250"), ("csISOLatin2", "ISO-8859-2"),
        ("Big5", "BIG5-HKSCS"),
        ("gb2312", "GB18030"), (" \"KOI8-R\" ", "KOI8-R"), ("unicode", "UTF-16LE"), ("iso-8859-12", nil),
        ("utf-7", nil), ("windows-1299", nil), ("../../x", nil), ("", nil), ("UTF-8//TRANSLIT", nil),
    ])
    func labelsAreThoseOfBrowsers(label: String, name: String?) { #expect(charsetName(label) == name) }

    /// A name that iconv does not know would make the text a guess.
    @Test(arguments: [
        "utf-16le", "utf-16be", "utf-32le", "utf-32be", "latin1", "latin2", "iso-8859-3", "iso-8859-4", "cyrillic",
        "arabic", "greek", "hebrew", "iso-8859-10", "iso-8859-13", "iso-8859-14", "iso-8859-15", "iso-8859-16",
        "latin5", "tis-620", "ibm866", "koi8-r", "koi8-u", "macintosh", "x-mac-cyrillic", "sjis", "euc-jp",
        "iso-2022-jp", "gbk", "big5", "euc-kr", "windows-1250", "windows-1258",
    ])
    func iconvKnowsEachName(label: String) throws {
        #expect(convert([], from: try #require(charsetName(label))) != nil)
    }
}
