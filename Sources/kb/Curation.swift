import Actions
import Evidence
import Linking
import Model
import Terminal

/// A session at the terminal: suggestion by suggestion, yes or no, each accepted link written at once.
struct Curation {
    let root: Root
    let library: Library
    let style: Style

    private enum Answer { case yes, no, skip, quit }

    func ask(about passages: [PassageSuggestions]) throws {
        let open = passages.filter { !$0.links.isEmpty }
        var written = 0
        passages: for (number, passage) in open.enumerated() {
            try writeOutput(
                "\n\(number + 1) of \(open.count): \(headingText(passage.address, library: library, style: style))\n")
            suggestions: for link in passage.links {
                try writeOutput(suggestionText(link, library: library, style: style, showsCommand: false))
                switch try answer(about: link) {
                case .yes: written += try write(link) ? 1 : 0
                case .no: continue
                case .skip: break suggestions
                case .quit: break passages
                }
            }
        }
        try writeOutput("\n\(count(written, "link", "links")) written.\n")
    }

    private func answer(about link: SuggestedLink) throws -> Answer {
        while true {
            try writeOutput("  Link it? [y]es, [n]o, [s]kip this passage, [w]hy, [q]uit: ")
            guard let line = readAnswer() else {
                try writeOutput("\n")
                return .quit
            }
            switch line.lowercased() {
            case "y", "yes": return .yes
            case "n", "no": return .no
            case "s", "skip": return .skip
            case "q", "quit": return .quit
            case "w", "why": try writeOutput(whyText(link, library: library, style: style))
            default: try writeOutput("  Type y, n, s, w or q, and Enter.\n")
            }
        }
    }

    /// Asks for the relation and the reason; an empty line takes what is proposed. True when a link was written.
    private func write(_ link: SuggestedLink) throws -> Bool {
        guard let label = try relation(of: link.suggestion) else { return false }
        let proposal = link.reason.isEmpty ? "Because:" : "Because [\(link.reason)]:"
        try writeOutput(wrappedText(proposal, style: style, indent: "  ") + " ")
        guard let reason = readAnswer() else { return false }
        do {
            let result = try addLink(
                from: link.suggestion.source.description, to: link.suggestion.target.description, label: label,
                reason: reason.isEmpty ? link.reason : reason, in: root)
            try writeOutput("  " + addedLinkText(result))
            if case .written = result { return true }
        } catch let error where error is LinkRefusal || error is UnknownReference {
            try writeOutput("  Not written: \(error)\n")
        }
        return false
    }

    private func relation(of suggestion: Suggestion) throws -> String? {
        guard let source = Kind(entry: suggestion.source.entry), let target = Kind(entry: suggestion.target.entry)
        else { return nil }
        let choices = Relation.between(source, target).map(\.rawValue)
        if choices.count == 1 { return choices[0] }
        while true {
            try writeOutput("  As \(choices.joined(separator: ", ")) [\(suggestion.relation.rawValue)]: ")
            guard let typed = readAnswer() else { return nil }
            if typed.isEmpty { return suggestion.relation.rawValue }
            if choices.contains(typed) { return typed }
            try writeOutput("  It is one of: \(choices.joined(separator: ", ")).\n")
        }
    }

    /// A line without white space at its ends; nil at the end of the input.
    private func readAnswer() -> String? {
        readLine().map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    }
}
