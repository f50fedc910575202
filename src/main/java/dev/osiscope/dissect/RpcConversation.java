package dev.osiscope.dissect;

/// Remote procedure calls in datagrams.
final class RpcConversation implements LayerDissector {

    private final RpcCalls calls = new RpcCalls();

    @Override
    public Outcome dissect(Span span, Context context) {
        return calls.dissect(span, span);
    }

    @Override
    public boolean takes(Span span) {
        return calls.knows(span.captured());
    }

    @Override
    public int kept() {
        return calls.kept();
    }
}
