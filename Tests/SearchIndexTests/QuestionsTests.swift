import Foundation
import Model
import Parsing
import Testing

@testable import SearchIndex

/// Questions that an engineer asks of the repository's own content, and the passages that answer them: one of these must
/// be among the first five hits. What is tested is the order; scores are free to change.
@Suite struct QuestionsTests {
    struct Question: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var answers: [String]

        init(_ text: String, _ answers: String...) { (testDescription, self.answers) = (text, answers) }
    }

    static let questions = [
        Question("who must fence", "runbooks/network-partition#fence"),
        Question("rollback did not help", "runbooks/deployment-pipeline#roll-back"),
        Question("expired certificate", "runbooks/certificate-expiry"),
        Question("leap second", "runbooks/clock-faults"),
        Question("retry storm", "runbooks/overload#break-retries", "practices/retries-backoff"),
        Question("dns ttl during outage", "runbooks/dns-outage#cache-times"),
        Question("config push canary", "practices/staged-rollout", "runbooks/bad-configuration#stop-spread"),
        Question("hpbn tls resumption", "books/high-performance-browser-networking#tls-session-resumption"),
        Question("split brain", "runbooks/network-partition"),
        Question("netsplit", "runbooks/network-partition"),
        Question(
            "which replica to promote", "runbooks/database-failover#promote",
            "runbooks/database-failover#choose-replica"),
        Question("evacuate a region", "runbooks/cloud-region#evacuate"),
        Question("shed load", "runbooks/overload#shed"),
        Question("kill switch", "practices/feature-flags"),
        Question("what do we tell users", "runbooks/certificate-expiry#tell", "runbooks/dns-outage#cache-times"),
        Question("five whys", "practices/five-whys"),
        Question("alert fatigue", "practices/on-call-health"),
        Question("restore a backup nobody has ever tested", "practices/failover-drills"),
        Question("a regular expression that uses all cpu", "incidents/cloudflare-2019-07-regex"),
        Question("bgp route leak", "incidents/verizon-2019-06-leak"),
        Question("schema change locks the table", "practices/zero-downtime-migrations"),
        Question("integer overflow of ids", "incidents/github-2021-05-int32", "incidents/strava-2014-07"),
        Question("out of band access", "runbooks/dns-outage#out-of-band"),
        Question("ten deploys a day", "videos/10-deploys"),
        Question("no space left on device", "runbooks/overload"),
        Question("502 bad gateway", "runbooks/overload"),
        Question("deleted production database", "incidents/gitlab-2017-01"),
        Question("facilitate a post-mortem", "talks/postmortem-facilitation", "books/debriefing-facilitation-guide"),
        Question("allspaw", "people/john-allspaw"),
        Question("disk full", "runbooks/overload", "runbooks/overload#find-limit"),
        Question("certifcate expired", "runbooks/certificate-expiry"),
        Question("rollbak a deploy", "runbooks/deployment-pipeline#roll-back"),
        Question("ntp clock drift", "runbooks/clock-faults"),
        Question("could not resolve host", "runbooks/dns-outage"),
        Question("circut breaker", "practices/circuit-breaker"),
        Question("two primaries", "runbooks/database-failover"),
        Question("replication lag", "runbooks/database-failover", "runbooks/database-failover#dead-or-busy"),
        Question("transaction id wraparound", "incidents/mandrill-2019-02", "incidents/sentry-2015-07"),
        Question("who is incident commander", "practices/incident-command"),
        Question("netwrk partiton", "runbooks/network-partition"),
    ]

    static let index: Result<TemporaryIndex, any Error> = Result {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let content = root.appending(path: "Content")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: content.path())
            .filter { $0.hasSuffix(".md") && $0.contains("/") }.sorted()
        let files = try paths.map { path in
            (path: path, text: try String(contentsOf: content.appending(path: path), encoding: .utf8))
        }
        let settings = try Data(contentsOf: root.appending(path: "kb.yml"))
        let tags = parseSettings(SourceText(path: "kb.yml", bytes: Array(settings))).settings.tags
        return try TemporaryIndex(files, tags: tags)
    }

    @Test(arguments: questions)
    func anAnswerIsAmongTheFirstFive(question: Question) throws {
        let hits = try Self.index.get().search(question.testDescription, limit: 5).hits.prefix(5).map(
            \.address.description)
        #expect(hits.contains(where: question.answers.contains), "\(hits)")
    }
}
