import CLibXML2

/// libxml2 is to be set up once before threads use it; a global constant is initialized on first use, by one thread.
let libraryIsReady: Void = xmlInitParser()

private let mostProblems = 1000

/// Gathers the errors that libxml2 raises while `body` runs.
///
/// The handler is that of the current thread (libxml2 has one for each), not of a parser context: some errors, such as
/// those of converting encodings, are raised without a context and would be printed to standard error.
func collectingProblems(_ body: () -> Void) -> [XMLProblem] {
    _ = libraryIsReady
    var problems: [XMLProblem] = []
    withUnsafeMutablePointer(to: &problems) { pointer in
        xmlSetStructuredErrorFunc(pointer) { context, error in
            guard let problems = context?.assumingMemoryBound(to: [XMLProblem].self) else { return }
            guard let error = error?.pointee, let problem = XMLProblem(error) else { return }
            // A loop of entities is raised again at each of its turns; a hostile page has one at each of its bytes.
            if problems.pointee.last != problem, problems.pointee.count < mostProblems {
                problems.pointee.append(problem)
            }
        }
        defer { xmlSetStructuredErrorFunc(nil, nil) }
        body()
    }
    return problems
}

extension XMLProblem {
    /// Nil for a mere warning and for an element that is not of HTML 4.
    fileprivate init?(_ error: xmlError) {
        guard error.level != XML_ERR_WARNING, error.code != XML_HTML_UNKNOWN_TAG.rawValue else { return nil }
        let message = error.message.map { String(cString: $0) } ?? "Error \(error.code)"
        self.init(
            line: max(1, Int(error.line)), column: max(1, Int(error.int2)),
            message: message.last == "\n" ? String(message.dropLast()) : message)
    }
}
