import Files
import Foundation
import Testing

@testable import Actions

@Suite struct RootTests {
    @Test func aGivenFolderIsTheRoot() throws {
        let base = try TemporaryBase()
        #expect(try Root.find(base.root.path + "/Content/..//") == base.root)
    }

    @Test func aGivenFolderWithoutSettingsIsNone() throws {
        let base = try TemporaryBase()
        #expect(throws: ActionError.noSettings(base["Content"])) { try Root.find(base["Content"]) }
        #expect(throws: FileError.self) { try Root.find(base["nowhere"]) }
    }

    /// In a process of its own, for the current folder is that of all tests.
    @Test func theNearestFolderUpwardsIsTheRoot() async {
        await #expect(processExitsWith: .success) {
            let outer = try TemporaryBase()
            try outer.write("", to: "Content/articles/inner/kb.yml")
            try outer.write("", to: "Content/articles/inner/deep/er/x")
            for (folder, root) in [
                ("", ""), ("Content", ""), ("Content/practices", ""),
                ("Content/articles/inner/deep/er", "/Content/articles/inner"),
            ] {
                try changeCurrentDirectory(to: outer[folder])
                #expect(try Root.find(nil) == Root(path: outer.root.path + root))
            }
            try outer.remove("kb.yml")
            try changeCurrentDirectory(to: outer["Content/practices"])
            #expect(throws: ActionError.noRoot) { try Root.find(nil) }
            try changeCurrentDirectory(to: "/")
            #expect(throws: ActionError.noRoot) { try Root.find(nil) }
        }
    }

    @Test(arguments: [
        (ActionError.noRoot, "--root"), (.noSettings("x"), "'x'"), (.notOurFolder("x"), "--output"),
        (.badID("x"), "'x'"),
        (.alreadyThere("x"), "'x'"),
    ])
    func anErrorNamesTheThing(error: ActionError, text: String) {
        #expect(error.description.contains(text) && !error.description.hasSuffix("."))
    }
}
