import Testing

@testable import Checking

@Suite struct LeftToFillInTests {
    private func report(_ body: String, fields: String = "") -> [String] {
        problems(in: ["incidents/a": "---\ntitle: A\n\(fields)---\n\(body)"], placesLeftToFillIn)
    }

    @Test func standsAtTheWords() {
        #expect(
            report("x\n\n> Fill in: what.\n\n## End\n\n> Fill in, or remove.\n") == [
                "incidents/a 6:3+7 ?KB058 a quote that begins with 'Fill in' is left here"
                    + " | write what it asks for, or remove it",
                "incidents/a 10:3+7 ?KB058 a quote that begins with 'Fill in' is left here"
                    + " | write what it asks for, or remove it",
            ])
    }

    @Test(arguments: ["Fill in: x.\n", "> They fill in.\n", "> Filling in.\n", "```\n> Fill in\n```\n"])
    func isSilentOnOtherText(body: String) { #expect(report(body) == []) }

    @Test func isSilentOnADraft() { #expect(report("> Fill in: x.\n", fields: "draft: true\n") == []) }
}
