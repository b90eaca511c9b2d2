// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Messaging;
using WhatsUrp.Storage.Deliveries;

namespace WhatsUrp.Storage.Tests.Deliveries;

public sealed class ReceiptRulesTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public void T9_a_failure_of_an_unknown_one_takes_two_legal_steps()
    {
        var file = Unknown();
        Apply(file, Files.Receipt(ReceiptStatus.Failed));
        Assert.Equal([DeliveryState.Unknown, DeliveryState.Accepted, DeliveryState.Refused], file.Path);

        file = Unknown();
        Apply(file, Files.Receipt(ReceiptStatus.Failed, Minute));
        Assert.Equal([DeliveryState.Unknown, DeliveryState.Accepted, DeliveryState.Ready], file.Path);
        Assert.Equal(Files.Now + Minute, file.Row.DueAt);
    }

    [Fact]
    public void T12_needs_an_open_broadcast_and_a_try_that_is_left()
    {
        var closed = Accepted();
        ReceiptRules.Apply(closed, closed.Find(1)!, Files.Receipt(ReceiptStatus.Failed, Minute), Files.Now, mayResend: false);
        Assert.Equal(DeliveryState.Refused, closed.State);

        var spent = Accepted(tries: 5);
        Apply(spent, Files.Receipt(ReceiptStatus.Failed, Minute));
        Assert.Equal(DeliveryState.Refused, spent.State);
    }

    [Fact]
    public void A_failure_never_overrides_an_arrival_and_acts_once()
    {
        var arrived = Accepted();
        Apply(arrived, Files.Receipt(ReceiptStatus.Delivered));
        Apply(arrived, Files.Receipt(ReceiptStatus.Failed));
        Assert.Equal((DeliveryState.Accepted, null), (arrived.State, arrived.Row.FailedAt));

        var failed = Accepted();
        Apply(failed, Files.Receipt(ReceiptStatus.Failed, Minute));
        var due = failed.Row.DueAt;
        ReceiptRules.Apply(failed, failed.Find(1)!, Files.Receipt(ReceiptStatus.Failed, Minute), Files.Now.AddHours(1), mayResend: true);
        Assert.Equal((DeliveryState.Ready, due), (failed.State, failed.Row.DueAt));
    }

    [Fact]
    public void T15_an_arrival_corrects_even_what_had_failed()
    {
        var file = Accepted();
        Apply(file, Files.Receipt(ReceiptStatus.Failed));
        Apply(file, Files.Receipt(ReceiptStatus.Sent));
        Assert.Equal(DeliveryState.Refused, file.State);
        Apply(file, Files.Receipt(ReceiptStatus.Delivered));
        Assert.Equal(DeliveryState.Accepted, file.State);
    }

    [Theory]
    [InlineData(DeliveryState.Ready)]
    [InlineData(DeliveryState.Suppressed)]
    [InlineData(DeliveryState.Cancelled)]
    [InlineData(DeliveryState.Expired)]
    public void Only_a_doubt_lets_a_proof_move_what_was_closed_or_waits(DeliveryState state)
    {
        var clear = Files.Of(state, null, Files.Attempt(1) with { Result = AttemptResult.Refused });
        Apply(clear, Files.Receipt(ReceiptStatus.Sent));
        Assert.Equal(state, clear.State);

        var doubtful = Files.Of(state, null, Files.Attempt(1) with { Result = AttemptResult.Unknown, WasUnknown = true });
        Apply(doubtful, Files.Receipt(ReceiptStatus.Sent));
        Assert.Equal(DeliveryState.Accepted, doubtful.State);
    }

    [Fact]
    public void The_first_instant_of_each_word_counts_in_whatever_order()
    {
        var file = Accepted();
        foreach (var (status, minutes) in new[] { (ReceiptStatus.Read, 3), (ReceiptStatus.Delivered, 2), (ReceiptStatus.Sent, 1), (ReceiptStatus.Read, 9), (ReceiptStatus.Sent, 8) })
        {
            Apply(file, Files.Receipt(status) with { At = Files.Now.AddMinutes(minutes) });
        }

        Assert.Equal(
            (Files.Now.AddMinutes(1), Files.Now.AddMinutes(2), Files.Now.AddMinutes(3)), (file.Row.SentAt, file.Row.DeliveredAt, file.Row.ReadAt));
    }

    private static DeliveryFile Unknown() =>
        Files.Of(DeliveryState.Unknown, null, Files.Attempt(1) with { Result = AttemptResult.Unknown, WasUnknown = true });

    private static DeliveryFile Accepted(int tries = 0) =>
        Files.Of(DeliveryState.Accepted, row => row with { Tries = tries }, Files.Attempt(1) with { Result = AttemptResult.Accepted });

    private static void Apply(DeliveryFile file, KeptReceipt receipt) =>
        ReceiptRules.Apply(file, file.Find(1)!, receipt, Files.Now, mayResend: true);
}
