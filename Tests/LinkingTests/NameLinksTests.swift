import Model
import Testing

@testable import Linking

@Suite struct NameLinksTests {
    private let people = [
        entry("people/ada", file: "---\ntitle: Ada Example\naliases: [A. Example]\n---\n"),
        entry("events/meeting", file: "---\ntitle: Meeting 2014\n---\n"),
    ]

    private func library(_ entries: Entry...) -> Library { linkEntries(entries + people).library }

    @Test func aNameIsALinkToItsEntry() {
        let library = library(
            entry("talks/t", fields: "speakers: [Ada Example, Bea]\nevent: Meeting 2014\n"),
            entry("videos/v", fields: "speakers: [A. Example]\n"), entry("books/b", fields: "authors: [Ada Example]\n"),
            entry("articles/a", fields: "authors: [Ada Example]\n"))
        #expect(
            library.report == [
                "articles/a written by people/ada:  (articles/a)", "books/b written by people/ada:  (books/b)",
                "talks/t given by people/ada:  (talks/t)", "talks/t held at events/meeting:  (talks/t)",
                "videos/v given by people/ada:  (videos/v)",
            ])
        #expect(
            library.seen(from: "people/ada") == [
                "people/ada wrote articles/a", "people/ada wrote books/b", "people/ada gave talks/t",
                "people/ada gave videos/v",
            ])
        #expect(library.seen(from: "events/meeting") == ["events/meeting hosted talks/t"])
    }

    @Test func aNameIsFoundByItsTitleAndItsAliases() {
        let library = library()
        #expect(library.id(named: "Ada Example", .person) == "people/ada")
        #expect(library.id(named: "A. Example", .person) == "people/ada")
        #expect(library.id(named: "ada example", .person) == nil)
        #expect(library.id(named: "Ada Example", .event) == nil)
    }

    @Test func ofTwoThatShareANameTheFirstHasIt() {
        let library = library(entry("people/a", file: "---\ntitle: Ada Example\n---\n"))
        #expect(library.id(named: "Ada Example", .person) == "people/a")
    }

    @Test func aDraftHasNoName() {
        let library = linkEntries([
            entry("people/x", file: "---\ntitle: X\ndraft: true\n---\n"), entry("talks/t", fields: "speakers: [X]\n"),
        ]).library
        #expect(library.links == [] && library.id(named: "X", .person) == nil)
    }
}
