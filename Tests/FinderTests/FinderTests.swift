import Testing

@testable import Finder

@Suite struct FinderTests {}
