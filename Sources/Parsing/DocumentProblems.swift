import Markdown
import Model

/// What the Markdown of a file has wrong by itself.
func documentProblems(_ document: MarkdownDocument, _ source: SourceText) -> [Diagnostic] {
    document.undefinedFootnotes.map { reference in
        Diagnostic(
            .undefinedFootnote, "the footnote '\(reference.label)' has no text",
            help: "add a line '[^\(reference.label)]: …'", at: source.span(reference.range))
    } + document.problems.map { diagnostic(of: $0, at: source.span($0.range)) }
}

/// Pictures that a page could only show as their words: those that are no whole address.
func pictureProblems(_ pictures: [InlineImage], _ source: SourceText) -> [Diagnostic] {
    pictures.compactMap { picture in
        if case .outside = Destination(picture.source, in: "") { return nil }
        return Diagnostic(
            .unpublishedPicture, "the picture '\(picture.source)' is not published",
            help: "give its whole address, starting with https://, or say in words what it shows",
            at: source.span(picture.range))
    }
}

private func diagnostic(of problem: MarkdownProblem, at span: SourceSpan) -> Diagnostic {
    switch problem.kind {
    case .fileTooLong:
        Diagnostic(.tooComplex, "the file is too long to be read", help: "split it into several entries", at: span)
    case .nestingTooDeep:
        Diagnostic(.tooComplex, "quotes, lists or markup nest too deep here", help: "nest them less", at: span)
    case .tooManyLinks:
        Diagnostic(
            .tooComplex, "this paragraph has too many links or brackets", help: "split it into several ones", at: span)
    case .tableTooWide:
        Diagnostic(.tooComplex, "this table has too many columns", help: "split it into several ones", at: span)
    case .tooMuchOutput:
        Diagnostic(
            .tooComplex, "from here on the text grows out of proportion to the file",
            help: "write out what refers to one long definition again and again", at: span)
    case .fenceLeftOpen:
        Diagnostic(
            .openFence, "the code block that begins here is not closed",
            help: "end it with a line of its own that has the same marks; for code that shows a fence, begin with more",
            at: span)
    case .footnoteUnused(let label):
        Diagnostic(
            .unusedFootnote, "nothing refers to the footnote '\(label)'",
            help: "write [^\(label)] where it belongs, or remove it", at: span)
    case .footnoteDefinedTwice(let label):
        Diagnostic(
            .repeatedFootnote, "the footnote '\(label)' has a text already", help: "give this one another label",
            at: span)
    }
}
