/// The key of a whole control sequence: what follows `ESC [` (ECMA-48, 5.4; xterm's and the Linux console's keys).
func controlSequenceKey(_ bytes: [UInt8]) -> Key {
    let text = String(decoding: bytes, as: UTF8.self)
    if text.hasPrefix("["), let letter = text.last { return consoleFunctionKey(letter) }
    guard let last = text.last else { return .unknown }
    let numbers = text.dropLast().split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    let isModified = numbers.count > 1 && numbers[1] != 1
    guard last == "~" else { return letterKey(last, isModified: isModified) }
    return numbers.first.flatMap { $0 }.map(numberKey) ?? .unknown
}

/// Of `ESC O x`, as a terminal in application mode sends, and of `ESC [ x`.
func letterKey(_ letter: Character, isModified: Bool = false) -> Key {
    switch letter {
    case "A": isModified ? .otherUp : .up
    case "B": isModified ? .otherDown : .down
    case "C": .right
    case "D": .left
    case "F": .end
    case "H": .home
    case "M": .enter
    case "P": .function(1)
    case "Q": .function(2)
    case "R": .function(3)
    case "S": .function(4)
    case "Z": .backTab
    default: .unknown
    }
}

/// Of `ESC [ n ~`: 1 and 4 are sent by screen, tmux and the Linux console, 7 and 8 by rxvt.
private func numberKey(_ number: Int) -> Key {
    switch number {
    case 1, 7: .home
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    default: .unknown
    }
}

/// Of `ESC [ [ A`, as the Linux console sends for F1 to F5.
private func consoleFunctionKey(_ letter: Character) -> Key {
    guard let place = "ABCDE".firstIndex(of: letter) else { return .unknown }
    return .function("ABCDE".distance(from: "ABCDE".startIndex, to: place) + 1)
}
