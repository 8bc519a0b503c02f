import Model
import Testing

struct OutsidePlaceTests {
    @Test(arguments: [
        ("https://www.youtube.com/watch?v=x", "https://www.youtube.com/watch?v=x&t=754s"),
        ("https://m.youtube.com/watch?v=x", "https://m.youtube.com/watch?v=x&t=754s"),
        ("https://WWW.YouTube.com/watch?v=x#old", "https://WWW.YouTube.com/watch?v=x&t=754s"),
        ("https://youtu.be/x", "https://youtu.be/x?t=754s"),
        ("https://youtu.be/x?si=1", "https://youtu.be/x?si=1&t=754s"),
        ("https://vimeo.com/1", "https://vimeo.com/1#t=754s"),
        ("https://vimeo.com/1#t=5s", "https://vimeo.com/1#t=754s"),
        ("https://kb.example/talk.mp4", "https://kb.example/talk.mp4#t=754"),
        ("https://kb.example/youtube.com/x", "https://kb.example/youtube.com/x#t=754"),
        ("https://notyoutube.com/x", "https://notyoutube.com/x#t=754"),
    ])
    func isTheSecondOfAVideo(document: String, address: String) {
        #expect(outsideAddress(of: document, at: .time(Seconds(754))) == address)
    }

    @Test(arguments: [
        ("https://kb.example/deck.pdf", "https://kb.example/deck.pdf#page=17"),
        ("https://kb.example/DECK.PDF#page=2", "https://kb.example/DECK.PDF#page=17"),
        ("https://speakerdeck.com/a/b", "https://speakerdeck.com/a/b?slide=17"),
        ("https://www.speakerdeck.com/a/b?x=1", "https://www.speakerdeck.com/a/b?x=1&slide=17"),
        ("https://www.slideshare.net/a/b#c", "https://www.slideshare.net/a/b#c"),
    ])
    func isThePageOfADeck(document: String, address: String) {
        #expect(outsideAddress(of: document, at: .slide(17)) == address)
    }

    @Test(arguments: [nil, Passage.Place.step(3)])
    func isTheWholeDocumentAtNoPlaceInIt(place: Passage.Place?) {
        #expect(outsideAddress(of: "https://youtu.be/x#a", at: place) == "https://youtu.be/x#a")
    }
}

struct OutsideAddressOfPassageTests {
    private static let slides = "https://kb.example/deck.pdf"
    private static let video = "https://youtu.be/x"
    private static let source = "https://kb.example/source"

    private static let cases: [(Kind, Passage.Place?, slides: String?, video: String?, String)] = [
        (.talk, .slide(2), slides, video, "https://kb.example/deck.pdf#page=2"),
        (.talk, .time(Seconds(5)), slides, video, "https://youtu.be/x?t=5s"), (.talk, nil, slides, video, slides),
        (.talk, nil, nil, video, video), (.talk, nil, nil, nil, source), (.talk, .slide(2), nil, video, source),
        (.talk, .time(Seconds(5)), slides, nil, "https://kb.example/source#t=5"),
        (.video, nil, slides, video, video), (.video, nil, slides, nil, source),
        (.video, .slide(2), slides, video, "https://kb.example/deck.pdf#page=2"),
        (.incident, nil, nil, nil, source), (.runbook, .step(1), nil, nil, source),
    ]

    @Test(arguments: cases)
    func opensAtThePassage(kind: Kind, place: Passage.Place?, slides: String?, video: String?, address: String) {
        var fields = TalkFields()
        fields.slides = slides
        fields.video = video
        let details: Details = kind == .talk ? .talk(fields) : kind == .video ? .video(fields) : .practice
        #expect(entry(kind, details).outsideAddress(of: passage(at: place)) == address)
    }

    @Test func isTheBookBeforeItsSource() {
        var book = BookFields()
        #expect(entry(.book, .book(book)).outsideAddress(of: passage(at: nil)) == Self.source)
        book.url = "https://hpbn.co/"
        #expect(entry(.book, .book(book)).outsideAddress(of: passage(at: nil)) == "https://hpbn.co/")
    }

    @Test func isTheHeadingsOwnLinkBeforeAllElse() {
        let own = "https://hpbn.co/tcp/"
        #expect(entry(.talk, .talk(TalkFields())).outsideAddress(of: passage(at: .slide(1), url: own)) == own)
    }

    private func entry(_ kind: Kind, _ details: Details) -> Entry {
        var fields = CommonFields()
        fields.source = Self.source
        return Entry(
            id: "\(kind.folder)/x", kind: kind, fields: fields, details: details, passages: [],
            source: SourceText(path: "", bytes: []))
    }

    private func passage(at place: Passage.Place?, url: String? = nil) -> Passage {
        Passage(
            anchor: "a", title: "A", heading: [], level: 2, place: place, url: url, blocks: [], range: 0..<0,
            headingRange: 0..<0)
    }
}
