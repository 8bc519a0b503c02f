import Testing
import XML

@Suite struct DeclaredEncodingTests {
    @Test(arguments: ["windows-1252", "Shift_JIS", "utf-16"])
    func aPageIsUTF8WhateverItSays(charset: String) throws {
        let tree = try readHTML(Array("<meta charset=\(charset)><p>café</p><p>tail</p>".utf8))
        #expect(tree.root.descendants("p").map(\.text) == ["café", "tail"])
    }
}
