import Linking
import Model

/// Links of the whole library, as they were asked for.
public func linksJSON(_ views: [LinkView], library: Library) -> JSON {
    .object([("links", .list(views.map { linkJSON($0, library) }))])
}

/// The same for what is further away; `distance` counts the links up to the far end.
public func neighbourhoodJSON(_ hops: [[LinkView]], of address: Address, library: Library) -> JSON {
    let links = hops.enumerated().flatMap { index, views in
        views.map { linkJSON($0, library, and: [("distance", .integer(index + 1))]) }
    }
    return .object([("ref", .text(address.description)), ("links", .list(links))])
}

/// - Parameter path: Nil when there is no chain.
public func pathJSON(_ path: [LinkView]?, from start: Address, to end: Address, library: Library) -> JSON {
    .object([
        ("from", .text(start.description)), ("to", .text(end.description)),
        ("length", path.map { .integer($0.count) } ?? .null),
        ("path", .list((path ?? []).map { linkJSON($0, library) })),
    ])
}

public func orphansJSON(_ orphans: [Entry]) -> JSON {
    .object([
        (
            "orphans",
            .list(
                orphans.map {
                    .object([
                        ("ref", .text($0.id)), ("kind", .text($0.kind.rawValue)), ("title", .text($0.title)),
                    ])
                })
        )
    ])
}

func linkJSON(_ view: LinkView, _ library: Library, and more: [(name: String, value: JSON)] = []) -> JSON {
    .object(
        [
            ("ref", .text(view.near.description)), ("relation", .text(view.label)), ("to", .text(view.far.description)),
            ("title", .text(library.title(of: view.far))), ("page", .text(view.far.page)),
            ("reason", .text(view.link.reason)), ("written_in", .text(view.link.writtenIn)),
        ] + more)
}
