import Model
import Testing

@testable import Ingest

@Suite("TOML of front matter") struct TOMLTests {
    private func read(_ text: String) throws -> String {
        var reader = TOMLReader(bytes: Array(text.utf8))
        return JSON.object(try reader.document()).line
    }

    @Test(
        "Values of all kinds",
        arguments: [
            ("a = \"x\\n\\u00e9\" # c", #"{"a": "x\né"}"#), ("a = 'C:\\x'", #"{"a": "C:\\x"}"#),
            ("a = \"\"\"\nx\\\n  y\"\"\"", #"{"a": "xy"}"#), ("a = '''\nx 'y'\n'''", #"{"a": "x 'y'\n"}"#),
            ("a = 1_000\nb = 1.5\nc = true", #"{"a": 1000, "b": 1.5, "c": true}"#),
            ("a = 2021-06-08 09:00:00", #"{"a": "2021-06-08 09:00:00"}"#),
            ("a = [\n  1, # c\n  [2],\n]", #"{"a": [1, [2]]}"#),
            ("a = {b = 1, c.d = 2}", #"{"a": {"b": 1, "c": {"d": 2}}}"#),
            ("a.b = 1\n[t]\nx = 1\n[t.u]\ny = 2", #"{"a": {"b": 1}, "t": {"x": 1, "u": {"y": 2}}}"#),
            ("[[p]]\na = 1\n[[p]]\na = 2", #"{"p": [{"a": 1}, {"a": 2}]}"#), ("\"q k\" = 1", #"{"q k": 1}"#),
        ])
    func values(text: String, json: String) throws {
        #expect(try read(text).filter { $0 != " " } == json.filter { $0 != " " })
    }

    @Test(
        "What is no TOML is refused",
        arguments: [
            "a", "a =", "a = b", "a = \"x", "a = 1 2", "a = 1\na = 2", "[a]\n[a]", "a = [1", "a = {b = 1", "[a",
            "a = \"\\q\"",
            "= 1", "a = 1\n[a]", "a = " + String(repeating: "[", count: 100),
        ])
    func refused(text: String) {
        #expect(throws: TOMLProblem.self) { try read(text) }
    }
}
