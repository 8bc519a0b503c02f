import Testing

@testable import Checking

@Suite struct UnreachablePageTests {
    /// Articles that link to the ones given.
    private func report(_ links: [String: String], _ more: [String: String] = [:]) -> [String] {
        let files = links.map { name, links in
            let body = links.map { "[x](\($0).md)" }.joined(separator: " ")
            return ("articles/\(name)", "---\ntitle: \(name.uppercased())\n---\n\(body)\n")
        }
        return problems(in: Dictionary(uniqueKeysWithValues: files).merging(more) { $1 }) { library in
            unreachablePages(in: library, Connections(of: library))
        }
    }

    private static let help = "link one of them with an entry outside of them: kb link"

    @Test func standsAtTheTitleOfEachOfThem() {
        #expect(
            report(["a": "b", "b": "c", "c": "", "x": "y", "y": ""]) == [
                "articles/x 2:8+1 ?KB044 'articles/x' is linked with 'articles/y' only, apart from all other entries"
                    + " | \(Self.help)",
                "articles/y 2:8+1 ?KB044 'articles/y' is linked with 'articles/x' only, apart from all other entries"
                    + " | \(Self.help)",
            ])
    }

    @Test func namesAtMostThreeOthers() {
        let report = report(
            ["a": "bcdef", "b": "", "c": "", "d": "", "e": "", "f": "", "v": "wxyz"].merging(
                ["w": "", "x": "", "y": "", "z": ""]) { $1 })
        #expect(report.count == 5)
        #expect(
            report.first == "articles/v 2:8+1 ?KB044 'articles/v' is linked with 'articles/w', 'articles/x',"
                + " 'articles/y' and 1 more only, apart from all other entries | \(Self.help)")
    }

    @Test func theFirstOfEqualPartsIsTheMainOne() {
        #expect(
            report(["a": "b", "b": "", "x": "y", "y": ""]).map { $0.prefix(10) } == ["articles/x", "articles/y"])
    }

    @Test func eachPartIsReported() {
        #expect(
            report(["a": "bc", "b": "", "c": "", "p": "q", "q": "", "x": "y", "y": ""]).map { $0.prefix(10) } == [
                "articles/p", "articles/q", "articles/x", "articles/y",
            ])
    }

    @Test(arguments: [
        // One part, entries that stand alone, and a link from the part to the rest in either direction.
        ["a": "b", "b": "c", "c": ""], ["a": "b", "b": "", "c": "", "d": ""],
        ["a": "b", "b": "", "x": "y", "y": "b"], ["a": "bx", "b": "", "x": "y", "y": ""],
    ])
    func isSilentOnOnePart(links: [String: String]) { #expect(report(links) == []) }

    @Test func isSilentWhileALinkOfThePartIsBroken() {
        #expect(report(["a": "bc", "b": "", "c": "", "x": "yg", "y": ""]).filter { $0.contains("KB044") } == [])
    }

    @Test func isSilentWhileAFileCannotBeRead() {
        let broken = ["articles/z": "---\ntitle: [\n---\n"]
        #expect(report(["a": "b", "b": "", "x": "y", "y": ""], broken).filter { $0.contains("KB044") } == [])
    }
}
