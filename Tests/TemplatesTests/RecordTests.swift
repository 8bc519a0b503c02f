import Templates
import Testing

struct RecordTests {
    @Test func holdsWhatWasSetLast() {
        var record: Record = ["a": "1", "b": "2", "a": "3"]
        #expect(record["a"] == .text("3"))
        record["a"] = "4"
        record["c"] = "5"
        #expect(record["a"] == .text("4"))
        #expect(record["b"] == .text("2"))
        #expect(record["c"] == .text("5"))
        #expect(record["d"] == nil)
    }

    @Test func takesAFieldAway() {
        var record: Record = ["a": "1", "b": "2", "a": "3"]
        record["a"] = nil
        #expect(record["a"] == nil)
        #expect(record == ["b": "2"])
    }

    @Test func isTheSameInAnyOrder() {
        #expect(Record(["a": "1", "b": .none]) == ["b": .none, "a": "1"])
        #expect(Record(["a": "1"]) != ["a": "2"])
        #expect(Record(["a": "1"]) != ["a": "1", "b": .none])
        #expect(Record(["a": "1", "b": .none]) != ["a": "1"])
    }
}
