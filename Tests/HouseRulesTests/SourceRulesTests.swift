import Testing

@Suite struct SourceRulesTests {
    @Test(arguments: ["Sources", "Tests"])
    func noFileIsLong(folder: String) throws {
        for file in try Repository.swiftFiles(under: folder) {
            #expect(file.lines.count <= 400, "\(file) has \(file.lines.count) lines")
        }
    }

    @Test func mostFilesAreShort() throws {
        let files = try Repository.swiftFiles(under: "Sources")
        let short = files.count { $0.lines.count <= 151 }
        #expect(short * 10 >= files.count * 9, "\(short) of \(files.count) files have 150 lines or fewer")
    }

    @Test(arguments: ["@unchecked Sendable", "try!", "as!", "nonisolated(unsafe)", "fatalError(", "import Foundation"])
    func isNowhereInSources(text: String) throws {
        for file in try Repository.swiftFiles(under: "Sources") {
            #expect(!file.text.contains(text), "\(file) has '\(text)'")
        }
    }

    @Test(arguments: ["Utils", "Util", "Helpers", "Helper", "Manager", "Context"])
    func isNoName(word: String) throws {
        for file in try Repository.swiftFiles(under: "Sources") {
            let name = file.path.split(separator: "/").last ?? ""
            #expect(!name.contains(word), "\(file)")
            for keyword in ["struct", "class", "enum", "protocol", "actor"] {
                #expect(!file.text.contains(#/\#(keyword) \w*\#(word)\b/#), "\(file) names a \(keyword) so")
            }
        }
    }

    @Test func nothingDerivedIsTracked() throws {
        let derived = try Repository.trackedFiles().filter {
            $0.hasSuffix("Package.resolved") || $0.hasPrefix(".build") || $0.hasPrefix("Site/public")
                || $0.hasPrefix(".kb/")
        }
        #expect(derived == [])
    }

    @Test func noFileNamesAPathOfAMachine() throws {
        let homes = ["/" + "root/", "/" + "home/", "/" + "work/", "/" + "Users/"]
        for path in try Repository.trackedFiles() where !path.hasSuffix(".png") {
            let text = (try? Repository.text(path)) ?? ""
            for home in homes {
                #expect(!text.contains(#/(^|[\s"'`(=])\#(home)/#), "\(path) has \(home)")
            }
        }
    }
}
