import QueryLanguage
import TextAnalysis

/// A query in the words of the index.
struct SearchPlan: Equatable {
    /// In the order typed; they rank, require and exclude.
    var terms: [PlannedTerm] = []
}

/// What counts as one word of the query.
struct PlannedTerm: Equatable {
    /// What it is called when something is said of it.
    var typed: String
    /// Any of these is the term.
    var forms: [Form]
    var need: Query.Need

    /// What one alternative is looked for as. Folded, not stemmed.
    enum Form: Hashable {
        case word(String)
        /// Two words or more, in a row.
        case phrase([String])
        /// All words that begin so.
        case prefix(String)
    }
}

extension SearchPlan {
    /// Words that tell nothing are left out, unless there are no others.
    init(_ query: Query) {
        let planned = query.groups.flatMap(plannedTerms)
        let telling = planned.filter { !$0.isStopWord }
        terms = telling.contains { $0.need != .excluded } ? telling : planned
    }

    /// The words of a text, each preferred: for what was asked for as a phrase and is not there as one.
    static func loosened(_ plan: SearchPlan) -> SearchPlan? {
        var loosened = SearchPlan()
        for term in plan.terms {
            if case .phrase(let words)? = term.forms.first, term.need == .required {
                loosened.terms += words.map { PlannedTerm(typed: $0, forms: [.word($0)], need: .preferred) }
            } else {
                loosened.terms.append(term)
            }
        }
        return loosened == plan ? nil : loosened
    }
}

extension PlannedTerm {
    /// The single word that it is, for what is done only with single words.
    var word: String? {
        if forms.count == 1, case .word(let word) = forms[0] { word } else { nil }
    }

    fileprivate var isStopWord: Bool { need == .preferred && word.map(StopWords.contains) ?? false }
}

private func plannedTerms(_ group: Query.Group) -> [PlannedTerm] {
    if group.alternatives.count == 1, group.need == .preferred { return preferredTerms(group.alternatives[0]) }
    let forms = group.alternatives.compactMap(form)
    guard !forms.isEmpty else { return [] }
    let typed = group.alternatives.map(\.text).joined(separator: " OR ")
    return [PlannedTerm(typed: typed, forms: forms, need: group.need)]
}

/// A compound is looked for by its parts and whole, so that what has it whole comes first.
private func preferredTerms(_ term: Query.Term) -> [PlannedTerm] {
    let text = term.text
    let analysed = analyse(text)
    var words = analysed.words.map(\.text)
    var terms: [PlannedTerm] = []
    if case .prefix = term, let last = words.popLast() {
        terms = [PlannedTerm(typed: text, forms: [.prefix(last)], need: .preferred)]
    }
    let wholes = words.count == analysed.words.count ? wholes(of: analysed) : []
    let single = words.count == 1 && wholes.isEmpty
    return (words + wholes).map { PlannedTerm(typed: single ? text : $0, forms: [.word($0)], need: .preferred) } + terms
}

/// Where a term is one condition: a compound is its whole, or its parts in a row.
private func form(_ term: Query.Term) -> PlannedTerm.Form? {
    let analysed = analyse(term.text)
    let words = analysed.words.map(\.text)
    guard let last = words.last else { return nil }
    switch term {
    case .prefix: return .prefix(words.count > 1 ? words.joined() : last)
    case .word:
        if let whole = wholes(of: analysed).first { return .word(whole) }
        return words.count == 1 ? .word(last) : .phrase(words)
    case .phrase: return words.count == 1 ? .word(last) : .phrase(words)
    }
}

/// The compounds that are more than one of the words; the humps of `camelCase` are less.
private func wholes(of text: AnalysedText) -> [String] {
    text.compounds.filter { compound in
        !text.words.contains { $0.range.lowerBound <= compound.range.lowerBound && $0.range.upperBound >= compound.range.upperBound }
    }.map(\.text)
}

extension Query.Term {
    /// As typed.
    var text: String {
        switch self {
        case .word(let text), .prefix(let text), .phrase(let text): text
        }
    }
}
