import Model

extension QueryBuilder {
    mutating func add(_ field: Field, _ values: [String], _ name: String, _ sign: Token.Sign) {
        endsWideBracket = false
        let isExcluded = isExcluding(sign) || brackets.last?.isExcluded == true
        if values.isEmpty {
            notes.add(Note.noValue(name))
            return add(.word(name), isExcluded ? .minus : sign)
        }
        let counted = Array(values.prefix(left))
        isFull = isFull || counted.count < values.count
        guard !counted.isEmpty else { return }
        let reading = FieldReading(field, counted)
        if let note = reading.note { notes.add(note) }
        if let test = reading.test, spend(counted.count - reading.unreadable.count) {
            addFilter(Query.Filter(test, isExcluded: isExcluded))
        }
        for value in reading.unreadable {
            notes.add(Note.badValue(value, of: field, isIgnored: isExcluded))
            if !isExcluded { read(Token(content: .word(value.characters), sign: sign)) }
        }
    }

    private mutating func addFilter(_ filter: Query.Filter) {
        let operation = pending
        pending = nil
        if case .and = operation { requireLast() }
        if case .or = operation {
            if case .filter(let index) = last, merge(filter, into: index) {
                if filter.test.field == .year { notes.add(Note.severalDates) }
                return
            }
            notes.add(Note.orWithField)
        }
        // An entry is of one kind and stands in one place, so two of them cannot both be meant.
        let isSingle = [.kind, .place].contains(filter.test.field)
        let same = isSingle ? query.filters.firstIndex { $0.test.field == filter.test.field && !$0.isExcluded } : nil
        if let same, merge(filter, into: same) { return }
        query.filters.append(filter)
        last = .filter(query.filters.count - 1)
        operandCount += 1
    }

    private mutating func merge(_ filter: Query.Filter, into index: Int) -> Bool {
        guard !filter.isExcluded, !query.filters[index].isExcluded,
            let test = query.filters[index].test.merged(with: filter.test)
        else { return false }
        query.filters[index].test = test
        last = .filter(index)
        return true
    }
}
