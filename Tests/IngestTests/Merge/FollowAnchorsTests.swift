import Testing

@testable import Ingest

@Suite struct FollowAnchorsTests {
    @Test(arguments: [
        ("[a](#slide-3)", "[a](#slide-4)"), ("[a](#slide-3 \"why\")", "[a](#slide-4 \"why\")"),
        ("[a](<#slide-3>)", "[a](<#slide-4>)"), ("[a][b]\n\n[b]: #slide-3", "[a][b]\n\n[b]: #slide-4"),
        ("[a](#slide-3) [b](#slide-4)", "[a](#slide-4) [b](#slide-5)"),
        ("[a](#slide-33)", "[a](#slide-33)"), ("[a](x.md#slide-3)", "[a](x.md#slide-3)"),
        ("See #slide-3 (#slide-3).", "See #slide-3 (#slide-3)."), ("[a](#", "[a](#"), ("", ""),
    ])
    func linksToTheEntryItself(text: String, expected: String) {
        #expect(followingAnchors(in: text, ["slide-3": "slide-4", "slide-4": "slide-5"]) == expected)
    }
}
