// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasting.Outbox;

/// <summary>Sends each message at once and keeps nothing.</summary>
/// <remarks>What is lost between the commit and the sending stays lost: a host whose messages matter chooses a durable outbox. Thread-safe.</remarks>
internal sealed class DirectOutbox(IMessageTransport transport, TimeProvider clock, ILogger<DirectOutbox>? logger = null) : IOutbox
{
    private readonly ILogger _logger = logger ?? (ILogger)NullLogger.Instance;

    public bool IsDurable => false;

    public async ValueTask<SendOutcome?> PostAsync(OutboundMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        var outcome = ServiceWindow.Refuse(message, transport.Capabilities, clock.GetUtcNow())
            ?? await transport.SendAsync(message, cancellationToken).ConfigureAwait(false);
        switch (outcome)
        {
            case SendOutcome.Refused refused:
                _logger.Refused(message.Line, message.Lane, refused.Code, refused.Reason);
                break;
            case SendOutcome.NotSent notSent:
                _logger.NotSent(message.Line, message.Lane, notSent.Reason);
                break;
            case SendOutcome.Unknown unknown:
                _logger.OutcomeUnknown(message.Line, message.Lane, unknown.Reason);
                break;
        }

        return outcome;
    }

    public void Wake(LineId line)
    {
        // Everything posted has been sent already.
    }
}
