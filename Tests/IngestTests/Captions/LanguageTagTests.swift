import Testing

@testable import Ingest

@Suite struct LanguageTagTests {
    @Test(arguments: [
        ("en", "en"), ("pt_BR", "pt-BR"), (" zh-Hans-CN ", "zh-Hans-CN"), ("fra", "fra"), ("english", nil), ("e", nil),
        ("e1", nil), ("en-", nil), ("", nil), ("en us", nil),
    ])
    func aTagHasItsForm(text: String, tag: String?) { #expect(languageTag(text) == tag) }

    @Test(arguments: [
        ("talk.en.vtt", "en"), ("talk.en-orig.vtt", "en"), ("talk.pt-BR.srt", "pt-BR"), ("talk.vtt", nil),
        ("how.to.srt", nil),
        ("episode.one.vtt", nil), ("en.vtt", nil), ("v1.02.vtt", nil),
    ])
    func aNameMayHoldOne(name: String, tag: String?) { #expect(language(ofFileNamed: name) == tag) }
}
