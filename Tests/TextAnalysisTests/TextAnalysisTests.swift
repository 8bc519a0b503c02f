import Testing

@testable import TextAnalysis

@Suite struct TextAnalysisTests {}
