// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using WhatsUrp.Messaging;

namespace WhatsUrp.Testing;

/// <summary>A transport that sends nothing, remembers everything, and answers as the test says.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class RecordingTransport : IMessageTransport
{
    private readonly ConcurrentQueue<OutboundMessage> _sent = new();
    private readonly ConcurrentQueue<SendOutcome> _script = new();
    private int _accepted;

    /// <summary>Gets or sets what the transport says it can carry.</summary>
    /// <value>The default is <see cref="TransportCapabilities.WhatsApp"/>.</value>
    public TransportCapabilities Capabilities { get; set; } = TransportCapabilities.WhatsApp;

    /// <summary>Gets or sets the answer to a message once the script is played out.</summary>
    /// <value>By default every message is accepted, as <c>recorded.1</c>, <c>recorded.2</c> and so on.</value>
    public Func<OutboundMessage, SendOutcome>? Answer { get; set; }

    /// <summary>Gets the messages handed over so far, in order, whatever became of them.</summary>
    public IReadOnlyList<OutboundMessage> Sent => [.. _sent];

    /// <summary>Adds outcomes for the next messages, one each, in order.</summary>
    /// <param name="outcomes">The outcomes.</param>
    /// <returns>This transport.</returns>
    public RecordingTransport Script(params IEnumerable<SendOutcome> outcomes)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        foreach (var outcome in outcomes)
        {
            _script.Enqueue(outcome);
        }

        return this;
    }

    /// <summary>Forgets the messages; the script stays.</summary>
    public void Clear() => _sent.Clear();

    /// <inheritdoc/>
    public ValueTask<SendOutcome> SendAsync(OutboundMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        cancellationToken.ThrowIfCancellationRequested();
        _sent.Enqueue(message);
        return ValueTask.FromResult(_script.TryDequeue(out var outcome) ? outcome : Answer?.Invoke(message) ?? Accept());
    }

    private SendOutcome.Accepted Accept() =>
        new(new MessageId(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"recorded.{Interlocked.Increment(ref _accepted)}")));
}
