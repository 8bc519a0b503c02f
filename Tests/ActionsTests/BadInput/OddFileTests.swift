import Foundation
import Testing

@testable import Actions

/// What has an entry's name and is no file that can be read.
@Suite struct OddFileTests {
    @Test func eachIsToldAndLeavesTheRest() throws {
        let base = try TemporaryBase()
        let folder = base["Content/articles"]
        let files = FileManager.default
        func link(_ name: String, _ destination: String) throws {
            try files.createSymbolicLink(atPath: "\(folder)/\(name)", withDestinationPath: destination)
        }
        try link("circle.md", "circle.md")
        try link("device.md", "/dev/zero")
        try link("nothing.md", "nothing")
        try link("practices", "../practices")
        try link("practices.md", "../practices")
        mkfifo("\(folder)/pipe.md", 0o600)
        try base.write(BadFile.matter, to: "Content/articles/folder.md/inside.md")
        try files.createDirectory(atPath: "\(folder)/empty", withIntermediateDirectories: false)
        // Sparse: it takes no room on the disk.
        try base.write("", to: "Content/articles/huge.md")
        truncate("\(folder)/huge.md", 5 << 30)
        try base.write("", to: "Content/articles/x")
        rename("\(folder)/x", folder.utf8CString.dropLast() + "/".utf8CString.dropLast() + [-1] + ".md".utf8CString)
        let expected = [
            "circle.md": "the symbolic link leads in a circle",
            "device.md": "this is a pipe, a socket or a device, and no file",
            "folder.md": "a folder has the name of a file",
            "huge.md": "the file is larger than 32 MiB",
            "nothing.md": "the symbolic link cannot be followed: No such file or directory",
            "pipe.md": "this is a pipe, a socket or a device, and no file",
            "practices": "this is a symbolic link to a folder, which is not followed",
            "practices.md": "this is a symbolic link to a folder, which is not followed",
            "\u{FFFD}.md": "the file's name is not UTF-8 text",
        ]
        #expect(
            Set(try base.allProblems())
                == Set(expected.map { "Content/articles/\($0.key):1:1 KB024 \($0.value)" }))
        #expect(try check(base.root).problems.allSatisfy { $0.help != nil })
        #expect(try loadLibrary(base.root).library["articles/folder.md/inside"] != nil)
        try base.expectTheRestGoesOn()
    }

    /// Permissions do not bind root: its children do without being root.
    @Test(.enabled(if: geteuid() == 0, "needs another user"))
    func whatIsForbiddenIsToldAndFoundOnceItIsAllowed() async {
        await #expect(processExitsWith: .success) {
            let base = try TemporaryBase()
            chmod(base["Content/articles/plain.md"], 0)
            try base.write(BadFile.matter, to: "Content/books/bad.md")
            chmod(base["Content/books"], 0)
            chown(base.root.path, 65534, 65534)
            seteuid(65534)
            #expect(
                try base.allProblems() == [
                    "Content/articles/plain.md:1:1 KB024 the file cannot be read: Permission denied",
                    "Content/books:1:1 KB024 the folder cannot be read: Permission denied",
                ])
            let helps = try check(base.root).problems.filter { $0.rule == .unreadableFile }.map(\.help)
            #expect(
                helps == [
                    "give yourself permission: chmod u+r 'Content/articles/plain.md'",
                    "give yourself permission: chmod u+rx 'Content/books'",
                ])
            #expect(try base.found("zebra") == [])
            seteuid(0)
            chmod(base["Content/articles/plain.md"], 0o644)
            chmod(base["Content/books"], 0o755)
            #expect(try base.found("zebra") == ["articles/plain"])
        }
    }

    @Test(arguments: [("gone", 0), ("folder", 1)])
    func whatGoesOrChangesWhileItIsReadIsTold(name: String, number: Int) throws {
        let base = try TemporaryBase()
        try base.write("x", to: "Content/articles/folder.md/x")
        let said = ["No such file or directory", "Is a directory"][number]
        let parsed = readEntry("articles/\(name).md", in: base.root)
        #expect(parsed.id == "articles/\(name)" && parsed.entry == nil)
        #expect(parsed.problems.map(\.message) == ["the file cannot be read: \(said)"])
        #expect(parsed.problems.allSatisfy { $0.help != nil })
    }

    @Test func picturesAndTemplatesAreTold() throws {
        let base = try TemporaryBase()
        for folder in ["Site/assets", "Site/templates"] {
            try FileManager.default.createDirectory(atPath: base[folder], withIntermediateDirectories: true)
        }
        try FileManager.default.createSymbolicLink(atPath: base["Site/assets/logo.svg"], withDestinationPath: "no")
        mkfifo(base["Site/templates/extra.mustache"], 0o600)
        #expect(
            try base.allProblems() == [
                "Site/assets/logo.svg:1:1 KB024 the symbolic link cannot be followed: No such file or directory",
                "Site/templates/extra.mustache:1:1 KB024 this is a pipe, a socket or a device, and no file",
            ])
        try base.expectTheRestGoesOn()
    }

    /// A pipe would be waited for.
    @Test func settingsThatAreNoFileAreAnError() throws {
        let base = try TemporaryBase()
        try base.remove("kb.yml")
        mkfifo(base["kb.yml"], 0o600)
        #expect(throws: (any Error).self) { try check(base.root) }
    }

    @Test func anEmptyBaseHasNothingToTell() throws {
        let base = try TemporaryBase(files: [:])
        try FileManager.default.createDirectory(atPath: base["Content/articles"], withIntermediateDirectories: true)
        #expect(try base.allProblems() == [])
    }
}
