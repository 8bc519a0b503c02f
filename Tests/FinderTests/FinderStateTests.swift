import Model
import Testing

@testable import Finder

@Suite struct FinderStateTests {
    @Test(arguments: [
        ([Key.down], 1, 0), ([.down, .down, .up], 1, 0), ([.up], 0, 0), ([.control("n"), .control("n")], 2, 0),
        ([.control("n"), .control("p")], 0, 0), ([.pageDown], 9, 0), ([.pageDown, .pageDown], 18, 9),
        ([.pageDown, .pageUp], 0, 0), ([.end], 29, 20), ([.end, .down], 29, 20), ([.end, .home], 0, 0),
        ([.end, .up], 28, 20), ([.end, .pageUp, .up], 19, 19), ([.pageDown, .down], 10, 1),
    ])
    func keysMoveInTheRows(keys: [Key], selected: Int, top: Int) {
        var state = state(rows: rows(30))
        #expect(state.layout.rowLines == 10)
        for key in keys { #expect(state.handle(key) == nil) }
        #expect((state.selected, state.top) == (selected, top))
        #expect(state.selectedRow == rows(30)[selected])
    }

    @Test(
        arguments: [
            (.escape, .finish(.cancelled)), (.control("c"), .finish(.cancelled)),
            (.control("g"), .finish(.cancelled)), (.enter, .finish(.chosen(sampleRows[1], .show))),
            (.altEnter, .finish(.chosen(sampleRows[1], .openInBrowser))),
            (.control("o"), .finish(.chosen(sampleRows[1], .openInBrowser))), (.control("l"), .redraw),
            (.control("z"), .suspend), (.unknown, nil), (.alt("x"), nil), (.function(5), nil), (.control("y"), nil),
        ] as [(Key, FinderEffect?)])
    func keysHaveEffects(key: Key, effect: FinderEffect?) {
        var state = state()
        state.press(.down)
        #expect(state.press(key) == effect)
        #expect(state.input.text == "partition")
    }

    @Test func withoutRowsNothingIsChosen() {
        var state = state(rows: [])
        #expect(state.press(.down, .end, .pageUp, .enter) == nil)
        #expect(state.selected == 0)
        #expect(state.selectedRow == nil)
    }

    @Test func controlDLeavesOnlyAnEmptyLine() {
        var state = state("ab")
        #expect(state.press(.control("a"), .control("d")) == nil)
        #expect(state.input.text == "b")
        #expect(state.press(.control("d")) == nil)
        #expect(state.press(.control("d")) == .finish(.cancelled))
    }

    @Test func whatIsTypedMakesTheRowsStale() {
        var state = state("split")
        #expect(!state.isStale)
        state.press(.left, .down)
        #expect(!state.isStale)
        state.press(.character("s"))
        #expect(state.isStale)
        #expect(state.query == FinderQuery(text: "splist", kind: nil))
        // Typed back, the rows are right again.
        state.press(.backspace)
        #expect(!state.isStale)
        state.press(.paste(" x\ny"))
        #expect(state.query.text == "spli x yt")
    }

    @Test func newRowsAreShownFromTheFirst() {
        var state = state(rows: rows(30))
        state.press(.end, .character("s"))
        #expect(state.selected == 29)
        state.take(FinderResult(rows: rows(25), total: 25))
        #expect((state.selected, state.top) == (0, 0))
        #expect(!state.isStale)
    }

    @Test func tabGoesThroughTheKindsAndBack() {
        var state = state()
        var seen: [Kind?] = []
        for _ in 0...Kind.allCases.count {
            seen.append(state.query.kind)
            #expect(state.press(.tab) == nil)
            #expect(state.isStale)
            state.take(FinderResult())
        }
        #expect(seen == [nil] + Kind.allCases)
        #expect(state.query.kind == nil)
        state.press(.backTab)
        #expect(state.query.kind == Kind.allCases.last)
    }

    @Test func keysAreShownUntilTheNextKey() {
        var state = state("")
        state.press(.character("?"))
        #expect(state.showsKeys)
        #expect(state.press(.escape) == nil)
        #expect(!state.showsKeys)
        state.press(.function(1), .character("s"))
        #expect(!state.showsKeys)
        #expect(state.input.text == "s")
        // Within a query it is a character.
        state.press(.character("?"))
        #expect(!state.showsKeys)
        #expect(state.input.text == "s?")
        state.press(.function(1))
        #expect(state.press(.control("c")) == .finish(.cancelled))
    }

    @Test func theSelectedRowStaysInSight() {
        var state = state(rows: rows(30), lines: 40)
        state.press(.end, .up, .up)
        #expect((state.selected, state.top) == (27, 12))
        state.resize(to: TerminalSize(columns: 80, lines: 10))
        #expect((state.selected, state.layout.rowLines, state.top) == (27, 7, 21))
        state.resize(to: TerminalSize(columns: 130, lines: 50))
        #expect((state.selected, state.top) == (27, 0))
    }

    @Test func thePreviewScrolls() {
        var state = state()
        state.preview((1...20).map { "line \($0)" }.joined(separator: "\n"))
        let shown = state.layout.previewSize?.lines ?? 0
        #expect(shown == 11)
        state.press(.otherUp)
        #expect(state.preview.top == 0)
        for _ in 1...30 { state.press(.otherDown) }
        #expect(state.preview.top == 20 - shown)
        state.press(.otherUp)
        #expect(state.preview.top == 19 - shown)
    }

    @Test func keysForRowsWaitForThem() {
        let keys: [Key] = [
            .enter, .altEnter, .up, .down, .pageUp, .pageDown, .home, .end, .control("n"), .control("p"), .control("o"),
        ]
        for key in keys { #expect(key.isForRows, "\(key)") }
        for key in [Key.character("a"), .paste("a"), .tab, .backspace, .control("u"), .left] {
            #expect(!key.isForRows, "\(key)")
        }
    }
}
