import Testing

@testable import BrowserIndex

@Suite struct PiecesVersionTests {
    private static let pieces = [("a.js", "one"), ("b.js", "two"), ("c.js", "")].map {
        ShardFile(path: $0, bytes: Array($1.utf8))
    }

    private static func version(_ pieces: [ShardFile]) -> PiecesVersion {
        pieces.reduce(into: PiecesVersion()) { $0.add($1) }
    }

    @Test func orderDoesNotCount() {
        #expect(Self.version(Self.pieces) == Self.version(Self.pieces.reversed()))
    }

    @Test(arguments: [
        [("a.js", "one"), ("b.js", "twO"), ("c.js", "")], [("a.js", "two"), ("b.js", "one"), ("c.js", "")],
        [("a.js", "one"), ("b.js", "two")], [("a.js", "one"), ("b.js", "two"), ("d.js", "")], [],
    ])
    func otherPiecesAreAnotherVersion(pieces: [(String, String)]) {
        let others = pieces.map { ShardFile(path: $0, bytes: Array($1.utf8)) }
        #expect(Self.version(others) != Self.version(Self.pieces))
    }

    @Test func whatIsRemovedDoesNotCount() {
        var version = Self.version(Self.pieces)
        version.remove(Self.pieces[1])
        #expect(version == Self.version([Self.pieces[0], Self.pieces[2]]))
    }

    @Test func aVersionIsReadAsItIsWritten() {
        let version = Self.version(Self.pieces)
        #expect(PiecesVersion(version.text) == version)
        #expect(PiecesVersion("no version") == nil)
    }
}
