// swift-tools-version: 6.2
import PackageDescription

// Built with `--sanitize fuzzer` only (`make fuzz`): libFuzzer has the main function.
let package = Package(
    name: "Fuzz",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "kb", path: "../..")],
    targets: [
        .executableTarget(
            name: "Fuzz", dependencies: [.product(name: "Invariants", package: "kb")],
            swiftSettings: [.unsafeFlags(["-parse-as-library"])])
    ]
)
