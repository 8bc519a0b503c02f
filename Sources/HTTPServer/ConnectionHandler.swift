import NIOCore
import NIOHTTP1
import NIOPosix
import Serving

/// Answers what comes in on one connection. NIO hands it a request only when the one before has been answered.
final class ConnectionHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let site: LiveSite
    private let workers: NIOThreadPool
    private var head: HTTPRequestHead?
    private var bodyLength = 0
    private var events: EventStream?

    init(site: LiveSite, workers: NIOThreadPool) {
        self.site = site
        self.workers = workers
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            bodyLength = 0
        case .body(let bytes):
            // What is answered here needs no body; to read a long one to its end would be a waste.
            bodyLength += bytes.readableBytes
            if bodyLength > longestBody { context.close(promise: nil) }
        case .end:
            if let head { answer(head, context) }
            head = nil
        }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        events?.sendIfStale(context)
        context.fireChannelWritabilityChanged()
    }

    func channelInactive(context: ChannelHandlerContext) {
        events?.end()
        events = nil
        context.fireChannelInactive()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is IdleStateHandler.IdleStateEvent { context.close(promise: nil) }
        context.fireUserInboundEventTriggered(event)
    }

    /// The other side has gone, or has sent what is no HTTP and been told so.
    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    private func answer(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        let request = HTTPRequest(
            method: head.method.rawValue, target: head.uri, fields: head.headers.map { HTTPField($0.name, $0.value) },
            port: context.channel.localAddress?.port ?? 0)
        let answer = workers.runIfActive(eventLoop: context.eventLoop) { [site] in
            respond(to: request, from: site.current)
        }
        answer.assumeIsolated().whenComplete { result in
            switch result {
            case .success(let response): self.send(response, to: head, context)
            // The server is being stopped.
            case .failure: context.close(promise: nil)
            }
        }
    }

    private func send(_ response: HTTPResponse, to request: HTTPRequestHead, _ context: ChannelHandlerContext) {
        guard context.channel.isActive else { return }
        let answer = responseHead(response, to: request)
        context.write(wrapOutboundOut(.head(answer)), promise: nil)
        switch response.body {
        case .events:
            events = EventStream(site, on: context)
            return
        case .bytes(let bytes) where !bytes.isEmpty:
            context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: bytes)))), promise: nil)
        case .bytes, .unsent: break
        }
        let sent = context.writeAndFlush(wrapOutboundOut(.end(nil)))
        if !request.isKeepAlive { sent.assumeIsolated().whenComplete { _ in context.close(promise: nil) } }
    }
}

private func responseHead(_ response: HTTPResponse, to request: HTTPRequestHead) -> HTTPResponseHead {
    var headers = HTTPHeaders(response.fields.map { ($0.name, $0.value) })
    switch response.body {
    case .bytes(let bytes) where response.status != 304: headers.add(name: "Content-Length", value: "\(bytes.count)")
    case .unsent(let length): headers.add(name: "Content-Length", value: "\(length)")
    case .bytes, .events: break
    }
    // In HTTP/1.0 a connection closes unless both sides say otherwise (RFC 9112 §9.3).
    let isOld = request.version.major == 1 && request.version.minor == 0
    if request.isKeepAlive == isOld { headers.add(name: "Connection", value: isOld ? "keep-alive" : "close") }
    return HTTPResponseHead(version: request.version, status: .init(statusCode: response.status), headers: headers)
}

/// In bytes.
private let longestBody = 64 << 10
