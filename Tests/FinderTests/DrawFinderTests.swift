import Terminal
import Testing

@testable import Finder

@Suite struct DrawFinderTests {
    @Test func at80By24ThePreviewIsBelow() {
        var state = state(total: 61, note: "also searched: split brain")
        state.press(.down)
        state.preview(samplePreview)
        #expect(
            picture(state) == """
                > partition
                5 of 61 · kind: all · also searched: split brain                         F1 keys
                 runbook   Network partition
                ▌           › Step 6: Fence one side of the partition
                 book      Distributed systems: for f… › Partition tolerant consensus algorithms
                 talk      Partitions for Everyone! › Slide 18
                 article   分散システムの分割耐性 › ネットワーク分割が起きたとき





                ── runbooks/network-partition#fence ────────────────────────────────────────────
                Network partition
                runbook · on-call engineer

                Find the split, keep both sides from writing, choose one, heal by steps, and
                compare the data afterwards.






                """)
    }

    @Test func at120ColumnsThePreviewIsBeside() {
        var state = state("分割", total: 5, columns: 120, lines: 12)
        state.press(.end)
        state.preview("ネットワーク分割が起きたとき、両側で書き込みを続けてはならない。多数派だけが続ける。\n\n🎉 done")
        #expect(
            picture(state) == """
                > 分割
                5 of 5 · kind: all                                                                                               F1 keys
                 runbook   Network partition                                │── articles/bunkatsu ──────────────────────────────────────
                            › Step 6: Fence one side of the partition       │ ネットワーク分割が起きたとき、両側で書き込みを続けてはなら
                 book      Distributed sys… › Partition tolerant consensus …│
                 talk      Partitions for Everyone! › Slide 18              │ 🎉 done
                ▌article   分散システムの分… › ネットワーク分割が起きたとき │
                                                                            │
                                                                            │
                                                                            │
                                                                            │
                                                                            │
                """)
    }

    @Test func at40By10OneLineOfThePassageIsShown() {
        var state = state("分割", total: 61, columns: 40, lines: 10)
        state.press(.end)
        #expect(
            picture(state) == """
                > 分割
                5 of 61 · kind: all              F1 keys
                 runbook  Network partition
                           › Step 6: Fence one side of …
                 book     Distribut… › Partition tolera…
                 talk     Partitions for Eve… › Slide 18
                ▌article  分散シス… › ネットワーク分割…


                  分割耐性 🎉
                """)
    }

    @Test func keysFitInTheSmallestScreen() {
        var state = state("", rows: [], columns: 40, lines: 10)
        state.press(.character("?"))
        #expect(
            picture(state) == """
                >
                type what to find · kind: all     ? keys
                 Enter             read the passage here
                 Ctrl-O Alt-Enter  open in the browser
                 Esc Ctrl-C        leave
                 ↑↓ Ctrl-P Ctrl-N  move, also PgUp PgDn
                 Tab Shift-Tab     another kind
                 Ctrl-U Ctrl-W     clear, delete a word
                 Ctrl-A Ctrl-E     start, end of text
                 Shift-↑ Shift-↓   scroll the preview
                """)
    }

    @Test func theStatusSaysHowItStands() {
        func status(_ state: FinderState) -> String {
            plain(drawFinder(state, style: LookStyle(usesColor: true)).lines[1])
        }
        var state = state("x", rows: [], columns: 40)
        #expect(status(state) == "nothing found · kind: all        F1 keys")
        state.press(.tab)
        #expect(status(state) == "… · kind: runbooks               F1 keys")
        state.take(FinderResult(), failure: "the index is locked by another process")
        #expect(status(state) == "cannot search · kind: runbooks · the in…")
    }

    @Test func theLookIsNotOfColourAlone() {
        func line(_ usesColor: Bool, _ isSelected: Bool) -> String {
            rowLine(
                row("talks/a", "A *split*"), isFollowing: false, isSelected: isSelected, width: 20,
                LookStyle(usesColor: usesColor))
        }
        let (reset, mark) = (resetLook, "▌")
        #expect(line(true, false) == "\u{1B}[34m \(reset)\u{1B}[34mtalk\(reset)     A \u{1B}[1;33msplit\(reset)   ")
        #expect(line(false, false) == " talk     A \u{1B}[1;4msplit\(reset)   ")
        #expect(line(false, true).hasPrefix("\u{1B}[7m\(mark)\(reset)"))
        #expect(!line(false, true).contains("\u{1B}[7;3"))
    }

    @Test(arguments: [
        ("abc", 0, 20, "> abc", 5), ("abc", 2, 20, "> abc", 3), ("0123456789", 0, 10, "> …456789", 9),
        ("0123456789", 2, 10, "> …3456789", 8), ("汉字汉字汉字", 0, 10, "> …字汉字", 9), ("", 0, 10, ">", 2),
        ("0123456789", 10, 10, "> 0123456…", 2),
        (String(repeating: "0123456789", count: 100), 0, 10, "> …456789", 9),
    ])
    func theCursorIsInSight(text: String, lefts: Int, columns: Int, line: String, cursor: Int) {
        var state = state(text, rows: [], columns: columns)
        for _ in 0..<lefts { state.press(.left) }
        let frame = drawFinder(state, style: LookStyle(usesColor: false))
        #expect(plain(frame.lines[0]) == line)
        #expect(frame.cursorColumn == cursor)
    }

    @Test(arguments: [1, 2, 3, 5, 9, 20, 39, 40, 60, 80, 119, 120, 121, 300])
    func everySizeIsKept(columns width: Int) {
        for lines in [1, 2, 3, 4, 8, 10, 15, 16, 24, 50] {
            var state = state("分割 partition 🎉", total: 61, note: "a note", columns: width, lines: lines)
            state.preview(String(repeating: samplePreview + "\n分割 👩‍💻\n", count: 20))
            for key in [Key.down, .end, .tab, .function(1)] {
                let frame = drawFinder(state, style: LookStyle(usesColor: true))
                #expect(frame.lines.count == lines)
                #expect(frame.lines.allSatisfy { columns(of: $0) <= width }, "\(width)×\(lines)")
                #expect((0..<width).contains(frame.cursorColumn))
                state.press(key)
            }
        }
    }

    @Test func contentCannotDriveTheTerminal() {
        let evil = row("talks/a", "a\u{1B}[2Jb\u{7}", "c\u{9B}d\ne", place: "\u{1B}]0;x", snippet: "\u{1B}c")
        var state = state(rows: [evil], note: "\u{1B}[5m")
        state.preview("\u{1B}[2J\u{1B}]52;c;x\u{7}\r\u{8}")
        for columns in [40, 80, 120] {
            state.resize(to: TerminalSize(columns: columns, lines: 24))
            for line in drawFinder(state, style: LookStyle(usesColor: false)).lines {
                for piece in styledPieces(line) {
                    guard case .text(let text) = piece else { continue }
                    #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control })
                }
            }
        }
    }
}
