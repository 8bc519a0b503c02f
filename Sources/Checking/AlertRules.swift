import Linking
import Model

/// Whether the alerts and the runbooks of one knowledge base fit each other: every alert leads to a page and a passage
/// that are there, and no runbook waits for an alert that never comes.
///
/// - Parameter areAll: Whether every file of alerts could be read; otherwise nothing is said of runbooks without one.
public func checkAlerts(
    _ alerts: [Alert], in library: Library, baseURL: String, areAll: Bool = true
) -> [Diagnostic] {
    alertsWithoutRunbook(alerts) + alertsLeadingNowhere(alerts, in: library, baseURL: baseURL)
        + (areAll ? runbooksWithoutAlert(alerts, in: library, baseURL: baseURL) : [])
}

/// The files that the explanations of these rules share: a runbook of one step with its incident, and two alerts.
enum AlertExample {
    static let settings = ExampleFile(
        "kb.yml", "title: Ours\nbase_url: https://kb.example/\nalerts: [alerts/node.yml]\n")

    static let page = "https://kb.example/runbooks/full-disk.html"

    /// A file with two alerts.
    ///
    /// - Parameters: The values of their `runbook_url`; nil for an alert without any.
    static func alerts(full: String?, filling: String?) -> ExampleFile {
        ExampleFile(
            "alerts/node.yml",
            """
            groups:
              - name: node
                rules:
                  - alert: NodeDiskFull
                    expr: node_filesystem_avail_bytes == 0
                    labels:
                      severity: critical
                    annotations:
                      summary: A disk is full.\(annotation(full))
                  - alert: NodeDiskFilling
                    expr: predict_linear(node_filesystem_avail_bytes[6h], 24 * 3600) < 0
                    for: 1h
                    labels:
                      severity: warning
                    annotations:
                      summary: A disk is full tomorrow.\(annotation(filling))

            """)
    }

    private static func annotation(_ address: String?) -> String {
        address.map { "\n          runbook_url: \($0)" } ?? ""
    }

    static func files(_ alerts: ExampleFile) -> [ExampleFile] { [settings, alerts, .runbook, .incident] }

    /// All is well.
    static let sound = files(alerts(full: page + "#find", filling: page))
}
