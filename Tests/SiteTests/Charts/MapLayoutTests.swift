import Model
import Testing

@testable import Site

@Suite struct MapLayoutTests {
    private func input(steps: Int, practices: Int, incidents: Int) -> MapInput {
        var input = MapInput(steps: (1...steps).map { Address(entry: "runbooks/r", anchor: "s\($0)") })
        for number in 0..<practices {
            input.edges.append(
                .init(step: number * 7 % steps, other: Address(entry: "practices/p\(number)"), relation: .applies))
        }
        for number in 0..<incidents {
            let relation: Relation = [.missingIn, .workedIn, .shownBy][number % 3]
            for step in Set([number * 5 % steps, number * 3 % steps]).sorted() {
                input.edges.append(
                    .init(step: step, other: Address(entry: "incidents/i\(number)"), relation: relation))
            }
        }
        return input
    }

    @Test(arguments: [(1, 0, 1), (8, 13, 39), (10, 2, 0), (300, 4, 7), (3, 0, 40)])
    func noTwoLabelsTouchAndAllAreInside(steps: Int, practices: Int, incidents: Int) {
        let layout = MapLayout(input(steps: steps, practices: practices, incidents: incidents))
        #expect(
            [layout.steps, layout.practices, layout.incidents].map(\.count) == [steps, practices, incidents])
        for column in [layout.steps, layout.practices, layout.incidents] {
            for (upper, lower) in zip(column, column.dropFirst()) { #expect(lower.y - upper.y >= MapLayout.pitch) }
            #expect(column.allSatisfy { $0.y >= 13 && $0.y <= layout.height - 13 })
        }
    }

    @Test func columnsStandApart() {
        #expect(MapLayout.leftLabel < MapLayout.leftDot)
        #expect(MapLayout.leftDot < MapLayout.boxLeft)
        #expect(MapLayout.boxRight < MapLayout.rightDot)
        #expect(MapLayout.rightDot < MapLayout.rightLabel)
        #expect(MapLayout.rightLabel < MapLayout.width)
    }

    @Test func farEndsStandInTheOrderOfTheirSteps() {
        var map = MapInput(steps: (1...3).map { Address(entry: "runbooks/r", anchor: "s\($0)") })
        for (step, incident) in [(2, "a"), (0, "b"), (2, "b"), (0, "c"), (1, "d")] {
            map.edges.append(.init(step: step, other: Address(entry: "incidents/\(incident)"), relation: .shownBy))
        }
        #expect(
            MapLayout(map).incidents.map(\.address.entry)
                == ["incidents/c", "incidents/b", "incidents/d", "incidents/a"])
    }

    @Test func aCurveLeadsFromItsStepToItsEnd() throws {
        let layout = MapLayout(input(steps: 4, practices: 3, incidents: 5))
        for curve in layout.curves {
            #expect(curve.fromY == layout.steps[curve.step].y)
            let isLeft = curve.relation == .applies
            #expect(curve.toX == (isLeft ? MapLayout.leftDot : MapLayout.rightDot))
            #expect((isLeft ? layout.practices : layout.incidents).contains { $0.y == curve.toY })
        }
        #expect(layout.curves.count == input(steps: 4, practices: 3, incidents: 5).edges.count)
    }

    @Test func theOrderOfTheEdgesDoesNotMatter() {
        var map = input(steps: 5, practices: 9, incidents: 20)
        let layout = MapLayout(map)
        map.edges.reverse()
        #expect(MapLayout(map).incidents == layout.incidents)
        #expect(MapLayout(map).practices == layout.practices)
    }
}
