// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using WhatsUrp.Messaging;

namespace WhatsUrp.AspNetCore.Tests.Hosts;

/// <summary>Takes messages in, each id once, as the pipeline does; a test may have it fail or wait first. Thread-safe.</summary>
internal sealed class RecordingHandler : IInboundHandler
{
    private readonly ConcurrentDictionary<MessageId, byte> _known = new();
    private readonly ConcurrentQueue<InboundMessage> _effects = new();
    private int _calls;

    public Func<InboundMessage, Task>? Before { get; set; }

    public int Calls => _calls;

    public IReadOnlyList<InboundMessage> Effects => [.. _effects];

    public async ValueTask HandleAsync(InboundMessage message, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _calls);
        if (Before is not null)
        {
            await Before(message).WaitAsync(cancellationToken);
        }

        if (_known.TryAdd(message.Id, 0))
        {
            _effects.Enqueue(message);
        }
    }
}
