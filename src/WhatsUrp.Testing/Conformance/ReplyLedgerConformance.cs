// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Deliveries;
using WhatsUrp.Messaging;
using WhatsUrp.Subscribers;
using Xunit;

namespace WhatsUrp.Testing.Conformance;

/// <summary>The replies to a citizen enter the ledger with the change that causes them, or not at all.</summary>
public abstract class ReplyLedgerConformance : LedgerConformance
{
    [Fact]
    public async Task Replies_enter_the_ledger_with_the_change_in_their_order()
    {
        Assert.Equal(CommitStatus.Committed, (await CommitAsync(Change(PhoneOf(1), "wamid.1", "Uno.", "Due.", "Tre."))).Status);
        await ReopenAsync();
        Assert.Equal(["Uno.", "Due.", "Tre."], await TextsAsync());
    }

    [Fact]
    public async Task A_message_that_comes_again_enqueues_nothing()
    {
        var change = Change(PhoneOf(1), "wamid.1", "Uno.");
        await CommitAsync(change);
        Assert.Equal(CommitStatus.Duplicate, (await CommitAsync(change)).Status);
        Assert.Equal(["Uno."], await TextsAsync());
    }

    [Fact]
    public async Task A_change_that_must_be_decided_again_enqueues_nothing()
    {
        await CommitAsync(Change(PhoneOf(1), "wamid.1", "Uno."));
        Assert.Equal(CommitStatus.Conflict, (await CommitAsync(Change(PhoneOf(1), "wamid.2", "Due."))).Status);
        Assert.Equal(["Uno."], await TextsAsync());
        Assert.Equal(CommitStatus.Committed, (await CommitAsync(Change(PhoneOf(1), "wamid.2", "Due.") with { BasedOnRevision = 1 })).Status);
        Assert.Equal(["Due."], await TextsAsync());
    }

    [Fact]
    public async Task A_stranger_whose_message_causes_nothing_is_answered_all_the_same()
    {
        var change = Change(PhoneOf(1), "wamid.1", "Non ho capito.") with { Consents = [] };
        Assert.Null((await CommitAsync(change)).Subscriber);
        Assert.Equal(["Non ho capito."], await TextsAsync());
    }

    [Fact]
    public async Task A_host_that_sends_at_once_leaves_the_ledger_empty()
    {
        await CommitAsync(Change(PhoneOf(1), "wamid.1", "Uno.") with { TakesOutgoing = false });
        Assert.Empty(await TextsAsync());
    }

    [Fact]
    public async Task Forwarded_emergencies_go_to_others_in_their_own_lane()
    {
        var change = Change(PhoneOf(1), "wamid.1", "Ricevuto.");
        await CommitAsync(change with { Outgoing = [.. change.Outgoing, MessageTo(PhoneOf(9), Lane.Emergency, "Emergenza.")] });
        var claim = await ClaimAsync();
        Assert.Equal([(PhoneOf(9), Lane.Emergency), (PhoneOf(1), Lane.Reply)], claim.Deliveries.Select(delivery => (delivery.To, delivery.Lane)));
    }

    [Fact]
    public async Task Many_messages_at_once_are_each_answered_once()
    {
        var changes = Enumerable.Range(1, 12).Select(i => Change(PhoneOf(i), $"wamid.{i}", $"Risposta {i}.")).ToList();
        await Task.WhenAll(changes.Concat(changes).Select(change => Task.Run(async () => await CommitAsync(change))));
        Assert.Equal(12, (await TextsAsync()).Count);
    }

    [Fact]
    public async Task A_person_is_told_what_the_line_had_for_them()
    {
        await CommitAsync(Change(PhoneOf(1), "wamid.1", "Uno.", "Due."));
        await CommitAsync(Change(PhoneOf(2), "wamid.2", "Altro."));
        Pass(1);
        var record = await SendAsync();
        var claim = await ClaimAsync(1);
        await RecordAsync((claim.Deliveries[0], claim.Lease), new AttemptVerdict.Accepted(new MessageId("wamid.out")));
        await ReceiveAsync(ReceiptOf(ReceiptStatus.Read, message: "wamid.out"), ReceiptOf(ReceiptStatus.Delivered, message: "wamid.out"));
        var entries = await EntriesAsync(1);
        Assert.Equal(["Uno.", "Due.", null], entries.Select(entry => entry.Text));
        Assert.Equal([DeliveryState.Accepted, DeliveryState.Ready, DeliveryState.Ready], entries.Select(entry => entry.State));
        Assert.Equal((Clock.Now, Clock.Now, Clock.Now), (entries[0].AcceptedAt!.Value, entries[0].DeliveredAt!.Value, entries[0].ReadAt!.Value));
        Assert.Equal([null, null, record.Id], entries.Select(entry => entry.Broadcast));
    }

    [Fact]
    public async Task An_erased_person_leaves_no_words_and_no_address_in_the_ledger()
    {
        await CommitAsync(Change(PhoneOf(1), "wamid.1", "Uno.", "Due."));
        var record = await SendAsync();
        var claim = await ClaimAsync(1);
        Assert.True(await Subscribers.EraseAsync(new Erasure(Line, PhoneOf(1), "sportello", Clock.Now)));
        Assert.Null(await Subscribers.ExportAsync(Line, PhoneOf(1)));
        await RecordAsync((claim.Deliveries[0], claim.Lease), new AttemptVerdict.NotSent("stop"));
        Assert.Empty(await TextsAsync());
        Assert.Equal((DeliveryState.Suppressed, "status"), ((await CopyAsync(record)).State, (await CopyAsync(record)).Reason));
        await CommitAsync(Change(PhoneOf(1), "wamid.3"));
        Assert.Empty(await EntriesAsync(1));
    }

    [Fact]
    public async Task Whoever_was_merged_takes_their_messages_along()
    {
        var user = CitizenAddress.TryParse("IT.1349AbCd7890", out var parsed) ? parsed : throw new FormatException();
        await CommitAsync(Change(PhoneOf(1), "wamid.1", "Al numero."));
        await CommitAsync(Change(user, "wamid.2", "Al nome."));
        await CommitAsync(Change(new CitizenAddress(PhoneOf(1).Phone, user.User), "wamid.3") with { BasedOnRevision = 1 });
        Assert.Equal(["Al nome.", "Al numero."], (await EntriesAsync(1)).Select(entry => entry.Text).Order(StringComparer.Ordinal));
    }

    private SubscriberChange Change(CitizenAddress from, string message, params string[] replies)
    {
        Pass(0.001);
        return new ChangeBuilder(Line, from, message, Clock.Now).Joins("emergenze").Build() with
        {
            Outgoing = [.. replies.Select(text => MessageTo(from, text: text))],
            TakesOutgoing = true,
        };
    }

    private async Task<CommitResult> CommitAsync(SubscriberChange change) => await Subscribers.CommitAsync(change);

    private async Task<IReadOnlyList<string>> TextsAsync()
    {
        var texts = new List<string>();
        while (await ClaimAsync() is { Deliveries.Count: > 0 } claim)
        {
            texts.AddRange(claim.Deliveries.Where(delivery => delivery.Broadcast is null).Select(delivery => delivery.Content!.Text));
            await Outbox.RecordOutcomesAsync([.. claim.Deliveries.Select(delivery => new AttemptOutcome(
                Line, delivery.Id, delivery.Attempt, claim.Lease, new AttemptVerdict.Accepted(new MessageId("wamid." + delivery.Id))))]);
        }

        return texts;
    }
}
