/// Whole numbers as text, small ones in one letter: what the index and the browser's scripts store lists in.
///
/// Five bits a letter, the lowest first, and the sixth says that more follow: a variable-length quantity in the letters of
/// base 64 (RFC 4648), which need no escape in a script.
public struct NumberText: Sendable, Equatable {
    public private(set) var bytes: [UInt8] = []

    public init() {}

    /// - Parameter number: Not negative.
    public mutating func append(_ number: Int) {
        var rest = number
        repeat {
            let digit = rest & 31
            rest >>= 5
            bytes.append(letter(of: rest > 0 ? digit | 32 : digit))
        } while rest > 0
    }

    public var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Reads what `NumberText` wrote.
public struct NumberReader: ~Copyable {
    private let bytes: [UInt8]
    /// How many bytes have been read.
    public private(set) var position = 0

    public init(_ text: String) { bytes = Array(text.utf8) }

    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether everything was read.
    public var isAtEnd: Bool { position == bytes.count }

    /// The next number; nil at the end, and for what is no number.
    public mutating func next() -> Int? {
        var number = 0
        var shift = 0
        while position < bytes.count, shift < 60 {
            let digit = Int(values[Int(bytes[position])])
            guard digit < 64 else { return nil }
            position += 1
            number |= (digit & 31) << shift
            if digit < 32 { return number }
            shift += 5
        }
        return nil
    }
}

/// Of six bits in base 64.
private func letter(of digit: Int) -> UInt8 {
    switch digit {
    case ..<26: UInt8(truncatingIfNeeded: digit + 65)
    case ..<52: UInt8(truncatingIfNeeded: digit + 71)
    case ..<62: UInt8(truncatingIfNeeded: digit - 4)
    case 62: UInt8(ascii: "+")
    default: UInt8(ascii: "/")
    }
}

/// By byte; 64 for what is no digit.
private let values: [UInt8] = {
    var values = [UInt8](repeating: 64, count: 256)
    for value in 0..<64 { values[Int(letter(of: value))] = UInt8(value) }
    return values
}()
