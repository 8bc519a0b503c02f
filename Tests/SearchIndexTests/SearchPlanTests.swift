import QueryLanguage
import Testing

@testable import SearchIndex

@Suite struct SearchPlanTests {
    struct Example: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var terms: [String]

        init(_ text: String, _ terms: String...) { (testDescription, self.terms) = (text, terms) }
    }

    @Test(arguments: [
        Example(""), Example("🎉 ☃"), Example("kind:runbook"), Example("split brain", "split", "brain"),
        Example("Zürich ＨＴＴＰ", "zurich", "http"), Example("DynamoDB's", "dynamodb"),
        // Stop words count in titles, unless there is nothing else.
        Example("who must fence the other", "fence", "other", "title: 0who", "title: 0must", "title: 0the"),
        Example("how to", "how", "to"), Example("the kind:runbook", "the"), Example("the -dns", "the", "-dns"),
        Example("the +dns", "+dns", "title: 0the"), Example("\"the\"", "+the"), Example("the*", "the*"),
        // Compounds: parts, then the whole.
        Example("kube-proxy", "kube", "proxy", "whole: kubeproxy"), Example("HTTP/2", "http", "2", "whole: http2"),
        Example("C++", "c", "whole: cplusplus"), Example("GitHub", "github"),
        Example("max_connections", "max", "connections", "whole: maxconnections"),
        Example("+kube-proxy", "+kubeproxy"), Example("-kube-proxy", "-kubeproxy"),
        Example("\"kube-proxy\"", "+[kube proxy]"),
        Example("kube-prox*", "kube", "prox*"), Example("+kube-prox*", "+kubeprox*"), Example("日本", "日", "本"),
        Example("+日本", "+[日 本]"),
        // What is typed twice.
        Example("retry retry retry", "retry ×3"), Example("retries storm retry", "retries ×2", "storm"),
        Example("retry +retry", "retry", "+retry"), Example("+dns +dns", "+dns", "+dns"),
        Example("-dns -dns", "-dns", "-dns"),
        Example("the fence the", "fence", "title: 0the ×2"),
        // Conditions.
        Example("\"split brain\" fence", "+[split brain]", "fence"), Example("\"fence\"", "+fence"),
        Example("dns OR certificate", "+dns|certificate"), Example("dns AND ttl", "+dns", "+ttl"),
        Example("\"split brain\" OR net-split", "+[split brain]|netsplit"), Example("-(dns OR ttl)", "-dns|ttl"),
        Example("NOT dns", "-dns"), Example("-\"split brain\"", "-[split brain]"), Example("part*", "part*"),
        Example("-part*", "-part*"), Example("part* OR fence", "+part*|fence"),
    ])
    func isTheQueryInWordsOfTheIndex(_ example: Example) {
        #expect(SearchPlan(parseQuery(example.testDescription)).terms.map(\.shown) == example.terms)
    }

    @Test(arguments: [
        Example("kube-proxy", "kube", "proxy", "kubeproxy"), Example("Fences", "Fences"),
        Example("dns OR Certificates", "dns OR Certificates"), Example("\"Split brain\"", "Split brain"),
        Example("Part*", "Part"),
    ])
    func aTermIsCalledWhatWasTyped(_ example: Example) {
        #expect(SearchPlan(parseQuery(example.testDescription)).terms.map(\.typed) == example.terms)
    }

    @Test func repeatingAWordCountsForLessAndLess() {
        let weights = (1...5).map { times in
            SearchPlan(parseQuery(String(repeating: "retry ", count: times))).terms.map(\.weight)
        }
        #expect(weights[0] == [1])
        let numbers = weights.compactMap(\.first)
        #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 })
        #expect(numbers.allSatisfy { $0 < 2 })
    }

    @Test func theWholeOfACompoundCountsForLessThanItsParts() {
        let terms = SearchPlan(parseQuery("kube-proxy")).terms
        #expect(terms.count == 3 && terms[2].weight < terms[0].weight && terms[0].weight == terms[1].weight)
    }

    @Test(arguments: [
        Example("\"split brain\"", "split", "brain"), Example("\"split brain\" fence", "split", "brain", "fence"),
        Example("fence \"fence post\" +dns", "fence ×2", "post", "+dns"),
        Example("\"split brain\" -\"net work\"", "split", "brain", "-[net work]"),
    ])
    func aLoosenedPlanHasTheWordsOfItsPhrases(_ example: Example) {
        #expect(SearchPlan(parseQuery(example.testDescription)).loosened?.terms.map(\.shown) == example.terms)
    }

    @Test(arguments: ["", "split brain", "\"fence\"", "-\"split brain\"", "+dns"])
    func withoutAPhraseNothingIsLoosened(text: String) { #expect(SearchPlan(parseQuery(text)).loosened == nil) }
}

extension PlannedTerm {
    fileprivate var shown: String {
        let sign = need == .required ? "+" : need == .excluded ? "-" : ""
        let place = use == .everywhere ? "" : use == .entryOnly ? "whole: " : "title: "
        let words = forms.map { form in
            switch form {
            case .word(let word): word
            case .phrase(let words): "[\(words.joined(separator: " "))]"
            case .prefix(let beginning): beginning + "*"
            }
        }
        return sign + place + words.joined(separator: "|") + (times > 1 ? " ×\(times)" : "")
    }
}
