import Foundation
import Testing

@testable import Files

/// Each of them with a watcher that the system tells, and with one that reads the tree again.
@Suite struct TreeWatchTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.make("Content/a.md", "a")
        try folder.make("Content/books/b.md", "b")
        try folder.make("kb.yml", "title: x")
    }

    private func watch(_ polling: Bool, ignoring: [String] = []) throws -> TreeWatch {
        try TreeWatch([folder["Content"], folder["kb.yml"]], ignoring: ignoring.map { folder[$0] }, polling: polling)
    }

    /// All that is told until a path is.
    private func changes(of watch: TreeWatch, until name: String) throws -> Set<String> {
        var names: Set<String> = []
        while !names.contains(name) {
            let changes = try #require(watch.next())
            #expect(changes.paths == changes.paths.sorted())
            names.formUnion(changes.paths.map { String($0.dropFirst(folder.path.count + 1)) })
        }
        return names
    }

    @Test(arguments: [false, true])
    func tellsOfAFileThatWasWritten(polling: Bool) throws {
        let watch = try watch(polling)
        try folder.make("Content/books/b.md", "longer")
        #expect(try changes(of: watch, until: "Content/books/b.md") == ["Content/books/b.md"])
        try folder.make("kb.yml", "title: other")
        #expect(try changes(of: watch, until: "kb.yml") == ["kb.yml"])
    }

    /// As vim, and most others that do not want to lose a file.
    @Test(arguments: [false, true])
    func tellsOfAFileThatWasRenamedOver(polling: Bool) throws {
        let watch = try watch(polling)
        try folder.make("other", "longer")
        rename(folder["other"], folder["Content/a.md"])
        #expect(try changes(of: watch, until: "Content/a.md") == ["Content/a.md"])
        try folder.make("other", "title: other")
        rename(folder["other"], folder["kb.yml"])
        #expect(try changes(of: watch, until: "kb.yml") == ["kb.yml"])
    }

    @Test(arguments: [false, true])
    func tellsOfAFileThatCameAndWent(polling: Bool) throws {
        let watch = try watch(polling)
        try folder.make("Content/new.md")
        #expect(try changes(of: watch, until: "Content/new.md") == ["Content/new.md"])
        unlink(folder["Content/new.md"])
        #expect(try changes(of: watch, until: "Content/new.md") == ["Content/new.md"])
        link(folder["Content/a.md"], folder["Content/twin.md"])
        #expect(try changes(of: watch, until: "Content/twin.md").isSubset(of: ["Content/twin.md", "Content/a.md"]))
        symlink("a.md", folder["Content/link.md"])
        #expect(try changes(of: watch, until: "Content/link.md") == ["Content/link.md"])
    }

    @Test(arguments: [false, true])
    func watchesAFolderThatCame(polling: Bool) throws {
        let watch = try watch(polling)
        try folder.make("Content/talks/2026/t.md")
        _ = try changes(of: watch, until: "Content/talks/2026/t.md")
        try folder.make("Content/talks/2026/t.md", "longer")
        #expect(try changes(of: watch, until: "Content/talks/2026/t.md") == ["Content/talks/2026/t.md"])
    }

    @Test(arguments: [false, true])
    func followsAFolderThatWasRenamed(polling: Bool) throws {
        let watch = try watch(polling)
        rename(folder["Content/books"], folder["Content/volumes"])
        let told = try changes(of: watch, until: "Content/volumes/b.md")
        #expect(told.contains("Content/books") || told.contains("Content/books/b.md"))
        try folder.make("Content/volumes/b.md", "longer")
        #expect(try changes(of: watch, until: "Content/volumes/b.md") == ["Content/volumes/b.md"])
    }

    @Test(arguments: [false, true])
    func aFolderThatLeftIsNotWatched(polling: Bool) throws {
        let watch = try watch(polling)
        rename(folder["Content/books"], folder["elsewhere"])
        _ = try #require(watch.next())
        try folder.make("elsewhere/b.md", "longer")
        try folder.make("Content/a.md", "longer")
        #expect(try changes(of: watch, until: "Content/a.md") == ["Content/a.md"])
    }

    /// As a build does with a whole site.
    @Test(arguments: [false, true])
    func followsAFolderThatWasExchanged(polling: Bool) throws {
        try folder.make("other/c.md")
        let watch = try watch(polling)
        for place in ["Content", "Content/books"] {
            try exchangePaths(folder[place], folder["other"])
            _ = try #require(watch.next())
            try folder.make("\(place)/d.md", "longer")
            #expect(try changes(of: watch, until: "\(place)/d.md").isSuperset(of: ["\(place)/d.md"]))
            try exchangePaths(folder[place], folder["other"])
            _ = try changes(of: watch, until: "\(place)/\(place == "Content" ? "a" : "b").md")
        }
    }

    @Test(arguments: [false, true])
    func aRootMayComeLater(polling: Bool) throws {
        let watch = try TreeWatch([folder["Site"] + "/"], polling: polling)
        try folder.make("Site/styles/x.css")
        _ = try changes(of: watch, until: "Site/styles/x.css")
        try FileManager.default.removeItem(atPath: folder["Site"])
        _ = try #require(watch.next())
        try folder.make("Site/styles/y.css")
        _ = try changes(of: watch, until: "Site/styles/y.css")
    }

    @Test(arguments: [false, true], [false, true])
    func aRootMayBeALink(polling: Bool, comesLater: Bool) throws {
        if !comesLater { try folder.link("Linked", to: "Content") }
        let watch = try TreeWatch([folder["Linked"]], polling: polling)
        if comesLater {
            try folder.link("Linked", to: "Content")
            _ = try #require(watch.next())
        }
        try folder.make("Content/books/b.md", "longer")
        #expect(try changes(of: watch, until: "Linked/books/b.md") == ["Linked/books/b.md"])
    }

    @Test(arguments: [false, true])
    func leavesOutWhatDoesNotCount(polling: Bool) throws {
        let watch = try watch(polling, ignoring: ["Content/public/", "Content/books/ignored.md"])
        try folder.make("Content/public/x.html")
        try folder.make("Content/books/ignored.md")
        try folder.make("Content/.a.md.swp")
        try folder.make("Content/.git/x")
        try folder.make("beside.md")
        try folder.makeNotUTF8("Content/books")
        try folder.make("Content/a.md", "longer")
        let told = try changes(of: watch, until: "Content/a.md")
        #expect(told.subtracting(["Content/books/x"]) == ["Content/a.md"])
    }

    @Test(arguments: [false, true])
    func aBurstIsToldAtOnce(polling: Bool) throws {
        let watch = try watch(polling)
        for number in 0..<200 { try folder.make("Content/\(number).md", "x") }
        let names = Set((0..<200).map { "Content/\($0).md" })
        var told: Set<String> = []
        var count = 0
        while told.count < names.count {
            told.formUnion(try #require(watch.next()).paths.map { String($0.dropFirst(folder.path.count + 1)) })
            count += 1
        }
        #expect(told == names)
        // They were there before the first question.
        #expect(count <= 2)
    }

    /// However soon the files come into folders that have only just come themselves.
    @Test(arguments: [false, true])
    func nothingInNewFoldersIsMissed(polling: Bool) throws {
        let watch = try watch(polling)
        let names = (0..<300).map { "Content/\($0 % 30)/\($0 % 7)/\($0).md" }
        let path = folder.path
        // Not a task, which would wait for the thread that waits here.
        Thread.detachNewThread {
            for name in names {
                let file = URL(fileURLWithPath: "\(path)/\(name)")
                try? FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try? Data("x".utf8).write(to: file)
            }
        }
        var told: Set<String> = []
        while !Set(names).isSubset(of: told) {
            told.formUnion(try #require(watch.next()).paths.map { String($0.dropFirst(path.count + 1)) })
        }
    }

    @Test func countsOnTheSystemOnlyWhileItHasRoom() throws {
        let trees = WatchedTrees(roots: [folder["Content"]], ignored: [])
        // For the folder of the root, the root and the folder in it.
        for room in 0..<4 {
            let watch = try TreeWatch(trees, room: room)
            try folder.make("Content/books/b.md", "longer \(room)")
            #expect(try changes(of: watch, until: "Content/books/b.md") == ["Content/books/b.md"])
        }
    }

    @Test func readsTheTreeWhenTheSystemHasNoMoreRoom() throws {
        let watch = try TreeWatch(WatchedTrees(roots: [folder["Content"]], ignored: []), room: 3)
        try folder.make("Content/talks/t.md")
        #expect(try #require(watch.next()).mayMissSome)
        try folder.make("Content/talks/t.md", "longer")
        #expect(try #require(watch.next()).paths == [folder["Content/talks/t.md"]])
    }

    @Test(arguments: [false, true])
    func stops(polling: Bool) async throws {
        let watch = try watch(polling)
        let waiting = Task.detached { watch.next() }
        watch.stop()
        #expect(await waiting.value == nil)
        #expect(watch.next() == nil)
    }

    @Test(arguments: [false, true])
    func theFolderOfARootMustBeThere(polling: Bool) {
        #expect(throws: FileError(operation: "watch", path: folder["no"], code: ENOENT)) {
            _ = try TreeWatch([folder["no/Content"]], polling: polling)
        }
    }
}
