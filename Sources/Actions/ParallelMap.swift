import Dispatch
import Synchronization

/// Transforms items on all cores; the results keep the items' order.
///
/// - Parameter size: How many items one core takes at a time: one where each is much work.
func parallelMap<Item: Sendable, Result: Sendable>(
    _ items: [Item], inChunksOf size: Int = 64, _ transform: @Sendable (Item) -> Result
) -> [Result] {
    let chunks = stride(from: 0, to: items.count, by: size).map { $0..<min($0 + size, items.count) }
    let done = Mutex<[Int: [Result]]>([:])
    DispatchQueue.concurrentPerform(iterations: chunks.count) { index in
        let results = items[chunks[index]].map(transform)
        done.withLock { $0[index] = results }
    }
    let results = done.withLock { $0 }
    return chunks.indices.flatMap { results[$0] ?? [] }
}
