package dev.osiscope.dissect;

/// Remote procedure calls in datagrams.
final class RpcConversation implements LayerDissector {

    private final RpcCalls calls = new RpcCalls();

    @Override
    public Outcome dissect(Span span, Context context) {
        return calls.knows(span.captured()) ? calls.dissect(span, span) : DataDissector.dissect(span, context);
    }

    @Override
    public int kept() {
        return calls.kept();
    }
}
