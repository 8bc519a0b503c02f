import Testing

@Suite struct TooComplexTests {
    @Test func standsAtWhatIsTooDeep() {
        #expect(
            problems(inBody: String(repeating: ">", count: 65) + " deep") == [
                "practices/p 4:65+6 KB021 quotes, lists or markup nest too deep here | nest them less"
            ])
    }

    @Test func isSilentOnWhatPeopleWrite() {
        #expect(problems(inBody: String(repeating: ">", count: 20) + " deep") == [])
    }
}
