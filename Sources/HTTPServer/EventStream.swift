import NIOCore
import NIOHTTP1
import Serving

/// Tells one open page of each change of the site. A page that reads slowly hears of the last change only.
final class EventStream {
    private let site: LiveSite
    private var listener: Int?
    private var heartbeats: RepeatedTask?
    /// There is news that has not been sent.
    private var isStale = true

    /// Sends how things are now. The head of the response has been written.
    init(_ site: LiveSite, on context: ChannelHandlerContext) {
        self.site = site
        let loop = context.eventLoop
        let (stream, bound) = (NIOLoopBound(self, eventLoop: loop), context.loopBound)
        listener = site.listen {
            loop.execute { stream.value.siteChanged(bound.value) }
        }
        heartbeats = loop.scheduleRepeatedTask(initialDelay: pulse, delay: pulse) { _ in
            Self.write(heartbeat, bound.value)
        }
        sendIfStale(context)
    }

    func sendIfStale(_ context: ChannelHandlerContext) {
        guard isStale, listener != nil, context.channel.isWritable else { return }
        isStale = false
        Self.write(eventText(for: site.current), context)
    }

    func end() {
        heartbeats?.cancel()
        if let listener { site.ignore(listener) }
        listener = nil
    }

    private func siteChanged(_ context: ChannelHandlerContext) {
        isStale = true
        sendIfStale(context)
    }

    private static func write(_ text: String, _ context: ChannelHandlerContext) {
        let part = HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(string: text)))
        context.writeAndFlush(NIOAny(part), promise: nil)
    }
}

/// Shorter than the silence after which a connection is closed.
private let pulse = TimeAmount.seconds(20)
