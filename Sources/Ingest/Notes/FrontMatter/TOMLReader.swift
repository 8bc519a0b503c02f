import Model

/// Why a text is not TOML: a phrase that names the line.
struct TOMLProblem: Error, Equatable { var message: String }

/// Reads what front matter uses of TOML 1.0: strings of all four kinds, numbers, truth values, dates, arrays, inline
/// tables, tables and arrays of tables. Dates and times are texts. A key that comes twice is refused.
struct TOMLReader {
    let bytes: [UInt8]
    private var index = 0
    private var root = Table()

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// The keys of a table in their order.
    final class Table {
        var names: [String] = []
        var values: [String: Node] = [:]
        var isClosed = false
    }

    enum Node {
        case value(JSON)
        case table(Table)
        case tables([Table])
    }

    mutating func document() throws(TOMLProblem) -> [(name: String, value: JSON)] {
        var current = root
        while true {
            skipSpaceAndLines()
            guard let byte = next else { break }
            if byte == UInt8(ascii: "[") {
                current = try header()
            } else {
                try keyValue(into: current)
            }
            try endOfLine()
        }
        return fields(of: root)
    }

    private func fields(of table: Table) -> [(name: String, value: JSON)] {
        table.names.map { name in
            switch table.values[name] {
            case .value(let value)?: (name: name, value: value)
            case .table(let inner)?: (name: name, value: .object(fields(of: inner)))
            case .tables(let tables)?: (name: name, value: .list(tables.map { .object(fields(of: $0)) }))
            case nil: (name: name, value: .null)
            }
        }
    }
}

// MARK: - Tables and keys

extension TOMLReader {
    private mutating func header() throws(TOMLProblem) -> Table {
        index += 1
        let isArray = next == UInt8(ascii: "[")
        if isArray { index += 1 }
        let names = try key()
        for _ in 0..<(isArray ? 2 : 1) { try expect(UInt8(ascii: "]")) }
        guard let last = names.last else { throw problem("a table has no name") }
        let parent = try descend(root, names.dropLast())
        if isArray { return try newTable(last, in: parent) }
        let table = try descend(parent, [last])
        guard !table.isClosed else { throw problem("the table '\(last)' comes twice") }
        table.isClosed = true
        return table
    }

    private func newTable(_ name: String, in parent: Table) throws(TOMLProblem) -> Table {
        let table = Table()
        switch parent.values[name] {
        case nil:
            parent.names.append(name)
            parent.values[name] = .tables([table])
        case .tables(let tables)?: parent.values[name] = .tables(tables + [table])
        default: throw problem("'\(name)' is a table and an array of tables")
        }
        return table
    }

    private func descend(_ start: Table, _ names: some Collection<String>) throws(TOMLProblem) -> Table {
        var table = start
        for name in names {
            switch table.values[name] {
            case nil:
                let inner = Table()
                table.names.append(name)
                table.values[name] = .table(inner)
                table = inner
            case .table(let inner)?: table = inner
            case .tables(let tables)?:
                guard let last = tables.last else { throw problem("'\(name)' is empty") }
                table = last
            case .value?: throw problem("the key '\(name)' comes twice")
            }
        }
        return table
    }

    private mutating func keyValue(into table: Table, depth: Int = 0) throws(TOMLProblem) {
        let names = try key()
        try expect(UInt8(ascii: "="))
        let value = try value(depth: depth)
        guard let last = names.last else { throw problem("a value has no key") }
        let parent = try descend(table, names.dropLast())
        guard parent.values[last] == nil else { throw problem("the key '\(last)' comes twice") }
        parent.names.append(last)
        parent.values[last] = .value(value)
    }

    private mutating func key() throws(TOMLProblem) -> [String] {
        var names: [String] = []
        repeat {
            if !names.isEmpty { index += 1 }
            skipSpace()
            if let quote = next, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                names.append(try string(quote))
            } else {
                let start = index
                while let byte = next,
                    byte.isASCIILetterOrDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
                {
                    index += 1
                }
                guard index > start else { throw problem("a key is missing") }
                names.append(bytes[start..<index].text)
            }
            skipSpace()
        } while next == UInt8(ascii: ".") && names.count < 32
        return names
    }
}

// MARK: - Values

extension TOMLReader {
    private mutating func value(depth: Int) throws(TOMLProblem) -> JSON {
        guard depth < 32 else { throw problem("values are nested too deep") }
        skipSpace()
        switch next {
        case UInt8(ascii: "\"")?: return .text(try string(UInt8(ascii: "\"")))
        case UInt8(ascii: "'")?: return .text(try string(UInt8(ascii: "'")))
        case UInt8(ascii: "[")?: return .list(try array(depth: depth))
        case UInt8(ascii: "{")?: return try inlineTable(depth: depth)
        default: return try bareValue()
        }
    }

