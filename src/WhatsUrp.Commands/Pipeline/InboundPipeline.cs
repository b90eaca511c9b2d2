// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Logging;
using WhatsUrp.Commands.Catalog;
using WhatsUrp.Commands.Office;
using WhatsUrp.Commands.Verbs;
using WhatsUrp.Messaging;
using WhatsUrp.Reports;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Pipeline;

/// <summary>The way in: load, understand, decide, commit; only then speak.</summary>
/// <remarks>
/// Thread-safe. Messages of one person that arrive at once are decided one after the other: a change based on a state that has
/// moved meanwhile is decided again.
/// </remarks>
public sealed partial class InboundPipeline : IInboundHandler
{
    private const int MaxAttempts = 16;
    private readonly ILineCatalog _lines;
    private readonly ISubscriberStore _store;
    private readonly IOutbox _outbox;
    private readonly IReportSink[] _sinks;
    private readonly OfficeClock _office;
    private readonly VerbRunner _verbs;
    private readonly TimeProvider _clock;
    private readonly ILogger<InboundPipeline> _logger;

    internal InboundPipeline(
        ILineCatalog lines,
        ISubscriberStore store,
        IOutbox outbox,
        IEnumerable<IReportSink> sinks,
        OfficeClock office,
        VerbRunner verbs,
        TimeProvider clock,
        ILogger<InboundPipeline> logger) =>
        (_lines, _store, _outbox, _sinks, _office, _verbs, _clock, _logger) = (lines, store, outbox, [.. sinks], office, verbs, clock, logger);

    /// <summary>Handles one message of a citizen.</summary>
    /// <param name="message">The message; nothing in its content makes this throw.</param>
    /// <param name="cancellationToken">Stops before the commit; what is committed is spoken.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="InvalidOperationException">The person's state kept moving; deliver the message again.</exception>
    /// <remarks>A store that fails throws its own exception, nothing has changed then, and the message is to be delivered again.</remarks>
    public async ValueTask<InboundResult> HandleAsync(InboundMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (_lines.Find(message.Line) is not { } line)
        {
            UnknownLine(message.Line.Value, message.Id);
            return new InboundResult(InboundStatus.UnknownLine);
        }

        CommandReply? verbReply = null;
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var now = _clock.GetUtcNow();
            var state = await _store.FindAsync(message.Line, message.From, cancellationToken).ConfigureAwait(false);
            var understanding = line.Conversation.Understand(state, message, now);
            if (understanding.AwaitedVerb is { } command)
            {
                // A verb runs once for each message, also when the decision has to be taken again.
                var context = new CommandContext(line.Definition, state, message, command.Language, new CommandArguments(command.Fields));
                verbReply ??= await _verbs.RunAsync(command.Verb, context, cancellationToken).ConfigureAwait(false);
            }

            var office = _office.At(message.Line, now, line.Profile.Language);
            var change = line.Conversation.Decide(understanding, office, now, understanding.AwaitedVerb is null ? null : verbReply) with { TakesOutgoing = _outbox.IsDurable };
            var result = await _store.CommitAsync(change, cancellationToken).ConfigureAwait(false);
            switch (result.Status)
            {
                case CommitStatus.Committed:
                    await SpeakAsync(change, result.Report).ConfigureAwait(false);
                    return new InboundResult(InboundStatus.Handled, change);
                case CommitStatus.Duplicate:
                    Duplicate(message.Line.Value, message.Id);
                    return new InboundResult(InboundStatus.Duplicate);
                default:
                    continue;
            }
        }

        throw new InvalidOperationException("WURP0310: a person's state changed too often while a message was decided. Deliver the message again.");
    }

    /// <inheritdoc/>
    async ValueTask IInboundHandler.HandleAsync(InboundMessage message, CancellationToken cancellationToken) =>
        await HandleAsync(message, cancellationToken).ConfigureAwait(false);

    /// <summary>What is committed is spoken whatever happens to the caller; a failing sink loses nothing, since the store has the report.</summary>
    private async ValueTask SpeakAsync(SubscriberChange change, Report? report)
    {
        await _outbox.SpeakAsync(change).ConfigureAwait(false);
        foreach (var sink in report is null ? [] : _sinks)
        {
            try
            {
                await sink.HandOverAsync(report!, CancellationToken.None).ConfigureAwait(false);
            }
            catch (Exception failure)
            {
                SinkFailed(change.Line.Value, report!.Number, failure.GetType().Name);
            }
        }
    }

    [LoggerMessage(2001, LogLevel.Warning, "Line {Line} is not served here; message {Message} was not handled.")]
    private partial void UnknownLine(string line, MessageId message);

    [LoggerMessage(2002, LogLevel.Information, "Line {Line}: message {Message} was delivered again and changed nothing.")]
    private partial void Duplicate(string line, MessageId message);

    [LoggerMessage(2003, LogLevel.Error, "Line {Line}: a sink did not take report {Number} ({Failure}); the report is kept.")]
    private partial void SinkFailed(string line, int number, string failure);
}
