import Testing
import TextAnalysis

@Suite struct AnalyseTests {
    @Test func givesTheWordsOfTheSharedCases() throws {
        let texts = try SharedCases.read().texts
        #expect(texts.count > 250)
        for expected in texts {
            let result = analyse(expected.text)
            #expect(scalars(result.words.map(\.text)) == scalars(expected.words), "\(expected.text)")
            #expect(scalars(result.compounds.map(\.text)) == scalars(expected.compounds), "\(expected.text)")
        }
    }

    @Test func saysWhereTheyStand() throws {
        for expected in try SharedCases.read().texts {
            let result = analyse(expected.text)
            let tokens = result.words + result.compounds
            let covered = tokens.map { String(decoding: Array(expected.text.utf8)[$0.range], as: UTF8.self) }
            if let covers = expected.covers {
                #expect(scalars(covered) == scalars(covers), "\(expected.text)")
            } else {
                #expect(scalars(covered.map { $0.lowercased() }) == scalars(tokens.map(\.text)), "\(expected.text)")
            }
        }
    }

    /// Words typed in lower case are found by those of the text or by other forms at their place.
    @Test(arguments: ["GitHub", "DynamoDB", "PostgreSQL", "iPhone", "OAuth2", "IPv6", "VMs", "HTTPServer", "İstanbul"])
    func findsAWordWithCapitalsByItsSmallLetters(name: String) throws {
        let typed = try #require(analyse(name.lowercased()).words.first?.text)
        #expect(analyse(name).words.map(\.text) == [typed])
    }

    @Test func keepsWordsInOrderAndWithinLimits() {
        for seed in 0..<3000 {
            let text = String(String.UnicodeScalarView(randomScalars(seed: seed)))
            let result = analyse(text)
            for token in result.words + result.compounds {
                #expect(token.range.upperBound <= text.utf8.count && !token.range.isEmpty, "\(text.debugDescription)")
                #expect((1...64).contains(token.text.utf8.count), "\(text.debugDescription)")
                #expect(String(validating: Array(text.utf8)[token.range], as: UTF8.self) != nil)
            }
            for (word, next) in zip(result.words, result.words.dropFirst()) {
                #expect(word.range.upperBound <= next.range.lowerBound || word.range == next.range)
            }
        }
    }

    private func randomScalars(seed: Int) -> [Unicode.Scalar] {
        let alphabet = Array("aabBcSs''’-_/.:@+#&,,012 é\u{301}ﬁŁ東ｶ\u{FF11}İ\u{AD}\u{200B}\u{200D}👩½ß㋀".unicodeScalars)
        var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (0..<(1 + seed % 90)).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return alphabet[Int(state >> 33) % alphabet.count]
        }
    }
}
