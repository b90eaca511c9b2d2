// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;

namespace WhatsUrp.Storage.Deliveries;

/// <summary>What becomes of a delivery whose outcome is unknown, once it is decided (T10, T11).</summary>
internal static class DoubtRules
{
    /// <summary>Says what there is to decide about; of a copy, that its broadcast goes on.</summary>
    public static UnknownDelivery Describe(DeliveryFile file, DateTimeOffset now) => new()
    {
        Line = file.Row.Line,
        Id = file.Row.Id,
        Lane = file.Row.Lane,
        Now = now,
        StartedAt = file.Find(file.Row.Attempt)?.StartedAt ?? now,
        UnknownSince = file.Row.UnknownSince ?? now,
        Tries = file.Row.Tries,
        WasResent = file.Row.PossibleDuplicate,
        MayResend = true,
        Deadline = file.Row.Deadline,
    };

    /// <summary>Carries a decision out.</summary>
    /// <returns>What was done: a resending that is not allowed any more is an abandonment.</returns>
    public static UnknownVerdict Apply(DeliveryFile file, UnknownDelivery unknown, UnknownVerdict verdict)
    {
        switch (verdict)
        {
            case UnknownVerdict.Resend when Refusal(unknown) is { } reason:
                file.Close(DeliveryState.Abandoned, reason, file.Row.Code);
                return new UnknownVerdict.Abandon(reason);
            case UnknownVerdict.Resend:
                file.Note(row => row with { PossibleDuplicate = true });
                file.MakeReady(unknown.Now, file.Row.Code);
                break;
            case UnknownVerdict.Abandon abandon:
                file.Close(DeliveryState.Abandoned, abandon.Reason, file.Row.Code);
                break;
            case UnknownVerdict.Wait wait:
                file.Note(row => row with { ResolveAfter = unknown.Now + wait.For });
                break;
            default:
                file.Note(row => row with { ResolveAfter = null });
                break;
        }

        return verdict;
    }

    private static string? Refusal(UnknownDelivery unknown) => unknown switch
    {
        { MayResend: false } => "broadcast",
        { Tries: >= DeliveryLimits.MostTries } => "tries",
        _ when unknown.Deadline <= unknown.Now => "deadline",
        _ => null,
    };
}
