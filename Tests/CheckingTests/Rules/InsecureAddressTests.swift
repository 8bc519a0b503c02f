import Testing

@testable import Checking

@Suite struct InsecureAddressTests {
    private func report(_ body: String, fields: String = "") -> [String] {
        problems(in: ["books/b": "---\ntitle: B\n\(fields)---\n\(body)\n"], insecureAddresses)
    }

    private static let elsewhere = "is linked by https elsewhere, and by http here | write it with https://"

    @Test func standsAtTheDestinationOrTheField() {
        #expect(
            report(
                "See [x](http://Example.org/x), https://example.org/y.",
                fields: "source: http://example.org\nurl: \"http://example.org/b\"\n") == [
                    "books/b 3:9+18 ?KB045 'example.org' \(Self.elsewhere)",
                    "books/b 4:6+22 ?KB045 'example.org' \(Self.elsewhere)",
                    "books/b 6:9+20 ?KB045 'example.org' \(Self.elsewhere)",
                ])
    }

    @Test func anotherEntryMayHaveTheHTTPS() {
        let files = [
            "talks/t": "---\ntitle: T\nslides: http://example.org/t\nvideo: http://example.org/v\n---\n",
            "articles/a": "---\ntitle: A\narchive: https://example.org/a\n---\n",
        ]
        #expect(
            problems(in: files, insecureAddresses) == [
                "talks/t 3:9+20 ?KB045 'example.org' \(Self.elsewhere)",
                "talks/t 4:8+20 ?KB045 'example.org' \(Self.elsewhere)",
            ])
        #expect(
            mended("talks/t", in: files, insecureAddresses)
                == "---\ntitle: T\nslides: https://example.org/t\nvideo: https://example.org/v\n---\n")
    }

    @Test(arguments: [
        ("[x](http://example.org/x)", "[x](https://example.org/x)"),
        ("<http://example.org/x>", "<https://example.org/x>"), ("http://example.org/x", "https://example.org/x"),
        ("## [x](http://example.org/x)", "## [x](https://example.org/x)"),
        // Written in another form, or elsewhere.
        ("www.example.org", "www.example.org"), ("[x](http://example.org/a&amp;b)", "[x](http://example.org/a&amp;b)"),
        ("[x][r] and [y][r]\n\n[r]: http://example.org", "[x][r] and [y][r]\n\n[r]: http://example.org"),
    ])
    func isMendedWhereItStandsLetterByLetter(written: String, mend: String) {
        let head = "---\ntitle: A\narchive: https://example.org\nsource: https://www.example.org\n---\n"
        let files = ["articles/a": head + written]
        #expect(!diagnostics(in: files, insecureAddresses).isEmpty)
        #expect(mended("articles/a", in: files, insecureAddresses) == head + mend)
    }

    @Test(arguments: ["http", "https"])
    func aNameOrPasswordIsLeftOut(scheme: String) {
        let report = report("[x](\(scheme)://ada:secret@example.org/x) and [y](\(scheme)://ada@example.org)")
        #expect(
            report == [
                "books/b 4:5+\(27 + scheme.count) ?KB045 this address of 'example.org' has a name or a password in it"
                    + " | leave the part before the '@' out",
                "books/b 4:\(42 + scheme.count)+\(18 + scheme.count) ?KB045 this address of 'example.org' has a name or"
                    + " a password in it | leave the part before the '@' out",
            ])
        #expect(!report.joined().contains("secret"))
    }

    @Test(arguments: [
        // No https, another host, another port, an address in another one, and an @ that names nobody.
        "http://example.org", "http://example.org and https://www.example.org",
        "http://example.org:8080 and https://example.org", "https://web.archive.org/web/2013/http://example.org",
        "[x](https://example.org/@ada)", "[x](mailto:ada@example.org)",
    ])
    func isSilentOnOthers(body: String) { #expect(report(body) == []) }
}
