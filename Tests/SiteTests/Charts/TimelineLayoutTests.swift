import Model
import Testing

@testable import Site

@Suite struct TimelineLayoutTests {
    private func dot(_ id: String, _ date: String, _ seconds: Int? = nil) throws -> TimelineDot {
        TimelineDot(id: id, date: try #require(PartialDate(date)), length: seconds.map { Seconds($0) })
    }

    /// So many dots, each year and lane with many and with few.
    private func dots(_ count: Int, years: Int) throws -> [TimelineDot] {
        let lengths: [Int?] = [nil, 15, 3_599, 3_600, 90_000, 700_000, 40_000]
        return try (0..<count).map { index in
            try dot("i\(index)", String(2026 - index * index % years), lengths[index * 5 % 13 % lengths.count])
        }
    }

    @Test(arguments: [(1, 1), (2, 30), (40, 3), (234, 36), (3_000, 12)])
    func noTwoMarksTouchAndAllAreInside(count: Int, years: Int) throws {
        let layout = TimelineLayout(try dots(count, years: years), labelWidth: 100)
        let half = TimelineLayout.pitch / 2
        #expect(layout.marks.flatMap(\.ids).count == count)
        var squares: Set<[Int]> = []
        for mark in layout.marks {
            #expect(mark.x - half >= 100 && mark.x + half <= layout.width)
            #expect(mark.y - half >= TimelineLayout.margin && mark.y + half <= layout.height - TimelineLayout.margin)
            #expect(squares.insert([mark.x, mark.y]).inserted)
        }
        for one in layout.marks {
            for other in layout.marks where one != other {
                let isApart =
                    abs(one.x - other.x) >= TimelineLayout.pitch || abs(one.y - other.y) >= TimelineLayout.pitch
                #expect(isApart)
            }
        }
    }

    @Test(
        arguments: [
            (nil, nil), (0, 0), (3_599, 0), (3_600, 3_600), (21_600, 21_600), (86_399, 21_600), (604_800, 604_800),
            (9_999_999, 604_800),
        ] as [(Int?, Int?)])
    func theLaneIsTheOrderOfTheLength(seconds: Int?, least: Int?) throws {
        let layout = TimelineLayout([try dot("a", "2020", seconds)], labelWidth: 0)
        #expect(layout.lanes.map(\.least) == [least], "a lane that nothing is in is left out")
    }

    @Test func lanesStandUnderEachOther() throws {
        let layout = TimelineLayout(try dots(60, years: 9), labelWidth: 0)
        for (upper, lower) in zip(layout.lanes, layout.lanes.dropFirst()) {
            #expect(upper.top + upper.height == lower.top)
        }
        for mark in layout.marks {
            #expect(layout.lanes.contains { $0.top < mark.y && mark.y < $0.top + $0.height })
        }
    }

    @Test func theNewestYearIsAtTheLeftAndEveryYearHasAColumn() throws {
        let layout = TimelineLayout([try dot("a", "2020-05"), try dot("b", "2023")], labelWidth: 10)
        #expect(layout.columns.map(\.year) == [2023, 2022, 2021, 2020])
        #expect(layout.columns.map(\.left) == [10, 58, 106, 154])
        #expect(layout.columns.allSatisfy { !$0.isOpen })
        #expect(layout.width == 202)
    }

    @Test func oldYearsShareAColumn() throws {
        let layout = TimelineLayout([try dot("a", "1990"), try dot("b", "1997"), try dot("c", "2026")], labelWidth: 0)
        #expect(layout.columns.count == TimelineLayout.mostColumns)
        #expect(layout.columns.last.map { [$0.year, $0.isOpen ? 1 : 0] } == [2007, 1])
        #expect(layout.columns.dropLast().allSatisfy { !$0.isOpen })
        #expect(layout.marks.filter { $0.year == 2007 }.flatMap(\.ids).sorted() == ["a", "b"])
    }

    @Test(arguments: [(12, 12), (13, 1)])
    func aCrowdedCellIsOneMark(count: Int, marks: Int) throws {
        let layout = TimelineLayout(try (0..<count).map { try dot("i\($0)", "2020", 60) }, labelWidth: 0)
        #expect(layout.marks.count == marks)
        #expect(layout.marks.flatMap(\.ids).count == count)
    }

    @Test func theOrderOfTheDotsDoesNotMatter() throws {
        let dots = try dots(100, years: 12)
        #expect(TimelineLayout(dots, labelWidth: 5) == TimelineLayout(dots.reversed(), labelWidth: 5))
    }

    @Test func nothingTakesNoColumn() {
        let layout = TimelineLayout([], labelWidth: 50)
        #expect(layout.columns.isEmpty && layout.marks.isEmpty && layout.lanes.isEmpty)
    }

    @Test(arguments: [(0, 4), (1, 4), (2, 8), (60, 24), (3_600, 48), (5_184_000, 92)])
    func aBarGrowsWithEachDoubling(seconds: Int, width: Int) {
        #expect(barWidth(Seconds(seconds)) == width)
    }
}
