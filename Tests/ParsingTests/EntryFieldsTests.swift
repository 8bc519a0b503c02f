import Model
import Parsing
import Testing

struct EntryFieldsTests {
    @Test func areThoseThatEveryKindHas() throws {
        let fields = """
            date: 2013-06-18
            tags: [dns, anycast]
            summary: >-
              One sentence
              over two lines.
            aliases:
              - split brain
              - "404"
            source: https://kb.example/a
            archive: http://kb.example/b
            licence: CC BY 4.0
            full_text: true
            retrieved: 2024-01
            owner: Ada
            reviewed: 2024
            review_every: 6 months
            draft: true
            redirects: [practices/old]

            """
        let parsed = parse(file(fields: fields))
        #expect(parsed.report == [])
        var wanted = CommonFields()
        wanted.title = "T"
        wanted.date = PartialDate(year: 2013, month: 6, day: 18)
        wanted.tags = ["dns", "anycast"]
        wanted.summary = "One sentence over two lines."
        wanted.aliases = ["split brain", "404"]
        wanted.source = "https://kb.example/a"
        wanted.archive = "http://kb.example/b"
        wanted.licence = "CC BY 4.0"
        wanted.isFullText = true
        wanted.retrieved = PartialDate(year: 2024, month: 1)
        wanted.owner = "Ada"
        wanted.reviewed = PartialDate(year: 2024)
        wanted.reviewEvery = ReviewInterval("6 months")
        wanted.isDraft = true
        wanted.redirects = ["practices/old"]
        #expect(parsed.entry?.fields == wanted)
        #expect(parsed.entry?.details == .practice)
    }

    @Test(arguments: ["talks", "videos"])
    func ofATalk(folder: String) {
        var wanted = TalkFields()
        wanted.speakers = ["Ada", "Grace"]
        wanted.event = "Velocity 2013"
        wanted.slides = "https://kb.example/deck.pdf"
        wanted.video = "https://youtu.be/x"
        wanted.duration = Seconds(2_782)
        wanted.slideCount = 48
        let parsed = parse(
            file(
                fields: """
                    speakers: [Ada, Grace]
                    event: Velocity 2013
                    slides: https://kb.example/deck.pdf
                    video: https://youtu.be/x
                    duration: 46:22
                    slide_count: 48

                    """),
            as: "\(folder)/x.md")
        #expect(parsed.report == [])
        #expect(parsed.entry?.details == (folder == "talks" ? .talk(wanted) : .video(wanted)))
    }

    @Test func ofABook() {
        var wanted = BookFields()
        wanted.authors = ["Ilya Grigorik"]
        wanted.publisher = "O'Reilly"
        wanted.year = 2013
        wanted.isbn = "9781449344764"
        wanted.url = "https://hpbn.co/"
        let parsed = parse(
            file(
                fields: """
                    authors: [Ilya Grigorik]
                    publisher: O'Reilly
                    year: 2013
                    isbn: 9781449344764
                    url: https://hpbn.co/

                    """),
            as: "books/x.md")
        #expect(parsed.report == [])
        #expect(parsed.entry?.details == .book(wanted))
    }

    @Test func ofAnIncident() {
        var wanted = IncidentFields()
        wanted.organisation = "Knight Capital"
        wanted.started = Moment("2012-08-01T13:30Z")
        wanted.duration = Length(Seconds(2_700))
        wanted.categories = ["deploy"]
        let parsed = parse(
            file(
                fields: """
                    organisation: Knight Capital
                    started: 2012-08-01T13:30Z
                    duration: 45 min
                    categories: [deploy]

                    """),
            as: "incidents/x.md")
        #expect(parsed.report == [])
        #expect(parsed.entry?.details == .incident(wanted))
    }

    @Test func ofARunbookAndOfAnArticle() {
        var runbook = RunbookFields()
        runbook.trigger = "A majority is lost"
        #expect(
            parse(file(fields: "trigger: A majority is lost\n"), as: "runbooks/x.md").entry?.details
                == .runbook(runbook))
        var article = ArticleFields()
        article.authors = ["Peter", "Kyle"]
        #expect(
            parse(file(fields: "authors:\n- Peter\n- Kyle\n"), as: "articles/x.md").entry?.details == .article(article))
    }

    @Test(arguments: ["2013", "1.0", "0x10", "true", "2013-06-18", "12:30", "1e3", "no"])
    func takeWhatLooksLikeANumberAsText(text: String) {
        let parsed = parse("---\ntitle: \(text)\ntags: [\(text)]\n---\n")
        #expect(parsed.report == [])
        #expect(parsed.entry?.title == text)
        #expect(parsed.entry?.fields.tags == [text])
    }

    @Test(arguments: [("true", true), ("false", false), ("", false), ("'true'", true)])
    func saysWhetherItIsADraft(text: String, isDraft: Bool) {
        let parsed = parse(file(fields: "draft: \(text)\n"))
        #expect(parsed.report == [])
        #expect(parsed.entry?.fields.isDraft == isDraft)
    }

    @Test func mayBeLeftToBeFilledIn() {
        let parsed = parse(
            file(fields: "date:\ntags:\nsource: ''\nduration:\nstarted: ~\nreviewed: null\n"), as: "incidents/x.md")
        var wanted = CommonFields()
        wanted.title = "T"
        #expect(parsed.report == [])
        #expect(parsed.entry?.fields == wanted)
        #expect(parsed.entry?.details == .incident(IncidentFields()))
    }

    private static let ownFields = [
        "trigger", "organisation", "started", "duration", "categories", "speakers", "event", "slides", "video",
        "slide_count",
        "authors", "publisher", "year", "isbn", "url", "place",
    ]

    @Test(arguments: Kind.allCases, ownFields)
    func belongToTheirKind(kind: Kind, name: String) throws {
        let help = parse(file(fields: "\(name):\n"), as: "\(kind.folder)/x.md").problems.first?.help
        let owners: [Kind] =
            switch name {
            case "trigger": [.runbook]
            case "started", "categories": [.incident]
            case "organisation": [.incident, .person]
            case "url": [.book, .person, .event]
            case "place": [.event]
            case "duration": [.incident, .talk, .video]
            case "speakers", "event", "slides", "video", "slide_count": [.talk, .video]
            case "authors": [.book, .article, .incident]
            default: [.book]
            }
        let names = owners.map(\.folder)
        let folders = names.count < 3 ? names.joined(separator: " and ") : "\(names[0]), \(names[1]) and \(names[2])"
        #expect(help == (owners.contains(kind) ? nil : "it is a field of \(folders), not of \(kind.folder)"))
    }
}