    private mutating func array(depth: Int) throws(TOMLProblem) -> [JSON] {
        index += 1
        var items: [JSON] = []
        while true {
            skipSpaceAndLines()
            if next == UInt8(ascii: "]") { break }
            items.append(try value(depth: depth + 1))
            skipSpaceAndLines()
            if next == UInt8(ascii: ",") {
                index += 1
            } else if next != UInt8(ascii: "]") {
                throw problem("an array has no ']'")
            }
        }
        index += 1
        return items
    }

    private mutating func inlineTable(depth: Int) throws(TOMLProblem) -> JSON {
        index += 1
        let table = Table()
        skipSpace()
        while next != UInt8(ascii: "}") {
            try keyValue(into: table, depth: depth + 1)
            skipSpace()
            if next == UInt8(ascii: ",") {
                index += 1
            } else if next != UInt8(ascii: "}") {
                throw problem("a table has no '}'")
            }
            skipSpace()
        }
        index += 1
        return .object(fields(of: table))
    }

    /// A number, a truth value, or a date, which may have a space before its time.
    private mutating func bareValue() throws(TOMLProblem) -> JSON {
        let start = index
        while let byte = next, !",]}# \t\n".utf8.contains(byte) { index += 1 }
        var text = bytes[start..<index].text
        if text.utf8.count == 10, PartialDate(text) != nil, next == 0x20, index + 1 < bytes.count,
            bytes[index + 1].isASCIIDigit
        {
            index += 1
            while let byte = next, !",]}# \t\n".utf8.contains(byte) { index += 1 }
            text = bytes[start..<index].text
        }
        if text == "true" || text == "false" { return .bool(text == "true") }
        let digits = String(text.filter { $0 != "_" })
        if let integer = Int(digits) { return .integer(integer) }
        if let number = Double(digits), number.isFinite { return .number(number) }
        guard let first = text.utf8.first, first.isASCIIDigit || "+-".utf8.contains(first) else {
            throw problem(text.isEmpty ? "a value is missing" : "'\(text)' is no value")
        }
        return .text(text)
    }

    private mutating func string(_ quote: UInt8) throws(TOMLProblem) -> String {
        let isLong = bytes[index...].starts(with: [quote, quote, quote])
        index += isLong ? 3 : 1
        if isLong, next == 0x0A { index += 1 }
        var result: [UInt8] = []
        while let byte = next {
            if byte == quote, !isLong || bytes[index...].starts(with: [quote, quote, quote]) {
                index += isLong ? 3 : 1
                // Up to two quotes may stand before the ones that end it.
                while isLong, next == quote {
                    result.append(quote)
                    index += 1
                }
                return result.text
            }
            if byte == 0x0A, !isLong { break }
            index += 1
            if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                result += try escape(isLong: isLong)
            } else {
                result.append(byte)
            }
        }
        throw problem("a text has no end")
    }

    private mutating func escape(isLong: Bool) throws(TOMLProblem) -> [UInt8] {
        guard let byte = next else { throw problem("a text has no end") }
        index += 1
        switch byte {
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "b"), UInt8(ascii: "f"): return []
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): return [byte]
        case UInt8(ascii: "u"), UInt8(ascii: "U"):
            let count = byte == UInt8(ascii: "u") ? 4 : 8
            let digits = bytes[index...].prefix(count)
            guard digits.count == count, let value = UInt32(digits.text, radix: 16), let scalar = Unicode.Scalar(value)
            else {
                throw problem("an escape is no character")
            }
            index += count
            return Array(String(scalar).utf8)
        case 0x0A, 0x20, 0x09:
            guard isLong else { break }
            while let space = next, space == 0x0A || space == 0x20 || space == 0x09 { index += 1 }
            return []
        default: break
        }
        throw problem("a text has a '\\' before something that is no escape")
    }
}

// MARK: - Space

extension TOMLReader {
    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x09 { index += 1 }
    }

    private mutating func skipSpaceAndLines() {
        while let byte = next {
            if byte == UInt8(ascii: "#") {
                index = bytes.lineEnd(from: index)
            } else if byte == 0x20 || byte == 0x09 || byte == 0x0A {
                index += 1
            } else {
                return
            }
        }
    }

    private mutating func endOfLine() throws(TOMLProblem) {
        skipSpace()
        if next == UInt8(ascii: "#") { index = bytes.lineEnd(from: index) }
        guard next == nil || next == 0x0A else { throw problem("there is more after a value") }
    }

    private mutating func expect(_ byte: UInt8) throws(TOMLProblem) {
        skipSpace()
        guard next == byte else { throw problem("'\(Character(Unicode.Scalar(byte)))' is missing") }
        index += 1
    }

    private func problem(_ what: String) -> TOMLProblem {
        TOMLProblem(message: "line \(bytes[..<min(index, bytes.count)].count { $0 == 0x0A } + 1): \(what)")
    }
}
