import Testing

@testable import Checking

@Suite struct AlertLeadsNowhereTests {
    @Test func theExampleFiresNothingElse() {
        #expect(
            problems(in: RuleExplanation.alertLeadsNowhere.example) == [
                "alerts/node.yml 10:24+47 KB056 the alert 'NodeDiskFull' leads to 'runbooks/full-disk#fnid', "
                    + "which is not there | did you mean 'find'?"
            ])
        #expect(problems(in: RuleExplanation.alertLeadsNowhere.mended) == [])
    }

    @Test(arguments: [
        "https://kb.example/kb/runbooks/disk.html#find", "https://kb.example/kb/runbooks/disk",
        "'https://kb.example/kb/runbooks/d%69sk.html'", "https://kb.example/kb/incidents/flood.html",
        // Its own problems are told; this one follows from them.
        "https://kb.example/kb/runbooks/broken.html",
        // The page at an old address sends its reader on.
        "https://kb.example/kb/runbooks/old.html",
    ])
    func isSilentWherePageAndPassageAreThere(address: String) {
        #expect(problems(withAlertTo: address) == [])
    }

    @Test(arguments: [
        (
            "https://kb.example/kb/runbooks/dsik.html#find",
            "KB056 the alert 'Full' leads to 'runbooks/dsik', which is not there | did you mean 'runbooks/disk'?"
        ),
        (
            "https://kb.example/kb/runbooks/certificates.html",
            "KB056 the alert 'Full' leads to 'runbooks/certificates', which is not there | "
                + "make it with: kb new runbooks/certificates"
        ),
        (
            "https://kb.example/kb/tags/certificates.html",
            "KB056 the alert 'Full' leads to 'tags/certificates', which is not there | "
                + "find the one that is meant with: kb search"
        ),
        (
            "https://kb.example/kb/runbooks/draft.html",
            "KB056 the alert 'Full' leads to 'runbooks/draft', which is a draft | "
                + "publish it by removing 'draft: true' from its file"
        ),
        (
            "https://kb.example/kb/runbooks/disk.html#unlike",
            "KB056 the alert 'Full' leads to 'runbooks/disk#unlike', which is not there | "
                + "it has: find"
        ),
        (
            "https://kb.example/kb/incidents/flood.html#end",
            "KB056 the alert 'Full' leads to 'incidents/flood#end', which is not there | "
                + "it has no headings"
        ),
        (
            "https://kb.example/kb/runbooks/",
            "KB056 the alert 'Full' leads to a page that is no entry's | "
                + "lead it to a runbook, best to a step: kb open REF --url"
        ),
        (
            "http://kb.example/runbooks/disk.html#find",
            "KB056 the alert 'Full' leads out of this site | "
                + "did you mean 'https://kb.example/kb/runbooks/disk.html#find'?"
        ),
        (
            "https://wiki.example/Disk",
            "KB056 the alert 'Full' leads out of this site | "
                + "addresses of this site begin with 'https://kb.example/kb/', as base_url of kb.yml says"
        ),
        (
            "'https://kb.example/kb/runbooks/{{ $labels.device }}.html'",
            "KB056 the alert 'Full' has a template in its runbook_url | "
                + "write the whole address, for each alert its own: where a template leads cannot be told"
        ),
        (
            "https://kb.example/kb/runbooks/old.html#find",
            "?KB056 the alert 'Full' leads to 'runbooks/old', which has moved and does not pass on '#find' |"
                + " write https://kb.example/kb/runbooks/disk.html#find"
        ),
    ])
    func saysWhatIsWrongAtTheAddress(address: String, problem: String) {
        #expect(problems(withAlertTo: address) == ["alerts.yml 5:32+\(address.count) \(problem)"])
    }
}
