import Linking
import Model

/// The page of one entry and its data, without the rest of the site.
///
/// - Parameter library: A part of one will do: the entries that `entriesShown` names.
public func entryFiles(
    of id: EntryID, in library: Library, settings: Settings, look: Look,
    background: Background = Background()
) -> [SiteFile] {
    let shell = PageShell(library: library, settings: settings, look: look, background: background)
    return library[id].map { [entryPage($0, shell), entryData($0, shell)] } ?? []
}

/// What the page of an entry shows of a library besides the entry itself.
///
/// Those that it is linked with, each with all of its own links, which lists count; a practice also the incidents that the
/// runbooks that apply it are linked with.
///
/// - Parameter links: Gives all links of some entries.
public func entriesShown(
    with id: EntryID, links: (Set<EntryID>) throws -> [Link]
) rethrows -> (entries: Set<EntryID>, links: [Link]) {
    let near = Set(try links([id]).flatMap(\.ends)).union([id])
    let all = try links(near)
    guard Kind(entry: id) == .practice else { return (near, all) }
    let ofRunbooks = all.filter { $0.ends.contains { near.contains($0) && Kind(entry: $0) == .runbook } }
    return (near.union(ofRunbooks.flatMap(\.ends)), all)
}

extension Link {
    fileprivate var ends: [EntryID] { [source.entry, target.entry] }
}
