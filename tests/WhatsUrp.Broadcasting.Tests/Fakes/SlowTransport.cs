// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using System.Globalization;
using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasting.Tests.Fakes;

/// <summary>A channel whose answers take time, or do not come at all, as the test says.</summary>
internal sealed class SlowTransport(TimeProvider clock) : IMessageTransport
{
    private readonly ConcurrentQueue<(OutboundMessage Message, DateTimeOffset At)> _sent = new();
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _accepted;
    private int _open;

    public TransportCapabilities Capabilities { get; } = TransportCapabilities.WhatsApp;

    /// <summary>How long an answer takes.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>Whether answers wait until they are released.</summary>
    public bool Hangs { get; set; }

    /// <summary>What is answered; every message is accepted where it says nothing.</summary>
    public Func<OutboundMessage, SendOutcome?>? Answer { get; set; }

    public IReadOnlyList<OutboundMessage> Sent => [.. _sent.Select(sent => sent.Message)];

    public IReadOnlyList<(OutboundMessage Message, DateTimeOffset At)> Log => [.. _sent];

    /// <summary>How many requests are on the wire.</summary>
    public int Open => Volatile.Read(ref _open);

    public void Release()
    {
        Hangs = false;
        _released.TrySetResult();
    }

    public async ValueTask<SendOutcome> SendAsync(OutboundMessage message, CancellationToken cancellationToken = default)
    {
        _sent.Enqueue((message, clock.GetUtcNow()));
        Interlocked.Increment(ref _open);
        try
        {
            if (Hangs)
            {
                await _released.Task.WaitAsync(cancellationToken);
            }

            if (Latency > TimeSpan.Zero)
            {
                await Task.Delay(Latency, clock, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            return new SendOutcome.Unknown("cancelled");
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }

        return Answer?.Invoke(message)
            ?? new SendOutcome.Accepted(new MessageId(string.Create(CultureInfo.InvariantCulture, $"wamid.out.{Interlocked.Increment(ref _accepted)}")), AcceptanceStatus.Accepted);
    }
}
