import Foundation
import Model
import Testing

@testable import Terminal

@Suite struct OpenTextTests {
    @Test func whatIsOpenedStandsOverWhereItIs() {
        let ref = Address("runbooks/partition#confirm")
        #expect(
            openingText("ClusterSplit", ref: ref, page: "https://kb.example/x.html", style: plain)
                == "ClusterSplit  runbooks/partition#confirm\nhttps://kb.example/x.html\n")
        #expect(
            openingText("A\u{1B}[2J", ref: nil, page: "https://x.example/\u{1B}]", style: plain)
                == "A\u{FFFD}[2J  leads out of this knowledge base\nhttps://x.example/\u{FFFD}]\n")
    }

    @Test func choicesStandInColumns() {
        #expect(
            choicesText("A\u{7}", [("kb open a/b#c", "x.yml:1"), ("https://x.example/y", "\u{1B}"), ("é", "")]) == """
                kb: 'A\u{FFFD}' may mean one of 3 pages; open the right one:
                  kb open a/b#c        x.yml:1
                  https://x.example/y  \u{FFFD}
                  é                    \n
                """)
    }

    @Test func remarksDriveNoTerminal() { #expect(remarkText("a\u{1B}b") == "kb: a\u{FFFD}b\n") }

    @Test func asJSON() throws {
        let json = openJSON(
            alert: "ClusterSplit", at: Address("runbooks/partition#confirm"), url: "https://kb.example/x",
            library: sampleLibrary)
        #expect(
            json.line == "{\"alert\": \"ClusterSplit\", \"ref\": \"runbooks/partition#confirm\", "
                + "\"title\": \"Partition: Confirm\", \"page\": \"runbooks/partition.html#confirm\", "
                + "\"url\": \"https://kb.example/x\"}")
        let outside = openJSON(alert: nil, at: nil, url: "https://x.example", library: sampleLibrary)
        #expect(
            outside.line
                == "{\"alert\": null, \"ref\": null, \"title\": null, \"page\": null, \"url\": \"https://x.example\"}")
    }
}
