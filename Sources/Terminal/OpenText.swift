import Linking
import Model

/// What is opened and where it is: two lines, for a reader in a hurry.
///
/// - Parameters:
///   - name: The alert, or else what the page is about.
///   - ref: The passage's address; nil for a page of another site.
///   - page: The whole address that opens it.
public func openingText(_ name: String, ref: Address?, page: String, style: Style) -> String {
    let place = ref.map { "  " + style.green($0.description) } ?? "  leads out of this knowledge base"
    return style.bold(printable(name)) + place + "\n" + printable(page) + "\n"
}

/// What shows the problems of the alerts, also of the files that were named besides those of `kb.yml`.
public func checkCommandText(alerts files: [String]) -> String {
    (["kb check"] + (files.isEmpty ? [] : ["--alerts"]) + files.map(shellWord)).joined(separator: " ")
}

/// A remark beside the page, or why there is none. It may quote a file of alerts.
public func remarkText(_ remark: String) -> String { "kb: \(printable(remark))\n" }

/// What a name may mean, when it means several pages: each with its command or address, and the alert's place.
public func choicesText(_ name: String, _ choices: [(command: String, place: String)]) -> String {
    let width = choices.map { printable($0.command).count }.max() ?? 0
    let lines = choices.map { choice in
        let command = printable(choice.command)
        return "  \(command)\(String(repeating: " ", count: width - command.count))  \(printable(choice.place))\n"
    }
    return remarkText("'\(name)' may mean one of \(choices.count) pages; open the right one:") + lines.joined()
}
