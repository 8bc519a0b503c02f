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
    var need = Query.Need.preferred
    var use = RankedTerm.Use.everywhere
    /// How often it was typed.
    var times = 1
    /// Another name of what was typed.
    var isRelated = false
    /// Nothing was typed after it, so that it may not be whole yet.
    var isOpen = false

    /// What one alternative is looked for as. Folded, not stemmed.
    enum Form: Hashable {
        case word(String)
        /// Two words or more, in a row.
        case phrase([String])
        /// All words that begin so.
        case prefix(String)
        /// Words that stand in one passage, in any order.
        case together([String])
    }

    /// A word that is typed twice counts a little more than once: BM25's saturation of the query, with k3 = 1.
    var weight: Double {
        isRelated ? relatedWeight : use == .entryOnly ? wholeWeight : Double(2 * times) / Double(times + 1)
    }

    /// The single word that it is, for what is done only with single words.
    var word: String? {
        if forms.count == 1, case .word(let word) = forms[0] { word } else { nil }
    }
}

/// Of a compound beside its parts.
private let wholeWeight = 0.3
/// Of another name beside what was asked for.
private let relatedWeight = 0.2

extension SearchPlan {
    /// Stop words count in titles only, unless there are no other words.
    init(_ query: Query, _ related: RelatedNames = RelatedNames(text: "")) {
        var planned = query.groups.flatMap(plannedTerms)
        if let last = planned.lastIndex(where: { $0.use == .everywhere }) { planned[last].isOpen = true }
        let hasTelling = planned.contains { $0.need != .excluded && !$0.isStopWord }
        var words = TypedWords()
        for term in planned where !hasTelling || !term.isStopWord { add(term, &words) }
        guard hasTelling else { return }
        // Who asks for an exact phrase wants no other.
        let asked = planned.filter { $0.need == .preferred && $0.use == .everywhere }.compactMap(\.word)
        for name in related.others(for: asked) {
            let words = analyse(name).words.map(\.text)
            let form = words.count == 1 ? PlannedTerm.Form.word(words[0]) : .together(words)
            terms.append(PlannedTerm(typed: name, forms: [form], use: .entryOnly, isRelated: true))
        }
        for term in planned where term.isStopWord { add(term.inTitles, &words) }
    }

    /// A preferred word that is there already is typed once more.
    private mutating func add(_ term: PlannedTerm, _ words: inout TypedWords) {
        if let same = words.note(term, at: terms.count) {
            terms[same].times += 1
            terms[same].isOpen = term.isOpen
        } else {
            terms.append(term)
        }
    }

    /// With the words of its phrases, none of them required: for what is nowhere in a row. Nil when it has no phrase.
    var loosened: SearchPlan? {
        var loosened = SearchPlan()
        var typed = TypedWords()
        for term in terms {
            if case .phrase(let words)? = term.forms.first, term.need == .required {
                for word in words { loosened.add(PlannedTerm(typed: word, forms: [.word(word)]), &typed) }
            } else {
                _ = typed.note(term, at: loosened.terms.count)
                loosened.terms.append(term)
            }
        }
        return loosened == self ? nil : loosened
    }
}

extension PlannedTerm {
    fileprivate var isStopWord: Bool {
        need == .preferred && use == .everywhere && word.map(StopWords.contains) ?? false
    }

    fileprivate var inTitles: PlannedTerm {
        PlannedTerm(typed: typed, forms: word.map { [.word(titleMark($0))] } ?? [], use: .titleOnly)
    }
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
    let analysed = analyse(term.text)
    var words = analysed.words.map(\.text)
    let isOne = words.count == 1
    var ending: [PlannedTerm] = []
    if case .prefix = term, let last = words.popLast() {
        ending = [PlannedTerm(typed: term.text, forms: [.prefix(last)])]
    } else {
        ending = wholes(of: analysed).map { PlannedTerm(typed: $0, forms: [.word($0)], use: .entryOnly) }
    }
    return words.map { PlannedTerm(typed: isOne ? term.text : $0, forms: [.word($0)]) } + ending
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
        !text.words.contains { word in
            word.range.lowerBound <= compound.range.lowerBound && word.range.upperBound >= compound.range.upperBound
        }
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
