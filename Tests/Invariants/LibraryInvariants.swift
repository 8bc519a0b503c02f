import Checking
import Files
import Linking
import Model
import Parsing
import QueryLanguage
import SearchIndex
import Site
import Terminal
import XML

extension FileInvariants {
    /// Linked with its neighbours, the entry makes sound pages, harmless text and an index.
    func libraryViolations(of entry: Entry, _ settings: Settings, isThorough: Bool) -> [String] {
        let (library, problems) = linkEntries([entry] + Self.neighbours)
        let sources = ([entry] + Self.neighbours).map(\.source)
        var violations = placeViolations(of: problems + checkLibrary(library), in: sources)
        for link in library.links {
            for end in [link.source, link.target] where library.passage(at: end) == nil {
                violations.append("a link leads to '\(end)', which is not there")
            }
        }
        let style = Style(usesColor: false)
        let address = Address(entry: entry.id)
        if let entry = library[entry.id] {
            let text = entryText(entry, at: address, library: library, style: style)
            if !isHarmless(text) { violations.append("the entry drives the terminal") }
            _ = entryJSON(entry, at: address, library: library).text
            if !isHarmless(linksText(library.links(of: entry.id), library: library, style: style)) {
                violations.append("the links drive the terminal")
            }
        }
        violations += pageViolations(of: library, settings, [address.page], isThorough)
        return isThorough ? violations + indexViolations(of: library) : violations
    }

    private static let neighbours: [Entry] = [
        ("practices/quorum", "---\ntitle: Quorum\n---\nThe minority stops.\n\n## Why {#why}\n\nA tie.\n"),
        (
            "incidents/switch",
            "---\ntitle: Switch\ndate: 2012\nredirects: [incidents/old]\n---\nNo packet passed.\n\n## End\n\nIt came back.\n"
        ),
        (
            "runbooks/partition",
            "---\ntitle: Partition\n---\n## Fence\n\n- [Switch](../incidents/switch.md \"missing in\") — nobody could.\n"
        ),
    ].compactMap { id, text in
        parseEntry(path: "\(id).md", source: SourceText(path: "Content/\(id).md", bytes: Array(text.utf8))).entry
    }

    /// Nothing of an entry comes through to a page as markup of its own: one script, no comment.
    private func pageViolations(
        of library: Library, _ settings: Settings, _ pages: [String], _ isThorough: Bool
    ) -> [String] {
        let files = siteFiles(of: library, settings: settings, look: look)
        var violations: [String] = []
        if Set(files.map(\.path)).count != files.count { violations.append("two pages have the same name") }
        for file in files where isThorough || pages.contains(file.path) {
            let (bytes, problems) = file.make()
            violations += problems.map { "\(file.path): \($0.message)" }
            let objections =
                file.path.hasSuffix(".html")
                ? htmlProblems(in: bytes) : file.path.hasSuffix(".xml") ? xmlProblems(in: bytes) : []
            violations += objections.map { "\(file.path):\($0.line):\($0.column): \($0.message)" }
            let page = String(decoding: bytes, as: UTF8.self)
            let scripts = page.count(of: "<script") - page.count(of: "<script type=\"application/ld+json\">")
            if scripts > 1 || page.count(of: "</script") > 2 || page.count(of: "<!--") > 0 {
                violations.append("\(file.path): markup of the entry's own")
            }
        }
        return violations
    }

    private func indexViolations(of library: Library) -> [String] {
        do {
            try removeTree(indexPath)
            try writeIndex(
                of: IndexedLibrary(of: library), links: library.links, fingerprint: "1", to: indexPath)
            let index = try SearchIndex(path: indexPath)
            let result = try index.search(SearchRequest(parseQuery("minority")))
            let isFound = result.hits.contains { $0.address.entry == "practices/quorum" }
            let style = Style(usesColor: false)
            let text = searchText(result, site: nil, style: style)
            return (isFound ? [] : ["'minority' is not found"]) + (isHarmless(text) ? [] : ["hits drive the terminal"])
        } catch {
            return ["the index: \(error)"]
        }
    }
}

extension String {
    fileprivate func count(of text: String) -> Int {
        let wanted = Array(text.utf8)
        let bytes = Array(utf8)
        guard bytes.count >= wanted.count else { return 0 }
        return (0...bytes.count - wanted.count).count { start in
            bytes[start] == wanted[0] && bytes[start..<start + wanted.count].elementsEqual(wanted)
        }
    }
}
