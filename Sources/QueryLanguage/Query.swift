import Model

/// What a reader asked for, read from one line of text.
public struct Query: Sendable, Equatable {
    /// What ranks, in the order typed.
    public var groups: [Group]
    /// What chooses.
    public var filters: [Filter]
    /// How something was read that could surprise; empty for most queries.
    public var notes: [String]

    public init(groups: [Group] = [], filters: [Filter] = [], notes: [String] = []) {
        self.groups = groups
        self.filters = filters
        self.notes = notes
    }
}

extension Query {
    /// Terms of which any will do (`a OR b`); most groups have one.
    public struct Group: Sendable, Equatable {
        public var alternatives: [Term]
        public var need: Need

        public init(_ alternatives: [Term], need: Need = .preferred) {
            self.alternatives = alternatives
            self.need = need
        }
    }

    public enum Need: String, Sendable {
        /// Ranks what has it before what has not: a plain word.
        case preferred
        /// Entries without it are left out: a phrase outside of a sentence, `+word`, `a AND b`, `a OR b`.
        case required
        /// Entries with it are left out: `-word`, `NOT word`, `-"a phrase"`.
        case excluded
    }

    /// With its letters as typed.
    public enum Term: Sendable, Equatable {
        case word(String)
        /// `part*`
        case prefix(String)
        /// `"split brain"`; one with a single word is that word, exactly as a phrase is.
        case phrase(String)
    }

    /// A field: `kind:incident,runbook`, `-tag:dns`. The field's values are alternatives; fields are all required.
    public struct Filter: Sendable, Equatable {
        public var test: Test
        public var isExcluded: Bool

        public init(_ test: Test, isExcluded: Bool = false) {
            self.test = test
            self.isExcluded = isExcluded
        }
    }

    public enum Test: Sendable, Equatable {
        case kind([Kind])
        case tag([String])
        /// Names, as typed: who speaks, writes, or is the entry itself.
        case person([String])
        case event([String])
        case organisation([String])
        /// The first and the last day that fit, as `2013-01-01`; nil where it is open.
        case date(from: String?, through: String?)
        /// The beginnings of ids: `runbooks/`, `books/high`.
        case place([String])
        /// The slugs of relations at the passage's end: `missing-in`, `explained-at`.
        case links([String])
        case has([Feature])
    }

    public enum Feature: String, Sendable, CaseIterable {
        case video, slides, code, table, date, source, archive, links
    }
}
