import Model
import Testing

struct NearMissTests {
    @Test(arguments: [
        ("qourum", ["quorum"]), ("quorom", ["quorum"]), ("quoru", ["quorum"]), ("quorumm", ["quorum"]),
        ("QUORUM", ["quorum"]), ("quxxum", ["quorum"]), ("qxxxum", []), ("fen", ["fencing"]), ("fe", []),
        ("knight-capital", ["incidents/knight-capital"]), ("incidents/knigth-captial", ["incidents/knight-capital"]),
        ("", []), ("zzz", []),
    ])
    func isOffByAThirdOfItsLettersOrABeginningOrALastComponent(word: String, near: [String]) {
        #expect(nearMisses(of: word, among: ["quorum", "fencing", "incidents/knight-capital"]) == near)
    }

    @Test func comesBestFirstAndAtMostThree() {
        let candidates = ["tagsss", "tagz", "tags", "tagss", "tag", "stag"]
        #expect(nearMisses(of: "tags", among: candidates) == ["tags", "tag", "tagss"])
        #expect(nearMisses(of: "tags", among: candidates.reversed()) == ["tags", "tag", "tagss"])
    }

    @Test func namesACandidateOnce() {
        #expect(nearMisses(of: "tagz", among: ["tags", "tags"]) == ["tags"])
    }

    @Test(arguments: [(["tags"], "did you mean 'tags'?"), (["tags", "tag"], "did you mean 'tag' or 'tags'?")])
    func isAskedFor(candidates: [String], question: String) {
        #expect(didYouMean("tagz", among: candidates) == question)
    }

    @Test func isAskedForAmongThree() {
        #expect(didYouMean("tagz", among: ["taga", "tagb", "tagc"]) == "did you mean 'taga', 'tagb' or 'tagc'?")
    }

    @Test(arguments: [
        ("summry", "summary"), ("sumary", "summary"), ("SUMMARY", "summary"), ("usmmary", "summary"),
        ("smmry", nil), ("practices/qorumm", "practices/quorum"), ("practices/qorm", "practices/quorum"),
        ("practices/qor", nil), ("slide-17", nil), ("slide-16", "slide-16"), ("sldie-16", "slide-16"), ("a", nil),
        ("", nil),
    ])
    func isCertainWhenItIsASlip(word: String, meant: String?) {
        #expect(typingSlip(of: word, among: ["summary", "practices/quorum", "slide-16", "b"]) == meant)
    }

    @Test(arguments: [("Tag", "tag"), ("tagz", nil), ("tats", "tags"), ("show", nil), ("shoes", "shows")])
    func isCertainOnlyWhenItIsTheOnlyOne(word: String, meant: String?) {
        #expect(typingSlip(of: word, among: ["tag", "tags", "tag", "shows", "shown by"]) == meant)
    }

    @Test(arguments: [
        ("cascade", "cacade", true), ("cascade", "csacade", true), ("cascade", "cascada", true),
        ("cascade", "cascade", false), ("cascade", "caca de", false), ("http-2", "http-3", false),
        ("http2", "http", false),
    ])
    func isOneEditAway(first: String, second: String, isNear: Bool) {
        #expect(differByOneEdit(first, second) == isNear)
        #expect(differByOneEdit(second, first) == isNear)
    }

    @Test func isNotAskedForWhenNothingIsNear() {
        #expect(didYouMean("tagz", among: ["summary"]) == nil)
    }
}
