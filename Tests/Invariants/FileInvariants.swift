import Linking
import Model
import Parsing
import Site

/// What must hold for every file of content, whatever its bytes are. `Tests/Fuzz` feeds it for minutes, `FuzzTests`
/// for a moment.
public struct FileInvariants: Sendable {
    let look: Look
    /// A file that an index may be written to again and again.
    let indexPath: String

    public init(look: Look, indexPath: String) {
        self.look = look
        self.indexPath = indexPath
    }

    /// What is broken, a line each; nothing when all holds. The length of the file decides its kind, so that any file is
    /// an input as it is.
    ///
    /// - Parameter isThorough: Whether all pages are made, and the index, which takes longer.
    public func violations(by bytes: [UInt8], isThorough: Bool) -> [String] {
        let kind = Kind.allCases[bytes.count % Kind.allCases.count]
        let path = "\(kind.folder)/fuzzed.md"
        let source = SourceText(path: "Content/" + path, bytes: bytes)
        let parsed = parseEntry(path: path, source: source)
        var violations = parsingViolations(of: parsed, and: parseEntry(path: path, source: source), source)
        let settings = parseSettings(SourceText(path: "kb.yml", bytes: bytes))
        violations += placeViolations(of: settings.problems, in: [SourceText(path: "kb.yml", bytes: bytes)])
        guard let entry = parsed.entry else {
            return violations + (parsed.problems.isEmpty ? ["no entry, and nobody is told why"] : [])
        }
        violations += entryViolations(of: entry)
        violations += editViolations(of: entry, parsed.problems)
        return violations + libraryViolations(of: entry, settings.settings, isThorough: isThorough)
    }

    private func parsingViolations(of first: ParsedEntry, and second: ParsedEntry, _ source: SourceText) -> [String] {
        var violations = placeViolations(of: first.problems, in: [source])
        if !isSame(first, second) { violations.append("the second reading differs from the first") }
        return violations
    }

    private func isSame(_ first: ParsedEntry, _ second: ParsedEntry) -> Bool {
        guard first.problems == second.problems, let one = first.entry, let two = second.entry else {
            return first.problems == second.problems && (first.entry == nil) == (second.entry == nil)
        }
        return one.fields == two.fields && one.links == two.links && one.fieldRanges == two.fieldRanges
            && one.passages.elementsEqual(two.passages) { one, two in
                one.anchor == two.anchor && one.range == two.range && one.headingRange == two.headingRange
                    && one.blocks == two.blocks && one.heading == two.heading && one.place == two.place
            }
    }
}
