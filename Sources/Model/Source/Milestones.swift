/// Lines and columns of some places in a long file, so that naming a place does not mean to count from the beginning:
/// a file with as many problems as lines would take the square of its length.
struct Milestones: Sendable, Equatable {
    struct Place: Sendable, Equatable {
        /// From 1.
        var line = 1
        /// From 1, in Unicode scalars.
        var column = 1
        /// The first byte of the line.
        var lineStart = 0
    }

    /// In bytes.
    private static let distance = 4096
    /// A place at every so-manieth byte: none in the files that people write.
    private var places: [Place] = []

    init(_ bytes: [UInt8]) {
        guard bytes.count > 4 * Self.distance else { return }
        var place = Place()
        for start in stride(from: 0, to: bytes.count, by: Self.distance) {
            places.append(place)
            place.pass(start..<min(start + Self.distance, bytes.count), of: bytes)
        }
    }

    func place(of offset: Int, in bytes: [UInt8]) -> Place {
        let index = min(offset / Self.distance, places.count - 1)
        guard index >= 0 else {
            var place = Place()
            place.pass(0..<offset, of: bytes)
            return place
        }
        var place = places[index]
        place.pass(index * Self.distance..<offset, of: bytes)
        return place
    }
}

extension Milestones.Place {
    fileprivate mutating func pass(_ range: Range<Int>, of bytes: [UInt8]) {
        let newline = UInt8(ascii: "\n")
        guard let last = bytes[range].lastIndex(of: newline) else {
            column += scalarCount(bytes[range])
            return
        }
        line += bytes[range].count { $0 == newline }
        lineStart = last + 1
        column = 1 + scalarCount(bytes[lineStart..<range.upperBound])
    }
}

func scalarCount(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { !isContinuation($0) } }

/// Whether a byte goes on with a character of UTF-8.
func isContinuation(_ byte: UInt8) -> Bool { byte & 0b1100_0000 == 0b1000_0000 }
