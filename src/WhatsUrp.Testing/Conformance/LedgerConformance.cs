// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using WhatsUrp.Broadcasts;
using WhatsUrp.Citizens;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;
using WhatsUrp.Subscribers;
using Xunit;

namespace WhatsUrp.Testing.Conformance;

/// <summary>What the conformance suites of the delivery ledger have in common. A provider's tests inherit every suite.</summary>
public abstract class LedgerConformance : IAsyncLifetime
{
    private LedgerSession? _session;
    private int _messages;

    /// <summary>Gets the line of most tests.</summary>
    protected static LineId Line { get; } = new("sanromano");

    /// <summary>Gets another line of the same host.</summary>
    protected static LineId OtherLine { get; } = new("pieve");

    /// <summary>Gets a rate at which the gate is in nobody's way: 225 copies at once.</summary>
    protected static GateRate Fast { get; } = new(1000, 0.1, TimeSpan.FromMilliseconds(250));

    /// <summary>Gets the clock of the ledger.</summary>
    protected LedgerClock Clock { get; } = new(new DateTimeOffset(2026, 5, 25, 9, 0, 0, TimeSpan.Zero));

    /// <summary>Gets the deliveries.</summary>
    protected IOutboxStore Outbox => Session.Outbox;

    /// <summary>Gets the broadcasts.</summary>
    protected IBroadcastStore Broadcasts => Session.Broadcasts;

    /// <summary>Gets the care of the ledger.</summary>
    protected IOutboxUpkeep Upkeep => Session.Upkeep;

    /// <summary>Gets the persons.</summary>
    protected ISubscriberStore Subscribers => Session.Subscribers;

    private LedgerSession Session => _session ?? throw new InvalidOperationException("The test has not begun.");

