// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Pipeline;
using WhatsUrp.ConsoleHost.Chat.Language;
using WhatsUrp.ConsoleHost.Chat.Office;
using WhatsUrp.ConsoleHost.Chat.Resuming;
using WhatsUrp.ConsoleHost.Chat.Views;
using WhatsUrp.ConsoleHost.Hosting;
using WhatsUrp.Messaging;

namespace WhatsUrp.ConsoleHost.Chat;

/// <summary>Plays a conversation line by line.</summary>
internal sealed class ChatSession(
    InboundPipeline pipeline,
    OrderBook orders,
    SessionKeeper session,
    IChatView view,
    Settling settling,
    ConsoleClock clock,
    LocalTime time,
    ActiveLine line)
{
    private static readonly TimeSpan BetweenMessages = TimeSpan.FromSeconds(1);

    /// <summary>Reads lines to their end or to <c>/quit</c>. What was left unfinished by a session that was killed is finished first.</summary>
    /// <param name="input">The lines.</param>
    /// <param name="echo">Whether to show what is read: not when somebody has just typed it.</param>
    /// <param name="cancellationToken">Stops before the next line.</param>
    public async Task RunAsync(TextReader input, bool echo, CancellationToken cancellationToken)
    {
        await settling.BeginAsync(cancellationToken);
        if (session.LastMessage is { } unfinished)
        {
            await settling.HearAsync(async () => await pipeline.HandleAsync(unfinished, cancellationToken), cancellationToken);
        }

        // Reading a terminal cannot be cancelled; waiting for it can.
        while (await Task.Run(input.ReadLine, cancellationToken).WaitAsync(cancellationToken) is { } text)
        {
            if (await PlayAsync(text, echo, cancellationToken))
            {
                break;
            }
        }

        session.End();
    }

    private async ValueTask<bool> PlayAsync(string text, bool echo, CancellationToken cancellationToken)
    {
        switch (ChatLineReader.Read(text))
        {
            case ChatLine.Heading heading:
                view.Heading(heading.Text);
                return false;
            case ChatLine.FromCitizen citizen:
                await ReceiveAsync(citizen, echo ? text : null, cancellationToken);
                return false;
            case ChatLine.FromOffice order:
                if (echo && order.Name != "/clock") // its answer shows the time
                {
                    view.Office(time.Now, text.Trim());
                }

                var answer = await orders.RunAsync(order, cancellationToken);
                await settling.WaitAsync(cancellationToken);
                view.Answer(answer);
                return answer.IsLast;
            case ChatLine.Unreadable unreadable:
                view.Answer(OfficeAnswer.Fault(unreadable.Reason));
                return false;
            default:
                return false;
        }
    }

    private async ValueTask ReceiveAsync(ChatLine.FromCitizen citizen, string? echo, CancellationToken cancellationToken)
    {
        clock.Advance(BetweenMessages);
        var now = clock.GetUtcNow();
        var tap = session.FindTap(citizen.From, citizen.Content.Text);
        var message = new InboundMessage
        {
            Line = line.Id,
            Id = new MessageId($"console.{Guid.CreateVersion7(now):N}"),
            From = citizen.From,
            SentAt = now,
            Kind = tap is null ? citizen.Content.Kind : MessageKind.Interactive,
            Text = tap is null ? citizen.Content.Text : citizen.Content.Text![1..^1],
            Payload = tap,
            Media = citizen.Content.Media is { } medium ? [medium] : [],
            Position = citizen.Content.Position,
        };
        session.Receive(message);
        if (echo is not null)
        {
            view.Citizen(time.Now, citizen.From, echo[(echo.IndexOf(':', StringComparison.Ordinal) + 1)..].Replace("\\n", "\n", StringComparison.Ordinal).Trim());
        }

        await settling.HearAsync(async () => await pipeline.HandleAsync(message, cancellationToken), cancellationToken);
    }
}
