import Testing

@testable import Ingest

@Suite struct InputFileTests {
    @Test(arguments: [
        ("talk.en.vtt", "vtt", "talk"), ("Deck.PPTX", "pptx", "Deck"), ("README", "", "README"), (".hidden", "", ""),
    ])
    func namesSayWhatAFileMayBe(name: String, ending: String, stem: String) {
        let file = InputFile(name: name, bytes: [], path: name)
        #expect(file.ending == ending)
        #expect(file.stem == stem)
    }
}
