import Foundation
import Model
import Site
import Testing

@testable import Actions

@Suite struct LoadLookTests {
    private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test func kbCarriesEveryFileOfTheRepositorysLook() throws {
        let site = Self.repository.appending(path: "Site")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: site.path()).filter { path in
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: site.appending(path: path).path(), isDirectory: &isFolder)
            return !isFolder.boolValue && !path.hasPrefix("public/") && !path.hasPrefix(".public")
        }
        let files = builtInLook()
        #expect(Set(files.keys) == Set(paths), "run: Scripts/embed-look.sh > Sources/CBuiltInLook/files.c")
        for (path, bytes) in files {
            #expect(try Data(contentsOf: site.appending(path: path)) == Data(bytes), "\(path): build again")
        }
    }

    @Test func oneFileIsReplacedAndTheRestStays() throws {
        let base = try TemporaryBase()
        try base.write("<h1>Gone</h1>", to: "Site/templates/not-found.mustache")
        try base.build()
        #expect(try base.read("Site/public/404.html") == "<h1>Gone</h1>")
        #expect(try base.read("Site/public/index.html").contains("</main>"))
    }

    @Test func aStyleOfOnesOwnStandsInItsOrder() throws {
        let base = try TemporaryBase()
        try base.write("  :root {\n    --ink: red;\n  }\n/* nothing */\n", to: "Site/styles/99-own.css")
        let (look, problems) = try { ($0.look, $0.problems) }(loadLook(base.root, language: "en"))
        let style = try #require(look.assets.first { $0.path == "assets/kb.css" })
        #expect(String(decoding: style.bytes, as: UTF8.self).hasSuffix("\n:root {\n--ink: red;\n}\n"))
        #expect(problems == [])
    }

    @Test(arguments: [("en", "Skip to the content"), ("xx", "Skip to the content"), ("de-CH", "Zum Inhalt")])
    func theInterfaceSpeaksTheLanguage(language: String, skip: String) throws {
        #expect(try loadLook(TemporaryBase().root, language: language).look.words["skip"] == skip)
    }

    @Test func everyLanguageSaysEveryWord() throws {
        let base = try TemporaryBase()
        let english = try loadLook(base.root, language: "en").look.words
        for file in builtInLook().keys where file.hasPrefix("words/") && file != "words/en.yml" {
            let language = String(file.dropFirst("words/".count).dropLast(".yml".count))
            let look = try loadLook(base.root, language: language)
            #expect(look.problems == [])
            let own = String(decoding: builtInLook()[file] ?? [], as: UTF8.self)
            let names = [english.texts, english.script, english.search].flatMap(\.keys) + english.counts.keys
            #expect(names.filter { !own.contains("\($0):") } == [], "\(file)")
        }
    }
}
