import SearchIndex
import SeededNumbers
import Testing

@testable import BrowserIndex

@Suite struct RecutTests {
    private let sizes = ShardSizes(least: 60, most: 120)

    /// Lists of words, some with a long beginning in common, mostly short.
    private func line(_ numbers: inout SeededNumbers) -> ShardLine {
        let number = Int.random(in: 0..<400, using: &numbers)
        let name = number % 10 == 0 ? String(repeating: "l", count: 70) + "\(number)" : "n\(number)"
        let size = Int.random(in: 0..<10, using: &numbers) == 0 ? 150 : Int.random(in: 0..<20, using: &numbers)
        return ShardLine(name: name, list: Array(repeating: 0x78, count: size)[...])
    }

    private func lines(_ lists: [String: ArraySlice<UInt8>]) -> [ShardLine] {
        lists.map { ShardLine(name: $0, list: $1) }.sorted { $0.name.precedesInBytes($1.name) }
    }

    private func files(_ lines: [ShardLine]) -> [String: ShardFile] {
        var files: [String: ShardFile] = [:]
        Cuts(of: lines, sizes).write(lines, to: .terms) { files[$0.path] = $0 }
        return files
    }

    @Test(arguments: 0..<UInt64(300))
    func aFolderThatIsCutAnewIsThatOfAllLists(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        var lists: [String: ArraySlice<UInt8>] = [:]
        for _ in 0..<Int.random(in: 1...150, using: &numbers) {
            let line = line(&numbers)
            lists[line.name] = line.list
        }
        let old = lines(lists)
        let files = files(old)
        var changes: [String: ArraySlice<UInt8>?] = [:]
        for _ in 0..<Int.random(in: 1...6, using: &numbers) {
            let known = old.randomElement(using: &numbers)
            switch Int.random(in: 0..<3, using: &numbers) {
            case 0: if let known { changes[known.name] = .some(nil) }
            case 1: if let known { changes[known.name] = known.list + [0x79] }
            default:
                let line = line(&numbers)
                changes[line.name] = line.list
            }
        }
        for (name, list) in changes { lists[name] = list }
        let new = lines(lists)
        var kept = KeptShards(.terms, Cuts(of: old, sizes).starts) { files[$0]?.bytes }
        let changed = changes.map { ChangedList(name: $0, list: $1) }.sorted { $0.name.precedesInBytes($1.name) }
        let recut = try kept.recut(changed, sizes)
        var written: [String: ShardFile] = [:]
        for file in recut {
            let path = shardPath(.terms, from: file.start)
            written[path] = file.lines.map { shardFile(.terms, from: file.start, $0) } ?? files[path]
        }
        #expect(recut.map(\.start) == Cuts(of: new, sizes).starts)
        let whole = self.files(new)
        for path in Set(whole.keys).union(written.keys).sorted() where written[path] != whole[path] {
            Issue.record("\(path): \(written[path]?.text ?? "none") for \(whole[path]?.text ?? "none")")
        }
    }

    @Test func farFilesStayAsTheyAre() throws {
        let old = (0..<400).map { ShardLine(name: "n\(1000 + $0)", list: Array("AAAAAAAA".utf8)[...]) }
        let files = files(old)
        var kept = KeptShards(.terms, Cuts(of: old, sizes).starts) { files[$0]?.bytes }
        let recut = try kept.recut([ChangedList(name: "n1200x", list: [0x41])], sizes)
        #expect(recut.count > 60)
        #expect(recut.count { $0.lines != nil } < 8)
    }

    @Test func whereThereIsNothingNothingIsCut() throws {
        var kept = KeptShards(.terms, []) { _ in nil }
        #expect(try kept.recut([], sizes).isEmpty)
        #expect(throws: NeedsWholeIndex.self) { try kept.recut([ChangedList(name: "a", list: [])], sizes) }
    }
}
