import Testing

@Suite struct MissingFieldTests {
    @Test func standsAtTheStartOrAtTheEmptyField() {
        let problem = "KB005 the field 'title' is missing | add 'title: …' to the front matter"
        #expect(problems(in: ["articles/a": "---\ntags: [x]\n---\n"]) == ["articles/a 1:1+3 \(problem)"])
        #expect(problems(in: ["articles/a": "---\ntags: [x]\ntitle:\n---\n"]) == ["articles/a 3:1+5 \(problem)"])
    }

    @Test func aTitleIsEnough() {
        #expect(problems(in: ["articles/a": "---\ntitle: 0\n---\n"]) == [])
    }
}
