// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Subscribers;
using Xunit;

namespace WhatsUrp.LedgerKit;

/// <content>What the office does.</content>
internal sealed partial class LedgerWorld
{
    private static readonly BroadcastState[] s_states = Enum.GetValues<BroadcastState>();

    private static readonly Segment[] s_segments =
    [
        OnList("emergenze"),
        new Segment.Any([OnList("emergenze"), OnList("scuola")]),
        new Segment.All([OnList("scuola"), new Segment.Any([OnList("sport"), OnList("emergenze")])]),
        new Segment.All([OnList("sport"), new Segment.Complement(OnList("scuola"))]),
    ];

    // The usual way of a broadcast, in one step.
    private async Task LaunchAsync(LedgerStep step)
    {
        await SaveAsync(step);
        foreach (var state in new[] { BroadcastState.Scheduled, BroadcastState.Materialising })
        {
            await MoveAsync((await RecordOf(_broadcasts[^1]))!, state);
        }

        await MaterialiseAsync(_broadcasts[^1], 100);
    }

    private async Task SaveAsync(LedgerStep step)
    {
        var id = BroadcastId.New(_clock.Now);
        var old = _broadcasts.Count > 0 && step.C % 5 == 0 ? await RecordOf(Pick(_broadcasts, step.B)) : null;
        var broadcast = new Broadcast
        {
            Line = s_line,
            List = new ListId("emergenze"),
            Segment = Pick(s_segments, step.A),
            Text = $"Avviso {step.B}.",
            OnUnknown = (OnUnknown)(step.B % 3),
            ExpiresAt = step.C % 3 == 0 ? _clock.Now.AddMinutes(step.A) : null,
            Template = new BroadcastTemplate("avviso", "it", ValueList.Create<TemplateSlot>([new TemplateSlot.Datum(new FieldId("nome"))])),
        };
        var draft = new BroadcastRecord
        {
            Id = old?.Id ?? id,
            Broadcast = broadcast,
            State = BroadcastState.Draft,
            Revision = old?.Revision ?? 0,
            Lane = Pick([Lane.Emergency, Lane.Routine, Lane.Bulk], step.C),
            Author = "",
            ContentSha256 = new string('a', 64),
            CreatedAt = default,
        };
        var saved = await _store.Broadcasts.SaveAsync(draft, "ada");
        Compare(saved, await _model.Broadcasts.SaveAsync(draft, "ada"));
        if (saved is not null && old is null)
        {
            _broadcasts.Add(id);
        }
    }

    private async Task MoveAsync(LedgerStep step)
    {
        if (_broadcasts.Count > 0 && await RecordOf(Pick(_broadcasts, step.A)) is { } record)
        {
            await MoveAsync(step.C % 10 == 0 ? record with { Revision = record.Revision - 1 } : record, Pick(s_states, step.B));
        }
    }

    private async Task MoveAsync(BroadcastRecord record, BroadcastState to, OnUnknown held = OnUnknown.Hold)
    {
        var move = new BroadcastMove(s_line, record.Id, record.State, record.Revision, to, "bice", "broadcast." + to)
        {
            PauseReason = PauseReason.Operator,
            Held = held,
            Approves = record.State == BroadcastState.PendingApproval,
            Detail = "prova",
        };
        Compare(await _store.Broadcasts.MoveAsync(move), await _model.Broadcasts.MoveAsync(move));
    }

    private async Task DecideHeldAsync(LedgerStep step)
    {
        if (_broadcasts.Count > 0 && await RecordOf(Pick(_broadcasts, step.A)) is { } record)
        {
            await MoveAsync(record, step.C % 10 == 0 ? BroadcastState.Paused : record.State, step.B % 2 == 0 ? OnUnknown.Resend : OnUnknown.Abandon);
        }
    }

    private async Task MaterialiseAsync(LedgerStep step)
    {
        if (_broadcasts.Count > 0)
        {
            await MaterialiseAsync(Pick(_broadcasts, step.A), 1 + (step.B % 4));
        }
    }

    // How many calls it takes when a call ends exactly with the last recipient is the store's own business: both go on to the end.
    private async Task MaterialiseAsync(BroadcastId id, int most)
    {
        var added = 0;
        Materialised written;
        do
        {
            written = await _store.Outbox.MaterialiseAsync(s_line, id, most);
            added += written.Added;
        }
        while (!written.IsComplete);

        await foreach (var copy in _store.Broadcasts.StreamCopiesAsync(s_line, id))
        {
            _ids.Copies.TryAdd((id, copy.Subscriber), copy.Delivery);
        }

        Materialised expected;
        var addedToModel = 0;
        do
        {
            expected = await _model.Outbox.MaterialiseAsync(s_line, id, most);
            addedToModel += expected.Added;
        }
        while (!expected.IsComplete);

        Assert.Equal((addedToModel, expected.Expected), (added, written.Expected));
    }

    // A fence ends most of what goes on: it comes seldom.
    private async Task FenceAsync(LedgerStep step)
    {
        if (step.A % 4 == 0)
        {
            Assert.Equal(await _store.Upkeep.FenceAsync("ada"), await _model.Upkeep.FenceAsync("ada"));
        }
    }

    private ValueTask<BroadcastRecord?> RecordOf(BroadcastId id) => _store.Broadcasts.FindAsync(s_line, id);

    private static Segment.OnList OnList(string list) => new(new ListId(list));
}
