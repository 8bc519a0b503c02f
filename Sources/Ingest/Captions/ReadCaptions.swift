import Model

/// Captions in WebVTT, SubRip, TTML or JSON, with what stands beside them: the info.json of yt-dlp, chapters of a
/// podcast. Each of them may be missing. Of several of one kind the first counts.
///
/// - Throws: for a file that is none of them, and for captions without a single readable cue.
func readCaptions(_ files: [InputFile]) throws(IngestRefusal) -> IngestedDocument {
    var parts = CaptionParts()
    for file in files {
        do throws(IngestRefusal) {
            let source = try readCaptionSource(file, warnings: &parts.warnings)
            try parts.add(source, of: file)
        } catch {
            // The refusal is about the first of them where nothing else is said.
            throw file.name == files.first?.name ? error : IngestRefusal("cannot be read: \(file.name) \(error)")
        }
    }
    return parts.document()
}

private struct CaptionParts {
    var warnings: [IngestWarning] = []
    private var track: CaptionTrack?
    private var video: (facts: Facts, description: String?)?
    private var chapters: Facts?

    mutating func add(_ source: CaptionSource, of file: InputFile) throws(IngestRefusal) {
        switch source {
        case .track(var track):
            guard !track.cues.isEmpty else { throw IngestRefusal("has no cue that can be read") }
            guard self.track == nil else { return ignore(file, "second-captions-ignored", "captions") }
            track.language = track.language ?? language(ofFileNamed: file.name)
            warnings += track.warnings
            if track.skipped > 0 {
                let what =
                    track.skipped == 1 ? "1 cue was left out: it has" : "\(track.skipped) cues were left out: they have"
                warnings.append(IngestWarning("cue-skipped", "\(what) no readable time"))
            }
            self.track = track
        case .video(let facts, let description):
            guard video == nil else { return ignore(file, "second-info-ignored", "a video's facts") }
            video = (facts, description)
        case .chapters(let facts):
            guard chapters == nil else { return ignore(file, "second-chapters-ignored", "chapters") }
            chapters = facts
        }
    }

    private mutating func ignore(_ file: InputFile, _ code: String, _ what: String) {
        warnings.append(IngestWarning(code, "\(file.name) was left out: another file with \(what) came before it"))
    }

    func document() -> IngestedDocument {
        var facts = video?.facts ?? Facts()
        if let chapters {
            // Whoever gives a file of chapters means these.
            if !chapters.chapters.isEmpty { facts.chapters = chapters.chapters }
            facts.title = facts.title ?? chapters.title
        }
        facts.title = facts.title ?? track?.title
        facts.language = facts.language ?? track?.language
        if facts.duration == nil, let end = track?.cues.map(\.end).max() { facts.duration = Seconds(end / 1000) }
        let spoken = utterances(of: track?.cues ?? [])
        var segments = spokenSegments(spoken, chapters: facts.chapters)
        if track == nil, let description = video?.description {
            let blocks = withoutChapterLines(descriptionBlocks(description)).compactMap { $0 }
            if !blocks.isEmpty { segments.insert(Segment(key: "description", text: .blocks(blocks)), at: 0) }
        }
        return IngestedDocument(.captions, facts: facts, segments: segments, warnings: warnings)
    }
}
