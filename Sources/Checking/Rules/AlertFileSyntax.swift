import Model

/// Found where the files are read: `Parsing/ParseAlerts.swift`.
extension RuleExplanation {
    static let alertFileSyntax = RuleExplanation(
        .alertFileSyntax, "alert-file-syntax", "A file of alerts that cannot be read as rules",
        why:
            "Alerts in a file that cannot be read are not checked, and kb open does not know them. Prometheus may take "
            + "such a file for empty, too.",
        mend:
            "Begin the file with 'groups:', or make it a Kubernetes object of the kind PrometheusRule; templates of a "
            + "chart have to be rendered first. Anchors, aliases and tags of YAML are not read.",
        example: AlertExample.files(
            ExampleFile(
                "alerts/node.yml",
                "group:\n  - name: node\n    rules:\n      - alert: NodeDiskFull\n        expr: disk_free == 0\n")),
        mended: AlertExample.sound)
}