    /// <inheritdoc/>
    public async Task InitializeAsync() => _session = await OpenAsync(Clock).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await Session.DisposeAsync().ConfigureAwait(false);
        await DeleteAsync().ConfigureAwait(false);
    }

    /// <summary>Opens the ledger: without any data the first time in a test, over the data left behind each further time.</summary>
    /// <param name="clock">The clock that the ledger goes by.</param>
    /// <returns>The open ledger.</returns>
    protected abstract ValueTask<LedgerSession> OpenAsync(TimeProvider clock);

    /// <summary>Deletes the data of the test, once the ledger is closed.</summary>
    /// <returns>A task that ends when the data is gone.</returns>
    protected virtual ValueTask DeleteAsync() => ValueTask.CompletedTask;

    /// <summary>Closes the ledger and opens it again over the same data.</summary>
    /// <returns>A task that ends when it is open.</returns>
    protected async Task ReopenAsync()
    {
        await Session.DisposeAsync().ConfigureAwait(false);
        _session = await OpenAsync(Clock).ConfigureAwait(false);
    }

    /// <summary>Lets seconds pass.</summary>
    /// <param name="seconds">How many.</param>
    protected void Pass(double seconds) => Clock.Pass(TimeSpan.FromSeconds(seconds));

    /// <summary>Returns the address of an invented person.</summary>
    /// <param name="person">The number of the person.</param>
    /// <returns>The phone number.</returns>
    protected static CitizenAddress PhoneOf(int person) =>
        CitizenAddress.OfPhone(string.Create(CultureInfo.InvariantCulture, $"+39333{1000000 + person}"));

    /// <summary>Commits a change of a person, based on their present state; a millisecond passes, so that what is written down has an order.</summary>
    /// <param name="from">The sender.</param>
    /// <param name="amend">Says what changes.</param>
    /// <param name="line">The line; <see cref="Line"/> when not given.</param>
    /// <returns>The result.</returns>
    protected async Task<CommitResult> CommitAsync(CitizenAddress from, Func<ChangeBuilder, ChangeBuilder> amend, LineId? line = null)
    {
        ArgumentNullException.ThrowIfNull(amend);
        Pass(0.001);
        var state = await Subscribers.FindAsync(line ?? Line, from).ConfigureAwait(false);
        var message = string.Create(CultureInfo.InvariantCulture, $"wamid.in.{++_messages}");
        var change = amend(new ChangeBuilder(line ?? Line, from, message, Clock.Now).BasedOn(state)).Build();
        var result = await Subscribers.CommitAsync(change).ConfigureAwait(false);
        Assert.Equal(CommitStatus.Committed, result.Status);
        return result;
    }

    /// <summary>Lets persons join lists.</summary>
    /// <param name="persons">How many, from 1.</param>
    /// <param name="lists">The lists; <c>emergenze</c> when none is given.</param>
    /// <returns>A task that ends when they are on them.</returns>
    protected async Task JoinAsync(int persons, params string[] lists)
    {
        for (var person = 1; person <= persons; person++)
        {
            await CommitAsync(PhoneOf(person), c => c.Joins(lists is [] ? ["emergenze"] : lists)).ConfigureAwait(false);
        }
    }

    /// <summary>Names a person.</summary>
    /// <param name="person">The number of the person.</param>
    /// <returns>The id.</returns>
    protected async Task<SubscriberId> IdOfAsync(int person) =>
        (await Subscribers.FindAsync(Line, PhoneOf(person)).ConfigureAwait(false)).Subscriber!.Value;

    /// <summary>Writes a broadcast that nobody has saved yet.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="amend">Sets what differs from a text to the list <c>emergenze</c>.</param>
    /// <param name="line">The line; <see cref="Line"/> when not given.</param>
    /// <returns>The draft.</returns>
    protected BroadcastRecord DraftOf(Lane lane = Lane.Routine, Func<Broadcast, Broadcast>? amend = null, LineId? line = null)
    {
        Pass(0.001);
        var broadcast = Broadcast.ToList(line ?? Line, new ListId("emergenze"), "Allerta meteo.");
        return new BroadcastRecord
        {
            Id = BroadcastId.New(Clock.Now),
            Broadcast = amend?.Invoke(broadcast) ?? broadcast,
            State = BroadcastState.Draft,
            Revision = 0,
            Lane = lane,
            Author = "",
            ContentSha256 = new string('a', 64),
            CreatedAt = default,
        };
    }

    /// <summary>Tries to move a broadcast from the state in which it was read.</summary>
    /// <param name="record">The broadcast as read.</param>
    /// <param name="to">The state to which it goes.</param>
    /// <param name="amend">Sets what differs from a move by <c>sportello</c>.</param>
    /// <returns>The broadcast after it, if it moved.</returns>
    protected async Task<BroadcastRecord?> TryMoveAsync(BroadcastRecord record, BroadcastState to, Func<BroadcastMove, BroadcastMove>? amend = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        var move = new BroadcastMove(record.Broadcast.Line, record.Id, record.State, record.Revision, to, "sportello", "broadcast." + to);
        return await Broadcasts.MoveAsync(amend?.Invoke(move) ?? move).ConfigureAwait(false);
    }

    /// <summary>Moves a broadcast that must move, whatever its revision is by now.</summary>
    /// <param name="record">The broadcast.</param>
    /// <param name="states">The states through which it goes.</param>
    /// <returns>The broadcast after it.</returns>
    protected async Task<BroadcastRecord> MoveAsync(BroadcastRecord record, params BroadcastState[] states)
    {
        ArgumentNullException.ThrowIfNull(states);
        var moved = await ReadAsync(record).ConfigureAwait(false);
        foreach (var state in states)
        {
            moved = await TryMoveAsync(moved, state).ConfigureAwait(false);
            Assert.NotNull(moved);
        }

        return moved;
    }

    /// <summary>Reads a broadcast again.</summary>
    /// <param name="record">The broadcast.</param>
    /// <returns>The broadcast as it stands.</returns>
    protected async Task<BroadcastRecord> ReadAsync(BroadcastRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return (await Broadcasts.FindAsync(record.Broadcast.Line, record.Id).ConfigureAwait(false))!;
    }

    /// <summary>Saves a broadcast and takes it to a state in which its recipients are not fixed yet.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="states">The states through which it goes.</param>
    /// <returns>The broadcast.</returns>
    protected async Task<BroadcastRecord> SavedAsync(BroadcastRecord draft, params BroadcastState[] states)
    {
        var saved = await Broadcasts.SaveAsync(draft, "sportello").ConfigureAwait(false);
        Assert.NotNull(saved);
        return await MoveAsync(saved, states).ConfigureAwait(false);
    }

    /// <summary>Sends a broadcast: its recipients are fixed, and its copies may leave.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="amend">Sets what differs from a text to the list <c>emergenze</c>.</param>
    /// <param name="line">The line; <see cref="Line"/> when not given.</param>
    /// <returns>The broadcast.</returns>
    protected async Task<BroadcastRecord> SendAsync(Lane lane = Lane.Routine, Func<Broadcast, Broadcast>? amend = null, LineId? line = null)
    {
        var record = await SavedAsync(DraftOf(lane, amend, line), BroadcastState.Scheduled, BroadcastState.Materialising).ConfigureAwait(false);
        Assert.True((await Outbox.MaterialiseAsync(record.Broadcast.Line, record.Id, 1000).ConfigureAwait(false)).IsComplete);
        return await ReadAsync(record).ConfigureAwait(false);
    }

    /// <summary>Enqueues messages of their own, in one call.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="persons">The recipients.</param>
    /// <returns>Their deliveries.</returns>
    protected async Task<IReadOnlyList<DeliveryId>> EnqueueAsync(Lane lane, params int[] persons)
    {
        Pass(0.001);
        return await Outbox.EnqueueAsync([.. persons.Select(person => MessageTo(PhoneOf(person), lane))]).ConfigureAwait(false);
    }

    /// <summary>Composes a message.</summary>
    /// <param name="to">The recipient.</param>
    /// <param name="lane">The lane.</param>
    /// <param name="text">What it says.</param>
    /// <returns>The message.</returns>
    protected static OutboundMessage MessageTo(CitizenAddress to, Lane lane = Lane.Reply, string text = "Buongiorno.") =>
        new() { Line = Line, To = to, Content = new TextContent(text), Lane = lane };

    /// <summary>Claims.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="rate">The rate; <see cref="Fast"/> when not given.</param>
    /// <returns>What was granted.</returns>
    protected async Task<Claim> ClaimAsync(int most = 100, GateRate? rate = null) =>
        await Outbox.ClaimAsync(new ClaimOrder(Line, most, rate ?? Fast, "test", TimeSpan.FromSeconds(60))).ConfigureAwait(false);

    /// <summary>Claims the one delivery that may leave.</summary>
    /// <returns>The delivery and its lease.</returns>
    protected async Task<(ClaimedDelivery Delivery, Guid Lease)> ClaimOneAsync()
    {
        var claim = await ClaimAsync().ConfigureAwait(false);
        return (Assert.Single(claim.Deliveries), claim.Lease);
    }

    /// <summary>Records what became of an attempt.</summary>
    /// <param name="claimed">The delivery and its lease.</param>
    /// <param name="verdict">What follows.</param>
    /// <returns>The effect.</returns>
    protected async Task<OutcomeEffect> RecordAsync((ClaimedDelivery Delivery, Guid Lease) claimed, AttemptVerdict verdict)
    {
        var outcome = new AttemptOutcome(claimed.Delivery.Line, claimed.Delivery.Id, claimed.Delivery.Attempt, claimed.Lease, verdict);
        return Assert.Single(await Outbox.RecordOutcomesAsync([outcome]).ConfigureAwait(false));
    }

    /// <summary>Claims the one delivery that may leave, lets nobody know what became of it, and has it sent again.</summary>
    /// <returns>The first attempt and its lease.</returns>
    protected async Task<(ClaimedDelivery Delivery, Guid Lease)> ResentAsync()
    {
        var claimed = await ClaimOneAsync().ConfigureAwait(false);
        await RecordAsync(claimed, new AttemptVerdict.Unknown("timeout", TimeSpan.Zero)).ConfigureAwait(false);
        Assert.IsType<UnknownVerdict.Resend>(Assert.Single(await Outbox.ResolveUnknownsAsync(_ => new UnknownVerdict.Resend(), 10).ConfigureAwait(false)));
        return claimed;
    }

    /// <summary>Takes in receipts.</summary>
    /// <param name="receipts">The receipts.</param>
    /// <returns>The effects.</returns>
    protected async Task<IReadOnlyList<OutcomeEffect>> ReceiveAsync(params MatchedReceipt[] receipts) =>
        await Outbox.ApplyReceiptsAsync(receipts).ConfigureAwait(false);

    /// <summary>Composes a receipt.</summary>
    /// <param name="status">How far the message has come.</param>
    /// <param name="delivery">The delivery that its opaque value names, if it has one.</param>
    /// <param name="attempt">The attempt that it names.</param>
    /// <param name="message">The message that it names, if any.</param>
    /// <returns>The receipt, of the present instant.</returns>
    protected MatchedReceipt ReceiptOf(ReceiptStatus status, DeliveryId? delivery = null, int attempt = 1, string? message = null)
    {
        var receipt = new DeliveryReceipt
        {
            Line = Line,
            Status = status,
            At = Clock.Now,
            Message = message is null ? null : new MessageId(message),
            ErrorCode = status == ReceiptStatus.Failed ? 131026 : null,
        };
        return new MatchedReceipt(receipt, delivery, delivery is null ? 0 : attempt);
    }

    /// <summary>Reads the copies of a broadcast.</summary>
    /// <param name="record">The broadcast.</param>
    /// <returns>The copies, in their order.</returns>
    protected async Task<IReadOnlyList<CopyOutcome>> CopiesAsync(BroadcastRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var copies = new List<CopyOutcome>();
        await foreach (var copy in Broadcasts.StreamCopiesAsync(record.Broadcast.Line, record.Id).ConfigureAwait(false))
        {
            copies.Add(copy);
        }

        return copies;
    }

    /// <summary>Reads the only copy of a broadcast.</summary>
    /// <param name="record">The broadcast.</param>
    /// <returns>The copy.</returns>
    protected async Task<CopyOutcome> CopyAsync(BroadcastRecord record) => Assert.Single(await CopiesAsync(record).ConfigureAwait(false));

    /// <summary>Reads the messages that the line had for a person.</summary>
    /// <param name="person">The number of the person.</param>
    /// <returns>The messages, oldest first.</returns>
    protected async Task<IReadOnlyList<DeliveryEntry>> EntriesAsync(int person) =>
        (await Subscribers.ExportAsync(Line, PhoneOf(person)).ConfigureAwait(false))!.Deliveries;

    /// <summary>Reads the audit trail of a line.</summary>
    /// <param name="after">The last row known.</param>
    /// <returns>The rows.</returns>
    protected async Task<IReadOnlyList<AuditEntry>> AuditAsync(long after = 0)
    {
        var entries = new List<AuditEntry>();
        await foreach (var entry in Upkeep.ReadAuditAsync(Line, after).ConfigureAwait(false))
        {
            entries.Add(entry);
        }

        return entries;
    }
}
