// SPDX-License-Identifier: BSD-3-Clause

using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Notices;

/// <summary>Carries out what the platform tells about persons: a new address re-points theirs, and a stop in the settings of WhatsApp is an opt-out, a call opens the service window.</summary>
/// <remarks>Taking marketing messages up again brings nobody back: joining is asked of the person. Thread-safe.</remarks>
internal sealed partial class PlatformNotices(ISubscriberStore store, TimeProvider clock, ILogger<PlatformNotices> logger) : ILineEventSink
{
    private const int MaxAttempts = 16;

    public ValueTask TakeAsync(LineEvent lineEvent, CancellationToken cancellationToken = default) => lineEvent switch
    {
        LineEvent.AddressChanged changed => CommitAsync(
            changed, changed.Previous, IdOf(changed, changed.Previous, changed.Current), change => change with { From = changed.Current, Replaces = changed.Previous }, cancellationToken),
        LineEvent.Called called => CommitAsync(
            called, called.Citizen, IdOf(called, called.Citizen), change => change with { SentAt = called.At < change.At ? called.At : change.At }, cancellationToken),
        LineEvent.MarketingChosen { Stopped: true } chosen => CommitAsync(
            chosen, chosen.Citizen, IdOf(chosen, chosen.Citizen), change => change with { Consents = [Stop(chosen)], Draft = new DraftChange.Discard() }, cancellationToken),
        _ => ValueTask.CompletedTask,
    };

    private static ConsentEvent Stop(LineEvent.MarketingChosen chosen) => new()
    {
        Kind = ConsentKind.MetaOptOut,
        OccurredAt = chosen.At,
        RuleId = "platform.marketing_stop",
    };

    /// <summary>A notice has no id of its own: what it says is its id, so that a second delivery changes nothing.</summary>
    private static MessageId IdOf(LineEvent notice, params ReadOnlySpan<CitizenAddress> addresses)
    {
        var text = new StringBuilder(notice.GetType().Name).Append(' ').Append(notice.At.UtcTicks);
        foreach (var address in addresses)
        {
            text.Append(' ').Append(address.Phone?.E164).Append('|').Append(address.User?.Value).Append('|').Append(address.ParentUser?.Value);
        }

        return new MessageId("notice:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))));
    }

    private async ValueTask CommitAsync(LineEvent notice, CitizenAddress person, MessageId id, Func<SubscriberChange, SubscriberChange> decide, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var state = await store.FindAsync(notice.Line, person, cancellationToken).ConfigureAwait(false);
            if (state.Subscriber is null && notice is LineEvent.AddressChanged or LineEvent.Called)
            {
                // Nobody whom the line knows: there is nothing to re-point, and nobody to write to.
                return;
            }

            var change = decide(new SubscriberChange
            {
                Line = notice.Line,
                Message = id,
                From = person,
                At = clock.GetUtcNow(),
                BasedOnRevision = state.Revision,
            });
            var result = await store.CommitAsync(change, cancellationToken).ConfigureAwait(false);
            if (result.Status != CommitStatus.Conflict)
            {
                Taken(notice.Line, notice.GetType().Name, id, result.Status);
                return;
            }
        }

        throw new InvalidOperationException("WURP0315: a person's state changed too often while a notice was carried out. Bring the notice again.");
    }

    [LoggerMessage(2006, LogLevel.Information, "Line {Line}: {Notice} {Id} was carried out ({Status}).")]
    private partial void Taken(LineId line, string notice, MessageId id, CommitStatus status);
}
