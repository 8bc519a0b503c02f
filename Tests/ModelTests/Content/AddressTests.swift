import Model
import Testing

struct AddressTests {
    @Test(arguments: [
        ("incidents/x", "incidents/x", ""), ("incidents/x#why", "incidents/x", "why"),
        ("incidents/x#", "incidents/x", ""), ("incidents/x#a#b", "incidents/x", "a#b"), ("#why", "", "why"),
        ("", "", ""), ("Content/incidents/x.md", "incidents/x", ""),
        ("Content/incidents/x.md#why", "incidents/x", "why"),
        ("incidents/x.md", "incidents/x", ""), ("incidents/x.md.md", "incidents/x.md", ""),
        ("incidents/Content/x", "incidents/Content/x", ""), ("content/incidents/x", "content/incidents/x", ""),
    ])
    func isReadFromAnIDOrAPath(text: String, entry: String, anchor: String) {
        #expect(Address(text) == Address(entry: entry, anchor: anchor))
    }

    @Test(arguments: [
        (Address(entry: "books/hpbn"), "books/hpbn", "books/hpbn.html"),
        (Address(entry: "books/hpbn", anchor: "tcp"), "books/hpbn#tcp", "books/hpbn.html#tcp"),
    ])
    func isWrittenForATerminalAndForThePage(address: Address, text: String, page: String) {
        #expect(address.description == text)
        #expect(address.page == page)
        #expect(Address(text) == address)
    }

    @Test func isOrderedByEntryAndThenByAnchor() {
        let inOrder = ["articles/b#z", "articles/c", "articles/c#a", "articles/c#b", "books/a"]
        #expect(inOrder.reversed().map { Address($0) }.sorted().map(\.description) == inOrder)
    }

    @Test(arguments: [
        "incidents/github-2012-12-22", "books/hpbn", "talks/A_b.c-9", "incidents/2012/github", "runbooks/-x",
        "incidents/index.x", "index/x", "incidents/x.", "incidents/index/x",
    ])
    func hasAnIDThatNeedsNoEscaping(id: String) {
        #expect(isValidID(id))
    }

    @Test(arguments: [
        "", "/", "x", "incidents", "incidents/", "/incidents/x", "incidents//x", "incidents/x/", "incidents/index",
        "incidents/2012/index", "incidents/.x", ".incidents/x", "incidents/..", "../incidents/x", "incidents/a b",
        "incidents/ä", "incidents/a\u{301}", "incidents/a#b", "incidents/a?b", "incidents/a%20b", "incidents/a@b",
        "incidents/a[b", "incidents/a`b", "incidents/a{b", "incidents/a:b", "incidents\\x", "incidents/a\nb",
        "incidents/a\u{0}",
    ])
    func isNoIDWithAnythingElse(id: String) {
        #expect(!isValidID(id))
    }
}
