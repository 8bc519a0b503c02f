import Model

/// What a JSON text says.
struct JSONReading: Sendable, Equatable {
    /// Of fields of one name in an object the last is kept, as most readers do.
    var value: JSON
    /// Python writes `NaN` and `Infinity`, which JSON does not have; these, and numbers too large for a double such as
    /// `1e400`, are read as null and counted here.
    var unreadableNumbers = 0
    /// The first byte after the value.
    var end: Int
}

/// Reads a JSON text (RFC 8259) in UTF-8, with or without a byte order mark.
///
/// Control characters in texts are let pass, and half of a surrogate pair becomes U+FFFD.
///
/// - Throws: for all that is no JSON, for values nested deeper than 200, and for more than three million values.
func readJSON(_ bytes: [UInt8]) throws(IngestRefusal) -> JSONReading {
    let reading = try readJSONPrefix(bytes)
    var reader = JSONReader(bytes: bytes, index: reading.end)
    reader.skipSpace()
    guard reader.index == bytes.count else { throw reader.refusal("there is more after its end") }
    return reading
}

/// Reads one JSON value that other text may follow, as a page's text follows its front matter.
///
/// - Throws: as `readJSON`.
func readJSONPrefix(_ bytes: [UInt8], from start: Int = 0) throws(IngestRefusal) -> JSONReading {
    var reader = JSONReader(bytes: bytes, index: start)
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.index = 3 }
    let value = try reader.value(depth: 0)
    return JSONReading(value: value, unreadableNumbers: reader.unreadableNumbers, end: reader.index)
}

struct JSONReader {
    let bytes: [UInt8]
    var index: Int
    var unreadableNumbers = 0
    private var values = 0

    init(bytes: [UInt8], index: Int) {
        self.bytes = bytes
        self.index = index
    }

    private static let deepest = 200
    private static let mostValues = 3_000_000

    var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
    }

    func refusal(_ what: String) -> IngestRefusal {
        let line = bytes[..<min(index, bytes.count)].count { $0 == 0x0A } + 1
        return IngestRefusal("is no JSON that can be read: line \(line): \(what)")
    }

    fileprivate mutating func value(depth: Int) throws(IngestRefusal) -> JSON {
        guard depth <= Self.deepest else {
            throw IngestRefusal("has JSON values nested deeper than \(Self.deepest)")
        }
        values += 1
        guard values <= Self.mostValues else {
            throw IngestRefusal("has more than \(Self.mostValues) JSON values")
        }
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return .object(try fields(depth: depth))
        case UInt8(ascii: "["): return .list(try items(depth: depth))
        case UInt8(ascii: "\""): return .text(try string())
        case UInt8(ascii: "-"), .some(UInt8(ascii: "0")...UInt8(ascii: "9")): return try number()
        case nil: throw refusal("it ends where a value should stand")
        default: return try word()
        }
    }

    private mutating func items(depth: Int) throws(IngestRefusal) -> [JSON] {
        var items: [JSON] = []
        index += 1
        skipSpace()
        if skip(UInt8(ascii: "]")) { return items }
        repeat {
            items.append(try value(depth: depth + 1))
            skipSpace()
        } while skip(UInt8(ascii: ","))
        guard skip(UInt8(ascii: "]")) else { throw refusal("a list has neither ',' nor ']' after a value") }
        return items
    }

    private mutating func fields(depth: Int) throws(IngestRefusal) -> [(name: String, value: JSON)] {
        var fields: [(name: String, value: JSON)] = []
        index += 1
        skipSpace()
        if skip(UInt8(ascii: "}")) { return fields }
        repeat {
            skipSpace()
            guard next == UInt8(ascii: "\"") else {
                throw refusal("an object has no name in quotes where one should be")
            }
            let name = try string()
            skipSpace()
            guard skip(UInt8(ascii: ":")) else { throw refusal("an object has no ':' after a name") }
            fields.append((name, try value(depth: depth + 1)))
            skipSpace()
        } while skip(UInt8(ascii: ","))
        guard skip(UInt8(ascii: "}")) else { throw refusal("an object has neither ',' nor '}' after a value") }
        return lastOfEachName(fields)
    }

    private func lastOfEachName(_ fields: [(name: String, value: JSON)]) -> [(name: String, value: JSON)] {
        guard Set(fields.lazy.map(\.name)).count < fields.count else { return fields }
        var seen: Set<String> = []
        return fields.reversed().filter { seen.insert($0.name).inserted }.reversed()
    }

    mutating func skip(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        index += 1
        return true
    }

    private mutating func word() throws(IngestRefusal) -> JSON {
        for (word, value) in [("null", JSON.null), ("true", .bool(true)), ("false", .bool(false))] where skip(word) {
            return value
        }
        guard skip("NaN") || skip("Infinity") else { throw refusal("something that is no value stands there") }
        unreadableNumbers += 1
        return .null
    }

    mutating func skip(_ word: String) -> Bool {
        guard bytes[index...].starts(with: word.utf8) else { return false }
        index += word.utf8.count
        return true
    }
}
