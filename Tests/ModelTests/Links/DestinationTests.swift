import Model
import Testing

struct DestinationTests {
    @Test(arguments: [
        "https://kb.example/a?b=c#d", "http://kb.example", "HTTPS://KB.example/", "mailto:ops@kb.example",
        "https://kb.example/javascript:x", "https://kb.example/grö\u{DF}e",
    ])
    func isOutsideWithASchemeThatIsSafe(written: String) {
        #expect(Destination(written, in: "incidents/x") == .outside(written))
    }

    @Test(arguments: [
        "javascript:alert(1)", "JavaScript:alert(1)", "JAVASCRIPT:alert(1)//x.md", "java\tscript:alert(1)",
        "java\nscript:alert(1)", "java\r\nscript:alert(1)", "\u{1}javascript:alert(1)", "\u{1F}javascript:alert(1)",
        " javascript:alert(1)", "\u{7F}javascript:alert(1)", "\u{0}javascript:alert(1)", "javascript\t:alert(1)",
        "javascript:\u{301}alert(1)", "javascript:\u{200D}alert(1)//x.md", "data:text/html,<script>",
        "DATA:text/html;base64,AA==", "vbscript:x", "file:///etc/passwd", "ftp://kb.example/", "blob:x",
        "view-source:https://kb.example/", "feed+https:x", "x:y.md", "https ://kb.example/", "https://kb.example/a b",
    ])
    func isUnsafeInAnyDisguise(written: String) {
        #expect(Destination(written, in: "incidents/x") == .unsafe(written))
    }

    @Test(arguments: ["//kb.example", "//kb.example/x.md", "///x.md", "//\u{301}kb.example/x.md"])
    func isUnsafeWithAHostAndNoScheme(written: String) {
        #expect(Destination(written, in: "incidents/x") == .unsafe(written))
    }

    @Test(arguments: [
        ("y.md", "incidents/y"), ("./y.md", "incidents/y"), ("y.md#why", "incidents/y#why"),
        ("../practices/quorum.md", "practices/quorum"),
        ("../practices/quorum.md#the-rule", "practices/quorum#the-rule"),
        ("../incidents/x.md", "incidents/x"), ("2013/y.md", "incidents/2013/y"), ("../y.md", "y"),
        (".././practices/../talks/t.md", "talks/t"), ("y.md#a#b", "incidents/y#a#b"), ("y.md#", "incidents/y"),
        ("y.html.md", "incidents/y.html"), ("10:30.md", "incidents/10:30"), ("a/b:c.md", "incidents/a/b:c"),
    ])
    func isAPassageByThePathOfItsFile(written: String, address: String) {
        #expect(Destination(written, in: "incidents/x") == .passage(parsed(address)))
    }

    @Test(arguments: [
        ("../y.md", "incidents/y"), ("../../talks/t.md#a", "talks/t#a"), ("y.md", "incidents/2013/y"),
    ])
    func isRelativeToAFileInDeeperFolders(written: String, address: String) {
        #expect(Destination(written, in: "incidents/2013/x") == .passage(parsed(address)))
    }

    @Test(arguments: [("#why", "incidents/x#why"), ("#", "incidents/x"), ("", "incidents/x")])
    func isAPassageOfTheSameEntry(written: String, address: String) {
        #expect(Destination(written, in: "incidents/x") == .passage(parsed(address)))
    }

    @Test(arguments: [
        "../../y.md", "../../incidents/y.md", "../../../x.md", "/incidents/y.md", "y.html", "y", "image.png",
        "y.md?a=b", "y.MD", "..", ".", "/", "../incidents/", ":x", "1x:y", "y.txt#z.md", "/\\kb.example",
    ])
    func isAnotherFile(written: String) {
        #expect(Destination(written, in: "incidents/x") == .otherFile(written))
    }

    private func parsed(_ address: String) -> Address {
        let parts = address.split(separator: "#", maxSplits: 1).map(String.init)
        return Address(entry: parts[0], anchor: parts.count > 1 ? parts[1] : "")
    }
}

struct RelativeDestinationTests {
    @Test(arguments: [
        ("runbooks/a", "runbooks/b", "b.md"), ("runbooks/a", "incidents/b#c", "../incidents/b.md#c"),
        ("runbooks/a", "runbooks/2013/b", "2013/b.md"), ("runbooks/2013/a", "runbooks/b", "../b.md"),
        ("runbooks/2013/a", "incidents/2013/b#c", "../../incidents/2013/b.md#c"), ("runbooks/a", "runbooks/a#c", "#c"),
        ("runbooks/a", "runbooks/a", "#"), ("runbooks/a", "runbooks/a/b", "a/b.md"),
        ("runbooks/a/b", "runbooks/a", "../a.md"),
    ])
    func leadsFromFileToFile(source: String, target: String, written: String) {
        #expect(relativeDestination(from: source, to: Address(target)) == written)
    }

    private static let ids = [
        "runbooks/a", "runbooks/b", "runbooks/a/b", "runbooks/2013/a", "runbooks/2013/06/a", "incidents/2013/a",
        "incidents/a.b", "practices/A_-1",
    ]

    @Test(arguments: ids, ids)
    func readsBackAsTheSameAddress(source: String, target: String) {
        for address in [Address(entry: target), Address(entry: target, anchor: "größe-1")] {
            #expect(Destination(relativeDestination(from: source, to: address), in: source) == .passage(address))
        }
    }
}
