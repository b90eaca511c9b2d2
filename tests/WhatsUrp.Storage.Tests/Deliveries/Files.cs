// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Storage.Deliveries;

namespace WhatsUrp.Storage.Tests.Deliveries;

/// <summary>Deliveries for the tests of the rules.</summary>
internal static class Files
{
    public static readonly DateTimeOffset Now = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);
    public static readonly Guid Lease = Guid.CreateVersion7(Now);
    private static readonly DeliveryId Id = DeliveryId.New(Now);

    public static DeliveryFile Of(DeliveryState state, Func<DeliveryRow, DeliveryRow>? change = null, params IReadOnlyList<AttemptRow> attempts)
    {
        var row = new DeliveryRow
        {
            Line = new LineId("sanromano"),
            Id = Id,
            Lane = Lane.Reply,
            State = state,
            DueAt = Now,
            Attempt = Math.Max(1, attempts.Count),
            Lease = state == DeliveryState.Sending ? Lease : null,
        };
        return new DeliveryFile(change?.Invoke(row) ?? row, attempts.Count > 0 ? attempts : [Attempt(1)]);
    }

    public static AttemptRow Attempt(int number) => new(Id, number, Now);

    public static AttemptOutcome Outcome(AttemptVerdict verdict, int attempt = 1, Guid? lease = null) =>
        new(new LineId("sanromano"), Id, attempt, lease ?? Lease, verdict);

    public static KeptReceipt Receipt(ReceiptStatus status, TimeSpan? retryAfter = null) => new()
    {
        Line = new LineId("sanromano"),
        Status = status,
        At = Now,
        Delivery = Id,
        Attempt = 1,
        Code = status == ReceiptStatus.Failed ? 131026 : null,
        RetryAfter = retryAfter,
    };
}
