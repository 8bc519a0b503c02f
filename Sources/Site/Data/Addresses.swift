import Model

extension PageShell {
    /// The address of a page or a file as a file of the site says it: whole where it is known where the site is served,
    /// and else relative to the file that says it.
    ///
    /// - Parameter root: Leads from that file to the site's root.
    func address(of path: String, root: String) -> String {
        inASCII((settings.givenBaseURL ?? root) + path)
    }

    /// The same where only a whole address will do.
    func wholeAddress(of path: String) -> String { inASCII(settings.baseURL + path) }
}

/// An IRI as a URI (RFC 3987, 3.1): what is not ASCII is percent-encoded.
private func inASCII(_ address: String) -> String {
    guard !address.utf8.allSatisfy({ $0 < 0x80 }) else { return address }
    return address.unicodeScalars.reduce(into: "") { text, scalar in
        if scalar.isASCII { text.unicodeScalars.append(scalar) } else { text += percentEncoded(String(scalar)) }
    }
}

/// Where a page's data stands: `incidents/x.json` for `incidents/x.html`.
func dataPath(ofPage page: String) -> String { page.dropLast(".html".count) + ".json" }
