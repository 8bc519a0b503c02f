import Testing

@testable import Finder

@Suite struct InputLineTests {
    @Test(arguments: [
        ("split brain", "split brain"), ("a\nb\tc\r", "a b c "), ("\u{1B}[31mred\u{7}", "[31mred"),
        ("\u{9B}x\u{2028}y\0", "xy"), ("汉🎉e\u{301}", "汉🎉é"),
    ])
    func onlyTextIsTyped(text: String, line: String) { #expect(InputLine(text).text == line) }

    @Test func aFilePastedByMistakeIsCut() {
        var line = InputLine(String(repeating: "word ", count: 100_000))
        #expect(line.text.count == InputLine.limit)
        line.insert("more")
        #expect(line.text.count == InputLine.limit)
    }

    @Test func marksJoinTheirLetters() {
        var line = InputLine("e")
        line.insert("\u{301}")
        #expect(line.text.count == 1)
        line.deleteBefore()
        #expect(line.isEmpty)
    }

    typealias Change = @Sendable (inout InputLine) -> Void
    static let changes: [(String, Change, before: String, after: String)] = [
        ("left", { $0.moveLeft() }, "split brai", "n"),
        (
            "left and right",
            {
                $0.moveLeft(); $0.moveRight()
            }, "split brain", ""
        ),
        ("right at the end", { $0.moveRight() }, "split brain", ""),
        ("start", { $0.moveToStart() }, "", "split brain"),
        (
            "left at the start",
            {
                $0.moveToStart(); $0.moveLeft()
            }, "", "split brain"
        ),
        (
            "end",
            {
                $0.moveToStart(); $0.moveToEnd()
            }, "split brain", ""
        ),
        ("delete before", { $0.deleteBefore() }, "split brai", ""),
        (
            "delete before the start",
            {
                $0.moveToStart(); $0.deleteBefore()
            }, "", "split brain"
        ),
        (
            "delete after",
            {
                $0.moveToStart(); $0.deleteAfter()
            }, "", "plit brain"
        ),
        ("delete after the end", { $0.deleteAfter() }, "split brain", ""),
        ("word", { $0.deleteWord() }, "split ", ""),
        (
            "two words",
            {
                $0.deleteWord(); $0.deleteWord()
            }, "", ""
        ),
        (
            "three words",
            {
                $0.deleteWord(); $0.deleteWord(); $0.deleteWord()
            }, "", ""
        ),
        (
            "word, within",
            {
                $0.moveLeft(); $0.deleteWord()
            }, "split ", "n"
        ),
        (
            "to the end",
            {
                $0.moveLeft(); $0.deleteToEnd()
            }, "split brai", ""
        ),
        (
            "insert within",
            {
                $0.moveLeft(); $0.insert("xy")
            }, "split braixy", "n"
        ),
        (
            "clear",
            {
                $0.moveLeft(); $0.clear()
            }, "", ""
        ),
    ]

    @Test(arguments: changes.indices)
    func textIsEdited(index: Int) {
        let (name, change, before, after) = Self.changes[index]
        var line = InputLine("split brain")
        change(&line)
        #expect((line.before, line.after) == (before, after), "\(name)")
    }
}
