import Linking
import Model
import Templates

/// The middle of an entry's page: its text, passage by passage, and below it what others say of the entry.
///
/// A list of links with relations is set as a ledger where it stands, and takes in what others say to the same question;
/// a passage of a recording or a book is a row.
struct PageText {
    let page: EntryView
    /// Text and ledgers, in the order of the page.
    private(set) var parts: [Value] = []
    /// What the rail lists.
    private(set) var contents: [Value] = []
    /// Links that no ledger shows yet.
    private var left: [LinkView]
    private var prose: [Value] = []
    private var rows: [Value] = []
    private let stepsBehind: [EntryID: [Address]]
    /// Passages that are rows.
    private let rowed: Set<String>

    init(of page: EntryView) {
        self.page = page
        stepsBehind = page.stepsBehindEvidence()
        let rowed = rowAnchors(of: page.entry)
        self.rowed = rowed
        left = page.links.filter { view in
            let isBeside = rowed.contains(view.near.anchor) || page.entry.kind == .runbook
            if isBeside, isBecause(view) { return false }
            return !isOwn(view, page) || (view.near.anchor == timelineAnchor && view.link.relation.family == .evidence)
        }
    }

    /// All passages, the first of which has no heading.
    mutating func addText() {
        let passages = page.entry.passages
        for (index, rank) in ranks(of: page.entry).enumerated() {
            let passage = passages[index]
            if rowed.contains(passage.anchor) {
                closeProse()
                if passage.level == 2 { list(passage) }
                rows.append(page.passageRow(passage, rank: rank))
            } else {
                closeRows()
                add(passage, rank: rank)
            }
        }
        close()
    }

    private mutating func add(_ passage: Passage, rank: Int) {
        let pieces = pieces(of: passage, in: page)
        if page.entry.kind == .practice, pieces.contains(where: { $0.families.contains(.evidence) }) { addSteps() }
        if passage.level == 2 { list(passage) }
        var heading = passage.anchor.isEmpty ? Value.none : page.heading(passage, rank: rank)
        for piece in pieces {
            switch piece {
            case .blocks(let blocks):
                prose.append(.record(["heading": heading, "html": .text(page.html.blocks(blocks))]))
            case .links(let links):
                if heading != .none { prose.append(.record(["heading": heading, "html": ""])) }
                add(page.ledger(links + takeLeft(besides: links), stepsBehind: stepsBehind))
            case .moments(let moments):
                if heading != .none { prose.append(.record(["heading": heading, "html": ""])) }
                let columns = [page.words["time"], page.words["what-happened"], page.words["would-have-helped"]]
                add(Ledger(columns: columns, isWide: true, moments: moments))
            }
            heading = .none
        }
        if pieces.isEmpty, heading != .none { prose.append(.record(["heading": heading, "html": ""])) }
    }

    private mutating func add(_ ledger: Ledger) {
        close()
        parts.append(.record(["prose": .none, "section": .none, "ledger": ledger.value(root: page.root)]))
    }

    /// What is left of the families that the links are of.
    private mutating func takeLeft(besides links: [(view: LinkView, reason: String?)]) -> [(LinkView, String?)] {
        let families = Set(links.map(\.view.link.relation.family)).subtracting([.mentions])
        let taken = left.filter { families.contains($0.link.relation.family) }
        left.removeAll { families.contains($0.link.relation.family) }
        return unsaid(taken, besides: links.map(\.view)).map { ($0, nil) }
    }

    /// A section of links that the text does not show.
    mutating func addSection(_ title: String, id: String, _ views: [LinkView]) {
        let ledger = page.ledger(views.map { ($0, nil) }, stepsBehind: stepsBehind)
        addSection(title, id: id, ledger)
    }

    mutating func addSection(_ title: String, id: String, _ ledger: Ledger) {
        if ledger.isEmpty { return }
        close()
        let section = Value.record([
            "id": .text(id), "title": .text(title), "ledger": ledger.value(root: page.root),
        ])
        parts.append(.record(["prose": .none, "ledger": .none, "section": section]))
        list(title, id: id)
    }

    /// The steps that apply a practice.
    mutating func addSteps() {
        let steps = page.inOrderOfSteps(left.filter { $0.label == Relation.applies.inverse })
        if steps.isEmpty { return }
        left.removeAll { $0.label == Relation.applies.inverse }
        addSection(page.words.heading(overLinks: Relation.applies.inverse), id: "kb:links-applied-by", steps)
    }

    /// What others say that no ledger of the text has taken in: first the evidence, then the rest by what it says.
    mutating func addLeft() {
        addSteps()
        let evidence = left.filter { $0.link.relation.family == .evidence }
        if page.entry.kind == .incident || page.entry.kind == .practice {
            left.removeAll { $0.link.relation.family == .evidence }
            addSection(
                page.evidenceHeading(evidence), id: "kb:links-evidence", unsaid(evidence, besides: []))
        }
        for (label, views) in grouped(left, in: page.library) {
            addSection(page.words.heading(overLinks: label), id: "kb:links-" + slug(for: label), views)
        }
        left = []
    }

    private mutating func list(_ title: String, id: String) {
        contents.append(.record(["anchor": .text(id), "title": .text(title), "number": .none]))
    }

    private mutating func list(_ passage: Passage) {
        var number = passage.place.map(page.words.place)
        if case .step(let step) = passage.place { number = String(step) }
        contents.append(
            .record([
                "anchor": .text(passage.anchor), "title": .text(passage.isUntitled ? "" : passage.title),
                "number": number.map { .text($0) } ?? .none,
            ]))
    }

    private mutating func close() {
        closeProse()
        closeRows()
    }

    private mutating func closeProse() {
        if prose.isEmpty { return }
        let items = Value.record(["items": .list(prose)])
        parts.append(.record(["prose": items, "section": .none, "ledger": .none]))
        prose = []
    }

    private mutating func closeRows() {
        if rows.isEmpty { return }
        let ledger = Ledger(isWide: page.entry.kind != .book, passages: rows)
        parts.append(.record(["prose": .none, "section": .none, "ledger": ledger.value(root: page.root)]))
        rows = []
    }

    /// Without what a time line tells by the way and another link tells too.
    private func unsaid(_ views: [LinkView], besides shown: [LinkView]) -> [LinkView] {
        views.filter { view in
            guard isOwn(view, page) else { return true }
            let isStep = Kind(entry: view.far.entry) == .runbook
            return !(shown + views.filter { !isOwn($0, page) }).contains { other in
                other.label == view.label && other.far.entry == view.far.entry
                    && (!isStep || other.far.anchor == view.far.anchor)
            }
        }
    }
}

private func isOwn(_ view: LinkView, _ page: EntryView) -> Bool { view.link.writtenIn == page.entry.id }
