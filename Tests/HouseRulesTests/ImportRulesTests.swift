import Testing

/// Who may import whom. The data flows down this list, so each target imports only from targets above it.
@Suite struct ImportRulesTests {
    static let allowed: [(target: String, imports: Set<String>)] = [
        ("Model", []),
        ("Markdown", ["Model", "CMd4c"]),
        ("YAML", ["CYAML"]),
        ("Parsing", ["Model", "Markdown", "YAML"]),
        ("Linking", ["Model"]),
        ("Evidence", ["Model", "Linking", "Glibc"]),
        ("Checking", ["Model", "Linking", "Evidence"]),
        ("Runs", ["Model", "Linking"]),
        ("SQLite", ["CSQLite"]),
        ("Compression", ["CZlib"]),
        ("TextAnalysis", ["CUtf8proc"]),
        ("QueryLanguage", ["Model"]),
        ("SearchIndex", ["Model", "Linking", "SQLite", "Compression", "TextAnalysis", "QueryLanguage", "Glibc"]),
        ("BrowserIndex", ["Model", "Linking", "TextAnalysis", "SearchIndex"]),
        ("Templates", ["Model"]),
        ("XML", ["CLibXML2"]),
        ("Site", ["Model", "Linking", "Evidence", "Templates", "XML"]),
        ("Processes", ["CSpawn", "Dispatch", "Glibc"]),
        ("Web", ["Model", "Processes", "Dispatch", "Synchronization"]),
        ("Charsets", ["CUchardet", "Glibc"]),
        ("Archives", ["CZip", "Glibc"]),
        ("Ingest", ["Model", "Markdown", "YAML", "XML", "Processes", "Charsets", "Archives", "Glibc"]),
        (
            "Terminal",
            ["Model", "Linking", "Checking", "Evidence", "Runs", "QueryLanguage", "SearchIndex", "Web"]
        ),
        ("Finder", ["Model", "SearchIndex", "Terminal", "Glibc"]),
        ("Serving", ["Model", "Compression", "CLiveScript"]),
        ("HTTPServer", ["Serving", "NIOCore", "NIOPosix", "NIOHTTP1", "Glibc", "Synchronization"]),
        ("Files", ["CAtomicExchange", "Glibc", "Synchronization"]),
        (
            "Actions",
            [
                "Model", "Parsing", "Linking", "Checking", "Evidence", "Runs", "QueryLanguage", "SearchIndex",
                "BrowserIndex", "SQLite", "Templates", "Site", "Processes", "Web", "Ingest", "Files", "CBuiltInLook",
                "Serving", "HTTPServer", "Dispatch", "Synchronization",
            ]
        ),
        (
            "kb",
            [
                "Model", "Linking", "Checking", "Evidence", "Runs", "QueryLanguage", "SearchIndex", "Web", "Ingest",
                "Terminal", "Finder", "Actions", "ArgumentParser", "Glibc", "Synchronization",
            ]
        ),
    ]

    @Test(arguments: allowed.map(\.target))
    func importsOnlyWhatItMay(target: String) throws {
        let allowed = try #require(Self.allowed.first { $0.target == target }).imports
        let files = try Repository.swiftFiles(under: "Sources/\(target)")
        #expect(!files.isEmpty)
        for file in files {
            #expect(allowed.isSuperset(of: file.imports), "\(file) imports \(Set(file.imports).subtracting(allowed))")
        }
    }

    @Test func everyTargetIsInTheTable() throws {
        let targets = Set(try Repository.swiftFiles(under: "Sources").map(\.target))
        #expect(targets == Set(Self.allowed.map(\.target)))
    }

    @Test func eachTargetComesAfterThoseItImports() {
        let names = Self.allowed.map(\.target)
        for (position, entry) in Self.allowed.enumerated() {
            for name in entry.imports {
                if let other = names.firstIndex(of: name) {
                    #expect(other < position, "\(entry.target) imports \(name)")
                }
            }
        }
    }

    @Test(arguments: [
        "CMd4c", "CYAML", "CSQLite", "CUtf8proc", "CLibXML2", "CZip", "CUchardet", "CZlib", "CAtomicExchange", "CSpawn",
        "CLiveScript", "ArgumentParser", "NIOCore", "NIOPosix", "NIOHTTP1",
    ])
    func onlyOneTargetSees(library: String) throws {
        let users = Set(
            try Repository.swiftFiles(under: "Sources").filter { $0.imports.contains(library) }.map(\.target))
        #expect(users.count == 1)
    }
}
