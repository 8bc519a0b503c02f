import Linking
import Model

/// Who is linked with whom, in either direction, as the files have it: a link that has something else wrong joins its
/// ends all the same, so that one slip does not bring a second warning.
struct Connections {
    private(set) var neighbours: [EntryID: Set<EntryID>] = [:]
    /// Entries with a link that leads to no entry: where it should lead is not known.
    private(set) var open: Set<EntryID> = []

    init(of library: Library) {
        let ids = Set(library.entries.map(\.id))
        for link in library.links where link.relation.isByName {
            neighbours[link.source.entry, default: []].insert(link.target.entry)
            neighbours[link.target.entry, default: []].insert(link.source.entry)
        }
        for entry in library.entries {
            for link in entry.links {
                switch Destination(link.destination, in: entry.id) {
                case .outside, .unsafe: break
                case .otherFile: open.insert(entry.id)
                case .passage(let address):
                    let target = library.redirects[address.entry] ?? address.entry
                    if target == entry.id { continue }
                    guard ids.contains(target) else {
                        open.insert(entry.id)
                        continue
                    }
                    neighbours[entry.id, default: []].insert(target)
                    neighbours[target, default: []].insert(entry.id)
                }
            }
        }
    }

    /// Entries that hold together, the most first; entries without a link are left out.
    var components: [[EntryID]] {
        var seen: Set<EntryID> = []
        var components: [[EntryID]] = []
        for start in neighbours.keys.sorted() where seen.insert(start).inserted {
            var component = [start]
            var next = 0
            while next < component.count {
                for neighbour in neighbours[component[next]] ?? [] where seen.insert(neighbour).inserted {
                    component.append(neighbour)
                }
                next += 1
            }
            components.append(component.sorted())
        }
        return components.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
            .map(\.element)
    }
}
