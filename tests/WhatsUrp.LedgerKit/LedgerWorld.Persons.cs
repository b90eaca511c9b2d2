// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;
using WhatsUrp.Subscribers;
using WhatsUrp.Testing;
using Xunit;

namespace WhatsUrp.LedgerKit;

/// <content>What persons do.</content>
internal sealed partial class LedgerWorld
{
    private Task JoinAsync(LedgerStep step) => CommitAsync(
        AddressOf(step.A), c => c.Joins(s_lists.Where((_, list) => step.B % 8 >> list != 0).Append(Pick(s_lists, step.C)).Distinct()).Field("nome", $"Nome{step.C}"));

    private Task LeaveAsync(LedgerStep step) => CommitAsync(
        AddressOf(step.A), c => step.B % 4 == 0 ? c.LeavesAll() : c.Leaves(Pick(s_lists, step.B)));

    private Task MergeAsync(LedgerStep step) => CommitAsync(new CitizenAddress(PhoneOf(step.A).Phone, UserOf(step.B).User), c => c);

    private async Task EraseAsync(LedgerStep step)
    {
        var erasure = new Erasure(s_line, AddressOf(step.A), "sportello", _clock.Now);
        Assert.Equal(await _store.Subscribers.EraseAsync(erasure), await _model.Subscribers.EraseAsync(erasure));
    }

    private async Task EnqueueAsync(LedgerStep step)
    {
        var messages = Enumerable.Range(0, 1 + (step.C % 4))
            .Select(i => MessageTo(AddressOf(step.A + (i / 2)), step.B % 5 == 0 ? Lane.Emergency : Lane.Reply)).ToList();
        var ids = await _store.Outbox.EnqueueAsync(messages);
        ids.ToList().ForEach(_ids.Messages.Enqueue);
        _seen.UnionWith(ids);
        Assert.Equal(ids, await _model.Outbox.EnqueueAsync(messages));
    }

    private async Task ReplyAsync(LedgerStep step)
    {
        var from = AddressOf(step.A);
        var replies = Enumerable.Range(0, 1 + (step.B % 3)).Select(_ => MessageTo(from, Lane.Reply)).ToList();
        await CommitAsync(from, c => c.Joins(Pick(s_lists, step.C)), replies, isRepeated: step.C % 4 == 0);
    }

    private OutboundMessage MessageTo(CitizenAddress to, Lane lane) =>
        new() { Line = s_line, To = to, Content = new TextContent($"Messaggio {++_messages}."), Lane = lane };

    private async Task CommitAsync(
        CitizenAddress from, Func<ChangeBuilder, ChangeBuilder> amend, IReadOnlyList<OutboundMessage>? replies = null, bool isRepeated = false)
    {
        var state = await _store.Subscribers.FindAsync(s_line, from);
        var change = amend(new ChangeBuilder(s_line, from, $"wamid.in.{++_messages}", _clock.Now).BasedOn(state)).Build() with
        {
            Outgoing = replies ?? [],
            TakesOutgoing = replies is not null,
        };
        for (var time = 0; time < (isRepeated ? 2 : 1); time++)
        {
            var result = await _store.Subscribers.CommitAsync(change);
            _ids.Person = result.Subscriber;
            await FollowRepliesAsync(from);
            Assert.Equal(result, await _model.Subscribers.CommitAsync(change));
        }
    }

    // A result does not name the deliveries of the replies: the person's own data do.
    private async Task FollowRepliesAsync(CitizenAddress from)
    {
        var export = await _store.Subscribers.ExportAsync(s_line, from);
        foreach (var entry in (export?.Deliveries ?? []).Where(entry => entry.Broadcast is null && _seen.Add(entry.Id)).OrderBy(entry => entry.Id.Value))
        {
            _ids.Messages.Enqueue(entry.Id);
        }
    }
}
