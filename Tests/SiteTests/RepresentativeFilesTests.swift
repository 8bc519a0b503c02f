import Linking
import Model
import Testing

@testable import Site

@Suite struct RepresentativeFilesTests {
    private static let library = linked(
        (0..<40).map { number in
            let extra = number == 33 ? "aliases: [only here]\n" : ""
            let link = number > 0 ? "[before](entry-\(number - 1).md)\n" : ""
            return (path: "articles/entry-\(number).md", text: "---\ntitle: T\n\(extra)---\n\(link)")
        }
    ).library

    private func paths(few: Int) -> Set<String> {
        Set(
            representativeFiles(of: Self.library, settings: Settings(), look: Repository.look, few: few).map(\.path))
    }

    @Test func areAllWhereThereAreFew() {
        #expect(paths(few: 40).isSuperset(of: Self.library.entries.map { Address(entry: $0.id).page }))
    }

    @Test func haveOneOfEachShapeWhereThereAreMany() {
        let pages = paths(few: 4).filter { $0.hasPrefix("articles/entry") && $0.hasSuffix(".html") }
        #expect(pages.contains("articles/entry-33.html"))
        #expect(pages.count < 20 && pages.count >= 4)
        #expect(paths(few: 4).isSuperset(of: ["index.html", "articles/index.html", "404.html"]))
    }
}
