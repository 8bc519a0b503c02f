import Model

func scannedKind(_ block: Block) -> ScannedBlock.Kind {
    switch block {
    case .paragraph: .paragraph
    case .heading: .heading
    case .list: .list
    case .quote: .quote
    case .code: .code
    case .table: .table
    case .rule: .rule
    }
}
