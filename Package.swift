// swift-tools-version: 6.2
import PackageDescription

// A warning is an error while developing; a release build with a newer compiler is not broken by its new warnings.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error, .when(configuration: .debug))]

/// One target of ours. The order below is the direction of the data: a target imports only from targets above it.
func target(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let package = Package(
    name: "kb",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "kb", targets: ["kb"]),
        // For Tests/Fuzz, which is a package of its own: the fuzzer brings its own main function.
        .library(name: "Invariants", targets: ["Invariants"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    ],
    targets: [
        .systemLibrary(name: "CMd4c", pkgConfig: "md4c", providers: [.apt(["libmd4c-dev"])]),
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CUtf8proc", providers: [.apt(["libutf8proc-dev"])]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CUchardet", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        // It needs the header of libzip (libzip-dev of apt), and loads the library itself.
        .target(name: "CZip"),
        .target(name: "CAtomicExchange"),
        .target(name: "CSpawn"),
        .target(name: "CBuiltInLook"),
        .target(name: "CLiveScript", exclude: ["live.js", "problems.js", "retire.js"]),

        target("Model"),
        target("Markdown", ["Model", "CMd4c"]),
        target("YAML", ["CYAML"]),
        target("Parsing", ["Model", "Markdown", "YAML"]),
        target("Linking", ["Model"]),
        target("Evidence", ["Model", "Linking"]),
        target("Checking", ["Model", "Linking", "Evidence"]),
        target("Runs", ["Model", "Linking"]),
        target("SQLite", ["CSQLite"]),
        target("Compression", ["CZlib"]),
        target("TextAnalysis", ["CUtf8proc"]),
        target("QueryLanguage", ["Model"]),
        target("SearchIndex", ["Model", "Linking", "SQLite", "Compression", "TextAnalysis", "QueryLanguage"]),
        target("BrowserIndex", ["Model", "Linking", "TextAnalysis", "SearchIndex"]),
        target("Templates", ["Model"]),
        target("XML", ["CLibXML2"]),
        target("Site", ["Model", "Linking", "Evidence", "Templates", "XML"]),
        target("Processes", ["CSpawn"]),
        target("Web", ["Model", "Processes"]),
        target("Charsets", ["CUchardet"]),
        target("Archives", ["CZip"]),
        target("Ingest", ["Model", "Markdown", "YAML", "XML", "Processes", "Charsets", "Archives"]),
        target(
            "Terminal",
            ["Model", "Linking", "Checking", "Evidence", "Runs", "QueryLanguage", "SearchIndex", "Web"]),
        target("Finder", ["Model", "SearchIndex", "Terminal"]),
        target("Serving", ["Model", "Compression", "CLiveScript"]),
        target(
            "HTTPServer",
            [
                "Serving", .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
            ]),
        target("Files", ["CAtomicExchange"]),
        target(
            "Actions",
            [
                "Model", "Parsing", "Linking", "Checking", "Evidence", "Runs", "QueryLanguage", "SearchIndex",
                "BrowserIndex", "Templates", "Site", "Processes", "Web", "Ingest", "Files", "SQLite", "CBuiltInLook",
                "Serving", "HTTPServer",
            ]),
        .executableTarget(
            name: "kb",
            dependencies: [
                "Model", "Linking", "Checking", "Evidence", "Runs", "QueryLanguage", "SearchIndex", "Web", "Ingest",
                "Terminal", "Finder", "Actions",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        tests("ModelTests", ["Model"]),
        tests("MarkdownTests", ["Markdown", "Model"]),
        tests("YAMLTests", ["YAML"]),
        tests("ParsingTests", ["Parsing", "Model"], exclude: ["Fixtures"]),
        tests("LinkingTests", ["Linking", "Parsing", "Model"]),
        tests("CheckingTests", ["Checking", "Linking", "Parsing", "Templates", "Model"]),
        tests("EvidenceTests", ["Evidence", "Linking", "Parsing", "Model"]),
        .target(name: "SeededNumbers", path: "Tests/SeededNumbers", swiftSettings: strict),
        tests("RunsTests", ["Runs", "Linking", "Parsing", "Model", "SeededNumbers"]),
        tests("ProcessesTests", ["Processes"]),
        tests("WebTests", ["Web", "Processes", "Model"], exclude: ["Server"]),
        tests("CharsetsTests", ["Charsets"]),
        .target(name: "ZipBytes", path: "Tests/ZipBytes", swiftSettings: strict),
        tests("ArchivesTests", ["Archives", "ZipBytes"]),
        tests("IngestTests", ["Ingest", "Archives", "XML", "Markdown", "Model", "ZipBytes"]),
        tests("SQLiteTests", ["SQLite"]),
        tests("CompressionTests", ["Compression"]),
        tests("TextAnalysisTests", ["TextAnalysis", "SQLite"]),
        tests("QueryLanguageTests", ["QueryLanguage", "Parsing", "Model"]),
        tests(
            "SearchIndexTests",
            [
                "SearchIndex", "Compression", "TextAnalysis", "QueryLanguage", "Linking", "Parsing", "Model", "SQLite",
                "SeededNumbers",
            ]),
        tests(
            "BrowserIndexTests",
            ["BrowserIndex", "SearchIndex", "TextAnalysis", "Linking", "Parsing", "Model", "SeededNumbers"]),
        tests("FinderTests", ["Finder", "SearchIndex", "Terminal", "Model"]),
        tests("TemplatesTests", ["Templates", "Model"]),
        tests("XMLTests", ["XML"]),
        tests("SiteTests", ["Site", "Evidence", "Linking", "Parsing", "Templates", "XML", "Model"]),
        tests(
            "TerminalTests",
            [
                "Terminal", "Linking", "Checking", "Evidence", "Runs", "Web", "Parsing", "QueryLanguage", "SearchIndex",
                "Model",
            ]),
        tests("ServingTests", ["Serving", "Model", "CZlib"]),
        tests("HTTPServerTests", ["HTTPServer", "Serving", "Model"]),
        tests("FilesTests", ["Files"]),
        tests(
            "ActionsTests",
            [
                "Actions", "Checking", "Evidence", "Runs", "Web", "Files", "Linking", "Model", "QueryLanguage",
                "SearchIndex", "SQLite", "SeededNumbers",
            ]),
        .target(
            name: "Invariants",
            dependencies: [
                "Model", "Parsing", "Linking", "Checking", "QueryLanguage", "SearchIndex", "Templates", "XML", "Site",
                "Ingest", "Terminal", "Files", "ZipBytes",
            ],
            path: "Tests/Invariants", swiftSettings: strict),
        tests("FuzzTests", ["Invariants"], exclude: ["Found"]),
        tests("kbTests", ["kb", "SQLite"], exclude: ["Fixture", "Transcripts"]),
        tests("HouseRulesTests", ["kb"]),
    ]
)
