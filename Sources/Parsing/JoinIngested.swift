import Model

extension Entry {
    /// Makes what was taken over a part of the entry. Where both have a passage of one name, the source's text follows what
    /// people wrote; slides and minutes stand in their order.
    ///
    /// - Returns: Slides that are not the ones that people wrote about.
    mutating func join(_ ingest: ParsedIngest) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        var taken: [String: Passage] = [:]
        for passage in ingest.passages { taken[passage.anchor] = passage }
        for index in passages.indices {
            let written = passages[index]
            if let problem = follow(&passages[index], in: ingest.passages) {
                problems.append(
                    Diagnostic(
                        .slideIsAnother, problem.message, help: problem.help, at: source.span(written.headingRange)))
            }
            if let more = taken.removeValue(forKey: passages[index].anchor), !more.blocks.isEmpty {
                passages[index].append(more)
            }
        }
        let rest = ingest.passages.filter { taken[$0.anchor] != nil }
        passages = inOrder(passages, rest)
        let known = Set(footnotes.map(\.label))
        footnotes += ingest.footnotes.filter { !known.contains($0.label) }
        ingested = ingest.text
        ingested?.footnotes.subtract(known)
        links += ingest.links
        return problems
    }
}

/// What is written about a slide stays with it when its number changes: with the one slide of the same title. Where there
/// is none, the number counts, and a title that has no word in common is told.
private func follow(_ passage: inout Passage, in taken: [Passage]) -> (message: String, help: String)? {
    guard case .slide(let number) = passage.place else { return nil }
    let title = slug(for: passage.title)
    let named = taken.filter { slug(for: $0.title) == title && $0.place != nil }
    let numbered = taken.first { $0.place == .slide(number) }
    if named.count == 1, named[0].place != passage.place, let now = named[0].place {
        passage.place = now
        passage.anchor = named[0].anchor
        return (
            "'\(passage.title)' is \(now.label.lowercased()) of the deck now",
            "write '\(now.label): \(passage.title) {#\(named[0].anchor)}'"
        )
    }
    guard let numbered, !numbered.title.isEmpty, !numbered.isUntitled, slug(for: numbered.title) != title else {
        return nil
    }
    let isLike = !Set(title.split(separator: "-")).isDisjoint(with: slug(for: numbered.title).split(separator: "-"))
    if named.isEmpty, isLike { return nil }
    let others = named.compactMap { $0.place?.label.lowercased() }
    return (
        "slide \(number) of the deck is '\(numbered.title)', not '\(passage.title)'",
        others.isEmpty
            ? "correct the number, or take it out of the heading when the slide is gone"
            : "correct the number: of that title are \(others.joined(separator: " and "))"
    )
}

extension Passage {
    fileprivate mutating func append(_ taken: Passage) {
        let words = blocks.plainText.split(whereSeparator: \.isWhitespace).count
        ingestedFrom = blocks.count
        alias = taken.alias
        blocks += taken.blocks
        cues = taken.cues.map { Cue(word: $0.word + words, second: $0.second) }
    }
}

/// What has a place in the recording or deck is one sequence by that place, where the first of it stands; what stands under
/// one of these stays there.
private func inOrder(_ written: [Passage], _ taken: [Passage]) -> [Passage] {
    guard taken.contains(where: { $0.place != nil }), written.contains(where: { $0.place != nil }) else {
        return written + taken
    }
    let runs = placedRuns(written) + placedRuns(taken)
    let placed = runs.enumerated().filter { $1[0].place != nil }
        .sorted { (order($0.element[0]), $0.offset) < (order($1.element[0]), $1.offset) }.flatMap(\.element)
    var result: [Passage] = []
    var isPlaced = false
    for run in runs {
        if run[0].place == nil {
            result += run
        } else if !isPlaced {
            result += placed
            isPlaced = true
        }
    }
    return result
}

/// A passage with a place and the deeper ones without one that follow it; each other passage by itself.
private func placedRuns(_ passages: [Passage]) -> [[Passage]] {
    var runs: [[Passage]] = []
    for passage in passages {
        if passage.place == nil, let head = runs.last?.first, head.place != nil, passage.level > head.level {
            runs[runs.count - 1].append(passage)
        } else {
            runs.append([passage])
        }
    }
    return runs
}

private func order(_ passage: Passage) -> (Int, Int) {
    switch passage.place {
    case .slide(let number): (0, number)
    case .time(let seconds): (1, seconds.count)
    case .step(let number): (2, number)
    case nil: (3, 0)
    }
}

private func < (left: ((Int, Int), Int), right: ((Int, Int), Int)) -> Bool {
    if left.0 != right.0 { return left.0 < right.0 }
    return left.1 < right.1
}
