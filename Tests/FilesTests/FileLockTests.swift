import Files
import Foundation
import Synchronization
import Testing

@Suite struct FileLockTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func isFree() throws -> Bool {
        switch try FileLock(trying: folder["lock"]) {
        case .some: true
        case .none: false
        }
    }

    @Test func holdsUntilItGoes() throws {
        do {
            let lock = try FileLock(waitingFor: folder["lock"])
            #expect(try !isFree())
            withExtendedLifetime(lock) {}
        }
        #expect(try isFree())
        #expect(try isFree())
    }

    @Test func waitsForItsTurn() throws {
        let path = folder["lock"]
        let order = Mutex<[Int]>([])
        let done = DispatchSemaphore(value: 0)
        let lock = try FileLock(waitingFor: path)
        Thread.detachNewThread {
            let second = try? FileLock(waitingFor: path)
            order.withLock { $0.append(2) }
            withExtendedLifetime(second) {}
            done.signal()
        }
        Thread.sleep(forTimeInterval: 0.05)
        order.withLock { $0.append(1) }
        _ = consume lock
        done.wait()
        #expect(order.withLock { $0 } == [1, 2])
    }

    @Test func saysOnceThatItWaitsForLong() throws {
        let path = folder["lock"]
        let (said, done) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let count = Mutex(0)
        let lock = try FileLock(waitingFor: path) { Issue.record("nobody holds it") }
        Thread.detachNewThread {
            let second = try? FileLock(waitingFor: path) {
                count.withLock { $0 += 1 }
                said.signal()
            }
            withExtendedLifetime(second) {}
            done.signal()
        }
        said.wait()
        _ = consume lock
        done.wait()
        #expect(count.withLock { $0 } == 1)
    }

    @Test(arguments: [("no/lock", ENOENT), ("lock\0", EINVAL)])
    func cannotLock(name: String, code: Int32) {
        let refused = FileError(operation: "lock", path: folder[name], code: code)
        #expect(throws: refused) { _ = try FileLock(waitingFor: folder[name]) }
        #expect(throws: refused) { _ = try FileLock(trying: folder[name]) }
    }
}
