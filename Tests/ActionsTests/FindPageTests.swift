import Linking
import Model
import Testing

@testable import Actions

@Suite struct FindPageTests {
    private static let site = "https://kb.example/"

    private static let alerts: [Alert] = [
        alert("SwitchDown", leadingTo: site + "incidents/switch.html#end"),
        alert("Fenced", leadingTo: site + "runbooks/partition"),
        alert("Fenced", leadingTo: site + "runbooks/partition.html"),
        alert("fenced", leadingTo: site + "articles/plain.html"),
        alert("Twice", leadingTo: site + "runbooks/partition.html#fence"),
        alert("Twice", leadingTo: site + "practices/majority.html"),
        alert("Twice", leadingTo: site + "practices/gone.html"),
        alert("HalfGone", leadingTo: site + "runbooks/partition.html#fnece"),
        alert("Gone", leadingTo: site + "runbooks/partitoin.html"),
        alert("Elsewhere", leadingTo: "HTTP://runbooks.example/x"),
        alert("Script", leadingTo: "javascript:x"),
        alert("Template", leadingTo: site + "runbooks/{{ $labels.job }}.html"),
        alert("ClockSkew", leadingTo: nil),
        alert("Plain", leadingTo: nil),
    ]

    private static func alert(_ name: String, leadingTo address: String?) -> Alert {
        Alert(
            name: name, group: "g", runbook: address.map { Alert.RunbookAddress(text: $0, range: 0..<1) },
            nameRange: 0..<1, source: SourceText(path: "a.yml", bytes: Array("x\n".utf8)))
    }

    private func find(_ name: String) throws -> Result<[FoundPage], NoPage> {
        findPages(name, alerts: Self.alerts, in: try TemporaryBase().load().library, baseURL: Self.site)
    }

    @Test(arguments: [
        ("SwitchDown", ["SwitchDown incidents/switch#end"]),
        ("switchdown", ["SwitchDown incidents/switch#end"]),
        ("Fenced", ["Fenced runbooks/partition"]),
        ("fenced", ["fenced articles/plain"]),
        ("FENCED", ["Fenced runbooks/partition", "fenced articles/plain"]),
        ("Twice", ["Twice runbooks/partition#fence", "Twice practices/quorum"]),
        ("HalfGone", ["HalfGone runbooks/partition"]),
        ("Elsewhere", ["Elsewhere HTTP://runbooks.example/x"]),
        // What has no runbook of its own may be an entry's name.
        ("Plain", ["Plain articles/plain"]),
        ("quorum", ["nil practices/quorum"]),
        ("practices/majority#why", ["nil practices/quorum#why"]),
        ("https://kb.example/practices/quorum.html#why", ["nil practices/quorum#why"]),
        ("practices/quorum.html#why", ["nil practices/quorum#why"]),
        ("practices/majority.html", ["nil practices/quorum"]),
    ])
    func aNameMeansPages(name: String, pages: [String]) throws {
        let found = try find(name).get().map { page in
            switch page.place {
            case .passage(let address): "\(page.alert?.name ?? "nil") \(address)"
            case .outside(let address): "\(page.alert?.name ?? "nil") \(address)"
            }
        }
        #expect(found == pages)
    }

    @Test func aStepThatIsGoneLeavesItsRunbookWithANote() throws {
        #expect(
            try find("HalfGone").get().map(\.note) == [
                "the alert 'HalfGone' (a.yml:1) leads to 'runbooks/partition#fnece', which is not there; "
                    + "this is the whole entry"
            ])
        #expect(try find("SwitchDown").get().map(\.note) == [nil])
    }

    @Test func theOnlyRunbookOfANameIsOpened() throws {
        let named = { (title: String) in "---\ntitle: \(title)\naliases: [Cut]\n---\nText.\n" }
        let base = try TemporaryBase(files: [
            "articles/a.md": named("A"), "practices/b.md": named("B"), "runbooks/c.md": named("C"),
        ])
        func cut() throws -> [FoundPage] {
            try findPages("cut", alerts: [], in: base.load().library, baseURL: Self.site).get()
        }
        #expect(try cut().map(\.place) == [.passage(Address("runbooks/c"))])
        #expect(try cut().map(\.note) == ["'cut' is also a name of articles/a, practices/b"])
        for id in ["x", "y"] { try base.write(named("Z"), to: "Content/practices/\(id).md") }
        let note =
            "'cut' is also a name of articles/a, practices/b, practices/x and 1 more; see them with: kb search cut"
        #expect(try cut().map(\.note) == [note])
        for id in ["x", "y"] { try base.remove("Content/practices/\(id).md") }
        try base.write(named("D"), to: "Content/runbooks/d.md")
        let order = ["runbooks/c", "runbooks/d", "articles/a", "practices/b"]
        #expect(try cut().map(\.place) == order.map { .passage(Address($0)) })
        #expect(try cut().allSatisfy { $0.note == nil })
    }

    @Test(arguments: [
        (
            "Gone",
            "the alert 'Gone' (a.yml:1) leads nowhere: there is no entry 'runbooks/partitoin'; "
                + "did you mean 'runbooks/partition'?"
        ),
        ("Script", "the alert 'Script' (a.yml:1) leads to 'javascript:x', which is no address"),
        (
            "Template",
            "the alert 'Template' (a.yml:1) leads to 'https://kb.example/runbooks/{{ $labels.job }}.html', "
                + "which is no address"
        ),
        ("ClockSkew", "the alert 'ClockSkew' (a.yml:1) has no runbook; look for one with: kb search clock skew"),
        ("SwithcDown", "there is no alert and no entry 'SwithcDown'; did you mean 'SwitchDown'?"),
        ("partition#fence", "there is no entry 'partition'; did you mean 'runbooks/partition'?"),
        ("practices/quorun", "there is no entry 'practices/quorun'; did you mean 'practices/quorum'?"),
        (
            "https://kb.example/runbooks/partition.html#fnece",
            "'runbooks/partition' has no passage '#fnece'; did you mean 'fence'?"
        ),
        ("runbooks/partition.html#fnece", "'runbooks/partition' has no passage '#fnece'; did you mean 'fence'?"),
        (
            "https://kb.example/practices/quorun.html",
            "there is no entry 'practices/quorun'; did you mean 'practices/quorum'?"
        ),
        ("quorums", "there is no alert and no entry 'quorums'; did you mean 'Quorum'?"),
        ("KubeAPIDown", "there is no alert and no entry 'KubeAPIDown'; find it with: kb search kube apidown"),
    ])
    func whereThereIsNoneTheReasonIsSaid(name: String, reason: String) throws {
        #expect(try find(name) == .failure(NoPage(description: reason)))
    }

    @Test(arguments: [
        ("NodeFilesystemAlmostFull", "node filesystem almost full"), ("split brain", "split brain"),
        ("a#b/c", "a b c"), ("Node5Down", "node5 down"), ("", ""), ("'", ""),
    ])
    func anAlertsNameIsMadeOfWords(name: String, words: String) {
        #expect(Actions.words(of: name) == words)
    }
}
