import Foundation
import Linking
import Model
import Testing

@testable import Actions

/// `kb link` changes no byte but those that it adds, in whatever a file holds.
@Suite struct LinkIntoBadFileTests {
    private static let readable: [BadFile] = (badTexts + badMatters).filter { bad in
        bad.problems.allSatisfy { !$0.contains("KB001") && !$0.contains("KB002") }
    }

    private static let ends: [BadFile] = [
        ("no final newline", "Words."), ("spaces at the end", "Words.  \n \t \n"), ("many newlines", "Words.\n\n\n\n"),
        ("only carriage returns", "Words.\r\rMore.\r"), ("a form feed", "Words.\u{C}\n\u{B}\n"),
        ("a line separator", "Words.\u{2028}More."), ("a mark in the middle", "a\u{FEFF}b\n"),
        ("decomposed letters", "e\u{301} \u{1100}\u{1161}\n"),
        ("a relation", "- [x](plain.md \"shown by\") — y\r\n  z"),
    ].map { BadFile($0, BadFile.matter + $1, []) }

    @Test(arguments: readable + ends)
    func everyOtherByteStays(_ bad: BadFile) throws {
        let base = try TemporaryBase()
        try base.write(bad.bytes, to: "Content/" + bad.path)
        let others = try base.contents(of: "Content").filter { $0.key != bad.path }
        let result = try addLink(
            from: "articles/bad", to: "practices/quorum", label: nil, reason: "a word", in: base.root)
        guard case .written(_, _, let line) = result else {
            Issue.record("\(result)")
            return
        }
        let after = Array(try Data(contentsOf: URL(fileURLWithPath: base["Content/" + bad.path])))
        let added = try #require(insertion(of: bad.bytes, after))
        let text = String(decoding: added, as: UTF8.self)
        #expect(text.split(whereSeparator: \.isNewline).map(String.init) == [line])
        #expect(try base.contents(of: "Content").filter { $0.key != bad.path } == others)
        #expect(try FileManager.default.contentsOfDirectory(atPath: base["Content/articles"]).count == 2)
    }

    /// The bytes that stand between the first and the last ones of the old file, which are all of it.
    private func insertion(of old: [UInt8], _ new: [UInt8]) -> ArraySlice<UInt8>? {
        let count = new.count - old.count
        guard count > 0 else { return nil }
        return (0...old.count).lazy.filter { head in
            new[..<head].elementsEqual(old[..<head]) && new[(head + count)...].elementsEqual(old[head...])
                && new[head..<head + count].contains(UInt8(ascii: "["))
        }.first.map { new[$0..<$0 + count] }
    }

    /// An editor that saved between reading and replacing has the last word.
    @Test(arguments: ["---\ntitle: Plain\n---\nOther words.\n", ""])
    func whatWasSavedMeanwhileStays(saved: String) throws {
        let base = try TemporaryBase()
        let library = try base.load().library
        let entry = try #require(library["articles/plain"])
        try base.write(saved, to: "Content/articles/plain.md")
        let link = NewLink(
            source: Address(entry: entry.id), target: Address(entry: "practices/quorum"), label: nil, reason: "")
        #expect(throws: LinkRefusal.changedMeanwhile("Content/articles/plain.md")) {
            try write(link, into: entry, title: "Quorum", in: base.root)
        }
        #expect(try base.read("Content/articles/plain.md") == saved)
        #expect(try FileManager.default.contentsOfDirectory(atPath: base["Content/articles"]) == ["plain.md"])
    }
}
