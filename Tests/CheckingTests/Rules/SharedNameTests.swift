import Testing

@testable import Checking

@Suite struct SharedNameTests {
    @Test func standsAtTheTitleOrTheAliasOfTheLater() {
        let files = [
            "people/a": "---\ntitle: Ada\naliases: [Bea]\n---\n", "people/b": "---\ntitle: Bea\n---\n",
            "people/c": "---\ntitle: Cy\naliases: [C., Ada]\n---\n", "events/ada": "---\ntitle: Ada\n---\n",
        ]
        #expect(
            problems(in: files, sharedNames) == [
                "people/b 2:8+3 ?KB062 'people/a' answers to the name 'Bea' too | tell them apart, here or there",
                "people/c 3:15+3 ?KB062 'people/a' answers to the name 'Ada' too | tell them apart, here or there",
            ])
    }

    @Test func otherKindsMayShareTheirTitles() {
        let files = ["articles/a": "---\ntitle: A\n---\n", "articles/b": "---\ntitle: A\n---\n"]
        #expect(problems(in: files, sharedNames) == [])
    }
}
