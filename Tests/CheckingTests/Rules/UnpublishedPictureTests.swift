import Testing

@Suite struct UnpublishedPictureTests {
    @Test func standsAtThePicture() {
        #expect(
            problems(inBody: "See ![load](load.png).") == [
                "practices/p 4:5+17 ?KB022 the picture 'load.png' is not published"
                    + " | give its whole address, starting with https://, or say in words what it shows"
            ])
    }

    @Test(arguments: ["![load](https://example.org/load.png)", "`![load](load.png)`"])
    func isSilentOnWhatAPageCanShow(body: String) { #expect(problems(inBody: body) == []) }
}
