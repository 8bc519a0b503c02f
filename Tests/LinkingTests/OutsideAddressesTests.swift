import Linking
import Model
import Testing

@Suite struct OutsideAddressesTests {
    /// Each as `place address` with the bytes that it stands in.
    private func addresses(of entry: Entry) -> [String] {
        outsideAddresses(of: entry).map { found in
            let place =
                switch found.place {
                case .field(let name): name
                case .link(let anchor): "#\(anchor)"
                }
            return "\(place) \(found.address) <\(entry.source[found.range])>"
        }
    }

    @Test func everyFieldAndLinkInTheOrderOfTheFile() {
        let talk = entry(
            "talks/t",
            """
            See [a](http://a.example/x "words") and <https://b.example>.[^1]

            ## [Slide 1](https://c.example/#1) {#slide-1}
            - www.d.example

            [^1]: [e](HTTPS://e.example)

            """,
            fields: """
                slides: "https://s.example/deck"
                archive: https://web.archive.org/web/2013/http://s.example
                source: https://s.example/talk # known
                video: https://v.example

                """)
        #expect(
            addresses(of: talk) == [
                "slides https://s.example/deck <\"https://s.example/deck\">",
                "archive https://web.archive.org/web/2013/http://s.example"
                    + " <https://web.archive.org/web/2013/http://s.example>",
                "source https://s.example/talk <https://s.example/talk>",
                "video https://v.example <https://v.example>",
                "# http://a.example/x <http://a.example/x>",
                "# https://b.example <https://b.example>",
                "#slide-1 https://c.example/#1 <https://c.example/#1>",
                "#slide-1 http://www.d.example <www.d.example>",
                "# HTTPS://e.example <HTTPS://e.example>",
            ])
    }

    @Test func aBooksAddress() {
        #expect(
            addresses(of: entry("books/b", fields: "url: https://b.example\n")) == [
                "url https://b.example <https://b.example>"
            ])
    }

    @Test func twiceWrittenIsThereTwice() {
        #expect(addresses(of: entry("articles/a", "<http://a.example> <http://a.example>\n")).count == 2)
    }

    @Test(arguments: ["[m](mailto:a@b.example)", "[p](../practices/p.md)", "[u](ftp://a.example)", "[f](pic.png)"])
    func whatIsNotOfTheWebIsLeftOut(markdown: String) {
        #expect(addresses(of: entry("articles/a", markdown + "\n")) == [])
    }
}
