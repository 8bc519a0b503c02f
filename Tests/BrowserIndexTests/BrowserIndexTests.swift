import Testing

@testable import BrowserIndex

@Suite struct BrowserIndexTests {}
