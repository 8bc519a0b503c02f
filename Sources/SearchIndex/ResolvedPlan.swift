import QueryLanguage
import SQLite
import TextAnalysis

/// A plan whose terms are words of the index, with where each stands.
struct ResolvedPlan {
    struct Term {
        var term: PlannedTerm
        /// Of all forms together, in the order of the passages.
        var postings: [Posting]

        var ranked: RankedTerm { RankedTerm(postings: postings, weight: term.weight, use: term.use) }
    }

    var terms: [Term] = []
    var corrections: [Correction] = []
    var unknownWords: [String] = []

    var alsoSearched: [String] { terms.filter { $0.term.isRelated && !$0.postings.isEmpty }.map(\.term.typed) }

    /// The terms that rank; those for titles only come last.
    var scored: [Term] { terms.filter { $0.term.need != .excluded } }
}

extension SearchIndex {
    /// Looks up the terms. A word that no entry has is taken for the beginning of words that are there, or else for a
    /// mistyped one.
    func resolve(_ plan: SearchPlan, isTyping: Bool) throws(SQLiteError) -> ResolvedPlan {
        var planned: [PlannedTerm] = []
        for term in plan.terms { planned.append(try expanded(term, isTyping: isTyping && term.isOpen)) }
        var postings = try postings(of: planned.flatMap(\.forms))
        var resolved = ResolvedPlan()
        var replaced: [PlannedTerm] = []
        for term in planned {
            let isUnknown = term.forms.allSatisfy { postings[$0]?.isEmpty ?? true }
            let mayBeOther = isUnknown && term.need != .excluded && term.use == .everywhere
            replaced.append(mayBeOther ? try replacement(for: term, &resolved) ?? term : term)
        }
        if !resolved.corrections.isEmpty {
            let new = replaced.flatMap(\.forms).filter { postings[$0] == nil }
            postings.merge(try self.postings(of: new)) { old, _ in old }
        }
        resolved.terms = replaced.map { term in
            ResolvedPlan.Term(term: term, postings: merged(term.forms.map { postings[$0] ?? [] }))
        }
        return resolved
    }

    /// With the words that a prefix stands for in its place.
    private func expanded(_ term: PlannedTerm, isTyping: Bool) throws(SQLiteError) -> PlannedTerm {
        var term = term
        var forms: [PlannedTerm.Form] = []
        for form in term.forms {
            if case .prefix(let beginning) = form {
                forms += try expansions(of: beginning)
            } else {
                forms.append(form)
            }
        }
        if isTyping, term.need != .excluded, let word = term.word, word.unicodeScalars.count >= 2 {
            let stem = stem(word)
            forms += try expansions(of: word).filter { $0 != .word(word) && $0.stem != stem }
        }
        term.forms = forms
        return term
    }

    private func expansions(of beginning: String) throws(SQLiteError) -> [PlannedTerm.Form] {
        forms(of: try words(beginningWith: beginning))
    }

    /// One word for each stem: those of one stem are found together.
    private func forms(of words: [String]) -> [PlannedTerm.Form] {
        var stems: Set<String> = []
        return words.filter { stems.insert(stem($0)).inserted }.map { .word($0) }
    }

    /// What an unknown word is taken for; nil for what is no single word, and when nothing is like it.
    private func replacement(
        for term: PlannedTerm, _ resolved: inout ResolvedPlan
    ) throws(SQLiteError) -> PlannedTerm? {
        guard let word = term.word else { return nil }
        var term = term
        switch try meaning(of: word) {
        case .beginning(let words):
            resolved.corrections.append(Correction(typed: term.typed, searched: word + "*"))
            term.forms = forms(of: words)
        case .mistyped(let meant):
            resolved.corrections.append(Correction(typed: term.typed, searched: meant))
            term.forms = [.word(meant)]
            term.typed = meant
        case nil:
            resolved.unknownWords.append(term.typed)
            return nil
        }
        return term
    }
}

extension PlannedTerm.Form {
    fileprivate var stem: String? {
        if case .word(let word) = self { TextAnalysis.stem(word) } else { nil }
    }
}
