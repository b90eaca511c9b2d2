// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging;

namespace WhatsUrp.Deliveries;

/// <summary>What follows from one attempt to send. A closed set; the numbers T4 to T8 are the transitions of the delivery.</summary>
public abstract record AttemptVerdict
{
    private AttemptVerdict()
    {
    }

    /// <summary>The platform took it in charge (T5).</summary>
    /// <param name="Message">The id that the platform gave it.</param>
    /// <param name="Status">What it said on taking it.</param>
    public sealed record Accepted(MessageId Message, AcceptanceStatus Status = default) : AttemptVerdict;

    /// <summary>The platform refused it for now: it is tried again (T6).</summary>
    /// <param name="After">How long from now.</param>
    /// <param name="Scope">Who waits, and whether the attempt counts.</param>
    /// <param name="Code">The platform's code, if any.</param>
    public sealed record Retry(TimeSpan After, RetryScope Scope, int? Code = null) : AttemptVerdict
    {
        /// <summary>Gets the id under which the platform's support finds the request, if any.</summary>
        public string? TraceId { get; init; }
    }

    /// <summary>It will never be sent (T7).</summary>
    /// <param name="Code">The platform's code, if any.</param>
    /// <param name="Reason">Why, for the operator; without personal data.</param>
    public sealed record Refused(int? Code, string Reason) : AttemptVerdict
    {
        /// <summary>Gets the id under which the platform's support finds the request, if any.</summary>
        public string? TraceId { get; init; }
    }

    /// <summary>The request never left (T4): the delivery is ready again at once, and the attempt does not count.</summary>
    /// <param name="Reason">Why, for the operator; without personal data.</param>
    /// <param name="After">How long to wait before the next attempt; zero when nothing stands in its way.</param>
    public sealed record NotSent(string Reason, TimeSpan After = default) : AttemptVerdict;

    /// <summary>The request left and no answer came (T8).</summary>
    /// <param name="Reason">Why, for the operator; without personal data.</param>
    /// <param name="ResolveAfter">How long to wait for a receipt before anything is decided.</param>
    public sealed record Unknown(string Reason, TimeSpan ResolveAfter) : AttemptVerdict;
}
