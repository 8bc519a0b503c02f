import Foundation
import SeededNumbers

/// A small knowledge base that is edited at random, as people and scripts edit one, and its numbers are told by a seed.
struct RandomEdits {
    private var random: SeededNumbers
    private let words = ["lease", "quorum", "Ärger", "the", "partition", "clock", "zebra", "café", "of", "retry"]

    init(seed: UInt64) { random = SeededNumbers(seed: seed) }

    static let start = [
        "practices/quorum.md":
            "---\ntitle: Quorum\ntags: [partition]\nredirects: [practices/majority]\n---\nThe minority stops.\n\n## Evidence\n\n- [Switch](../incidents/switch.md \"shown by\") where both sides went on.\n",
        "practices/lease.md":
            "---\ntitle: Lease\nsummary: It ends by itself.\n---\nA lease ends.\n\n## Why\n\nClocks drift.\n",
        "incidents/switch.md": "---\ntitle: Switch\ndate: 2012\n---\nNo packet passed.\n\n## End\n\nIt came back.\n",
        "incidents/clock.md": "---\ntitle: Clock\ndate: 2014\n---\nA clock went back.\n",
        "runbooks/partition.md":
            "---\ntitle: Partition\ntrigger: Two halves\n---\nStay calm.\n\n## Fence\n\nCut its power.\n\n- [Quorum](../practices/quorum.md \"applies\") so that one half goes on.\n- [Clock](../incidents/clock.md \"missing in\") where nobody did.\n\n## Check\n\nLook again.\n",
        "articles/plain.md":
            "---\ntitle: Plain\nauthors: [Ada]\n---\nWords about zebras, and [a lease](../practices/lease.md).\n",
        "articles/other.md":
            "---\ntitle: Other\n---\nSee [fencing](../runbooks/partition.md#fence)[^1].\n\n[^1]: A note.\n",
        "people/ada.md": "---\ntitle: Ada\n---\nShe wrote.\n",
    ]

    /// An entry with a warning: it links to another by its id of before.
    static let warned = "---\ntitle: Warned\n---\nWords to edit.\n\n[Most](../practices/majority.md)\n"

    /// One edit, of most sorts that there are; what it did, for the message of a test that fails.
    mutating func edit(_ base: TemporaryBase) throws -> String {
        let files = try base.contents(of: "Content").keys.filter { $0.hasSuffix(".md") }.sorted()
        guard let file = files.randomElement(using: &random) else { return try add(to: base) }
        switch Int.random(in: 0..<16, using: &random) {
        case 0..<8: return try changeText(of: "Content/" + file, in: base)
        case 8: return try change("Content/" + file, in: base, "title: ", with: "title: \(word()) ")
        case 9: return try change("Content/" + file, in: base, "\n---\n", with: "\ntags: [\(word())]\n---\n")
        case 10: return try append("\n\n## \(word())\n\nUnder a heading.\n", to: "Content/" + file, in: base)
        case 11:
            return try append(
                "\n\nSee [it](../\(files.randomElement(using: &random) ?? "")).\n", to: "Content/" + file, in: base)
        case 12:
            try base.remove("Content/" + file)
            return "removed \(file)"
        case 13: return try add(to: base)
        case 14:
            try base.write("title: \(word())\nbase_url: https://kb.example/\n", to: "kb.yml")
            return "changed kb.yml"
        default:
            try base.write("/* \(word()) */\nbody { --x: \"\(word())\" }\n", to: "Site/styles/99-own.css")
            return "changed the style"
        }
    }

    private mutating func word() -> String { words.randomElement(using: &random) ?? "" }

    private mutating func changeText(of file: String, in base: TemporaryBase) throws -> String {
        let text = try base.read(file)
        guard let end = text.range(of: "\n---\n") else { return "no text in \(file)" }
        var parts = text[end.upperBound...].components(separatedBy: " ")
        let place = Int.random(in: parts.indices, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: parts.insert(word(), at: place)
        case 1: parts.remove(at: place)
        case 2: parts[place] = word()
        default: parts.insert("\n\n\(word()) \(word()).\n\n", at: 0)
        }
        try base.write(text[..<end.upperBound] + parts.joined(separator: " "), to: file)
        return "changed the text of \(file) at \(place)"
    }

    private func change(_ file: String, in base: TemporaryBase, _ old: String, with new: String) throws -> String {
        let text = try base.read(file)
        guard let place = text.range(of: old) else { return "no '\(old)' in \(file)" }
        try base.write(text.replacingCharacters(in: place, with: new), to: file)
        return "'\(new)' in \(file)"
    }

    private func append(_ text: String, to file: String, in base: TemporaryBase) throws -> String {
        try base.write(base.read(file) + text, to: file)
        return "'\(text)' after \(file)"
    }

    private mutating func add(to base: TemporaryBase) throws -> String {
        let name = "articles/new-\(Int.random(in: 0..<1000, using: &random)).md"
        try base.write("---\ntitle: New \(word())\n---\nA \(word()) of \(word()).\n", to: "Content/" + name)
        return "added \(name)"
    }
}
