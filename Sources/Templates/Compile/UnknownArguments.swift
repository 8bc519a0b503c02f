import Model

/// Reports the arguments that no block takes: they would be lost without a word.
///
/// Blocks that a parent itself includes count, for arguments are in force in all that a parent renders.
func unknownArguments(in templates: [TaggedTemplate]) -> [Diagnostic] {
    let tags = Dictionary(templates.map { ($0.name, $0.tags) }, uniquingKeysWith: { $1 })
    var diagnostics: [Diagnostic] = []
    for template in templates {
        for tag in template.tags {
            guard let parent = tag.parent.map({ template.tags[$0].name }), tags[parent] != nil else { continue }
            let known = blocks(reachableFrom: parent, in: tags)
            guard !known.contains(tag.name) else { continue }
            let help = didYouMean(tag.name, among: known)
            diagnostics.append(
                Diagnostic(
                    .unknownTemplateName, "'\(parent)' has no block '\(tag.name)'", help: help,
                    at: template.source.span(tag.range)))
        }
    }
    return diagnostics
}

private func blocks(reachableFrom name: String, in templates: [String: [Tag]]) -> Set<String> {
    var blocks: Set<String> = []
    var seen: Set<String> = [name]
    var waiting = [name]
    while let next = waiting.popLast() {
        for tag in templates[next] ?? [] {
            if tag.kind == .block, !tag.isArgument { blocks.insert(tag.name) }
            if [.partial, .parent].contains(tag.kind), seen.insert(tag.name).inserted { waiting.append(tag.name) }
        }
    }
    return blocks
}
