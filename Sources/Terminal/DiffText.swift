import Checking
import Model

/// What a mend changes, as a unified diff without context: mends stay inside of their lines, so that lines keep their
/// numbers.
public func diffText(_ file: MendedFile, style: Style) -> String {
    let before = lines(of: file.before)
    let after = lines(of: file.after)
    var text = style.bold("--- \(printable(file.before.path))\n+++ \(printable(file.after.path))") + "\n"
    var index = 0
    while index < before.count {
        guard index < after.count, before[index] != after[index] else {
            index += 1
            continue
        }
        let changed =
            index..<(zip(before, after).dropFirst(index).firstOffset { $0 == $1 }.map { index + $0 } ?? before.count)
        let place = changed.count == 1 ? "\(index + 1)" : "\(index + 1),\(changed.count)"
        text += style.blue("@@ -\(place) +\(place) @@") + "\n"
        for line in before[changed] { text += style.red("-" + printable(line)) + "\n" }
        for line in after[changed] { text += style.green("+" + printable(line)) + "\n" }
        index = changed.upperBound
    }
    return text
}

private func lines(of source: SourceText) -> [String] {
    source.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
        String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
    }
}

extension Sequence {
    fileprivate func firstOffset(where isWanted: (Element) -> Bool) -> Int? {
        enumerated().first { isWanted($0.element) }?.offset
    }
}
