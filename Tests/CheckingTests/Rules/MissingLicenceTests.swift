import Testing

@testable import Checking

@Suite struct MissingLicenceTests {
    private func report(_ fields: String) -> [String] {
        problems(in: ["articles/x": "---\ntitle: T\n\(fields)---\n"], missingLicences)
    }

    @Test(arguments: ["", "licence:\n", "licence: ''\n"])
    func standsAtTheField(licence: String) {
        #expect(
            report("full_text: true\n" + licence) == [
                "articles/x 3:12+4 KB049 the body is another's text, and no licence is named"
                    + " | add 'licence: …' to the front matter"
            ])
    }

    @Test(arguments: ["full_text: true\nlicence: CC BY 4.0\n", "full_text: false\n", ""])
    func isSilentWithALicenceOrOnOurOwnWords(fields: String) { #expect(report(fields) == []) }
}
