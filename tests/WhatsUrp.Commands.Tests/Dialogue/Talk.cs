// SPDX-License-Identifier: BSD-3-Clause

using System.Text;
using WhatsUrp.Citizens;
using WhatsUrp.Commands.Catalog;
using WhatsUrp.Commands.Dialogue;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Messaging;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Tests.Dialogue;

/// <summary>One citizen's conversation with a line, decided by the pure step alone; everything said is written down.</summary>
internal sealed class Talk
{
    private readonly StringBuilder _transcript = new();
    private int _messages;

    public Talk(CompiledLine line)
    {
        Line = line;
        State = new CitizenState { Line = line.Definition.Id, Address = CitizenAddress.OfPhone("+393331234567") };
    }

    public Talk(string line = SampleLines.SanRomano, Func<string, string>? change = null)
        : this(SampleLines.Compile(line, change))
    {
    }

    public CompiledLine Line { get; private set; }

    public CitizenState State { get; private set; }

    /// <summary>Gets or sets the present: 18 May 2026, a Monday, ten o'clock in Rome.</summary>
    public DateTimeOffset Now { get; set; } = new(2026, 5, 18, 10, 0, 0, TimeSpan.FromHours(2));

    public bool OfficeIsOpen { get; set; } = true;

    public SubscriberChange Last { get; private set; } = null!;

    public MessageContent Reply => Assert.Single(Last.Outgoing, message => message.Lane == Lane.Reply).Content;

    public IEnumerable<string> ActiveLists => State.ActiveLists.Select(list => list.Value).Order(StringComparer.Ordinal);

    public string Transcript => _transcript.ToString().TrimEnd();

    public Talk Says(string? text, DateTimeOffset? sentAt = null) => Hears(new InboundMessage
    {
        Line = Line.Definition.Id,
        Id = new MessageId($"m{++_messages}"),
        From = State.Address,
        SentAt = sentAt ?? Now,
        Text = text,
    });

    public Talk SendsPicture(string? caption = null) => Hears(new InboundMessage
    {
        Line = Line.Definition.Id,
        Id = new MessageId($"m{++_messages}"),
        From = State.Address,
        SentAt = Now,
        Kind = MessageKind.Image,
        Text = caption,
        Media = [new MediaReference("media-1", "image/jpeg")],
    });

    public Talk Taps(string title) => TapsPayload(Assert.Single(Reply.Options, option => option.Title == title).Payload, title);

    public Talk TapsPayload(string payload, string title = "?") => Hears(new InboundMessage
    {
        Line = Line.Definition.Id,
        Id = new MessageId($"m{++_messages}"),
        From = State.Address,
        SentAt = Now,
        Kind = MessageKind.Interactive,
        Payload = payload,
        Text = title,
    });

    /// <summary>Staff approve the registration that waits for them.</summary>
    public Talk IsApproved()
    {
        Last = Line.Conversation.Check(State, new MessageId($"c{++_messages}"), approved: true, "ufficio", Now)!;
        State = State.After(Last);
        return this;
    }

    public Talk Waits(TimeSpan time)
    {
        Now += time;
        return this;
    }

    /// <summary>The line's configuration changes, as on a new start of the host.</summary>
    public Talk Reconfigured(Func<string, string> change, string line = SampleLines.SanRomano)
    {
        Line = SampleLines.Compile(line, change);
        return this;
    }

    public SubscriberChange Decide(InboundMessage message)
    {
        var office = new OfficeMoment(
            OfficeIsOpen,
            OfficeIsOpen ? null : new DateTimeOffset(2026, 5, 19, 9, 0, 0, TimeSpan.FromHours(2)),
            OfficeIsOpen ? "L'ufficio è aperto fino alle 13:00." : "L'ufficio è chiuso. Riapre domani alle 9:00.",
            Now);
        return Line.Conversation.Step(State, message, office, Now);
    }

    public ParseOutcome Understands(string text) => Line.Grammar.Parse(text, new ParseContext(State.Draft));

    private Talk Hears(InboundMessage message)
    {
        Last = Decide(message);
        State = State.After(Last);
        WriteDown(message);
        Now += TimeSpan.FromSeconds(7);
        return this;
    }

    private void WriteDown(InboundMessage message)
    {
        var media = message.Media.Count > 0 ? "(foto) " : "";
        _transcript.Append("> ").Append(message.Payload is null ? $"{media}{message.Text}" : $"[{message.Text}]").Append('\n');
        foreach (var sent in Last.Outgoing)
        {
            var label = sent.Lane == Lane.Emergency ? "(di turno) " : "";
            _transcript.Append(label).Append(sent.Content.Text).Append('\n');
            if (sent.Content.Options.Count > 0)
            {
                _transcript.AppendJoin(' ', sent.Content.Options.Select(option => $"[{option.Title}]")).Append('\n');
            }
        }

        _transcript.Append('\n');
    }
}
