import Foundation
import Testing

@testable import Actions

@Suite struct OutputFolderTests {
    @Test(arguments: [
        ("Content/site", "Content"), ("Content", "Content"), ("Content/articles/new/deep", "Content"),
        ("Site/templates/site", "Site/templates"), ("Site/assets", "Site/assets"), ("Site/outlines/x", "Site/outlines"),
        ("Site", "Site"), ("link/site", "Content"), ("./Content/../Content/site", "Content"),
    ])
    func whatTheSiteIsMadeFromIsNoPlaceForIt(output: String, source: String) throws {
        let base = try TemporaryBase()
        try FileManager.default.createSymbolicLink(atPath: base["link"], withDestinationPath: "Content")
        let before = try base.contents(of: "")
        #expect(throws: ActionError.amongSources(base[output], source)) { try base.build(output: base[output]) }
        #expect(try base.contents(of: "") == before)
    }

    @Test(arguments: ["Site/public", "Site/templates-built", "Contents", "out/Content"])
    func anotherPlaceIsTaken(output: String) throws {
        let base = try TemporaryBase()
        #expect(try base.build(output: base[output]).isPublished)
        #expect(base.exists(output + "/index.html"))
    }
}
