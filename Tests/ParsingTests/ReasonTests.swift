import Model
import Testing

@testable import Parsing

/// The sentence around a link; the rest of a list item.
struct ReasonTests {
    @Test(arguments: [
        (" — old code on one server.", "old code on one server."), (" – short dash", "short dash"),
        (" - hyphen", "hyphen"), (": colon", "colon"), (", and so on", "and so on"), ("; then", "then"),
        (". Next sentence.", "Next sentence."), (" plain words ", "plain words"), (" — ", ""), (".", ""), ("", ""),
        (" — — twice", "twice"), (" (in brackets)", "(in brackets)"), ("\n— after a break", "after a break"),
    ])
    func isTheRestWithoutWhatJoinsIt(rest: String, reason: String) {
        #expect(trimmedReason(rest) == reason)
    }

    @Test(arguments: [
        ("See @ for more.", "See LINK for more."), ("One. See @ here. Two.", "See LINK here."),
        ("One! @ is it? Two.", "LINK is it?"), ("One? See @", "See LINK"), ("@", "LINK"), ("One. @. Two.", "LINK."),
        ("It ran v1.2 and @ 3.4 too. End.", "It ran v1.2 and LINK 3.4 too."),
        ("Old code, e.g. on @, i.e. one of eight. End.", "Old code, e.g. on LINK, i.e. one of eight."),
        ("One...  and then @ fell. End.", "One...  and then LINK fell."),
        ("One.\u{A0}See @ here.", "See LINK here."), ("Done (see @). Two.", "Done (see LINK)."),
        ("One. 2013 saw @ fail. Two.", "2013 saw LINK fail."),
    ])
    func isTheSentence(text: String, reason: String) {
        #expect(sentence(text, link: "LINK") == reason)
    }

    @Test(arguments: [
        ("It was slow, i.e. @ failed. End.", "the switch", "It was slow, i.e. the switch failed."),
        ("One. @ failed. End.", "The switch", "The switch failed."),
        ("It ran v1.@ then. End.", "2", "It ran v1.2 then."),
        ("One. See @ for why. End.", "What happened?", "See What happened? for why."),
        ("One. See @. End.", "Why? Because!", "See Why? Because!."),
    ])
    func isTheSentenceWhateverTheLinkSays(text: String, link: String, reason: String) {
        #expect(sentence(text, link: link) == reason)
    }

    /// The link stands at the `@`.
    private func sentence(_ text: String, link words: String) -> String {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false).map { Inline.text(String($0)) }
        let link = InlineLink(
            destination: "x.md", title: nil, content: [.text(words)], range: 0..<0, destinationRange: 0..<0)
        return Sentences([parts[0], .link(link), parts[1]]).around(1)
    }
}
