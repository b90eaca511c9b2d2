// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasting.Outbox.Policies;
using WhatsUrp.Broadcasts;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasting.Tests.Outbox.Policies;

public sealed class FailurePolicyTests
{
    [Theory]
    [InlineData(131000, RefusalClass.Transient, 60, PauseReason.None)]
    [InlineData(130429, RefusalClass.Throttle, 60, PauseReason.None)]
    [InlineData(131056, RefusalClass.Pair, 60, PauseReason.None)]
    [InlineData(131048, RefusalClass.Halt, 600, PauseReason.TierReached)]
    [InlineData(131042, RefusalClass.Halt, 600, PauseReason.Account)]
    [InlineData(132015, RefusalClass.Template, 600, PauseReason.Template)]
    [InlineData(131026, RefusalClass.Recipient, null, PauseReason.None)]
    [InlineData(130472, RefusalClass.Recipient, null, PauseReason.None)]
    [InlineData(131049, RefusalClass.Recipient, null, PauseReason.None)]
    [InlineData(131047, RefusalClass.Window, null, PauseReason.None)]
    [InlineData(131050, RefusalClass.OptOut, null, PauseReason.None)]
    [InlineData(131053, RefusalClass.Caller, null, PauseReason.None)]
    [InlineData(999999, null, null, PauseReason.None)]
    public void A_failure_is_final_unless_it_may_pass(int code, RefusalClass? kind, int? seconds, PauseReason pause)
    {
        var receipt = Receipt(ReceiptStatus.Failed) with { ErrorCode = code, ErrorClass = kind };

        Assert.Equal(seconds, FailurePolicy.RetryAfter(receipt, 0)?.TotalSeconds);
        Assert.Equal(pause, FailurePolicy.Pause(receipt));
    }

    [Fact]
    public void A_receipt_of_success_asks_for_nothing()
    {
        var receipt = Receipt(ReceiptStatus.Delivered) with { ErrorClass = RefusalClass.Halt };

        Assert.Null(FailurePolicy.RetryAfter(receipt, 0));
        Assert.Equal(PauseReason.None, FailurePolicy.Pause(receipt));
    }

    private static DeliveryReceipt Receipt(ReceiptStatus status) =>
        new() { Line = new LineId("san-romano"), Status = status, At = DateTimeOffset.UnixEpoch };
}
