/// The words of a passage by field, as numbers of the lexicon: in one list, because a library has a hundred thousand
/// passages and most of their fields have no word.
public struct FieldWords: Sendable, Equatable {
    /// Of all fields.
    public private(set) var all: [Int32]
    /// Where each field's words end, without the last.
    private var ends: SIMD4<Int32>

    /// - Parameter fields: All of them, in the order of `Field`.
    public init(_ fields: [[Int32]]) {
        all = Array(fields.joined())
        ends = SIMD4()
        var end = 0
        for (field, words) in fields.prefix(ends.scalarCount).enumerated() {
            end += words.count
            ends[field] = Int32(end)
        }
    }

    public subscript(field: Field) -> ArraySlice<Int32> {
        let start = field.rawValue == 0 ? 0 : ends[field.rawValue - 1]
        let end = field.rawValue == ends.scalarCount ? all.count : Int(ends[field.rawValue])
        return all[Int(start)..<end]
    }

    /// In the order of `Field`.
    public var fields: [ArraySlice<Int32>] { Field.allCases.map { self[$0] } }

    /// Without those of `other`, which stand in another field already.
    var countOfText: Int { Int(ends[Field.body.rawValue]) }

    mutating func replace(_ field: Field, by words: [Int32]) {
        var fields = self.fields.map(Array.init)
        fields[field.rawValue] = words
        self = FieldWords(fields)
    }

    mutating func renumber(by numbers: [Int32]) {
        for index in all.indices { all[index] = numbers[Int(all[index])] }
    }
}
