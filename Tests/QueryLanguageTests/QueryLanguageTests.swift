import Testing

@testable import QueryLanguage

@Suite struct QueryLanguageTests {}
