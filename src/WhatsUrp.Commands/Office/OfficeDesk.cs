// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Commands.Catalog;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;
using WhatsUrp.Reports;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Office;

/// <summary>What staff do towards one person: answer, and check a registration.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class OfficeDesk
{
    // WhatsApp quotes a message for 30 days; one that it quotes no more would cost the answer.
    private static readonly TimeSpan Quotable = TimeSpan.FromDays(29);
    private readonly ILineCatalog _lines;
    private readonly ISubscriberStore _subscribers;
    private readonly IReportStore _reports;
    private readonly IOutbox _outbox;
    private readonly TimeProvider _clock;

    internal OfficeDesk(ILineCatalog lines, ISubscriberStore subscribers, IReportStore reports, IOutbox outbox, TimeProvider clock) =>
        (_lines, _subscribers, _reports, _outbox, _clock) = (lines, subscribers, reports, outbox, clock);

    /// <summary>Answers a person in their thread; their open reports count as answered once the answer has left or waits in the outbox.</summary>
    /// <remarks>
    /// It quotes the latest report that it answers. Outside the person's service window it is refused with <see cref="RefusalClass.Window"/>,
    /// and nothing leaves.
    /// </remarks>
    /// <param name="line">The line.</param>
    /// <param name="address">The person's address.</param>
    /// <param name="text">The answer: 1 to 4,096 characters.</param>
    /// <param name="cancellationToken">Stops the operation.</param>
    /// <returns>What became of the message, or <see langword="null"/> when it waits in the outbox.</returns>
    /// <exception cref="ArgumentException">The text is blank or too long.</exception>
    public async ValueTask<SendOutcome?> ReplyAsync(LineId line, CitizenAddress address, string text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, TransportCapabilities.WhatsApp.MaxTextLength, nameof(text));
        var now = _clock.GetUtcNow();
        var person = await _subscribers.ExportAsync(line, address, cancellationToken).ConfigureAwait(false);
        var message = new OutboundMessage
        {
            Line = line,
            To = address,
            Content = new TextContent(text),
            InReplyTo = person?.Reports.LastOrDefault(report => IsUnanswered(report) && now - report.ReceivedAt < Quotable)?.Message,
            Window = new ServiceWindow(person?.State.LastInboundAt),
        };
        var outcome = await _outbox.PostAsync(message, cancellationToken).ConfigureAwait(false);
        if (outcome is null or SendOutcome.Accepted)
        {
            await _reports.MarkAnsweredAsync(line, address, now, cancellationToken).ConfigureAwait(false);
        }

        return outcome;
    }

    /// <summary>Records that staff checked a registration, on a line where they do (<c>Dialogue:approval: Operator</c>), and tells the person.</summary>
    /// <param name="line">The line.</param>
    /// <param name="address">The person's address.</param>
    /// <param name="approved">Whether the registration comes into force, or is erased.</param>
    /// <param name="actor">The staff account that checked it; it is kept with the evidence.</param>
    /// <param name="cancellationToken">Stops the operation before it is committed.</param>
    /// <returns><see langword="false"/> when no registration of the person waits for a check.</returns>
    /// <exception cref="ArgumentException">The host does not serve the line.</exception>
    public async ValueTask<bool> CheckAsync(LineId line, CitizenAddress address, bool approved, string actor, CancellationToken cancellationToken = default)
    {
        var conversation = _lines.Find(line)?.Conversation
            ?? throw new ArgumentException($"WURP0303: the host does not serve line {line}.", nameof(line));
        var check = new MessageId($"desk.{Guid.CreateVersion7(_clock.GetUtcNow()):N}");
        while (true)
        {
            var state = await _subscribers.FindAsync(line, address, cancellationToken).ConfigureAwait(false);
            if (conversation.Check(state, check, approved, actor, _clock.GetUtcNow()) is not { } change)
            {
                return false;
            }

            change = change with { TakesOutgoing = _outbox.IsDurable };
            var result = await _subscribers.CommitAsync(change, cancellationToken).ConfigureAwait(false);
            if (result.Status == CommitStatus.Committed)
            {
                await _outbox.SpeakAsync(change).ConfigureAwait(false);
                return true;
            }
        }
    }

    private static bool IsUnanswered(Report report) =>
        report is { AnsweredAt: null, Status: ReportStatus.New or ReportStatus.Seen or ReportStatus.InProgress, Kind: not ReportKind.ErasureRequest };
}
