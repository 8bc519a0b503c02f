extension UInt8 {
    /// Space, tab and line ends: what may surround the name in a tag.
    var isWhitespace: Bool { isBlank || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }

    /// Space and tab: what a line may be indented by.
    var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

    /// ASCII letters and digits, `-`, `_` and whatever is not ASCII.
    var isNameByte: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...: true
        default: false
        }
    }
}

extension [UInt8] {
    /// The first index at or after `start` where the byte stands `count` times in a row.
    func firstRun(of byte: UInt8, count: Int, from start: Int) -> Int? {
        var length = 0
        for index in Swift.min(start, endIndex)..<endIndex {
            length = self[index] == byte ? length + 1 : 0
            if length == count { return index - count + 1 }
        }
        return nil
    }
}
