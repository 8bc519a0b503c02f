import Testing

@testable import Charsets

@Suite struct DecodeTextTests {
    @Test func plainTextStaysAsItIs() {
        #expect(decodeText(Array("plain".utf8)).bytes == Array("plain".utf8))
    }
}
