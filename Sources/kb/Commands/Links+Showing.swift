import Evidence
import Linking
import Model
import Terminal

/// Each says whether there was something to show.
extension Links {
    func show(linksOf address: Address, in library: Library) throws -> Bool {
        let filter = try filter()
        if let depth, depth > 1 {
            let hops = neighbourhood(of: address, depth: depth, matching: filter, in: library)
            return try show(
                isEmpty: hops.isEmpty, json: neighbourhoodJSON(hops, of: address, library: library),
                text: neighbourhoodText(hops, library: library, style: color.style()), nothing: nothing(at: address))
        }
        let views = library.links(at: address).filter { filter.matches($0.link) }
        return try show(
            isEmpty: views.isEmpty, json: linksJSON(views, of: address, library: library),
            text: linksText(views, library: library, style: color.style()), nothing: nothing(at: address))
    }

    private func nothing(at address: Address) throws -> String {
        try filter().isEmpty
            ? "Nothing is linked to '\(address)' yet; link it with: kb link \(address) …\n"
            : "No link of '\(address)' is like that; see all with: kb links \(address)\n"
    }

    func showAll(in library: Library) throws -> Bool {
        let views = library.links(matching: try filter())
        let summary = "\n\(count(views.count, "link", "links"))\n"
        return try show(
            isEmpty: views.isEmpty, json: linksJSON(views, library: library),
            text: linksText(views, acrossEntries: true, library: library, style: color.style()) + summary,
            nothing: "No link is like that.\n")
    }

    func show(_ orphans: [Entry]) throws -> Bool {
        try show(
            isEmpty: orphans.isEmpty, json: orphansJSON(orphans),
            text: orphansText(orphans, style: color.style()), nothing: "Every entry has a link.\n")
    }

    func showOutside(of address: Address?, in library: Library) throws -> Bool {
        let found = outside(of: address, in: library)
        return try show(
            isEmpty: found.isEmpty, json: outsideJSON(found), text: outsideText(found, style: color.style()),
            nothing: address.map { "'\($0)' has no address outside.\n" } ?? "No entry has an address outside.\n")
    }

    /// Of a passage, what its text links to; of an entry as a whole, the addresses in its fields too.
    private func outside(
        of address: Address?, in library: Library
    ) -> [(entry: Entry, addresses: [OutsideAddress])] {
        library.entries.filter { address == nil || $0.id == address?.entry }.compactMap { entry in
            let all = outsideAddresses(of: entry)
            guard let address, !address.anchor.isEmpty else { return all.isEmpty ? nil : (entry, all) }
            let ofPassage = all.filter { $0.place == .link(anchor: address.anchor) }
            return ofPassage.isEmpty ? nil : (entry, ofPassage)
        }
    }

    private func show(
        isEmpty: Bool, json: @autoclosure () -> JSON, text: @autoclosure () -> String, nothing: String
    ) throws -> Bool {
        switch format.format {
        case .json: try writeOutput(json().text)
        case .text where isEmpty: writeError(nothing)
        case .text: try writeOutput(text())
        }
        return !isEmpty
    }
}
