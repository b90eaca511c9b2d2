// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.ConsoleHost.Hosting;
using WhatsUrp.ConsoleHost.Screens;
using WhatsUrp.Messaging;

namespace WhatsUrp.ConsoleHost.Chat.Resuming;

/// <summary>Remembers a session as it goes on, each change at once on the disk.</summary>
internal sealed class SessionKeeper(SessionFile file, ActiveLine line, ConsoleClock clock)
{
    private SessionState _state = new();

    /// <summary>Gets the last message of a citizen, to be delivered again.</summary>
    public InboundMessage? LastMessage => _state.Message?.ToInbound(line.Id);

    /// <summary>Takes up what the last session left, and its clock when the session was started in the same way.</summary>
    /// <returns>The clock at which the session goes on; <see langword="null"/> when it begins afresh.</returns>
    public DateTimeOffset? Resume(string? startedAt)
    {
        var left = file.Load();
        var same = left.Line == line.Id.Value;
        var resumed = same && left.StartedAt == startedAt ? left.Clock : null;
        _state = (same ? left : new SessionState { Line = line.Id.Value }) with
        {
            StartedAt = startedAt,
            Clock = resumed,
            ClockMoved = resumed is not null && left.ClockMoved,
        };
        return resumed;
    }

    /// <summary>Writes a message down before anything is done with it.</summary>
    public void Receive(InboundMessage message) => Save(_state with
    {
        Message = new StoredMessage(
            message.Id.Value, AddressText.All(message.From), message.SentAt, message.Kind.Name, message.Text, message.Payload, [.. message.Media], message.Position),
    });

    /// <summary>Remembers what a person may tap.</summary>
    public void Offer(CitizenAddress to, IReadOnlyList<ReplyOption> options)
    {
        StoredOption[] stored = [.. options.Select(option => new StoredOption(option.Title, option.Payload))];
        var offers = new Dictionary<string, StoredOption[]>(_state.Offers);
        foreach (var part in Parts(to))
        {
            offers[part] = stored;
        }

        Save(_state with { Offers = offers });
    }

    /// <summary>Finds the payload of <c>[Title]</c> among what a person was offered last.</summary>
    public string? FindTap(CitizenAddress from, string? text)
    {
        if (text is not ['[', .. var title, ']'])
        {
            return null;
        }

        var offers = Parts(from).SelectMany(part => _state.Offers.GetValueOrDefault(part) ?? []);
        return offers.FirstOrDefault(option => option.Title == title)?.Payload;
    }

    public void ClockWasMoved() => Save(_state with { ClockMoved = true });

    /// <summary>Gets the addresses of which the file holds something.</summary>
    public IReadOnlyList<string> Addresses => [.. _state.Offers.Keys.Concat(_state.Message is { } message ? [message.From] : []).Distinct()];

    /// <summary>Forgets what the file holds of some addresses.</summary>
    public void Forget(IReadOnlySet<string> addresses) => Save(_state with
    {
        Message = _state.Message is { } message && !addresses.Contains(message.From) ? message : null,
        Offers = new(_state.Offers.Where(offer => !addresses.Contains(offer.Key))),
    });

    /// <summary>Ends the session: the real clock counts again, and so does <c>--at</c> when the office had moved the clock.</summary>
    public void End() => file.Save(_state with { Clock = _state.StartedAt is null || _state.ClockMoved ? null : _state.Clock, ClockMoved = false });

    private void Save(SessionState state)
    {
        _state = state with { Clock = clock.IsSet ? clock.GetUtcNow() : null };
        file.Save(_state);
    }

    private static string[] Parts(CitizenAddress address) => AddressText.All(address).Split('|');
}
