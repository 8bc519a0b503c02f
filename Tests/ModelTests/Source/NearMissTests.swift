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

    @Test func isNotAskedForWhenNothingIsNear() {
        #expect(didYouMean("tagz", among: ["summary"]) == nil)
    }
}
