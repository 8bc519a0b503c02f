/// `.left-column[ … ]` of remark is what is between its brackets.
func withoutMacros(_ lines: [SourceLine]) -> [SourceLine] {
    // True for a bracket of a macro.
    var open: [Bool] = []
    return lines.map { line in
        guard !line.isCode else { return line }
        let bytes = line.bytes
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\\"), index + 1 < bytes.count {
                result += bytes[index...(index + 1)]
                index += 2
                continue
            }
            if byte == UInt8(ascii: "`") {
                let run = bytes[index...].prefix { $0 == byte }.count
                let rest = bytes[(index + run)...]
                let close = rest.firstIndex(of: byte).map { $0 + 1 } ?? index + run
                result += bytes[index..<close]
                index = close
                continue
            }
            if byte == UInt8(ascii: "."), let end = endOfMacroName(bytes, index) {
                open.append(true)
                index = end
                continue
            }
            if byte == UInt8(ascii: "[") { open.append(false) }
            if byte == UInt8(ascii: "]"), open.popLast() == true {
                index += 1
                continue
            }
            result.append(byte)
            index += 1
        }
        return SourceLine(bytes: result)
    }
}

/// After the `[` of `.name[`, also `.a.b[`.
private func endOfMacroName(_ bytes: [UInt8], _ start: Int) -> Int? {
    if start > 0, bytes[start - 1].isASCIILetterOrDigit || bytes[start - 1] == UInt8(ascii: ")") { return nil }
    let name = bytes[(start + 1)...].prefix { $0.isASCIILetterOrDigit || "-_.".utf8.contains($0) }
    let end = start + 1 + name.count
    guard name.first?.isASCIILetter == true, end < bytes.count, bytes[end] == UInt8(ascii: "[") else { return nil }
    return end + 1
}
