import Model
import Testing

@testable import Checking

@Suite struct UnknownTagTests {
    private func check(_ tags: String, among vocabulary: [String: TagMeaning]) -> [String] {
        var settings = Settings()
        settings.tags = vocabulary
        return problems(in: ["articles/a": "---\ntitle: A\ntags: [\(tags)]\n---\n"]) { unknownTags(in: $0, settings) }
    }

    @Test func namesTheTagThatIsMeant() {
        let vocabulary = ["partition": TagMeaning(aliases: ["Split Brain", "netsplit"]), "dns": TagMeaning()]
        let text = "?KB060 the tag"
        #expect(
            check("dns, partitions, split-brain, netsplit, zebra", among: vocabulary) == [
                "articles/a 3:13+10 \(text) 'partitions' is not in kb.yml | did you mean 'partition'?",
                "articles/a 3:25+11 \(text) 'split-brain' is not in kb.yml | did you mean 'partition'?",
                "articles/a 3:38+8 \(text) 'netsplit' is not in kb.yml | did you mean 'partition'?",
                "articles/a 3:48+5 \(text) 'zebra' is not in kb.yml"
                    + " | use one of its tags, or add it under 'tags:' there",
            ])
    }

    @Test func isMended() {
        var settings = Settings()
        settings.tags = ["partition": TagMeaning(aliases: ["split brain"]), "dns": TagMeaning()]
        let files = ["articles/a": "---\ntitle: A\ntags: [split-brain, zebra]\n---\n"]
        #expect(
            mended("articles/a", in: files) { unknownTags(in: $0, settings) }
                == "---\ntitle: A\ntags: [partition, zebra]\n---\n")
    }

    @Test func everyTagIsWelcomeWithoutAList() { #expect(check("zebra", among: [:]) == []) }

    @Test func aFormOfItsOwnIsAnotherRules() {
        #expect(check("'Split Brain'", among: ["partition": TagMeaning()]) == [])
    }

    /// A slip is told once: by the list where there is one, else by the tags around it.
    @Test func takesThePlaceOfVariants() {
        let files = Dictionary(
            uniqueKeysWithValues: ["dns", "dns", "dns", "dnss"].enumerated().map {
                ("articles/\($0)", "---\ntitle: A\ntags: [\($1), timeouts, timeout]\n---\n")
            })
        var settings = Settings()
        settings.tags = ["dns": TagMeaning(), "timeout": TagMeaning(), "timeouts": TagMeaning()]
        let codes = Set(diagnostics(in: files) { checkLibrary($0, settings) }.map(\.rule.rawValue))
        #expect(codes.isSuperset(of: ["KB060"]) && !codes.contains("KB043"))
        #expect(Set(diagnostics(in: files).map(\.rule.rawValue)).contains("KB043"))
    }
}
