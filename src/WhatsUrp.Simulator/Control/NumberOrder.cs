// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Simulator.Accounts;

namespace WhatsUrp.Simulator.Control;

/// <summary>What is to change of a number; what is left out stays.</summary>
internal sealed record NumberOrder(string? QualityRating = null, string? Status = null, string? Throughput = null, string? MessagingLimit = null, string? CanSendMessage = null)
{
    public void Change(NumberState number)
    {
        number.QualityRating = QualityRating ?? number.QualityRating;
        number.Status = Status ?? number.Status;
        number.Throughput = Throughput ?? number.Throughput;
        number.MessagingLimit = MessagingLimit ?? number.MessagingLimit;
        number.CanSendMessage = CanSendMessage ?? number.CanSendMessage;
    }
}
