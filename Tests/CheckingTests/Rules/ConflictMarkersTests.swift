import Testing

@testable import Checking

@Suite struct ConflictMarkersTests {
    private func report(_ body: String) -> [String] {
        problems(in: ["articles/a": "---\ntitle: A\n---\n\(body)"], conflictMarkers)
    }

    @Test func standAtTheFirstMark() {
        #expect(
            report("x\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n").last
                == "articles/a 5:1+7 KB059 a merge has left two versions here"
                + " | decide what stays, and remove the lines with <<<<<<<, ======= and >>>>>>>")
    }

    @Test(arguments: ["<<<<<<< alone\n", "a <<<<<<< b\n >>>>>>> c\n", "====\n", "<<<<<<\n>>>>>>\n"])
    func areNothingElse(body: String) { #expect(!report(body).joined().contains("KB059")) }
}
