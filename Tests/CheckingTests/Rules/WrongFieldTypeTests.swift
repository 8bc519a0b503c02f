import Testing

@Suite struct WrongFieldTypeTests {
    @Test func standsAtTheValue() {
        #expect(
            problems(inField: "tags: cascade") == [
                "practices/p 3:7+7 KB004 the field 'tags' is not a list | write 'tags: [one, two]'"
            ])
        #expect(
            problems(in: ["talks/t": "---\ntitle: T\nslide_count: many\n---\n"]) == [
                "talks/t 3:14+4 KB004 the field 'slide_count' is not a number of slides | write 'slide_count: 48'"
            ])
    }

    @Test(arguments: ["tags: []", "tags:", "draft: false", "review_every: 1 year", "summary: 12"])
    func isSilentOnTheRightType(field: String) {
        #expect(problems(inField: field) == [])
    }
}
