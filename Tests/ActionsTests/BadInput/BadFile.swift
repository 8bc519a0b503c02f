import Foundation
import Testing

/// A file of content that is broken in one way, with what must be said of it.
struct BadFile: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// Relative to `Content/`.
    var path: String
    var bytes: [UInt8]
    /// `line:column code message`.
    var problems: [String]

    init(_ name: String, _ bytes: [UInt8], at path: String = "articles/bad.md", _ problems: [String]) {
        (testDescription, self.path, self.bytes, self.problems) = (name, path, bytes, problems)
    }

    init(_ name: String, _ text: String, at path: String = "articles/bad.md", _ problems: [String]) {
        self.init(name, Array(text.utf8), at: path, problems)
    }

    static let matter = "---\ntitle: Bad\n---\n"

    /// The text in another encoding.
    static func encoded(_ encoding: String.Encoding, mark: [UInt8] = []) -> [UInt8] {
        mark + Array((matter + "Words in wide letters, and more of them.\n").data(using: encoding) ?? Data())
    }
}

/// Bytes that are no text, and text that is not in UTF-8.
let badTexts: [BadFile] = [
    BadFile("empty", "", ["1:1 KB005 the field 'title' is missing"]),
    BadFile(
        "a zero", BadFile.matter + "a\0b\n", ["4:2 KB001 the file is binary: the byte at offset 20 is zero"]),
    BadFile(
        "all bytes", Array(0...255), ["1:1 KB001 the file is binary: the byte at offset 0 is zero"]),
    BadFile("zeros", [UInt8](repeating: 0, count: 100), ["1:1 KB001 the file is binary: the byte at offset 0 is zero"]),
    BadFile(
        "Latin-1", Array(BadFile.matter.utf8) + [0x63, 0x61, 0x66, 0xE9, 0x0A],
        ["4:4 KB001 the file is not UTF-8 text: the byte at offset 22 is 0xE9"]),
    BadFile(
        "Latin-1 in the front matter", Array("---\ntitle: caf".utf8) + [0xE9] + Array("\n---\n".utf8),
        ["2:11 KB001 the file is not UTF-8 text: the byte at offset 14 is 0xE9"]),
    BadFile(
        "a character that is cut off", Array(BadFile.matter.utf8) + [0xF0, 0x9F, 0x8E],
        ["4:1 KB001 the file is not UTF-8 text: the byte at offset 19 is 0xF0"]),
    BadFile(
        "a surrogate", Array(BadFile.matter.utf8) + [0xED, 0xA0, 0x80],
        ["4:1 KB001 the file is not UTF-8 text: the byte at offset 19 is 0xED"]),
    BadFile("UTF-16 with a mark", BadFile.encoded(.utf16LittleEndian, mark: [0xFF, 0xFE]), [wide("UTF-16")]),
    BadFile("UTF-16 with the other mark", BadFile.encoded(.utf16BigEndian, mark: [0xFE, 0xFF]), [wide("UTF-16")]),
    BadFile("UTF-16LE", BadFile.encoded(.utf16LittleEndian), [wide("UTF-16LE")]),
    BadFile("UTF-16BE", BadFile.encoded(.utf16BigEndian), [wide("UTF-16BE")]),
    BadFile("UTF-32 with a mark", BadFile.encoded(.utf32LittleEndian, mark: [0xFF, 0xFE, 0, 0]), [wide("UTF-32")]),
    BadFile(
        "UTF-32 with the other mark", BadFile.encoded(.utf32BigEndian, mark: [0, 0, 0xFE, 0xFF]), [wide("UTF-32")]),
    BadFile("UTF-32LE", BadFile.encoded(.utf32LittleEndian), [wide("UTF-32LE")]),
    BadFile("UTF-32BE", BadFile.encoded(.utf32BigEndian), [wide("UTF-32BE")]),
    BadFile("a mark before the text", "\u{FEFF}" + BadFile.matter + "Words.\n", []),
    BadFile("a mark and nothing else", "\u{FEFF}", ["1:1 KB005 the field 'title' is missing"]),
    BadFile("two marks", "\u{FEFF}\u{FEFF}" + BadFile.matter, ["1:1 KB005 the field 'title' is missing"]),
    BadFile("control characters", BadFile.matter + "\u{1B}[31m \u{7} \u{9B}\n", []),
    BadFile("carriage returns", "---\r\ntitle: Bad\r\n---\r\nWords.\r\n", []),
    BadFile("mixed line ends", "---\r\ntitle: Bad\n---\nWords.\r\n\nMore.  \r\r\n", []),
]

