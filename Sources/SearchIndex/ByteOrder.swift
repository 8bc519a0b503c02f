extension String {
    /// The order of UTF-8, in which all lists of names are: a string's own order depends on Unicode's tables, and a page
    /// must find its way in the lists, too.
    public func precedesInBytes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
