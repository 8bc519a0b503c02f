import Testing

@testable import SearchIndex

@Suite struct FieldWordsTests {
    @Test(arguments: [
        [[], [], [], [], []], [[1], [], [], [], []], [[], [], [], [], [1]], [[1, 2], [3], [4, 4], [5], [6, 7, 8]],
        [[], [], [1], [2, 3], []],
    ])
    func eachFieldHasItsWords(fields: [[Int32]]) {
        let words = FieldWords(fields)
        #expect(words.fields.map(Array.init) == fields)
        #expect(Field.allCases.map { Array(words[$0]) } == fields)
        #expect(words.all == fields.flatMap { $0 } && words.countOfText == fields.dropLast().joined().count)
    }

    @Test(arguments: Field.allCases) func oneFieldIsReplaced(field: Field) {
        var fields: [[Int32]] = [[1], [2, 3], [], [4], [5]]
        var words = FieldWords(fields)
        words.replace(field, by: [7, 8, 9])
        fields[field.rawValue] = [7, 8, 9]
        #expect(words == FieldWords(fields))
    }

    @Test func wordsGetOtherNumbers() {
        var words = FieldWords([[1], [], [0, 2], [2], []])
        words.renumber(by: [10, 20, 30])
        #expect(words == FieldWords([[20], [], [10, 30], [30], []]))
    }
}