private func wide(_ encoding: String) -> String { "1:1 KB001 the file is \(encoding) text" }

/// Front matter that is not closed, no list of fields, or more than YAML should be.
let badMatters: [BadFile] = [
    BadFile("no end", "---\ntitle: Bad\nWords.\n", ["1:1 KB002 the front matter is not closed"]),
    BadFile("three hyphens", "---", ["1:1 KB002 the front matter is not closed"]),
    BadFile("only front matter", "---\ntitle: Bad\n---", []),
    BadFile("no front matter", "Words.\n", ["1:1 KB005 the field 'title' is missing"]),
    BadFile("an empty one", "---\n---\nWords.\n", ["1:1 KB005 the field 'title' is missing"]),
    BadFile("a line of hyphens in it", "---\ntitle: Bad\n---\nsummary: x\n---\nWords.\n", []),
    BadFile("rules in the body", BadFile.matter + "a\n\n---\n\nb\n\n---\n", []),
    BadFile("two documents", "---\ntitle: Bad\n--- x\n---\n", [yaml("3:1", "a second document is not supported")]),
    BadFile(
        "a list", "---\n- title\n- Bad\n---\n",
        ["2:1 KB002 the front matter is not a list of 'field: value' lines"]),
    BadFile(
        "a text", "---\ntitle\n---\n", ["2:1 KB002 the front matter is not a list of 'field: value' lines"]),
    BadFile("a title that is a list", "---\ntitle: [Bad]\n---\n", ["2:8 KB004 the field 'title' is not text"]),
    BadFile("a title that is a mapping", "---\ntitle: {a: b}\n---\n", ["2:8 KB004 the field 'title' is not text"]),
    BadFile("tags that are a text", "---\ntitle: Bad\ntags: a\n---\n", ["3:7 KB004 the field 'tags' is not a list"]),
    BadFile("a tab after a colon", "---\ntitle:\tBad\n---\n", []),
    BadFile(
        "a tab that indents", "---\ntitle: Bad\ntags:\n\t- a\n---\n",
        [yaml("4:1", "found character that cannot start any token while scanning for the next token")]),
    BadFile("a key twice", "---\ntitle: Bad\ntitle: Worse\n---\n", [yaml("3:1", "duplicate key 'title'")]),
    BadFile("an anchor", "---\ntitle: &a Bad\n---\n", [yaml("2:8", "anchors are not supported")]),
    BadFile(
        "a bomb", "---\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n---\n",
        [yaml("2:4", "anchors are not supported")]),
    BadFile("an alias", "---\ntitle: *a\n---\n", [yaml("2:8", "aliases are not supported")]),
    BadFile("a tag", "---\ntitle: !!str Bad\n---\n", [yaml("2:8", "tags are not supported")]),
    BadFile(
        "deep", "---\ntitle: " + String(repeating: "[", count: 1000) + "\n---\n", [yaml("2:39", "more than 32 levels")]),
    BadFile(
        "long", "---\ntitle: " + String(repeating: "x", count: 1 << 20) + "\n---\n",
        [yaml("2:1", "the text is longer than 1 MiB")]),
    BadFile(
        "a control character", "---\ntitle: \u{7}\n---\n", [yaml("2:8", "control characters are not allowed")]),
]

private func yaml(_ place: String, _ problem: String) -> String {
    "\(place) KB002 the front matter cannot be read: \(problem)"
}

/// Names that cannot be an entry's address.
let badNames: [BadFile] = ["with space", "per%20cent", "ünï", "x\u{1B}[31m", "index", "a\nb"].map { name in
    BadFile(
        name.debugDescription, BadFile.matter, at: "articles/\(name).md",
        ["1:1 KB009 'articles/\(name).md' cannot be the address of an entry"])
}
