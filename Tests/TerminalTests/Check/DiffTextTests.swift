import Checking
import Model
import Testing

@testable import Terminal

@Suite struct DiffTextTests {
    private func diff(_ text: String, _ fixes: [(Range<Int>, String)]) -> String {
        let file = applying(
            fixes.map { Fix(file: "a.md", range: $0.0, replacement: $0.1) },
            to: SourceText(path: "a.md", bytes: Array(text.utf8)))
        return diffText(file, style: Style(usesColor: false))
    }

    @Test func showsEachLineThatChanges() {
        #expect(
            diff("one\ntwo\nthree\nfour\n", [(4..<7, "zwei"), (14..<18, "vier")])
                == "--- a.md\n+++ a.md\n@@ -2 +2 @@\n-two\n+zwei\n@@ -4 +4 @@\n-four\n+vier\n")
    }

    @Test func setsNeighboursTogether() {
        #expect(
            diff("one\r\ntwo\r\n", [(0..<1, "O"), (5..<6, "T")])
                == "--- a.md\n+++ a.md\n@@ -1,2 +1,2 @@\n-one\n-two\n+One\n+Two\n")
    }

    @Test func cannotDriveATerminal() { #expect(isHarmless(diff("\u{1B}[2Jx", [(4..<5, "y")]))) }
}
