import Model
import SearchIndex

/// One hit a line, tab-separated: address, kind, title, passage, snippet. Without a heading, for `cut` and the like.
public func searchTSV(_ result: SearchResult) -> String {
    lines(of: result) { group, hit in
        [hit.address.description, group.kind.rawValue, group.title.text, passageName(of: hit), hit.snippet.text]
    }
}

/// One hit a line for a chooser that shows all but the first field:
/// `fzf --delimiter '\t' --with-nth 2.. | cut -f 1`.
public func searchFzf(_ result: SearchResult) -> String {
    lines(of: result) { group, hit in
        let names = [group.title.text, passageName(of: hit)].filter { !$0.isEmpty }
        return [hit.address.description, group.kind.rawValue, names.joined(separator: " › ")]
    }
}

/// One hit a line as JSON (https://jsonlines.org).
public func searchJSONLines(_ result: SearchResult) -> String {
    result.groups.flatMap { group in group.hits.map { hitJSON($0, of: group).line + "\n" } }.joined()
}

private func lines(of result: SearchResult, _ fields: (HitGroup, SearchHit) -> [String]) -> String {
    result.groups.flatMap { group in
        group.hits.map { hit in
            fields(group, hit).map { printable($0.replacing("\t", with: " ")) }.joined(separator: "\t") + "\n"
        }
    }.joined()
}

private func passageName(of hit: SearchHit) -> String {
    [hit.place, hit.passage.text].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ": ")
}
