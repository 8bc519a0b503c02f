/// Addresses that are links by themselves, bare or between `<` and `>`.
extension LinkPlacement {
    /// An address that is its own destination as it stands.
    func literalAddress(_ link: OpenLink) -> Placed? {
        guard let inner = link.inner, link.destinationRange?.lowerBound == inner.lowerBound else { return nil }
        return address(link, inner)
    }

    /// An address that md4c has completed by a scheme, or whose entities it has decoded.
    func completedAddress(_ link: OpenLink) -> Placed? {
        guard let inner = link.inner, link.destinationRange == nil else { return nil }
        let text = decodedEntities(masked[inner])
        guard let scheme = ["", "mailto:", "http://"].first(where: { link.destination == $0 + text }) else {
            return nil
        }
        var placed = address(link, inner)
        placed.destination = scheme + decodedEntities(original[inner])
        return placed
    }

    private func address(_ link: OpenLink, _ inner: Range<Int>) -> Placed {
        let isInAngles =
            inner.lowerBound > link.floor && inner.upperBound < original.count
            && original[inner.lowerBound - 1] == .lessThan && original[inner.upperBound] == .greaterThan
        let range = isInAngles ? inner.lowerBound - 1..<inner.upperBound + 1 : inner
        return Placed(range: range, destinationRange: inner, destination: link.destination)
    }
}
