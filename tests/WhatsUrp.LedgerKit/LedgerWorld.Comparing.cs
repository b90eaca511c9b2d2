// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Subscribers;
using Xunit;

namespace WhatsUrp.LedgerKit;

/// <content>What both show.</content>
internal sealed partial class LedgerWorld
{
    /// <summary>Compares all that can be seen from outside.</summary>
    public async Task CompareAsync()
    {
        foreach (var id in _broadcasts)
        {
            Compare(await RecordOf(id), await _model.Broadcasts.FindAsync(s_line, id));
            Assert.Equal(TextOf(await _model.Broadcasts.CountAsync(s_line, id)), TextOf(await _store.Broadcasts.CountAsync(s_line, id)));
            Assert.Equal(await ReadAsync(_model.Broadcasts.StreamCopiesAsync(s_line, id)), await ReadAsync(_store.Broadcasts.StreamCopiesAsync(s_line, id)));
        }

        for (var person = 0; person < 18; person++)
        {
            var (state, expected) = (
                await _store.Subscribers.ExportAsync(s_line, AddressOf(person)), await _model.Subscribers.ExportAsync(s_line, AddressOf(person)));
            Assert.Equal(expected?.State.Subscriber, state?.State.Subscriber);
            Assert.Equal(Entries(expected), Entries(state));
        }

        foreach (var segment in s_segments)
        {
            var since = _clock.Now.AddHours(-24);
            Assert.Equal(
                TextOf(await _model.Broadcasts.CountAudienceAsync(s_line, segment, since, since)),
                TextOf(await _store.Broadcasts.CountAudienceAsync(s_line, segment, since, since)));
        }

        Assert.Equal(TextOf(await _model.Upkeep.MeasureAsync(s_line)), TextOf(await _store.Upkeep.MeasureAsync(s_line)));
        var trail = await ReadAsync(_store.Upkeep.ReadAuditAsync(s_line));
        Assert.Equal((await ReadAsync(_model.Upkeep.ReadAuditAsync(s_line))).Select(TextOf), trail.Select(TextOf));
        Assert.Empty(await _model.Upkeep.InspectAsync(s_line));
        Assert.Empty(await _store.Upkeep.InspectAsync(s_line));
    }

    private static void Compare(BroadcastRecord? record, BroadcastRecord? expected) => Assert.Equal(TextOf(expected), TextOf(record));

    private static string? TextOf(BroadcastRecord? record) => record is null ? null :
        $"{record} r{record.Revision} {record.Lane} {record.Author} {record.Approver} {record.PauseReason} {record.CreatedAt:O} {record.MaterialisedAt:O} "
        + $"{record.EndedAt:O} {record.Expected} {TextOf(record.Excluded)} {record.Broadcast.Text} {record.Broadcast.ExpiresAt:O}";

    private static string TextOf(BroadcastCounts counts) =>
        $"{counts.Expected} {TextOf(counts.States)} {counts.Sent} {counts.Delivered} {counts.Read} {TextOf(counts.Codes)} {TextOf(counts.Suppressions)} "
        + $"{counts.PossibleDuplicates} {counts.ConfirmedDuplicates} {counts.Held}";

    private static string TextOf(AudienceCounts counts) =>
        $"{counts.Recipients} {counts.WithinWindow} {TextOf(counts.Excluded)} {counts.ReachedLately}";

    private static string TextOf(OutboxState state) =>
        $"{string.Join(',', state.Ready)} {state.OldestReady:O} {state.Sending} {state.OldestLease:O} {state.Unknown} {state.WithoutReceipt} "
        + $"{state.UnmatchedReceipts} {state.LastReceiptAt:O} {state.BlockedUntil:O} {state.EffectiveRate}";

    private static string TextOf(AuditEntry entry) => $"{entry.Sequence} {entry.At:O} {entry.Actor} {entry.Action} {entry.Subject} {entry.Detail}";

    private static string TextOf<TKey>(IReadOnlyDictionary<TKey, int> counts) =>
        string.Join(',', counts.OrderBy(pair => pair.Key).Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}:{pair.Value}")));

    // Which words are left is a question of retention; how each of them stands is the question here.
    private static IEnumerable<string> Entries(PersonExport? export) => (export?.Deliveries ?? [])
        .OrderBy(entry => entry.Id.Value)
        .Select(entry => $"{entry} {entry.Lane} {entry.Broadcast} {entry.CreatedAt:O} {entry.AcceptedAt:O} {entry.DeliveredAt:O} {entry.ReadAt:O} {entry.Text}");

    private static async Task<List<T>> ReadAsync<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items)
        {
            list.Add(item);
        }

        return list;
    }
}
