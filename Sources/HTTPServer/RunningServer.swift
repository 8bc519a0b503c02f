import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix
import Serving

/// A server on the loopback, from the moment that it can be asked until `stop`.
///
/// One thread moves the bytes of all connections. Answers are made by others, so that a page that takes long to render
/// holds up nobody.
public struct RunningServer: Sendable {
    public let port: Int
    private let loops: MultiThreadedEventLoopGroup
    private let workers: NIOThreadPool
    private let listeners: [any Channel]

    /// - Parameter port: The first of twenty that are tried; 0 for any.
    public init(_ site: LiveSite, port: Int) throws(ServerError) {
        loops = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        workers = NIOThreadPool(numberOfThreads: max(2, System.coreCount))
        workers.start()
        do throws(ServerError) {
            (self.port, listeners) = try listen(from: port, loops, answering: site, workers)
        } catch {
            shutDown(workers, loops)
            throw error
        }
    }

    /// Closes all connections. The port is free when this returns.
    public func stop() {
        for listener in listeners { try? listener.close().wait() }
        shutDown(workers, loops)
    }
}

/// The workers first, who hand what they have made to the loops.
private func shutDown(_ workers: NIOThreadPool, _ loops: MultiThreadedEventLoopGroup) {
    // What these could throw is that it has been done already.
    try? workers.syncShutdownGracefully()
    try? loops.syncShutdownGracefully()
}

private let portsToTry = 20

private func listen(
    from first: Int, _ loops: MultiThreadedEventLoopGroup, answering site: LiveSite, _ workers: NIOThreadPool
) throws(ServerError) -> (port: Int, listeners: [any Channel]) {
    let last = first == 0 ? first : min(first + portsToTry - 1, 65535)
    for port in first...max(first, last) {
        do {
            return try listen(on: port, loops, answering: site, workers)
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            continue
        } catch {
            let reason =
                (error as? IOError).map { String(cString: strerror($0.errnoCode)) } ?? String(describing: error)
            throw .cannotListen(port: port, reason)
        }
    }
    throw .noFreePort(first...max(first, last))
}

/// At both addresses that `localhost` may stand for, so that no other server has half of the name. A machine without
/// IPv6 has one.
private func listen(
    on port: Int, _ loops: MultiThreadedEventLoopGroup, answering site: LiveSite, _ workers: NIOThreadPool
) throws -> (port: Int, listeners: [any Channel]) {
    let bootstrap = ServerBootstrap(group: loops)
        .serverChannelOption(.backlog, value: 256)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
        .childChannelInitializer { channel in configure(channel, answering: site, workers) }
    let first = try bootstrap.bind(host: "127.0.0.1", port: port).wait()
    let port = first.localAddress?.port ?? port
    do {
        return (port, [first, try bootstrap.bind(host: "::1", port: port).wait()])
    } catch let error as IOError where error.errnoCode != EADDRINUSE {
        return (port, [first])
    } catch {
        try first.close().wait()
        throw error
    }
}

private func configure(
    _ channel: any Channel, answering site: LiveSite, _ workers: NIOThreadPool
) -> EventLoopFuture<Void> {
    channel.eventLoop.makeCompletedFuture {
        var limits = NIOHTTPDecoderLimitConfiguration()
        limits.maxHeaderFieldSize = 16 << 10
        limits.maxHeaderListSize = 64 << 10
        limits.maxHeaderFieldCount = 100
        let pipeline = channel.pipeline.syncOperations
        try pipeline.addHandler(IdleStateHandler(allTimeout: longestSilence))
        try pipeline.configureHTTPServerPipeline(
            withEncoderConfiguration: HTTPResponseEncoder.Configuration(), withDecoderLimitConfiguration: limits)
        try pipeline.addHandler(ConnectionHandler(site: site, workers: workers))
    }
}

/// After this a connection on which nothing moves is closed.
private let longestSilence = TimeAmount.seconds(75)
