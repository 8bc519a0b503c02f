import Model
import TextAnalysis

extension IndexedEntry {
    /// A number of all that the index has of an entry but the bodies and cues of its passages: what must be the same for an
    /// update of the index to touch nothing but these.
    func frame(_ lexicon: [String]) -> Int64 {
        var frame = FrameBytes()
        frame.add([id, kind.rawValue, title, date?.description, summary])
        frame.add(labels)
        for passage in passages {
            frame.add([passage.anchor, passage.heading, passage.place, passage.link])
            frame.add(passage.labels)
            for field in Field.allCases where field != .body && field != .other {
                frame.add(passage.words[field].map { lexicon[Int($0)] })
            }
            let other = passage.words[.other].map { lexicon[Int($0)] }
            frame.add(Array(other[..<passage.otherOfBody.lowerBound]))
            frame.add(Array(other[passage.otherOfBody.upperBound...]))
        }
        return Int64(bitPattern: fnv1a(frame.bytes))
    }
}

private struct FrameBytes {
    private(set) var bytes: [UInt8] = []

    /// A list of texts; nil is none, which is not an empty one. The bytes that end each are none of UTF-8.
    mutating func add(_ texts: [String?]) {
        for text in texts {
            if let text { bytes += text.utf8 } else { bytes.append(0xFD) }
            bytes.append(0xFE)
        }
        bytes.append(0xFF)
    }
}
