/// Captions in WebVTT, SubRip or TTML, with what stands beside them: the info.json of yt-dlp, chapters of a podcast. Each of
/// them may be missing.
func readCaptions(_ files: [InputFile]) throws(IngestRefusal) -> IngestedDocument {
    throw IngestRefusal("captions are not read yet")
}
