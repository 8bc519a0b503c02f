import Testing

@testable import Runs

@Suite struct TypedTextTests {
    @Test(arguments: [
        ("d naive\u{1B}[D\u{1B}[DX", "d naiveX"), ("\u{1B}[Ad both", "d both"), ("n a\u{1B}[1;5Cb", "n ab"),
        ("n a\u{1B}OAb", "n ab"), ("n \u{1B}[200~pasted\u{1B}[201~", "n pasted"), ("n a\u{9B}3~b\u{8F}Pc", "n abc"),
        ("n a\u{0}b\u{7F}c\u{85}d\r", "n abcd"), ("n a\tb", "n a b"), ("n a\u{1B}", "n a"), ("n a\u{1B}[", "n a"),
        ("n a\u{1B}O", "n a"), ("n a\u{1B}[1é", "n aé"), ("n a\u{1B}x", "n ax"), ("", ""),
        ("d [D é🎉 O.K. \u{1F468}\u{200D}\u{1F469}", "d [D é🎉 O.K. \u{1F468}\u{200D}\u{1F469}"),
    ])
    func hasNoKeysInIt(line: String, text: String) { #expect(typedText(line) == text) }
}
