import Files
import Linking
import Model

/// A page that somebody asked for by an alert, an address or a name.
public struct FoundPage: Sendable, Equatable {
    public enum Place: Sendable, Hashable {
        /// Of this knowledge base, and there.
        case passage(Address)
        /// A whole address, of another site or of a page that is no entry's.
        case outside(String)
    }

    /// The alert that was named, if it was one.
    public var alert: Alert?
    public var place: Place
    /// What the reader must know of the page: a sentence without a full stop.
    public var note: String?
}

/// Why no page was found, with what may have been meant.
public struct NoPage: Error, CustomStringConvertible, Equatable {
    public var description: String
}

/// The pages that a name means, each once: an address of a passage, or else an alert, or else an entry's title, alias
/// or last part of its id, as it is written or in other capitals. The first of these that there is decides.
public func findPages(
    _ name: String, alerts: [Alert], in library: Library, baseURL: String
) -> Result<[FoundPage], NoPage> {
    if let address = passageNamed(name, in: library, baseURL: baseURL) {
        return .success([FoundPage(place: .passage(address))])
    }
    let exact = alerts.filter { $0.name == name }
    let named = exact.isEmpty ? alerts.filter { $0.name.lowercased() == name.lowercased() } : exact
    let answers = named.map { page(of: $0, in: library, baseURL: baseURL) }
    let pages = answers.compactMap { try? $0.get() }
    if !pages.isEmpty { return .success(unique(pages)) }
    let entries = library.entries.filter { entry in
        let last = String(entry.id.split(separator: "/").last ?? "")
        return ([entry.title, last] + entry.fields.aliases).contains { $0.lowercased() == name.lowercased() }
    }
    if !entries.isEmpty { return .success(entryPages(name, entries, alert: named.first)) }
    return .failure(answers.first?.failure ?? nothing(named: name, alerts, library, baseURL))
}

/// The passage that an address names, of the form `id#anchor` or as the site's own page.
public func passageNamed(_ name: String, in library: Library, baseURL: String) -> Address? {
    if let (_, address) = try? findPassage(name, in: library) { return address }
    return pageAddress(name, in: library, baseURL: baseURL).flatMap { library.passage(at: $0) == nil ? nil : $0 }
}

/// Where a page of the site leads, named by its whole address or from the site's folder on; it may not be there.
private func pageAddress(_ name: String, in library: Library, baseURL: String) -> Address? {
    if let address = library.address(atSiteAddress: name, baseURL: baseURL) { return address }
    guard name.prefix(while: { $0 != "#" && $0 != "?" }).hasSuffix(".html") else { return nil }
    return library.address(atSiteAddress: baseURL + name, baseURL: baseURL)
}

/// The only runbook among entries of the same name is what somebody in need of one means; or else all are, runbooks first.
private func entryPages(_ name: String, _ entries: [Entry], alert: Alert?) -> [FoundPage] {
    let runbooks = entries.filter { $0.kind == .runbook }
    let others = entries.filter { $0.kind != .runbook }
    let page = { (entry: Entry) in FoundPage(alert: alert, place: .passage(Address(entry: entry.id))) }
    guard runbooks.count == 1, !others.isEmpty else { return (runbooks + others).map(page) }
    var found = page(runbooks[0])
    let named = others.prefix(3).map(\.id).joined(separator: ", ")
    let rest = others.count > 3 ? " and \(others.count - 3) more; see them with: kb search \(words(of: name))" : ""
    found.note = "'\(name)' is also a name of \(named)\(rest)"
    return [found]
}

extension Result {
    fileprivate var failure: Failure? {
        if case .failure(let failure) = self { return failure }
        return nil
    }
}

private func unique(_ pages: [FoundPage]) -> [FoundPage] {
    var seen: Set<FoundPage.Place> = []
    return pages.filter { seen.insert($0.place).inserted }
}

private func page(of alert: Alert, in library: Library, baseURL: String) -> Result<FoundPage, NoPage> {
    let name = "the alert '\(alert.name)' (\(alert.span.file):\(alert.span.line))"
    guard let runbook = alert.runbook else {
        let words = words(of: alert.name)
        return .failure(NoPage(description: "\(name) has no runbook; look for one with: kb search \(words)"))
    }
    let text = runbook.text
    guard let address = library.address(atSiteAddress: text, baseURL: baseURL), !runbook.hasTemplate else {
        guard case .outside = Destination(text, in: ""), !runbook.hasTemplate else {
            return .failure(NoPage(description: "\(name) leads to '\(text)', which is no address"))
        }
        return .success(FoundPage(alert: alert, place: .outside(text)))
    }
    if library.passage(at: address) != nil { return .success(FoundPage(alert: alert, place: .passage(address))) }
    guard library[address.entry] != nil else {
        let reason = UnknownReference(address, in: library)
        return .failure(NoPage(description: "\(name) leads nowhere: \(reason)"))
    }
    // At the right page, though not at the right step: better than nothing when something is on fire.
    let note = "\(name) leads to '\(address)', which is not there; this is the whole entry"
    return .success(FoundPage(alert: alert, place: .passage(Address(entry: address.entry)), note: note))
}

private func nothing(named name: String, _ alerts: [Alert], _ library: Library, _ baseURL: String) -> NoPage {
    let page = pageAddress(name, in: library, baseURL: baseURL)
    let address = page ?? Address(name)
    let isID = page != nil || Kind(entry: address.entry) != nil && name.utf8.contains(UInt8(ascii: "/"))
    if isID || !address.anchor.isEmpty {
        return NoPage(description: UnknownReference(address, in: library).description)
    }
    let names = alerts.map(\.name) + library.entries.flatMap { [$0.id, $0.title] + $0.fields.aliases }
    let help = didYouMean(name, among: names) ?? "find it with: kb search \(words(of: name))"
    return NoPage(description: "there is no alert and no entry '\(name)'; \(help)")
}

/// `node filesystem filling` for `NodeFilesystemFilling`: words to search for.
func words(of name: String) -> String {
    var words = ""
    var previous: Character = " "
    for character in name {
        if character.isUppercase, previous.isLowercase || previous.isNumber { words += " " }
        words += character.isLetter || character.isNumber ? character.lowercased() : " "
        previous = character
    }
    return words.split(separator: " ").joined(separator: " ")
}
