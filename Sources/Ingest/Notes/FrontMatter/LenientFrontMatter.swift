import Model

/// What can be made of front matter that is not read as what it says it is: lines of `key: value`, and lists of `- item`
/// below a key. It ends where a line is neither.
struct LenientFrontMatter {
    private(set) var fields: [(name: String, value: JSON)] = []
    private(set) var end: Int

    /// Nil when the first line is none of front matter.
    init?(_ text: [UInt8], _ range: Range<Int>, mark: UInt8 = UInt8(ascii: ":")) {
        end = range.lowerBound
        while end < range.upperBound {
            let lineEnd = min(text.lineEnd(from: end), range.upperBound)
            guard take(text[end..<lineEnd], mark) else { break }
            end = min(lineEnd + 1, range.upperBound)
        }
        if fields.isEmpty { return nil }
    }

    private mutating func take(_ line: ArraySlice<UInt8>, _ mark: UInt8) -> Bool {
        let content = line.trimmedBytes
        guard let first = content.first else { return false }
        if first == UInt8(ascii: "#") { return !content.starts(with: "# ".utf8) || fields.isEmpty }
        let isIndented = line.first == 0x20 || line.first == 0x09
        if first == UInt8(ascii: "-"), content.dropFirst().first == 0x20, !fields.isEmpty {
            addItem(content.dropFirst(2).text)
            return true
        }
        if isIndented, !fields.isEmpty { return true }
        guard let separator = content.firstIndex(of: mark), separator > content.startIndex,
            content[..<separator].allSatisfy({ $0.isASCIILetterOrDigit || " _-.".utf8.contains($0) }),
            separator + 1 == content.endIndex || content[separator + 1] == 0x20 || mark != UInt8(ascii: ":")
        else { return "]}[".utf8.contains(first) && !fields.isEmpty }
        let name = content[..<separator].trimmedBytes.text
        guard !fields.contains(where: { $0.name == name }) else { return true }
        fields.append((name: name, value: Self.value(content[(separator + 1)...].trimmedBytes.text)))
        return true
    }

    private mutating func addItem(_ text: String) {
        let item = JSON.text(Self.unquoted(text))
        if case .list(let items) = fields[fields.count - 1].value {
            fields[fields.count - 1].value = .list(items + [item])
        } else {
            fields[fields.count - 1].value = .list([item])
        }
    }

    private static func value(_ text: String) -> JSON {
        guard let first = text.first, first != "&", first != "*", first != "!" else { return .null }
        guard first == "[" else {
            return text == "true" || text == "false" ? .bool(text == "true") : .text(unquoted(text))
        }
        let inner = text.dropFirst().prefix { $0 != "]" }
        return .list(inner.split(separator: ",").map { .text(unquoted(trimmedText(String($0)))) })
    }

    private static func unquoted(_ text: String) -> String {
        let text = trimmedText(text)
        guard let quote = text.first, quote == "\"" || quote == "'" else { return text }
        return String(text.dropFirst().prefix { $0 != quote })
    }
}
