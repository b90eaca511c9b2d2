// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using System.Threading.Channels;

namespace WhatsUrp.Simulator.Phone;

/// <summary>The conversations of the known citizens, and the pages that watch them.</summary>
internal sealed class ChatLog
{
    private const int LongestConversation = 500;
    private const int MostEntries = 20_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, ChatEntry> _byId = new(StringComparer.Ordinal);
    private readonly LinkedList<string> _order = new();
    private readonly ConcurrentDictionary<Channel<ChatEntry>, bool> _watchers = new();

    public void Add(ChatEntry entry)
    {
        lock (_lock)
        {
            if (!_byId.TryAdd(entry.Id, entry))
            {
                return;
            }

            _order.AddLast(entry.Id);
            if (_order.Count > MostEntries)
            {
                _byId.Remove(_order.First!.Value);
                _order.RemoveFirst();
            }
        }

        Tell(entry);
    }

    /// <summary>Raises the ticks of a message; they never fall.</summary>
    public void Tick(string id, int ticks)
    {
        ChatEntry? changed = null;
        lock (_lock)
        {
            if (_byId.TryGetValue(id, out var entry) && entry.Ticks >= 0 && (ticks > entry.Ticks || ticks < 0))
            {
                _byId[id] = changed = entry with { Ticks = ticks };
            }
        }

        if (changed is not null)
        {
            Tell(changed);
        }
    }

    /// <summary>Tells the pages that the host is writing an answer to a message.</summary>
    public void ShowTyping(string id)
    {
        if (Find(id) is { } entry)
        {
            Tell(entry with { Kind = "typing", Text = "" });
        }
    }

    private ChatEntry? Find(string id)
    {
        lock (_lock)
        {
            return _byId.GetValueOrDefault(id);
        }
    }

    public IReadOnlyList<ChatEntry> Read(string phoneNumberId, string citizen)
    {
        lock (_lock)
        {
            return [.. _order.Select(id => _byId[id]).Where(entry => entry.Citizen == citizen && entry.PhoneNumberId == phoneNumberId).TakeLast(LongestConversation)];
        }
    }

    /// <summary>Watches what is new from now on, until the channel is given back.</summary>
    public Channel<ChatEntry> Watch()
    {
        var channel = Channel.CreateBounded<ChatEntry>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest });
        _watchers[channel] = true;
        return channel;
    }

    public void Unwatch(Channel<ChatEntry> channel) => _watchers.TryRemove(channel, out _);

    private void Tell(ChatEntry entry)
    {
        foreach (var (channel, _) in _watchers)
        {
            channel.Writer.TryWrite(entry);
        }
    }
}
