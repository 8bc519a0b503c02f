import Model

/// What one map joins, before it has places: the ends of an edge are positions in the lists.
struct MapInput: Sendable, Equatable {
    struct Edge: Sendable, Equatable {
        var step: Int
        var other: Address
        var relation: Relation
    }

    var steps: [Address] = []
    /// To practices and to incidents.
    var edges: [Edge] = []
}

/// A map in three columns: practices, steps, incidents. All numbers are pixels.
///
/// Steps keep their order, which a reader knows; what stands beside them is ordered by where its edges come from, so
/// that few of them cross.
struct MapLayout: Sendable, Equatable {
    struct Node: Sendable, Equatable {
        var address: Address
        var y: Int
    }

    struct Curve: Sendable, Equatable {
        var step: Int
        var relation: Relation
        var fromX: Int
        var fromY: Int
        var toX: Int
        var toY: Int
    }

    static let width = 1180
    static let pitch = 26
    /// Where labels end at the left, stand in the middle and begin at the right; dots stand beside them.
    static let leftLabel = 350
    static let leftDot = 362
    static let boxLeft = 442
    static let boxWidth = 310
    static let rightDot = 832
    static let rightLabel = 844
    static var boxRight: Int { boxLeft + boxWidth }

    var height: Int
    var practices: [Node]
    var steps: [Node]
    var incidents: [Node]
    var curves: [Curve]

    init(_ input: MapInput) {
        let left = Self.byBarycentre(input.edges.filter { $0.relation == .applies })
        let right = Self.byBarycentre(input.edges.filter { $0.relation != .applies })
        let height = max(left.count, input.steps.count, right.count, 1) * Self.pitch + Self.pitch
        let practices = Self.spread(left, over: height)
        let steps = Self.spread(input.steps, over: height)
        let incidents = Self.spread(right, over: height)
        let places = Dictionary((practices + incidents).map { ($0.address, $0.y) }, uniquingKeysWith: { $1 })
        self.height = height
        (self.practices, self.steps, self.incidents) = (practices, steps, incidents)
        curves = input.edges.compactMap { edge in
            guard let y = places[edge.other] else { return nil }
            let isLeft = edge.relation == .applies
            return Curve(
                step: edge.step, relation: edge.relation, fromX: isLeft ? Self.boxLeft : Self.boxRight,
                fromY: steps[edge.step].y, toX: isLeft ? Self.leftDot : Self.rightDot, toY: y)
        }
    }

    /// The far ends in the order of the mean of their steps; by address where the means are the same.
    private static func byBarycentre(_ edges: [MapInput.Edge]) -> [Address] {
        let means = Dictionary(grouping: edges, by: \.other).mapValues { edges in
            Double(edges.map(\.step).reduce(0, +)) / Double(edges.count)
        }
        return means.sorted { left, right in
            left.value == right.value ? left.key < right.key : left.value < right.value
        }.map(\.key)
    }

    private static func spread(_ addresses: [Address], over height: Int) -> [Node] {
        addresses.enumerated().map { index, address in
            Node(address: address, y: (2 * index + 1) * height / (2 * addresses.count))
        }
    }
}
