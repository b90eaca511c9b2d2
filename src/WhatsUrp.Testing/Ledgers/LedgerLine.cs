// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Testing.Ledgers;

/// <summary>What a ledger holds of one line.</summary>
internal sealed class LedgerLine(LineId id)
{
    public LineId Id { get; } = id;

    public Dictionary<DeliveryId, LedgerRow> Rows { get; } = [];

    public Dictionary<BroadcastId, BroadcastRecord> Broadcasts { get; } = [];

    public AddressBook Book { get; } = new();

    public LedgerAudit Audit { get; } = new();

    public LedgerGate Gate { get; } = new();

    /// <summary>Gets when the next message to a person would be due if all went at the lasting pace, by the person's key.</summary>
    public Dictionary<string, DateTimeOffset> Paces { get; } = [];

    public List<KeptReceipt> Kept { get; } = [];

    public DateTimeOffset? LastReceiptAt { get; set; }

    /// <summary>Gets the messages of citizens that were committed.</summary>
    public HashSet<MessageId> Seen { get; } = [];

    public Dictionary<string, PolicyText> Policies { get; } = [];

    public List<Reports.Report> Reports { get; } = [];

    public IEnumerable<LedgerRow> CopiesOf(BroadcastId broadcast) => Rows.Values.Where(row => row.Broadcast == broadcast);

    public BroadcastState? StateOf(LedgerRow row) => row.Broadcast is { } broadcast ? Broadcasts[broadcast].State : null;

    public (LedgerRow Row, LedgerAttempt Attempt)? ByMessage(MessageId message) =>
        Rows.Values.SelectMany(row => row.Attempts, (row, attempt) => (row, attempt)).Where(pair => pair.attempt.Message == message)
            .Select(pair => ((LedgerRow, LedgerAttempt)?)pair).FirstOrDefault();
}
