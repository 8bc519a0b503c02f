import Testing

@testable import SQLite

@Suite struct ValuesTests {
    /// One row of the value itself and of what SQLite says of it.
    private func row<Value>(
        _ bind: (borrowing Statement) throws -> Void, _ read: (borrowing Statement) -> Value
    ) throws -> (value: Value, type: String, length: Int, isNull: Bool) {
        let database = try inMemory()
        let statement = try database.prepare("SELECT ?1, typeof(?1), length(CAST(?1 AS BLOB))")
        try bind(statement)
        _ = try statement.step()
        return (read(statement), statement.text(at: 1), statement.int(at: 2), statement.isNull(at: 0))
    }

    @Test(arguments: [0, 1, -1, Int64.max, .min])
    func keepsIntegers(value: Int64) throws {
        let wide = try row({ try $0.bind(value, at: 1) }, { $0.int64(at: 0) })
        #expect((wide.value, wide.type, wide.isNull) == (value, "integer", false))
        let usual = try row({ try $0.bind(Int(value), at: 1) }, { $0.int(at: 0) })
        #expect((usual.value, usual.type) == (Int(value), "integer"))
    }

    @Test(arguments: [0, -0.1, 1e300, .pi, .infinity, .leastNonzeroMagnitude])
    func keepsRealNumbers(value: Double) throws {
        let found = try row({ try $0.bind(value, at: 1) }, { $0.double(at: 0) })
        #expect((found.value, found.type, found.isNull) == (value, "real", false))
    }

    @Test(arguments: ["", "a", "fifteen bytes!!", "Grüße, 漢字 🎉", "before\0after", "e\u{301}"])
    func keepsTexts(value: String) throws {
        let found = try row({ try $0.bind(value, at: 1) }, { $0.text(at: 0) })
        #expect(Array(found.value.utf8) == Array(value.utf8))
        #expect((found.type, found.length, found.isNull) == ("text", value.utf8.count, false))
    }

    @Test func keepsALongText() throws {
        let value = String(repeating: "é", count: 1_000_000)
        #expect(try row({ try $0.bind(value, at: 1) }, { $0.text(at: 0) }).value == value)
    }

    @Test(arguments: [[], [0], [1, 0, 255], [UInt8](repeating: 7, count: 100_000)])
    func keepsBytes(value: [UInt8]) throws {
        let found = try row({ try $0.bind(value, at: 1) }, { $0.blob(at: 0) })
        #expect(found.value == value)
        #expect((found.type, found.length, found.isNull) == ("blob", value.count, false))
    }

    @Test func bindsNull() throws {
        let types = [
            try row({ try $0.bind(Int?.none, at: 1) }, { _ in }),
            try row({ try $0.bind(Int64?.none, at: 1) }, { _ in }),
            try row({ try $0.bind(Double?.none, at: 1) }, { _ in }),
            try row({ try $0.bind(String?.none, at: 1) }, { _ in }),
            try row({ try $0.bind([UInt8]?.none, at: 1) }, { _ in }), try row({ try $0.bindNull(at: 1) }, { _ in }),
            try row({ try $0.bind(Double.nan, at: 1) }, { _ in }), try row({ _ in }, { _ in }),
        ]
        #expect(types.allSatisfy { $0.type == "null" && $0.isNull })
    }

    @Test func readsNullAsNothing() throws {
        let read = try row({ _ in }, { ($0.int(at: 0), $0.double(at: 0), $0.text(at: 0), $0.blob(at: 0)) }).value
        #expect(read == (0, 0, "", []))
    }

    @Test func readsALiteralAsAnInteger() throws {
        #expect(try row({ try $0.bind(5, at: 1) }, { _ in }).type == "integer")
        #expect(try row({ try $0.bind(5.0, at: 1) }, { _ in }).type == "real")
    }

    @Test func repairsTextThatIsNotUTF8() throws {
        #expect(try inMemory().texts("SELECT CAST(x'61FF62' AS TEXT)") == ["a\u{FFFD}b"])
    }

    @Test func endsOnAColumnThatIsNotThere() async {
        await #expect(processExitsWith: .failure) {
            let statement = try inMemory().prepare("SELECT 1")
            _ = try statement.step()
            _ = statement.int(at: 1)
        }
        await #expect(processExitsWith: .failure) { _ = try inMemory().prepare("SELECT 1").int(at: 0) }
    }
}
