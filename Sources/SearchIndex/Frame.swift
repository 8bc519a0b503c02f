import Model
import TextAnalysis

extension IndexedEntry {
    /// A number of all that the index has of an entry but the bodies and cues of its passages: what must be the same for an
    /// update of the index to touch nothing but these. FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), 64 bits.
    func frame(_ lexicon: Lexicon) -> Int64 {
        var hash = FNV()
        hash.add([id, kind.rawValue, title, date?.description, summary])
        hash.add(labels)
        for passage in passages {
            hash.add([passage.anchor, passage.heading, passage.place, passage.link])
            hash.add(passage.labels)
            for field in Field.allCases where field != .body && field != .other {
                hash.add(passage.words[field.rawValue].map { lexicon.words[Int($0)] })
            }
            let other = passage.words[Field.other.rawValue]
            hash.add(other[..<passage.otherOfBody.lowerBound].map { lexicon.words[Int($0)] })
            hash.add(other[passage.otherOfBody.upperBound...].map { lexicon.words[Int($0)] })
        }
        return Int64(bitPattern: hash.value)
    }
}

private struct FNV {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// A list of texts; nil is none, which is not an empty one. The bytes that end each are none of UTF-8.
    mutating func add(_ texts: [String?]) {
        for text in texts {
            if let text { for byte in text.utf8 { add(byte) } } else { add(0xFD) }
            add(0xFE)
        }
        add(0xFF)
    }

    private mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
}
