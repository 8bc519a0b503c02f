import Testing

@testable import Ingest

@Suite struct FeedVocabularyTests {
    @Test(
        arguments: [
            ("", .rss), ("http://www.w3.org/2005/Atom", .atom), ("https://www.w3.org/2005/Atom", .atom),
            ("http://search.yahoo.com/mrss/", .media), ("https://search.yahoo.com/mrss", .media),
            ("http://www.itunes.com/dtds/podcast-1.0.dtd", .itunes),
            ("https://www.itunes.com/DTDs/PodCast-1.0.dtd", .itunes),
            ("https://podcastindex.org/namespace/1.0", .podcast), ("http://podcastindex.org/namespace/1.0/", .podcast),
            ("https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md", .podcast),
            ("https://purl.org/rss/1.0/modules/content/", .content), ("https://purl.org/dc/elements/1.1/", .dublinCore),
            ("http://wordpress.org/export/1.0/", .wordPress), ("https://wordpress.org/export/1.3", .wordPress),
            ("http://wordpress.org/export/1.1/excerpt/", .excerpt),
            ("https://wordpress.org/export/1.2/excerpt/", .excerpt),
            ("http://podlove.org/simple-chapters", .simpleChapters),
            ("https://www.youtube.com/xml/schemas/2015", .youTube),
            ("http://example.org/2005/Atom", .other), ("https://example.org/export/1.2/", .other),
        ] as [(String, FeedVocabulary)])
    func oneNameHasSeveralSpellings(namespace: String, vocabulary: FeedVocabulary) {
        #expect(FeedVocabulary(namespace: namespace) == vocabulary)
    }
}
