// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Text;
using WhatsUrp.Citizens;

namespace WhatsUrp.Messaging;

/// <summary>What became of one attempt to send: accepted, refused, not sent, or unknown. A closed set.</summary>
/// <remarks>No <see cref="object.ToString"/> of it shows an address in clear or the platform's own words.</remarks>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>The platform took the message in charge; whether it arrives is told later, by receipts.</summary>
    /// <param name="Id">The id that it gave the message.</param>
    /// <param name="Status">What it said on taking it.</param>
    /// <param name="Recipient">How it names the recipient, which may differ from the address asked for; <see langword="null"/> when it did not say.</param>
    public sealed record Accepted(MessageId Id, AcceptanceStatus Status = default, CitizenAddress? Recipient = null) : SendOutcome;

    /// <summary>The platform, or the transport before asking it, answered that the message will not be sent.</summary>
    /// <param name="Code">The platform's error code; <see langword="null"/> when there is none.</param>
    /// <param name="Reason">Why, for the operator; without personal data.</param>
    /// <param name="Class">What to do about it.</param>
    public sealed record Refused(int? Code, string Reason, RefusalClass Class = RefusalClass.Caller) : SendOutcome
    {
        /// <summary>Gets how long to wait before another attempt; <see langword="null"/> when nothing says so.</summary>
        public TimeSpan? RetryAfter { get; init; }

        /// <summary>Gets the platform's second code, if any.</summary>
        public int? Subcode { get; init; }

        /// <summary>Gets the id under which the platform's support finds the request, if any.</summary>
        public string? TraceId { get; init; }

        /// <summary>Gets the platform's own words, if any. They may quote personal data: never log them.</summary>
        public string? Details { get; init; }

        /// <inheritdoc/>
        protected override bool PrintMembers(StringBuilder builder)
        {
            builder.Append(CultureInfo.InvariantCulture, $"Code = {Code}, Class = {Class}, Reason = {Reason}, RetryAfter = {RetryAfter}, Subcode = {Subcode}, TraceId = {TraceId}");
            return true;
        }
    }

    /// <summary>The request never left; sending again cannot double it.</summary>
    /// <param name="Reason">Why, for the operator; without personal data.</param>
    public sealed record NotSent(string Reason) : SendOutcome
    {
        /// <summary>Gets how long to wait before another attempt; <see langword="null"/> when nothing says so.</summary>
        public TimeSpan? RetryAfter { get; init; }
    }

    /// <summary>The request left and no answer came: the message may or may not have been accepted.</summary>
    /// <param name="Reason">Why, for the operator; without personal data.</param>
    public sealed record Unknown(string Reason) : SendOutcome;
}
