import Foundation
import Testing

/// Pictures of a PDF's pages are made on request, and leave the machine only with a licence.
@Suite struct SlidePictureTests {
    private static let content = "BT /F1 40 Tf 50 200 Td (Clock skew) Tj ET"

    /// Without a table of its objects, which poppler makes for itself.
    private static let pdf = """
        %PDF-1.4
        1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
        2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
        3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents 4 0 R
        /Resources <</Font <</F1 <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> >> >> >> endobj
        4 0 obj <</Length \(content.utf8.count)>> stream
        \(content)
        endstream endobj
        trailer <</Root 1 0 R>>
        %%EOF

        """

    @Test(arguments: [("--licence MIT", true), ("", false)])
    func theSiteShowsThemAsTheLicenceAllows(option: String, isShown: Bool) throws {
        let sandbox = try Sandbox()
        try sandbox.write(Self.pdf, to: "skew.pdf")
        let told = try sandbox.run("kb ingest skew.pdf --as talks/skew --thumbnails \(option)")
        #expect(told.status == 0, "\(told.output)")
        #expect(told.output.contains("wrote      Content/talks/skew.ingest/"))
        #expect(sandbox.exists("Content/talks/skew.ingest/1.png"))
        #expect(try sandbox.run("kb build").status == 0)
        #expect(sandbox.exists("Site/public/talks/skew.ingest/1.png") == isShown)
        let picture = #"<img src="../talks/skew.ingest/1.png" width="280" height="210" alt="" loading="lazy">"#
        #expect(try sandbox.read("Site/public/talks/skew.html").contains(picture) == isShown)
        // Again, nothing is written.
        let again = try sandbox.run("kb ingest skew.pdf --as talks/skew --thumbnails")
        #expect(again.output.contains("unchanged") && again.output.contains("0 files written"), "\(again.output)")
    }
}
