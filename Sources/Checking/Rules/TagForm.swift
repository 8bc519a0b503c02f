import Linking
import Model

extension RuleExplanation {
    static let tagForm = RuleExplanation(
        .tagForm, "tag-form", "A tag that is not lower-case words joined by hyphens",
        why: "Tags gather entries only when they are written alike. One form leaves nothing to remember.",
        mend: "Write lower-case words and digits, joined by single hyphens.",
        example: [.article("---\ntitle: Retries\ntags: [Retry Storm]\n---\nThree are enough.\n")],
        mended: [.article("---\ntitle: Retries\ntags: [retry-storm]\n---\nThree are enough.\n")])
}

func tagForms(in library: Library) -> [Diagnostic] {
    // Each tag once: there are few of them, in many entries.
    let forms = Dictionary(
        Set(library.entries.lazy.flatMap(\.fields.tags)).map { ($0, hyphenated($0)) }, uniquingKeysWith: { $1 })
    return library.entries.flatMap { entry in
        entry.fields.tags.enumerated().compactMap { item, tag -> Diagnostic? in
            let form = forms[tag] ?? hyphenated(tag)
            guard form != tag || form.isEmpty else { return nil }
            return Diagnostic(
                .tagForm, "the tag '\(tag)' is not made of lower-case words joined by hyphens",
                help: form.isEmpty ? "write words" : "write '\(form)'", at: entry.span(ofField: "tags", item: item),
                fix: losesNothing(tag) ? entry.tagFix(item, to: form) : nil)
        }
    }
}

/// `C++` is no slip of `c`: only letters, digits, spaces, hyphens and underscores are sure to say the same.
private func losesNothing(_ tag: String) -> Bool {
    !hyphenated(tag).isEmpty && tag.unicodeScalars.allSatisfy { " -_".unicodeScalars.contains($0) || isWord($0) }
}

private func isWord(_ scalar: Unicode.Scalar) -> Bool { !hyphenated(String(scalar)).isEmpty }

extension Entry {
    /// Nil where the entry has the other tag as well, or writes the tag in a form of its own.
    func tagFix(_ item: Int, to tag: String) -> Fix? {
        guard !fields.tags.contains(tag), let ranges = fieldRanges["tags"], ranges.indices.contains(item) else {
            return nil
        }
        return source.fix(ranges[item], from: fields.tags[item], to: tag)
    }
}
