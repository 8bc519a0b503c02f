/// Without the marks of Word's and Internet Explorer's conditions, `<![if !supportLists]>` and `<![endif]>`: HTML takes
/// them for comments (HTML Living Standard, 13.2.5.42), libxml2 for text. What stands between them is shown.
func withoutConditions(_ bytes: [UInt8]) -> [UInt8] {
    let start = Array("<![".utf8)
    var result: [UInt8] = []
    var kept = 0
    var index = 0
    while let open = bytes[index...].firstIndex(of: start[0]) {
        index = open + 1
        guard bytes[open...].starts(with: start), let end = endOfCondition(bytes[(open + 3)...]) else { continue }
        result += bytes[kept..<open]
        kept = end
        index = end
    }
    return kept == 0 ? bytes : result + bytes[kept...]
}

/// No condition is longer.
private let longestCondition = 120

private func endOfCondition(_ rest: ArraySlice<UInt8>) -> Int? {
    let name = rest.prefix(5).map { $0 | 0x20 }
    guard name.starts(with: "if ".utf8) || name.elementsEqual("endif".utf8) else { return nil }
    let inside = rest.prefix(longestCondition)
    guard let close = inside.firstIndex(of: UInt8(ascii: "]")), close + 1 < rest.endIndex,
        rest[close + 1] == UInt8(ascii: ">")
    else { return nil }
    return close + 2
}
