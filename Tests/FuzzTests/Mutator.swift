/// Makes broken files of whole ones, with pieces of what files are made of.
struct Mutator {
    private var random: Steps
    private let files: [[UInt8]]

    init(seed: UInt64, files: [[UInt8]]) {
        random = Steps(state: seed)
        self.files = files
    }

    private static let pieces: [[UInt8]] =
        [
            "---\n", "---\r\n", "\n\n", "\r", "\u{FEFF}", "\0", "\u{1B}[31m", "\u{2028}", "e\u{301}", "🎉", "title: ",
            "title: \"a\\0b\\e\\uFFFE\"\n",
            "tags: [", "aliases:\n  - ", "redirects: [incidents/old]\n", "draft: true\n", "&a ", "*a", "!!str ", "<<: ",
            ": |\n  ", "\"", "'", "{", "}", "\t", "## A {#a}\n", "{#", "](../incidents/switch.md \"missing in\")",
            "](../practices/quorum.md#why \"applies\")", "](../incidents/old.md)", "](javascript:", "missing in", " — ",
            "- [", "- [ ] ", "1. ", "> ", "```\n", "~~~\n", "|", "|---|\n", "[^1]", "[^1]: ", "[a]: b\n", "![a](", "&#",
            "&amp;", "<!--", "<script>", "<http://a.b>", "https://a.b/", "www.a.b", "**", "_", "~~", "`", "\\", "***\n",
            "===\n", "### Slide 3: ", "## 12:34 ", "{{x}}", "]]>", String(repeating: "> ", count: 100),
            String(repeating: "[", count: 100), String(repeating: "*a **b ", count: 40),
            String(repeating: "- ", count: 90),
        ].map { Array($0.utf8) } + [[0xFF, 0xFE], [0xC3], [0xED, 0xA0, 0x80], [0x80]]

    mutating func next() -> [UInt8] {
        var file = files.randomElement(using: &random) ?? []
        for _ in 0..<Int.random(in: 1...8, using: &random) { mutate(&file) }
        return file
    }

    private mutating func mutate(_ file: inout [UInt8]) {
        let place = Int.random(in: 0...file.count, using: &random)
        let end = min(file.count, place + Int.random(in: 1...60, using: &random))
        switch Int.random(in: 0..<6, using: &random) {
        case 0, 1: file.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? [], at: place)
        case 2: file.removeSubrange(place..<end)
        case 3: file.removeSubrange(place...)
        case 4:
            let other = files.randomElement(using: &random) ?? []
            let start = Int.random(in: 0...other.count, using: &random)
            file.replaceSubrange(place..<end, with: other[start..<min(other.count, start + 200)])
        default: if place < file.count { file[place] = UInt8.random(in: 0...255, using: &random) }
        }
    }
}

/// The same numbers in every run (Vigna's SplitMix64).
private struct Steps: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}
