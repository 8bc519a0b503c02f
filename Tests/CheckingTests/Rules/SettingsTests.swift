import Model
import Parsing
import Testing

@Suite struct SettingsTests {
    private func problems(_ text: String) -> [String] {
        parseSettings(SourceText(path: "Content/kb.yml.md", bytes: Array(text.utf8))).problems.map(\.line)
    }

    @Test func standsAtWhatCannotBe() {
        #expect(
            problems("rules:\n  KB042: sometimes\n") == [
                "kb.yml 2:10+9 KB040 the level of KB042 is not one | write off, warning or error"
            ])
        #expect(
            problems("- x\n") == [
                "kb.yml 1:1+1 KB040 the settings are not a list of 'field: value' lines | write one field a line"
            ])
    }

    @Test func isSilentOnSettings() { #expect(problems("title: x\nrules:\n  KB042: off\n") == []) }
}
